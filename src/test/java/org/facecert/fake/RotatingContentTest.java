package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes by itself on the way to the function is nothing that a refusal cost: FC-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RotatingContentTest {

  private final Rehearsal rehearsal;

  RotatingContentTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Winter sale: coats | Special offers for you",
        "Invite friends to the club | New opening hours",
        "Our newsletter is out | Concert on the quay",
        "冬季特卖 | 邀请好友得好礼",
        "新年大促 | 周末讲座",
        "优惠活动 | 问卷有奖",
      })
  void one_promotion_after_another_is_no_loss(String before, String after) {
    rehearsal.gives(
        Verdict.PASS, "FC-04", turning(before, after), "offer what they offered before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Savings account | Loans",
        "Cash machines near me | Card limits",
        "附近网点 | 卡片额度",
      })
  void another_thing_in_its_place_is_a_question(String before, String after) {
    rehearsal.gives(
        Verdict.REVIEW, "FC-04", turning(before, after), "Do they change by themselves");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Savings account | Turn on face login to see more",
        "Card limits | Set up face recognition",
        "附近网点 | 开启刷脸登录",
      })
  void the_face_in_its_place_is_a_loss(String before, String after) {
    rehearsal.fails("FC-04", turning(before, after), "no longer offers");
  }

  @Test
  void what_moves_up_does_not_stand_for_what_is_gone() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "sign-in",
                b ->
                    b.phone().kept().contains(FakeBank.REFUSED)
                        ? Page.without("Password login")
                        : views -> views)
            .on(Turn.REFUSED, b -> b.rightly(Turn.REFUSED));

    rehearsal.fails("FC-04", bank, "no longer offers what it offered before: [“Password login”]");
  }

  @Test
  void who_is_signed_in_is_not_asked_to_sign_in_again() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "home",
                b ->
                    b.phone().kept().contains("inside")
                        ? views -> views
                        : views ->
                            List.of(
                                View.title("Members' entrance"),
                                View.field("Member number", "", typed -> {}),
                                View.secretField("Password", "", typed -> {}),
                                View.button(
                                    "Let me in",
                                    () -> {
                                      b.phone().kept().add("inside");
                                      b.phone().show("home");
                                    })));

    rehearsal.gives(
        Verdict.PASS,
        "FC-04",
        bank,
        BankStatement.replacing(
            "start: [open app, tap \"Sign in\"",
            "start: [open app, tap \"Let me in\" if shown, tap \"Sign in\""),
        "offer what they offered before");
  }

  /** A text, and no control: what it told is withheld from who refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 Elm Grove, house phone 0117 496 0188 | Address and phone: shown again once you have passed a face check",
        "Balance 1,204.50 | Your balance is hidden until you turn on face login",
        "Next payment on Friday | To see your next payment, finish the face check first",
        "余额 1204.50 元 | 余额：完成刷脸后显示",
        "下次还款日为周五 | 请先开通刷脸，再查看还款日",
      })
  void a_text_in_whose_place_the_face_comes_first_is_a_loss(String before, String after) {
    rehearsal.fails("FC-04", telling(before, after), "no longer offers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Balance 1,204.50 | Balance 1,180.00",
        "Good morning | You signed in without your face",
        "Face login: not set up | Face login: off",
        "Tip: pay by noon | Face login is off, and nothing else has changed",
        "余额 1204.50 元 | 余额 1180.00 元",
        "早上好 | 刷脸登录：未开通",
      })
  void a_text_that_changes_by_itself_is_none(String before, String after) {
    rehearsal.gives(
        Verdict.PASS, "FC-04", telling(before, after), "offer what they offered before");
  }

  private static FakeBank telling(String before, String after) {
    FakeBank bank = before.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();
    return bank.altering(
        "home",
        b -> {
          boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
          return Page.with(View.text(refused ? after : before));
        });
  }

  private static FakeBank turning(String before, String after) {
    FakeBank bank = before.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();
    return bank.altering(
        "home",
        b -> {
          boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
          return Page.with(View.button(refused ? after : before, () -> {}));
        });
  }
}
