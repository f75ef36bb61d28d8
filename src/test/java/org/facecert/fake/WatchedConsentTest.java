package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consents that do something, or nothing, while nobody touches the phone: SC-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WatchedConsentTest {

  private final Rehearsal rehearsal;

  WatchedConsentTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 12, 16, 19})
  void a_timer_without_a_word_is_waited_for(int seconds) {
    rehearsal.fails("SC-04", goingOn(FakeBank.english(), seconds), "by itself");
    rehearsal.fails("SC-04", goingOn(FakeBank.chinese(), seconds), "by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Getting ready, # s", "Starts in 0:#", "#", "# seconds left", "(#)"})
  void what_counts_down_is_watched_to_its_end(String words) {
    FakeBank bank = counting(FakeBank.english(), words, 40, b -> b.turn(Turn.AGREED));

    rehearsal.fails("SC-04", bank, "by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"准备中 # 秒", "# 秒后自动开始", "倒计时 #", "剩余 # 秒", "#s"})
  void what_counts_down_is_watched_to_its_end_in_chinese(String words) {
    FakeBank bank = counting(FakeBank.chinese(), words, 40, b -> b.turn(Turn.AGREED));

    rehearsal.fails("SC-04", bank, "by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Offer ends in # s", "请在 # 秒内阅读"})
  void a_countdown_longer_than_any_watch_is_a_question(String words) {
    FakeBank bank = counting(FakeBank.english(), words, 900, b -> {});

    rehearsal.gives(Verdict.REVIEW, "SC-04", bank, "still counts down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Please read, # s", "You can agree in # s", "阅读 # 秒后可同意"})
  void a_countdown_at_whose_end_nothing_happens_passes(String words) {
    FakeBank bank = counting(FakeBank.english(), words, 25, b -> {});

    rehearsal.gives(Verdict.PASS, "SC-04", bank, "nothing went on while the phone was left alone");
  }

  @Test
  void the_sentence_says_how_lengthenedit_was_watched() {
    assertThat(rehearsal.of("SC-04", FakeBank.english().asking(Asking.DIALOG)).said())
        .anySatisfy(said -> assertThat(said).containsPattern("left alone for 2\\d seconds"));
  }

  @Test
  void numbers_that_stand_still_count_nothing_down() {
    FakeBank bank =
        FakeBank.english().altering("consent", b -> Page.with(View.text("Step 2 of 3")));

    rehearsal.gives(Verdict.PASS, "SC-04", bank, "nothing went on");
  }

  /** While the person still reads a long consent to its end. */
  @ParameterizedTest
  @ValueSource(ints = {2000, 2500, 3000, 4000, 5000})
  void the_camera_dialog_that_comes_up_during_the_reading_fails(int millis) {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> WatchedConsentTest::lengthened)
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.askAboutFace();
                  b.phone().after(Duration.ofMillis(millis), b::askForCamera);
                });

    rehearsal.fails("SC-04", bank, "the system’s dialog for the camera");
  }

  private static List<View> lengthened(List<View> views) {
    for (int i = 1; i <= 30; i++) {
      views.add(
          2, View.text("Your face image is compared with the template, paragraph " + i + "."));
    }
    return views;
  }

  private static FakeBank goingOn(FakeBank bank, int seconds) {
    return bank.asking(Asking.DIALOG)
        .on(
            Turn.FACE_STARTED,
            b -> {
              b.askAboutFace();
              b.phone().after(Duration.ofSeconds(seconds), () -> b.turn(Turn.AGREED));
            });
  }

  private static FakeBank counting(
      FakeBank bank, String words, int from, Consumer<FakeBank> atEnd) {
    AtomicInteger left = new AtomicInteger(from);
    return bank.altering(
            "consent",
            b -> Page.with(View.text(words.replace("#", String.format("%02d", left.get())))))
        .asking(Asking.DIALOG)
        .on(
            Turn.FACE_STARTED,
            b -> {
              left.set(from);
              b.askAboutFace();
              tick(b, left, atEnd);
            });
  }

  private static void tick(FakeBank bank, AtomicInteger left, Consumer<FakeBank> atEnd) {
    bank.phone()
        .after(
            Duration.ofSeconds(1),
            () -> {
              if (left.decrementAndGet() > 0) {
                tick(bank, left, atEnd);
              } else {
                atEnd.accept(bank);
              }
            });
  }
}
