package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PM-03: a bank that is used, and updated, and what it makes of the permissions then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UpdateViolatorsTest {

  private static final String REQUIREMENT = "PM-03";
  private static final String STARTED = "started after the update";

  private final Rehearsal rehearsal;

  UpdateViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("PM-03")
  static Violator givesTheCameraBack() {
    return Violator.of(givingBack(FakeBank.english()));
  }

  private static FakeBank givingBack(FakeBank bank) {
    return bank.on(
        Turn.LAUNCHED,
        b -> {
          b.rightly(Turn.LAUNCHED);
          if (b.isUpdated()) {
            b.phone().giveBack(FakeBank.CAMERA);
          }
        });
  }

  /** At the second start: a look after the first would see nothing. */
  private static FakeBank givingBackLater(FakeBank bank) {
    return bank.on(
        Turn.LAUNCHED,
        b -> {
          b.rightly(Turn.LAUNCHED);
          if (b.isUpdated() && !b.phone().kept().add(STARTED)) {
            b.phone().giveBack(FakeBank.CAMERA);
          }
        });
  }

  /** As an app can that the phone's maker has put there. */
  private static FakeBank helpingItself(FakeBank bank, String permission) {
    return bank.on(
        Turn.LAUNCHED,
        b -> {
          b.rightly(Turn.LAUNCHED);
          if (b.isUpdated()) {
            b.phone().grantItself(permission);
          }
        });
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_stands_as_it_was_passes(boolean chinese) {
    rehearsal.gives(
        Verdict.PASS, REQUIREMENT, bank(chinese), "held what had been granted as before");
    rehearsal.gives(
        Verdict.PASS, REQUIREMENT, bank(chinese), "held what had been denied as before");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_is_taken_away_by_an_update_fails(boolean chinese) {
    String words = "no longer holds what had been granted: android.permission.CAMERA";
    rehearsal.fails(REQUIREMENT, givingBack(bank(chinese)), words);
    rehearsal.fails(REQUIREMENT, givingBackLater(bank(chinese)), words);
  }

  @Test
  void what_the_update_gives_itself_fails() {
    rehearsal.fails(
        REQUIREMENT,
        helpingItself(bank(false), FakeBank.CAMERA),
        "holds as granted what had not been granted: android.permission.CAMERA");
  }

  @Test
  void a_new_permission_that_is_not_granted_changes_nothing() {
    rehearsal.gives(
        Verdict.PASS,
        REQUIREMENT,
        bank(false).built("3.1.0", "android.permission.READ_CALENDAR"),
        "held what had been granted as before");
  }

  @Test
  void a_new_permission_that_nobody_was_asked_for_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        REQUIREMENT,
        helpingItself(
            bank(false).built("3.1.0", "android.permission.READ_CALENDAR"),
            "android.permission.READ_CALENDAR"),
        "and has them, though nobody was asked: android.permission.READ_CALENDAR");
  }

  @Test
  void without_an_earlier_build_nothing_is_known_of_an_update() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            REQUIREMENT,
            bank(false),
            BankStatement.replacing(" previous: {file: earlier.apk, changed: []},", ""));

    assertThat(verdicts.each()).containsOnly(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).allMatch(said -> said.contains("name it in the statement"));
  }

  @Test
  void the_build_itself_is_no_earlier_build() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        REQUIREMENT,
        bank(false),
        BankStatement.replacing("earlier.apk", "bank.apk"),
        "nothing was updated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update.refused|the phone refused to put the build over the one before it (INSTALL_FAILED",
        "update.lost|the data of the build before it are gone",
        "update.unproven|nothing shows that the data were kept",
        "update.not-installed|installed at the same time after the update",
      })
  void an_update_that_did_not_come_about_proves_nothing(String key, String words) {
    Sentence why =
        Sentence.of(key, "answer", "INSTALL_FAILED_UPDATE_INCOMPATIBLE", "first", "1", "now", "2");
    for (FakeBank bank : List.of(bank(false), givesTheCameraBack().bank())) {
      Rehearsal.Verdicts verdicts = rehearsal.of(REQUIREMENT, bank.refusingUpdates(why));

      assertThat(verdicts.each()).containsOnly(Verdict.INCONCLUSIVE);
      assertThat(verdicts.said()).allMatch(said -> said.contains(words));
    }
  }

  @Test
  void a_phone_that_does_not_know_its_packages_proves_nothing() {
    assertThat(
            rehearsal
                .of(
                    REQUIREMENT,
                    givesTheCameraBack().bank(),
                    UnaryOperator.identity(),
                    Traits.sound(false).withoutPackages())
                .each())
        .containsOnly(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_phone_dies_nothing_is_known(boolean violating) {
    FakeBank bank = violating ? givesTheCameraBack().bank() : bank(false);
    int all = rehearsal.of(REQUIREMENT, bank).commands();

    for (int commands : new int[] {0, 3, all / 4, all / 2, all * 3 / 4}) {
      assertThat(
              rehearsal
                  .of(
                      REQUIREMENT,
                      bank,
                      UnaryOperator.identity(),
                      Traits.sound(false).dyingAfter(commands))
                  .each())
          .as("%s", commands)
          .contains(Verdict.INCONCLUSIVE)
          .doesNotContain(Verdict.FAIL);
    }
  }

  @Test
  void an_app_that_shows_nothing_or_breaks_down_proves_nothing() {
    for (FakeBank bank :
        List.of(
            bank(false).on(Turn.LAUNCHED, b -> b.phone().leaveApp()),
            bank(false).on(Turn.FACE_STARTED, b -> b.phone().leaveApp()),
            bank(false).on(Turn.FACE_STARTED, b -> {}),
            bank(false)
                .on(
                    Turn.LAUNCHED,
                    b -> {
                      b.rightly(Turn.LAUNCHED);
                      if (b.isUpdated()) {
                        b.phone().leaveApp();
                      }
                    }))) {
      assertThat(rehearsal.of(REQUIREMENT, bank).each()).containsOnly(Verdict.INCONCLUSIVE);
    }
  }
}
