package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.Told;
import org.facecert.device.RecentTasks;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SD-06: the list of recent apps shows no face of a scan that was left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecentsViolatorsTest {

  private final Rehearsal rehearsal;

  RecentsViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("SD-06")
  static Violator isShownInRecents() {
    return Violator.of(
        FakeBank.english().inRecents(View.text("Clear all"), View.preview("Harbour Bank")));
  }

  @Test
  void a_face_in_the_picture_of_the_app_fails() {
    rehearsal.fails(
        "SD-06",
        isShownInRecents().bank(),
        "the app’s picture in the list of recent apps (screen ");
  }

  @Test
  void where_others_are_on_the_list_too_the_picture_is_known_by_its_name() {
    rehearsal.fails(
        "SD-06",
        isShownInRecents().bank().amongRecent("org.example.harbour", "org.example.photos"),
        "the app’s picture in the list of recent apps (screen ");
  }

  @Test
  void a_phone_that_does_not_tell_what_is_on_the_list_proves_nothing() {
    gives(
        "could not be read, so nothing can be said about it: a new form",
        phone ->
            Instead.of(
                phone,
                RecentTasks.class,
                tasks ->
                    () -> {
                      throw new UnreadableAnswer(Told.told("a new form"));
                    }));
    gives(
        "This device does not tell what its list of recent apps holds",
        phone -> Instead.without(phone, RecentTasks.class));
  }

  private void gives(String words, UnaryOperator<Session> instead) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "SD-06",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false),
            (phone, shelf) -> instead.apply(phone));

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  @Test
  void a_face_in_another_picture_is_a_question() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SD-06",
        FakeBank.english()
            .amongRecent("org.example.harbour", "org.example.photos")
            .inRecents(View.title("Harbour Bank"), View.text("Clear all"), View.preview("Photos")),
        "beside what is named as the app. Is it of the scan?");
  }

  @Test
  void a_list_without_the_app_tells_nothing_of_it() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-06",
        FakeBank.english().amongRecent("org.example.photos"),
        "The app was not seen in the list of recent apps");
  }

  @Test
  void a_clean_bank_passes_and_it_is_said_that_a_screenshot_shows_the_face() {
    rehearsal.gives(
        Verdict.PASS,
        "SD-06",
        FakeBank.english(),
        "shows the face, which the app does not prevent");
    rehearsal.gives(Verdict.PASS, "SD-06", FakeBank.chinese(), "showed no face");
  }

  @Test
  void a_phone_that_shows_nothing_at_all_proves_nothing() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "SD-06",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).showingNothing());

    assertThat(verdicts.verdict()).as("%s", verdicts).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_scanner_on_which_no_face_was_proves_nothing() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SD-06",
        FakeBank.english()
            .altering("scan", bank -> Page.without("Face scan"))
            .having(
                "scan",
                bank ->
                    Page.full(
                        View.title("Face scan"), View.text("Look at the screen and hold still"))),
        "was not seen to show a face");
  }
}
