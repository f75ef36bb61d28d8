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
