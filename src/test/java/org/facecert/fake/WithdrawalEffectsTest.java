package org.facecert.fake;

import java.nio.file.Path;
import java.util.function.Function;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A withdrawal is an act in the app with an effect: WD-01, WD-02. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithdrawalEffectsTest {

  private final Rehearsal rehearsal;

  WithdrawalEffectsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write an e-mail to privacy@harbour.example with a copy of your ID.",
        "Please ask at the front desk, where a form is kept.",
        "Send us a letter and enclose a scan of your passport.",
        "Call +44 20 7946 0000 on working days.",
        "Visit a branch near you and bring your card.",
        "Come to the reception in person.",
      })
  void what_sends_one_elsewhere_is_no_withdrawal(String words) {
    FakeBank bank =
        leadingTo(FakeBank.english(), b -> Page.full(View.title("How"), View.text(words)));

    rehearsal.fails("WD-01", bank, "one is sent elsewhere instead of being given a control");
    rehearsal.fails("WD-02", bank, "is left to an act outside the app");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请发送邮件至 privacy@harbour.example，并附身份证复印件。",
        "请前往前台填写申请表。",
        "请致电客服办理。",
        "请携带身份证到营业厅办理。",
        "请到柜台提交书面申请。",
      })
  void so_in_chinese(String words) {
    FakeBank bank =
        leadingTo(FakeBank.chinese(), b -> Page.full(View.title("办理"), View.text(words)));

    rehearsal.fails("WD-01", bank, "one is sent elsewhere");
    rehearsal.fails("WD-02", bank, "is left to an act outside the app");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did you know? A face is unique.",
        "Thanks for being a member.",
        "Tips for the winter",
        "If you withdraw, face login will be turned off.",
        "Two of your bills from last year have been deleted.",
        "您知道吗？",
      })
  void another_screen_is_no_effect(String words) {
    FakeBank bank =
        leadingTo(FakeBank.english(), b -> Page.full(View.title("Well"), View.text(words)));

    rehearsal.gives(Verdict.REVIEW, "WD-01", bank, "neither says nor shows that it is withdrawn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your consent has been withdrawn.",
        "Face login is turned off.",
        "Done: your face data were deleted.",
        "Face login is no longer set up.",
        "已撤回同意。",
      })
  void words_that_say_so_are(String words) {
    FakeBank bank =
        leadingTo(FakeBank.english(), b -> Page.full(View.title("Done"), View.text(words)));

    rehearsal.gives(Verdict.PASS, "WD-01", bank, "can be withdrawn in the app");
  }

  @Test
  void a_page_that_shows_it_off_does_too_though_it_names_the_hotline() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "face", b -> Page.with(View.text("Questions? Call our hotline 400-800-8888.")));

    rehearsal.gives(Verdict.PASS, "WD-01", bank, "can be withdrawn in the app");
    rehearsal.gives(Verdict.PASS, "WD-01", FakeBank.chinese(), "can be withdrawn in the app");
  }

  @Test
  void a_switch_that_is_off_is_an_effect() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "face",
                b -> {
                  boolean on = b.phone().kept().contains(FakeBank.CONSENTED);
                  return Page.full(
                      View.title("Manage your face"),
                      View.toggle("Face login", on, () -> b.turn(Turn.WITHDRAWN)));
                });

    rehearsal.gives(
        Verdict.PASS,
        "WD-01",
        bank,
        BankStatement.replacing("tap \"Withdraw consent\"", "tap \"Face login\""),
        "can be withdrawn in the app");
  }

  private static FakeBank leadingTo(FakeBank bank, Function<FakeBank, Page> page) {
    return bank.having("how", page)
        .altering(
            "face",
            b ->
                views ->
                    views.stream()
                        .map(
                            v ->
                                v.words().equals(b.say("Withdraw consent", "撤回同意"))
                                    ? View.button(v.words(), () -> b.phone().show("how"))
                                    : v)
                        .toList());
  }
}
