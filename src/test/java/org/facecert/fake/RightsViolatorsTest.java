package org.facecert.fake;

import java.awt.Color;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Banks without another way, a way back or a text to read: AL, WD, IN. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RightsViolatorsTest {

  private final Rehearsal rehearsal;

  RightsViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void al01_a_declared_way_is_not_there() {
    FakeBank bank = FakeBank.english().altering("sign-in", b -> Page.without("SMS code login"));

    rehearsal.fails("AL-01", bank, "“SMS code login” that the app statement declares");
  }

  @Test
  void al01_nothing_is_declared_and_nothing_is_there() {
    FakeBank bank =
        FakeBank.english()
            .altering("sign-in", b -> Page.without("SMS code login", "Password login"));

    rehearsal.gives(
        Verdict.FAIL,
        "AL-01",
        bank,
        RightsViolatorsTest::withoutAlternatives,
        "has no other method than the face");
  }

  @Test
  void al01_the_ways_are_greyed_out() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in",
                b -> views -> views.stream().map(RightsViolatorsTest::disabledUnlessFace).toList());

    rehearsal.fails("AL-01", bank, "is shown but cannot be pressed");
  }

  @Test
  void al01_the_way_is_coming_soon() {
    FakeBank bank = FakeBank.chinese();
    bank.altering("sign-in", b -> views -> views.stream().map(v -> soon(b, v)).toList());

    rehearsal.fails("AL-01", bank, "is shown but leads nowhere");
  }

  @Test
  void al02_the_other_way_comes_up_after_a_refusal() {
    FakeBank bank = FakeBank.english();
    bank.altering(
        "sign-in",
        b ->
            b.phone().kept().contains(FakeBank.REFUSED)
                ? UnaryOperator.identity()
                : Page.without("Password login", "SMS code login"));

    rehearsal.fails("AL-02", bank, "is offered only after “face-login” was refused or failed");
  }

  @Test
  void al02_the_other_way_is_behind_having_trouble() {
    FakeBank bank =
        FakeBank.english()
            .altering("sign-in", b -> Page.without("Password login", "SMS code login"))
            .altering("sign-in", b -> Page.with(b.go("Having trouble?", "遇到问题?", "trouble")))
            .having(
                "trouble",
                b ->
                    Page.full(
                        View.title("Trouble"),
                        b.go("Password login", "密码登录", "password"),
                        b.go("SMS code login", "短信验证码登录", "sms")));

    rehearsal.fails("AL-02", bank, "No other method stands on the same level");
  }

  @Test
  void al04_the_other_way_ends_in_an_error() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sms",
                b ->
                    Page.instead(
                        "Log in",
                        View.button("Log in", () -> b.phone().toast("Something went wrong"))));

    rehearsal.fails("AL-04", bank, "“SMS code login” for “face-login” did not work to completion");
  }

  @Test
  void al04_the_other_way_ends_in_a_scan() {
    FakeBank bank =
        FakeBank.english()
            .altering("sms", b -> Page.instead("Log in", View.button("Log in", b::scan)));

    rehearsal.fails("AL-04", bank, "demanded the face all the same");
  }

  @Test
  void wd01_the_control_is_dead() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b ->
                    consented(b)
                        ? Page.instead(
                            "Withdraw consent", View.button("Withdraw consent", () -> {}))
                        : UnaryOperator.identity());

    rehearsal.fails("WD-01", bank, "does nothing when it is pressed");
  }

  @Test
  void wd01_the_control_only_says_that_it_failed() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b ->
                    consented(b)
                        ? Page.instead(
                            "Withdraw consent",
                            View.button(
                                "Withdraw consent",
                                () -> b.phone().toast("Service unavailable, try again later")))
                        : UnaryOperator.identity());

    rehearsal.fails("WD-01", bank, "does nothing when it is pressed");
  }

  @Test
  void wd01_there_is_no_control() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b -> consented(b) ? Page.without("Withdraw consent") : UnaryOperator.identity());

    rehearsal.fails("WD-01", bank, "is not there: “tap \"Withdraw consent\"” failed");
  }

  @Test
  void wd01_the_control_may_be_missing_before_the_end_of_the_declared_way() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face",
                b -> consented(b) ? Page.without("Withdraw consent") : UnaryOperator.identity());

    rehearsal.gives(
        Verdict.FAIL,
        "WD-01",
        bank,
        statement ->
            statement.replace(
                "tap \"Withdraw consent\"]", "tap \"Withdraw consent\", tap \"Confirm\"]"),
        "is not there: “tap \"Withdraw consent\"” failed");
  }

  @Test
  void wd01_there_is_only_a_hotline() {
    FakeBank bank = hotline();

    rehearsal.fails("WD-01", bank, "one is sent elsewhere");
  }

  @Test
  void wd02_withdrawing_takes_a_call() {
    rehearsal.fails("WD-02", hotline(), "is left to an act outside the app");
  }

  @Test
  void wd02_withdrawing_takes_three_times_the_taps() {
    FakeBank bank = FakeBank.english();
    for (int i = 1; i <= 8; i++) {
      int next = i + 1;
      bank.having(
          "level-" + i,
          b ->
              Page.full(
                  View.title("Level " + (next - 1)),
                  next > 8
                      ? b.go("Face recognition", "", "face")
                      : b.go("Deeper to " + next, "", "level-" + next)));
    }
    bank.altering("me", b -> Page.instead("Face recognition", b.go("Deeper to 1", "", "level-1")));
    String way = "tap \"Deeper to 1\"";
    for (int i = 2; i <= 8; i++) {
      way += ", tap \"Deeper to " + i + "\"";
    }

    rehearsal.gives(
        Verdict.FAIL,
        "WD-02",
        bank,
        BankStatement.replacing("tap \"Face recognition\"", way + ", tap \"Face recognition\""),
        "taps from the main screen, more than 2 times the 4 of consenting");
  }

  @Test
  void wd03_the_consent_is_kept() {
    FakeBank bank = FakeBank.english().on(Turn.WITHDRAWN, b -> b.phone().toast("Withdrawn"));

    rehearsal.fails("WD-03", bank, "without a new consent, at its next use, at once");
  }

  @Test
  void wd03_the_withdrawal_lasts_until_the_restart() {
    FakeBank bank =
        FakeBank.chinese()
            .on(
                Turn.WITHDRAWN,
                b -> {
                  b.rightly(Turn.WITHDRAWN);
                  b.phone().kept().add("for this session");
                })
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.rightly(Turn.LAUNCHED);
                  if (b.phone().kept().contains("for this session")) {
                    b.phone().kept().add(FakeBank.CONSENTED);
                  }
                });

    rehearsal.fails("WD-03", bank, "without a new consent, after a restart of the app");
  }

  @Test
  void in01_the_consent_has_no_link() {
    FakeBank bank =
        FakeBank.english().altering("consent", b -> Page.without("Face Processing Rules"));

    rehearsal.fails("IN-01", bank, "has no link to face rules");
  }

  @Test
  void in01_the_link_is_dead() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        "Face Processing Rules", View.link("Face Processing Rules", () -> {})));

    rehearsal.fails("IN-01", bank, "opens nothing");
  }

  @Test
  void in01_the_link_opens_the_general_policy() {
    FakeBank bank =
        FakeBank.chinese()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        "《人脸信息处理规则》",
                        View.link("《人脸信息处理规则》", () -> b.openFromConsent("privacy-policy"))));

    rehearsal.fails("IN-01", bank, "which is no text about the face of its own");
  }

  @Test
  void in01_the_settings_do_not_have_them() {
    FakeBank bank = FakeBank.english().altering("me", b -> Page.without("Face rules"));

    rehearsal.fails("IN-01", bank, "cannot be opened from the settings");
  }

  @Test
  void in12_the_first_run_says_nothing() {
    FakeBank bank = FakeBank.english().on(Turn.LAUNCHED, b -> {});

    rehearsal.fails("IN-12", bank, "The first run did not offer the privacy policy");
  }

  @Test
  void in12_the_policy_is_in_another_language() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "privacy-policy",
                b ->
                    Page.full(
                        View.title("隐私政策"), View.text("本政策说明本行处理哪些个人信息、处理目的和保存期限。本政策最近一次更新于一月。")));

    rehearsal.fails("IN-12", bank, "not in the language of the app");
  }

  @Test
  void in12_the_policy_is_pale() {
    rehearsal.fails(
        "IN-12",
        printing(28, new Color(0xBB, 0xBB, 0xBB)),
        "The text of the privacy policy has a contrast of only");
  }

  @Test
  void in12_the_policy_is_tiny() {
    rehearsal.fails("IN-12", printing(10, View.INK), "The letters of the privacy policy are only");
  }

  @Test
  void in12_the_policy_cannot_be_found() {
    FakeBank bank = FakeBank.english().altering("me", b -> Page.without("Privacy policy"));

    rehearsal.fails("IN-12", bank, "cannot be opened from the main screen");
  }

  private static FakeBank printing(int size, Color ink) {
    return FakeBank.english()
        .altering(
            "privacy-policy",
            b -> views -> views.stream().map(v -> v.size(size).colours(ink, View.PAPER)).toList());
  }

  private static FakeBank hotline() {
    return FakeBank.english()
        .altering(
            "face",
            b ->
                consented(b)
                    ? Page.instead(
                        "Withdraw consent",
                        View.text("To withdraw your consent call our hotline 400-800-8888."))
                    : UnaryOperator.identity());
  }

  private static boolean consented(FakeBank bank) {
    return bank.phone().kept().contains(FakeBank.CONSENTED);
  }

  private static View disabledUnlessFace(View view) {
    return view.words().endsWith("code login") || view.words().startsWith("Password")
        ? view.disabled()
        : view;
  }

  private static View soon(FakeBank bank, View view) {
    boolean other = view.words().equals("密码登录") || view.words().equals("短信验证码登录");
    return other ? view.onTap(() -> bank.phone().toast("敬请期待")) : view;
  }

  static String withoutAlternatives(String statement) {
    int from = statement.indexOf("    alternatives:");
    return statement.substring(0, from) + statement.substring(statement.indexOf("routes:"));
  }
}
