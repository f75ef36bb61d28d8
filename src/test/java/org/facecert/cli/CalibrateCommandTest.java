package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.app.Laboratory;
import org.facecert.fake.FakeBankPhones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrateCommandTest {

  @TempDir Path folder;

  private Laboratory laboratory;

  @BeforeEach
  void a_programme_that_asks_one_thing() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02");
  }

  @Test
  void counts_what_is_found_and_what_is_falsely_accused() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk");
    Path json = folder.resolve("scores.json");

    Typed.Ended ended = calibrate("--json", json.toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .containsSubsequence(
            "building facebank and 1 variants ...",
            "2 evaluations",
            "2/2",
            "requirement  seeded  found  recall",
            "SC-02             1      1   100 %          1       1             0",
            "all               1      1   100 %          1       1             0",
            "took ",
            "found  SC-02  sc-02-own-camera-box: ",
            "the camera permission was the only thing asked",
            "written: " + json)
        .contains("facebank-clean-en", "facebank-sc-02-own-camera-box");
    JsonNode scores = new JsonMapper().readTree(json.toFile());
    assertThat(scores.findValuesAsText("id")).contains("SC-02");
  }

  @Test
  void a_violation_that_is_missed_ends_with_1() throws IOException {
    laboratory.facebank("compliant-after-all.apk");

    Typed.Ended ended = calibrate("--only", "sc-02");

    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out())
        .contains("1 evaluations", "MISSED  SC-02  sc-02-own-camera-box: PASS instead of FAIL");
  }

  @Test
  void what_could_not_be_looked_at_is_not_found_either() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk").withoutPhone();

    Typed.Ended ended = calibrate();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "MISSED  SC-02  sc-02-own-camera-box: INCONCLUSIVE instead of FAIL",
            "QUESTION  SC-02  facebank (en): INCONCLUSIVE")
        .doesNotContain("FALSE ALARM");
  }

  @Test
  void what_has_ended_is_not_repeated_when_it_is_gone_on_with() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk");
    assertThat(calibrate().exit()).isZero();
    laboratory.withoutPhone();

    Typed.Ended ended = resume();

    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("found  SC-02  sc-02-own-camera-box: ");
  }

  @Test
  void goes_on_only_with_what_was_begun_and_is_unchanged() throws IOException {
    laboratory.facebank(FakeBankPhones.SILENT + ".apk");
    assertThat(resume().err()).contains("no calibration was begun in it; name its --out folder");
    assertThat(calibrate("--resume", folder.toString()).err())
        .contains("--out and --resume: give one");
    assertThat(calibrate("--only", "sc-02").exit()).isZero();
    Path journal = folder.resolve("out/runs/facebank-sc-02-own-camera-box/journal.jsonl");
    Files.writeString(journal, Files.readString(journal).replace("\"FAIL\"", "\"PASS\""));

    Typed.Ended ended = resume();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("facebank-sc-02-own-camera-box: ", "journal.jsonl");
  }

  @Test
  void an_app_that_cannot_be_built_is_named() throws IOException {
    laboratory.facebank("any.apk");
    laboratory.program(
        "devices/calibration", "org.facecert.appbuild", "BuildApp", "System.exit(3);");

    Typed.Ended ended = calibrate();

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .contains("facebank could not be built; the builder's messages stand above");
  }

  @Test
  void tells_what_cannot_be_used() throws IOException {
    assertThat(calibrate(folder.toString()).err()).contains("has no statement.yaml. Write one");
    laboratory.facebank("any.apk");
    assertThat(calibrate("--only", "nothing-like-it").err())
        .contains("--only nothing-like-it: no variant's id contains that");
    Path statement = laboratory.at("devices/calibration/facebank/statement.yaml");
    String before = Files.readString(statement);
    Typed.Ended ended = calibrate("--json", statement.toString());
    assertThat(ended.err()).contains("only a *.json is written anew");
    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(statement).hasContent(before);
  }

  private Typed.Ended resume() {
    return Typed.in(
        laboratory,
        List.of(
            "calibrate",
            "--device",
            Laboratory.PHONE,
            "--resume",
            folder.resolve("out").toString()));
  }

  private Typed.Ended calibrate(String... more) {
    List<String> words = new ArrayList<>(List.of("calibrate", "--device", Laboratory.PHONE));
    words.addAll(List.of("--out", folder.resolve("out").toString()));
    words.addAll(List.of(more));
    return Typed.in(laboratory, words);
  }
}
