package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent that is longer than the phone: what lies below the fold counts too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LongConsentTest {

  private final Rehearsal rehearsal;

  LongConsentTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SC-01", "SC-02", "SC-03", "SC-04", "FC-01", "FC-02", "FC-03", "FC-04", "FC-06", "FP-01",
        "IN-01", "WD-03"
      })
  void a_fair_one_passes(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, stretched("Face Processing Rules"));

    assertThat(verdicts.said()).as(verdicts.toString()).isNotEmpty();
    assertThat(verdicts.verdict())
        .as(verdicts.toString())
        .isIn(Verdict.PASS, Verdict.NOT_TESTED); // what leaves the phone is not tested yet
  }

  @Test
  void a_box_below_the_fold_is_ticked_beforehand() {
    FakeBank bank =
        stretched("Agree")
            .altering("consent", b -> Page.with(View.box("Send me offers", true, () -> {})));

    rehearsal.fails("SC-04", bank, "“Send me offers” was ticked");
  }

  @Test
  void a_refusal_below_the_fold_is_not_beside_the_agreement() {
    rehearsal.fails("FC-01", stretched("Decline"), "shows only after scrolling");
  }

  @Test
  void a_bundle_below_the_fold_is_a_bundle() {
    FakeBank bank =
        stretched("Agree")
            .altering(
                "consent",
                b ->
                    Page.with(
                        View.text("By pressing Agree you also agree to receive marketing.")
                            .size(16)));

    rehearsal.fails("SC-03", bank, "bundled with something else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SC-02", "SC-03", "SC-04"})
  void what_was_not_read_to_its_end_is_not_passed(String requirement) {
    FakeBank endless =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    views -> {
                      List<View> all = new ArrayList<>(views);
                      IntStream.rangeClosed(1, 400)
                          .mapToObj(LongConsentTest::explanation)
                          .forEach(all::add);
                      return all;
                    });

    rehearsal.gives(Verdict.INCONCLUSIVE, requirement, endless, "goes on below");
  }

  @Test
  void a_consent_without_a_refusal_on_any_page_offers_none() {
    FakeBank bank = stretched("Agree").altering("consent", b -> Page.without("Decline"));

    rehearsal.fails("FC-01", bank, "offers no refusal in plain words");
  }

  /**
   * Long explanations before the view with these words push it, and what follows, below the fold.
   */
  private static FakeBank stretched(String before) {
    return FakeBank.english().altering("consent", b -> explainedBefore(before));
  }

  private static UnaryOperator<List<View>> explainedBefore(String words) {
    return views -> {
      List<View> all = new ArrayList<>();
      for (View view : views) {
        if (view.words().equals(words)) {
          IntStream.rangeClosed(1, 14).mapToObj(LongConsentTest::explanation).forEach(all::add);
        }
        all.add(view);
      }
      return all;
    };
  }

  private static View explanation(int number) {
    return View.text(
        number
            + ". Your face data are processed for the purpose named above, on a server of ours,"
            + " behind encryption, and seen by nobody else.");
  }
}
