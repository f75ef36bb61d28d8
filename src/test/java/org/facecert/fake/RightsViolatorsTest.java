package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void al02_the_cards_own_lines_are_no_question_beside_the_face() {
    for (boolean chinese : new boolean[] {false, true}) {
      FakeBank bank = chinese ? FakeBank.chinese() : FakeBank.english();
      bank.having("sign-in", RightsViolatorsTest::cardAndTrouble)
          .having(
              "trouble",
              b ->
                  Page.full(
                      View.title(b.say("Trouble", "遇到问题")),
                      b.go("Password login", "密码登录", "password"),
                      b.go("SMS code login", "短信验证码登录", "sms")));

      rehearsal.gives(
          Verdict.FAIL,
          "AL-02",
          bank,
          text -> text.replace("Face login", "Clock with my face").replace("刷脸登录", "看一眼就登录"),
          "No other method stands on the same level");
    }
  }

  @Test
  void al02_another_card_beside_it_that_is_not_understood_stays_a_question() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "sign-in",
                b -> {
                  List<View> views = new ArrayList<>(cardAndTrouble(b).views());
                  views.add(
                      View.row(View.text("Umbrella stand"), View.text("Third door"))
                          .onTap(() -> b.phone().show("trouble")));
                  return Page.full(views.toArray(View[]::new));
                });

    rehearsal.gives(
        Verdict.REVIEW,
        "AL-02",
        bank,
        text -> text.replace("Face login", "Clock with my face"),
        "Umbrella stand");
  }

  /** One card of two lines; after a refusal the page says that the face is left alone. */
  private static Page cardAndTrouble(FakeBank b) {
    boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
    return Page.full(
        View.title(b.say("How do you want to sign in?", "请选择登录方式")),
        View.text(refused ? b.say("All right, we leave your face alone.", "好的,我们不会使用您的脸。") : ""),
        View.row(
                View.text(b.say("Clock with my face", "看一眼就登录")),
                View.text(b.say("Look at the front camera", "对着前面的镜头")))
            .onTap(() -> b.turn(Turn.FACE_STARTED)),
        View.icon("more", b.say("More options", "更多"), () -> b.phone().show("trouble")));
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

  // ways that are chosen first and taken by a button

  @Test
  void al01_and_al02_a_way_that_is_chosen_and_taken_by_a_button_is_a_way() {
    for (boolean chinese : new boolean[] {false, true}) {
      FakeBank bank = choosing(chinese);
      UnaryOperator<String> statement = choosing(bank);
      rehearsal.gives(
          Verdict.PASS, "AL-01", bank, statement, "has another method than the face, and it opens");
      rehearsal.gives(Verdict.PASS, "AL-02", bank, statement, "stands on the same level");
    }
  }

  @Test
  void al01_a_row_of_a_list_with_a_mark_is_a_choice_too() {
    FakeBank bank = FakeBank.english();
    bank.having(
        "sign-in",
        b ->
            Page.full(
                View.title("How do you want to sign in?"),
                View.box("Face login", chosen(b, "face"), () -> choose(b, "face")),
                View.box("Till code", chosen(b, "sms"), () -> choose(b, "sms")),
                View.box("Staff number", chosen(b, "password"), () -> choose(b, "password")),
                View.button("Continue", () -> take(b))));

    rehearsal.gives(Verdict.PASS, "AL-01", bank, rows(bank), "and it opens: “Staff number”");
    rehearsal.gives(Verdict.PASS, "AL-02", bank, rows(bank), "“Staff number”, stands on the same");
  }

  @Test
  void al01_a_choice_that_leads_to_the_face_all_the_same_fails() {
    FakeBank bank = FakeBank.english();
    bank.having("sign-in", b -> choices(b, View.button("Go", () -> b.turn(Turn.FACE_STARTED))));

    rehearsal.gives(Verdict.FAIL, "AL-01", bank, choosing(bank), "leads to the face");
  }

  @Test
  void al01_a_choice_that_no_button_takes_is_for_a_person() {
    FakeBank bank = FakeBank.english();
    bank.having("sign-in", b -> choices(b, View.text("Coming along nicely.")));

    Verdict verdict = rehearsal.of("AL-01", bank, choosing(bank)).verdict();

    assertThat(verdict).isNotIn(Verdict.PASS, Verdict.NOT_APPLICABLE);
  }

  private static FakeBank choosing(boolean chinese) {
    FakeBank bank = chinese ? FakeBank.chinese() : FakeBank.english();
    return bank.having("sign-in", b -> choices(b, View.button(b.say("Go", "下一步"), () -> take(b))));
  }

  private static Page choices(FakeBank b, View last) {
    return Page.full(
        View.title(b.say("How do you want to sign in?", "请选择登录方式")),
        View.radio(b.say("Staff number", "工号"), chosen(b, "password"), () -> choose(b, "password")),
        View.radio(b.say("Till code", "口令"), chosen(b, "sms"), () -> choose(b, "sms")),
        View.radio(b.say("Face login", "刷脸登录"), chosen(b, "face"), () -> choose(b, "face")),
        last);
  }

  private static boolean chosen(FakeBank bank, String way) {
    return bank.phone().passing().contains(way);
  }

  private static void choose(FakeBank bank, String way) {
    bank.phone().passing().clear();
    bank.phone().passing().add(way);
  }

  private static void take(FakeBank bank) {
    if (chosen(bank, "face")) {
      bank.turn(Turn.FACE_STARTED);
    } else if (chosen(bank, "sms") || chosen(bank, "password")) {
      bank.phone().show(chosen(bank, "sms") ? "sms" : "password");
    } else {
      bank.phone().toast(bank.say("Please choose a way first.", "请先选择"));
    }
  }

  private static UnaryOperator<String> choosing(FakeBank bank) {
    return taken(bank, bank.say("Go", "下一步"));
  }

  private static UnaryOperator<String> rows(FakeBank bank) {
    return taken(bank, "Continue");
  }

  /** The same ways, each taken by one more tap. */
  private static UnaryOperator<String> taken(FakeBank bank, String button) {
    String go = "tap \"" + button + "\"";
    return text ->
        text.replaceAll("(tap \"(?:Face login|刷脸登录)\")]", "$1, " + go + "]")
            .replaceAll(
                "(?m)^( +)- tap \"(?:Password login|密码登录|SMS code login|短信验证码登录)\"",
                "$0\n$1- " + go)
            .replaceAll("Password login|密码登录", bank.say("Staff number", "工号"))
            .replaceAll("SMS code login|短信验证码登录", bank.say("Till code", "口令"));
  }

  @Test
  void wd01_to_wd03_a_switch_with_its_state_in_its_words_withdraws() {
    for (boolean chinese : new boolean[] {false, true}) {
      FakeBank bank = chinese ? FakeBank.chinese() : FakeBank.english();
      bank.altering(
          "face",
          b ->
              consented(b)
                  ? Page.instead(
                      b.say("Withdraw consent", "撤回同意"),
                      View.toggle(
                          b.say("Face clocking: on", "刷脸打卡：已开启"),
                          true,
                          () -> b.turn(Turn.WITHDRAWN)))
                  : Page.with(
                      View.toggle(b.say("Face clocking: off", "刷脸打卡：已关闭"), false, () -> {})));
      UnaryOperator<String> statement =
          BankStatement.replacing(
              "tap \"" + bank.say("Withdraw consent", "撤回同意") + "\"",
              "'tap \"" + bank.say("Face clocking: on", "刷脸打卡：已开启") + "\"'");

      for (String requirement : List.of("WD-01", "WD-02", "WD-03")) {
        assertThat(rehearsal.of(requirement, bank, statement).verdict())
            .as(requirement)
            .isEqualTo(Verdict.PASS);
      }
    }
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

  @Test
  void al04_a_camera_that_is_asked_for_at_the_start_is_no_demand_of_the_other_method() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.rightly(Turn.LAUNCHED);
                  b.phone().ask(granted -> {}, FakeBank.CAMERA);
                });

    rehearsal.gives(Verdict.PASS, "AL-04", bank, "");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void al04_nor_is_one_on_the_page_that_offers_the_face_too(boolean opened) {
    FakeBank bank = FakeBank.english();
    bank.altering("home", b -> Page.instead("Sign in", toThe("sign-in", "Sign in", b, opened)));

    rehearsal.gives(Verdict.PASS, "AL-04", bank, "");
  }

  /** Who goes to the page of other methods has left the way to the face, and chosen none yet. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void al04_on_the_page_of_other_methods_it_is_a_demand(boolean opened) {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in",
                b ->
                    views ->
                        Page.instead("Password login", toThe("others", "Other methods", b, opened))
                            .apply(Page.without("SMS code login").apply(views)))
            .having(
                "others",
                b ->
                    Page.full(
                        View.title("Other methods"),
                        b.go("Password login", "密码登录", "password"),
                        b.go("SMS code login", "短信验证码登录", "sms")));

    rehearsal.gives(
        Verdict.FAIL,
        "AL-04",
        bank,
        statement -> throughOthers(throughOthers(statement, "Password login"), "SMS code login"),
        "“Password login” for “face-login” demanded the face all the same");
  }

  private static String throughOthers(String statement, String label) {
    String tap = "- tap \"" + label + "\"\n";
    return BankStatement.replacing(tap, "- tap \"Other methods\"\n          " + tap)
        .apply(statement);
  }

  /** A button to a page on which the camera is asked for, or opened. */
  private static View toThe(String page, String words, FakeBank bank, boolean opened) {
    return View.button(
        words,
        () -> {
          bank.phone().show(page);
          if (opened) {
            bank.phone().openCamera();
            bank.phone().closeCamera();
          } else {
            bank.phone().ask(granted -> {}, FakeBank.CAMERA);
          }
        });
  }
}
