package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code seal}, {@code verify} and {@code redact}, as a laboratory and its customer type them. */
final class SealCommandTest {

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path run = Path.of("");
  private static Path key = Path.of("");

  @BeforeAll
  static void a_run_and_a_key() throws IOException {
    laboratory =
        Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02", "SC-03", "WD-02");
    run = lab.resolve("run");
    Typed.Ended ended = Typed.evaluate(laboratory, "app.apk", run);
    assertThat(ended.err()).isEmpty();
    // formats that are not the usual ones: sealed and written anew like them
    Typed.Ended report = Typed.in(laboratory, "report", run.toString(), "--format", "csv,sarif");
    assertThat(report.err()).isEmpty();
    key = TestKeys.edwards(lab, "lab");
  }

  @Test
  void a_sealed_run_is_whole_as_folder_and_as_zip() throws IOException {
    Path sealed = sealed();

    assertThat(sealed.resolve("reports/results.csv")).isNotEmptyFile();
    assertThat(sealed.resolve("reports/results.sarif")).isNotEmptyFile();
    for (String each : new String[] {sealed.toString(), sealed + ".zip"}) {
      Typed.Ended ended = verify(each, "--trust", TestKeys.open(key).toString());
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out())
          .contains("as recorded; 0 more were not walked", "which you trust", "is whole")
          .doesNotContain("FAULT", "OPEN");
      assertThat(ended.exit()).as(ended.out()).isZero();
    }
    try (ZipFile zip = new ZipFile(sealed + ".zip")) {
      assertThat(zip.stream().count()).isGreaterThan(20);
    }
  }

  @Test
  void what_is_not_final_is_refused_without_a_word_of_the_laboratory() {
    Typed.Ended ended =
        Typed.in(
            laboratory, "seal", run.toString(), "--key", key.toString(), "--out", folder + "/p");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("is not final (", "altered", "--as-it-is");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void nobody_is_trusted_unasked() throws IOException {
    Typed.Ended ended = verify(sealed().toString());

    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.OPEN.code());
    assertThat(ended.out()).contains("OPEN: Sealed by", "fingerprint", "--trust");
  }

  @Test
  void pictures_go_and_who_removed_them_is_told() throws IOException {
    Path sealed = sealed();
    String picture = new Forger(sealed, key).picture();

    Typed.Ended removed =
        Typed.in(
            laboratory,
            "redact",
            sealed.toString(),
            "--by",
            "A. Assessor",
            "--reason",
            "retention is over",
            "--key",
            key.toString(),
            "--language",
            "en");

    assertThat(removed.err()).isEmpty();
    assertThat(removed.out()).containsPattern("Removed [1-9][0-9]* files?");
    assertThat(sealed.resolve(picture)).doesNotExist();
    try (ZipFile zip = new ZipFile(sealed + ".zip")) {
      assertThat(zip.getEntry(picture)).isNull();
      assertThat(zip.getEntry("redactions/0001.intoto.json")).isNotNull();
    }
    Typed.Ended ended = verify(sealed + ".zip", "--trust", TestKeys.open(key).toString());
    assertThat(ended.out())
        .contains("removed after it was sealed, by A. Assessor at ", ": retention is over")
        .doesNotContain("FAULT");
    // 2 where a verdict rests on a picture, and is said to
    boolean rests = ended.out().contains("rests on evidence that was removed");
    assertThat(ended.exit()).as(ended.out()).isEqualTo(rests ? 2 : 0);
    Files.delete(sealed.resolve("redactions/0001.intoto.json"));
    assertThat(verify(sealed.toString(), "--trust", TestKeys.open(key).toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void tools_and_chinese_readers_are_told_the_same() throws IOException {
    Path sealed = sealed();
    Files.delete(sealed.resolve("run/plan.json"));

    Typed.Ended json = verify(sealed.toString(), "--json");
    Typed.Ended chinese = Typed.in(laboratory, "verify", sealed.toString(), "--language", "zh");

    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out())
        .contains("\"format\" : \"facecert-verification-1\"", "\"result\" : \"faulty\"")
        .contains("\"key\" : \"seal.missing\"", "\"text\" : \"run/plan.json is missing.\"");
    assertThat(chinese.out()).contains("错误：缺少 run/plan.json。", "封装包不完整");
  }

  @Test
  void what_is_no_package_is_said() throws IOException {
    assertThat(verify(folder.resolve("none").toString()).exit()).isEqualTo(ExitCode.USAGE.code());
    Typed.Ended unsealed = verify(run.toString());
    assertThat(unsealed.out()).contains("FAULT: manifest.json is missing");
    assertThat(unsealed.exit()).isEqualTo(1);
    Path no = Files.writeString(folder.resolve("no.pem"), "nobody");
    assertThat(verify(run.toString(), "--trust", no.toString()).exit())
        .isEqualTo(ExitCode.USAGE.code());
  }

  private Path sealed() throws IOException {
    Path out = folder.resolve("package");
    Typed.seal(laboratory, run, key, out);
    assertThat(Files.isDirectory(out)).isTrue();
    return out;
  }

  private static Typed.Ended verify(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "verify";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--language";
    all[words.length + 2] = "en";
    return Typed.in(laboratory, all);
  }
}
