package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads what a consent links to, and comes back, has agreed to nothing: SC-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadConsentTest {

  private static final String RULES = "Face Processing Rules";
  private static final String RULES_ZH = "《人脸信息处理规则》";

  private final Rehearsal rehearsal;

  ReadConsentTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_box_that_reading_ticks_fails(boolean chinese) {
    FakeBank bank =
        bank(chinese)
            .altering("consent", b -> Page.instead(rules(chinese), opening(b, chinese, b::tick)));

    rehearsal.fails("SC-04", bank, "nobody had tapped it");
  }

  /** A box of another matter as well, and one that stands below the fold. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void so_does_another_box_at_the_end_of_a_long_consent(boolean chinese) {
    boolean[] read = {false};
    FakeBank bank =
        bank(chinese)
            .altering(
                "consent",
                b ->
                    views -> {
                      List<View> all =
                          new ArrayList<>(
                              Page.instead(
                                      rules(chinese), opening(b, chinese, () -> read[0] = true))
                                  .apply(views));
                      for (int i = 1; i <= 30; i++) {
                        all.add(2, View.text("Your face image is compared, paragraph " + i + "."));
                      }
                      all.add(View.box("Send me offers by telephone", read[0], () -> {}));
                      return all;
                    });

    rehearsal.fails("SC-04", bank, "“Send me offers by telephone” was empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300})
  void reading_that_is_taken_for_agreeing_fails(int millis) {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        RULES,
                        View.link(
                            RULES,
                            () -> {
                              b.openFromConsent("face-rules");
                              b.phone().after(Duration.ofMillis(millis), b::askForCamera);
                            })));

    rehearsal.fails("SC-04", bank, "was taken to have agreed");
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void reading_and_coming_back_passes(Asking asking) {
    rehearsal.gives(Verdict.PASS, "SC-04", FakeBank.english().asking(asking), "was opened");
    rehearsal.gives(Verdict.PASS, "SC-04", FakeBank.chinese().asking(asking), "was opened");
  }

  @Test
  void a_consent_without_a_link_passes() {
    FakeBank bank = FakeBank.english().altering("consent", b -> Page.without(RULES));

    rehearsal.gives(Verdict.PASS, "SC-04", bank, "no text opened from the consent");
  }

  @Test
  void a_link_that_opens_nothing_passes() {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> Page.instead(RULES, View.link(RULES, () -> {})));

    rehearsal.gives(Verdict.PASS, "SC-04", bank, "no text opened from the consent");
  }

  /** Its words belong to the box: it was the person's own tap. */
  @Test
  void a_link_that_is_part_of_the_box_is_none() {
    FakeBank bank =
        FakeBank.english().altering("consent", b -> Page.instead(RULES, View.link(RULES, b::tick)));

    rehearsal.gives(Verdict.PASS, "SC-04", bank, "no text opened from the consent");
  }

  /** The way back leads to the page before; the function shows its consent again. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void who_comes_back_elsewhere_sees_the_consent_again(boolean ticked) {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        RULES,
                        View.link(
                            RULES,
                            () -> {
                              b.phone().show("home");
                              b.phone().show("face-rules");
                              if (ticked) {
                                b.tick();
                              }
                            })));

    if (ticked) {
      rehearsal.fails("SC-04", bank, "nobody had tapped it");
    } else {
      rehearsal.gives(Verdict.PASS, "SC-04", bank, "was opened");
    }
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  private static String rules(boolean chinese) {
    return chinese ? RULES_ZH : RULES;
  }

  private static View opening(FakeBank bank, boolean chinese, Runnable with) {
    return View.link(
        rules(chinese),
        () -> {
          with.run();
          bank.openFromConsent("face-rules");
        });
  }
}
