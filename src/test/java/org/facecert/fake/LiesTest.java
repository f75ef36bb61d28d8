package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A statement's word proves nothing by itself: statements that lie over an app that breaks a
 * requirement, and over one that keeps all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LiesTest {

  private final Rehearsal rehearsal;

  LiesTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  /**
   * @param breaks the requirement that the bank breaks and the statement covers up
   */
  record Lie(String name, String breaks, Supplier<FakeBank> violator, UnaryOperator<String> told) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Lie> lies() {
    return Stream.of(
        new Lie(
            "an alternative that is the way back",
            "AL-01",
            LiesTest::onlyFace,
            alternative("Back", "see \"Me\"")),
        new Lie(
            "an alternative that is the way back, on the same level",
            "AL-02",
            LiesTest::onlyFace,
            alternative("Back", "see \"Me\"")),
        new Lie(
            "an alternative that is help",
            "AL-01",
            LiesTest::onlyFace,
            alternative("Help", "see \"Help\"")),
        new Lie(
            "an alternative that is the refusal",
            "AL-02",
            LiesTest::onlyFace,
            alternative("Decline", "see \"Face login\"")),
        new Lie(
            "an alternative that ends on a help page",
            "AL-04",
            LiesTest::onlyFace,
            alternative("Help", "see \"What can we do\"")),
        new Lie(
            "an alternative that ends half way",
            "AL-04",
            () ->
                FakeBank.english()
                    .altering("sms", b -> Page.without("Log in"))
                    .altering("password", b -> Page.without("Log in")),
            text ->
                text.replace("          - tap \"Log in\"\n", "")
                    .replace("          - see \"Welcome\"\n", "          - see \"login\"\n")),
        new Lie(
            "a withdrawal that opens Me",
            "WD-01",
            LiesTest::withoutWithdrawal,
            withdrawing("tap \"Me\"")),
        new Lie(
            "a withdrawal that opens the bill",
            "WD-01",
            LiesTest::withoutWithdrawal,
            withdrawing("tap \"Monthly bill\"")),
        new Lie(
            "a withdrawal that opens the page about the face",
            "WD-01",
            LiesTest::withoutWithdrawal,
            withdrawing("tap \"Me\", tap \"Face recognition\"")),
        new Lie(
            "a withdrawal near at hand that is none",
            "WD-02",
            LiesTest::withoutWithdrawal,
            withdrawing("tap \"Me\"")),
        new Lie(
            "a withdrawal without effect and a new start that leads elsewhere",
            "WD-03",
            () ->
                FakeBank.english()
                    .on(Turn.WITHDRAWN, b -> b.phone().toast("Withdrawn"))
                    .altering("home", b -> Page.with(b.go("Door", "", "door")))
                    .having("door", LiesTest::otherConsent),
            BankStatement.replacing(
                "    done: \"Welcome\"",
                "    again: [open app, tap \"Door\"]\n    done: \"Welcome\"")),
        new Lie(
            "a withdrawal that opens Me, and a new start that leads elsewhere",
            "WD-03",
            () ->
                withoutWithdrawal()
                    .altering("home", b -> Page.with(b.go("Door", "", "door")))
                    .having("door", LiesTest::otherConsent),
            text ->
                withdrawing("tap \"Me\"")
                    .apply(text)
                    .replace(
                        "    done: \"Welcome\"",
                        "    again: [open app, tap \"Door\"]\n    done: \"Welcome\"")),
        new Lie(
            "journeys that see what is there anyway",
            "FC-03",
            LiesTest::takingAway,
            journeys("[open app, see \"Harbour Bank\"]")),
        new Lie(
            "journeys that press what leads nowhere",
            "FC-03",
            () -> takingAway().altering("home", b -> Page.with(View.button("Refresh", () -> {}))),
            journeys("[open app, tap \"Refresh\", see \"Harbour Bank\"]")),
        new Lie(
            "journeys without a step, for the session after a refusal",
            "FP-01",
            () ->
                FakeBank.english()
                    .altering(
                        "bill",
                        b ->
                            views -> {
                              if (b.phone().kept().contains(FakeBank.REFUSED)) {
                                b.askAboutFace();
                              }
                              return views;
                            }),
            journeys("[open app, see \"Harbour Bank\"]")),
        new Lie(
            "journeys that see what is there anyway, without the camera",
            "PM-02",
            () ->
                FakeBank.english()
                    .on(
                        Turn.CAMERA_DENIED,
                        b -> {
                          b.phone().kept().add("no camera");
                          b.phone().toast("no");
                        })
                    .altering(
                        "home",
                        b ->
                            b.phone().kept().contains("no camera")
                                ? Page.without("Monthly bill")
                                : UnaryOperator.identity()),
            journeys("[open app, see \"Harbour Bank\"]")),
        new Lie(
            "a policy route that opens the agreement",
            "IN-12",
            () -> FakeBank.english().altering("me", b -> Page.without("Privacy policy")),
            text ->
                text.replace("tap \"Privacy policy\"]", "tap \"User agreement\"]")
                    .replace("see \"Privacy policy\"", "see \"User agreement\"")),
        new Lie(
            "a policy route that opens the list",
            "IN-12",
            () -> FakeBank.english().altering("me", b -> Page.without("Privacy policy")),
            text ->
                text.replace("tap \"Privacy policy\"]", "tap \"List of information we collect\"]")
                    .replace("see \"Privacy policy\"", "see \"User agreement\"")),
        new Lie(
            "a policy with void terms that is never opened",
            "IN-15",
            () ->
                FakeBank.english()
                    .altering(
                        "privacy-policy",
                        b ->
                            Page.with(
                                View.text(
                                    "You grant us the irrevocable and perpetual right to use your"
                                        + " face for ever."))),
            text -> text.replace("tap \"Privacy policy\"]", "tap \"User agreement\"]")),
        new Lie(
            "nothing is uploaded, the rules say otherwise",
            "SC-06",
            LiesTest::silentConsent,
            BankStatement.replacing("uploads: true", "uploads: false")),
        new Lie(
            "nothing is uploaded, no text says so",
            "SC-06",
            () ->
                silentConsent()
                    .having(
                        "face-rules",
                        b ->
                            Page.full(
                                View.title("Face Processing Rules"),
                                View.text("We process face data only to sign you in."))),
            BankStatement.replacing("uploads: true", "uploads: false")),
        new Lie(
            "a login declared as effects",
            "MP-01",
            FakeBank::english,
            BankStatement.replacing("kind: login", "kind: effects")),
        new Lie(
            "a sign of success that comes before the camera",
            "FP-03",
            () ->
                FakeBank.english()
                    .on(
                        Turn.AGREED,
                        b -> {
                          b.phone().kept().add(FakeBank.CONSENTED);
                          b.closeConsent();
                          b.phone().show("almost");
                        })
                    .having(
                        "almost",
                        b ->
                            Page.full(
                                View.title("Almost there"),
                                View.button("Continue", b::askForCamera)))
                    .on(Turn.LAUNCHED, LiesTest::nagging),
            BankStatement.replacing("done: \"Welcome\"", "done: \"Almost\"")));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void no_lie_covers_a_violation_up(Lie lie) {
    Rehearsal.Verdicts verdicts = rehearsal.of(lie.breaks(), lie.violator().get(), lie.told());

    assertThat(verdicts.verdict())
        .as("%s, %s: %s", lie.breaks(), lie, verdicts.said())
        .isNotIn(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.NOT_TESTED);
  }

  /** The applicant's mistake is no breach of the app's: it is a question. */
  @ParameterizedTest
  @MethodSource("lies")
  void no_lie_makes_a_compliant_app_fail(Lie lie) {
    Set<String> judged = Set.of(lie.breaks());
    for (String requirement : judged) {
      Rehearsal.Verdicts verdicts = rehearsal.of(requirement, honest(lie), lie.told());

      assertThat(verdicts.verdict())
          .as("%s, %s: %s", requirement, lie, verdicts.said())
          .isNotEqualTo(Verdict.FAIL);
    }
  }

  /** The compliant bank with whatever harmless control the lie presses. */
  private static FakeBank honest(Lie lie) {
    FakeBank bank = FakeBank.english();
    bank.altering("sign-in", LiesTest::besideTheFace);
    bank.having("help", LiesTest::help);
    if (lie.name().contains("elsewhere")) {
      bank.altering("home", b -> Page.with(b.go("Door", "", "door")));
      bank.having("door", LiesTest::otherConsent);
    }
    if (lie.name().contains("nowhere")) {
      bank.altering("home", b -> Page.with(View.button("Refresh", () -> {})));
    }
    return bank;
  }

  private static FakeBank onlyFace() {
    return FakeBank.english()
        .altering("sign-in", b -> Page.without("Password login", "SMS code login"))
        .altering("sign-in", LiesTest::besideTheFace)
        .having("help", LiesTest::help);
  }

  private static UnaryOperator<List<View>> besideTheFace(FakeBank bank) {
    return Page.with(
        View.button("Back", () -> bank.phone().leavePage()), bank.go("Help", "", "help"));
  }

  private static Page help(FakeBank bank) {
    return Page.full(View.title("Help"), View.text("What can we do for you?"));
  }

  private static FakeBank withoutWithdrawal() {
    return FakeBank.english()
        .altering(
            "face",
            b ->
                b.phone().kept().contains(FakeBank.CONSENTED)
                    ? Page.without("Withdraw consent")
                    : UnaryOperator.identity());
  }

  private static Page otherConsent(FakeBank bank) {
    return Page.full(
        View.title("Consent to the door's camera"),
        View.text("To open the office door we take a picture of your face at the gate."),
        View.text("It is deleted after one day. The guard can let you in instead."),
        View.button("Agree", () -> bank.phone().leavePage()),
        View.button("Decline", () -> bank.phone().leavePage()));
  }

  private static FakeBank takingAway() {
    return FakeBank.english()
        .altering(
            "home",
            b ->
                b.phone().kept().contains(FakeBank.REFUSED)
                    ? Page.without("Monthly bill")
                    : UnaryOperator.identity());
  }

  private static FakeBank silentConsent() {
    return FakeBank.english()
        .altering(
            "consent",
            b ->
                views ->
                    views.stream()
                        .map(
                            v ->
                                v.words().startsWith("To sign you in we collect")
                                    ? View.text("To sign you in we collect an image of your face.")
                                    : v)
                        .toList());
  }

  private static void nagging(FakeBank bank) {
    bank.rightly(Turn.LAUNCHED);
    if (bank.phone().kept().contains(FakeBank.CONSENTED)) {
      bank.askForCamera();
    }
  }

  /** One alternative alone, in these words, with this end. */
  private static UnaryOperator<String> alternative(String label, String end) {
    return text ->
        text.substring(0, text.indexOf("      - id: password"))
            + "      - id: other\n        label: \""
            + label
            + "\"\n        route: [open app, tap \"Sign in\", tap \""
            + label
            + "\", "
            + end
            + "]\n"
            + text.substring(text.indexOf("routes:"));
  }

  private static UnaryOperator<String> withdrawing(String way) {
    return BankStatement.replacing(
        "tap \"Me\", tap \"Face recognition\", tap \"Withdraw consent\"", way);
  }

  private static UnaryOperator<String> journeys(String route) {
    return text ->
        text.substring(0, text.indexOf("core-journeys:"))
            + "core-journeys:\n  about: "
            + route
            + "\n"
            + text.substring(text.indexOf("accounts:"));
  }
}
