package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** WD-04: whoever takes the consent back loses nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithdrawalJourneysTest {

  private static final String WITHDRAWN = "withdrawn";

  private final Rehearsal rehearsal;

  WithdrawalJourneysTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("WD-04")
  static Violator takesTheBillAway() {
    return Violator.of(
        remembering().altering("bill", b -> afterwards(b, Page.without("Total spent"))));
  }

  /** A bank that remembers that the consent was taken back. */
  private static FakeBank remembering() {
    return FakeBank.english()
        .on(
            Turn.WITHDRAWN,
            b -> {
              b.rightly(Turn.WITHDRAWN);
              b.phone().kept().add(WITHDRAWN);
              b.phone().passing().add(WITHDRAWN);
            });
  }

  private static UnaryOperator<List<View>> afterwards(
      FakeBank b, UnaryOperator<List<View>> change) {
    return b.phone().kept().contains(WITHDRAWN) ? change : UnaryOperator.identity();
  }

  private static UnaryOperator<List<View>> inSession(FakeBank b, UnaryOperator<List<View>> change) {
    return b.phone().passing().contains(WITHDRAWN) ? change : UnaryOperator.identity();
  }

  @Test
  void what_goes_on_as_before_passes() {
    for (FakeBank bank : new FakeBank[] {FakeBank.english(), FakeBank.chinese()}) {
      rehearsal.gives(
          Verdict.PASS,
          "WD-04",
          bank,
          "in the same session and after a restart, the core journeys work as before: view-bill,"
              + " look-around");
    }
  }

  @Test
  void a_bill_that_is_empty_after_the_withdrawal_fails() {
    rehearsal.fails(
        "WD-04",
        takesTheBillAway().bank(),
        "After the withdrawal of the consent for “face-login” the core journey “view-bill” no"
            + " longer works");
  }

  @Test
  void a_bill_that_is_gone_for_the_session_alone_fails() {
    rehearsal.fails(
        "WD-04",
        remembering().altering("home", b -> inSession(b, Page.without("Monthly bill"))),
        "In the session of the withdrawal of the consent for “face-login” the core journey"
            + " “view-bill” no longer works");
  }

  @Test
  void a_bill_that_cannot_be_pressed_and_one_that_throws_out_fail() {
    rehearsal.fails(
        "WD-04",
        remembering()
            .altering(
                "home",
                b ->
                    afterwards(
                        b,
                        Page.instead(
                            "Monthly bill", View.button("Monthly bill", () -> {}).disabled()))),
        "is still shown on screen");
    rehearsal.fails(
        "WD-04",
        remembering()
            .altering(
                "home",
                b ->
                    afterwards(
                        b,
                        Page.instead(
                            "Monthly bill", View.button("Monthly bill", b.phone()::leaveApp)))),
        "the app left the foreground");
  }

  @Test
  void a_journey_that_never_worked_tells_nothing() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "WD-04",
        FakeBank.english().altering("bill", b -> Page.without("Total spent")),
        "did not work before anything was refused or withdrawn");
  }

  @Test
  void without_journeys_there_is_nothing_to_compare() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "WD-04",
        FakeBank.english(),
        text -> text.replaceAll("(?ms)^core-journeys:\n.*?(?=^accounts)", ""),
        "declares no core journeys");
  }

  @Test
  void without_a_control_nothing_was_withdrawn() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "WD-04",
        FakeBank.english().altering("face", b -> Page.without("Withdraw consent")),
        "Withdraw consent");
  }

  @Test
  void what_does_not_read_like_a_withdrawal_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "WD-04",
        FakeBank.english()
            .altering(
                "face",
                b ->
                    b.phone().kept().contains(FakeBank.CONSENTED)
                        ? Page.instead(
                            "Withdraw consent",
                            View.button("Clear the cache", () -> b.phone().toast("Cleared")))
                        : UnaryOperator.identity()),
        BankStatement.replacing("tap \"Withdraw consent\"", "tap \"Clear the cache\""),
        "does not read like a withdrawal");
  }
}
