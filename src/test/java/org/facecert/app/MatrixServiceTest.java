package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.Platform;
import org.facecert.fake.FakeBankPhones;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixServiceTest {

  @TempDir Path folder;

  private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
  private final String user = System.getProperty("user.home");
  private Laboratory laboratory;

  @BeforeEach
  void set_up() throws IOException {
    laboratory = Laboratory.in(folder.resolve("laboratory")).narrowed(RunScope.USUAL, "SC-02");
    System.setProperty("user.home", laboratory.home().toString());
    for (String phone : List.of("other", "dead")) {
      Files.writeString(
          laboratory.at("devices/" + phone + ".yaml"),
          "name: "
              + phone
              + "\nplatform: android\nurl: http://127.0.0.1:9\ncapabilities: {'appium:udid': '"
              + phone
              + "'}\n");
    }
  }

  @AfterEach
  void and_home_again() {
    System.setProperty("user.home", user);
  }

  @Test
  void each_phone_does_all_of_it_and_what_they_differ_on_is_told() throws IOException {
    MatrixRun matrix = evaluate("fake", "other", "dead");

    assertThat(matrix.complete()).isTrue();
    assertThat(matrix.runs().keySet()).containsExactly("fake", "other", "dead");
    assertThat(matrix.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.requirement()).isEqualTo("SC-02");
              assertThat(row.same()).isFalse();
              assertThat(row.verdicts())
                  .isEqualTo(
                      Map.of(
                          "fake",
                          Verdict.PASS,
                          "other",
                          Verdict.PASS,
                          "dead",
                          Verdict.INCONCLUSIVE));
            });
    assertThat(matrix.verdicts()).contains(Verdict.PASS, Verdict.INCONCLUSIVE);
    assertThat(shown).containsExactlyInAnyOrder("fake", "other", "dead");
    for (String phone : matrix.runs().keySet()) {
      assertThat(folder.resolve("matrix").resolve(phone).resolve("report.html")).exists();
    }
    JsonNode json = new ObjectMapper().readTree(matrix.file().toFile());
    assertThat(json.at("/rows/0/verdicts/dead").asText()).isEqualTo("INCONCLUSIVE");
    assertThat(json.at("/rows/0/same").asBoolean(true)).isFalse();
    assertThat(json.at("/phones/fake").asText()).isEqualTo("PASS");
  }

  @Test
  void phones_that_agree_are_said_to() throws IOException {
    assertThat(evaluate("fake", "other").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.same()).isTrue());
  }

  @Test
  void one_phone_is_nothing_to_compare() {
    assertThatThrownBy(() -> evaluate("fake"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("two or more");
    assertThat(shown).isEmpty();
  }

  private MatrixRun evaluate(String... phones) throws IOException {
    Submission submission =
        new Submission(
            Optional.of(laboratory.bank("bank", "app.apk")), Optional.empty(), List.of());
    NewRun asked =
        new NewRun(
            submission,
            List.of(phones),
            new RunScope(RunScope.USUAL, Optional.empty(), List.of()),
            Optional.of(folder.resolve("matrix")),
            Optional.empty(),
            Optional.empty());
    return suite()
        .matrices()
        .start(
            asked,
            phone -> {
              shown.add(phone);
              return RunDisplay.none();
            },
            OutputLanguage.ENGLISH);
  }

  private Suite suite() {
    Platform sound = FakeBankPhones.sound();
    Platform dead = FakeBankPhones.dead();
    Platform each =
        (phone, app, vault) -> (phone.name().equals("dead") ? dead : sound).open(phone, app, vault);
    return new Suite(
        new Installation(laboratory.home()), Clock.systemUTC(), steady -> Map.of("android", each));
  }
}
