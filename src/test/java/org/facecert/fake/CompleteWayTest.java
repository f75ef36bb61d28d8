package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the statement says is to be done between the consent and the camera; and "if shown". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompleteWayTest {

  private static final String PRESS = "[tap \"Aperture\"]";
  private static final String PRESS_AND_LOOK = "[tap \"Aperture\", see \"Look at the screen\"]";

  private final Rehearsal rehearsal;

  CompleteWayTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SC-05 | before the camera opened | " + PRESS,
        "SC-05 | before the camera opened | " + PRESS_AND_LOOK,
        "PM-02 | core journeys | " + PRESS,
      })
  void the_cameras_dialog_that_comes_only_then_is_answered_as_the_scenario_asks(
      String requirement, String words, String acts) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, announcing(), completing(acts));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.PASS);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SC-05", "PM-02"})
  void without_it_no_way_on_is_known_and_that_is_said(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, announcing());

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource({"Happy birthday, ' if shown', PASS", "Happy birthday, '', INCONCLUSIVE"})
  void what_is_to_be_seen_if_shown_need_not_be(String words, String condition, Verdict verdict) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "FC-03",
            FakeBank.english(),
            BankStatement.replacing(
                "[open app, tap \"Monthly bill\"",
                "[open app, see \"" + words + "\"" + condition + ", tap \"Monthly bill\""));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(verdict);
  }

  private static UnaryOperator<String> completing(String acts) {
    return BankStatement.replacing(
        "done: \"Welcome\"", "complete: " + acts + "\n    done: \"Welcome\"");
  }

  /** After the consent a page that says little, with a button that nobody understands. */
  private static FakeBank announcing() {
    return FakeBank.english()
        .having(
            "ready",
            bank ->
                Page.full(View.title("Nearly there"), View.button("Aperture", bank::askForCamera)))
        .on(
            Turn.AGREED,
            bank -> {
              bank.phone().kept().add(FakeBank.CONSENTED);
              bank.closeConsent();
              bank.phone().show("ready");
            });
  }
}
