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
import org.junit.jupiter.params.provider.ValueSource;

/** Asking once more under other words, by a sheet of the app's own: FP-01, FP-03. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AskedAgainTest {

  private final Rehearsal rehearsal;

  AskedAgainTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tired of typing? Members sign in with their face. | Set up face login | Later",
        "Face recognition is still off. Shall we start? | Turn on | Not now",
        "Your neighbours already use face login. | Set up now | Skip",
        "One look and you are in: face sign-in. | Yes | No",
        "Reminder: face verification takes ten seconds. | Start | Maybe later",
      })
  void a_sheet_that_offers_the_face_asks_again(String words, String yes, String no) {
    rehearsal.fails(
        "FP-01", nudging(FakeBank.english(), words, yes, no), "asked for the face again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "还在输密码吗？开通刷脸登录更快。 | 立即开通 | 以后再说",
        "您的人脸识别尚未开启。 | 去开启 | 暂不",
        "许多客户已在使用刷脸登录。 | 马上体验 | 取消",
        "看一眼就能登录：刷脸。 | 开始 | 下次再说",
        "人脸验证只需十秒。 | 立即开启 | 稍后",
      })
  void so_does_one_in_chinese(String words, String yes, String no) {
    rehearsal.fails(
        "FP-01", nudging(FakeBank.chinese(), words, yes, no), "asked for the face again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Let the gate recognise you. Set it up now? | Marmalade | Purple",
        "Hands full again? | Sort it out | Another day",
        "A quicker way in is waiting. | Show me | Leave it",
        "One glance is enough. | Fine then | Let it be",
        "让门口认出您，现在设置吗？ | 果酱 | 紫色",
      })
  void a_sheet_that_is_not_understood_is_a_question(String words, String yes, String no) {
    FakeBank bank = nudging(FakeBank.english(), words, yes, no);

    rehearsal.gives(Verdict.REVIEW, "FP-01", bank, "came up by itself that is not understood");
  }

  @Test
  void a_sheet_at_the_opening_asks_again_too() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.greet();
                  if (b.phone().kept().contains(FakeBank.CONSENTED)) {
                    b.phone()
                        .cover(
                            () -> sheet(b, "Face login is waiting for you.", "Turn on", "Not now"));
                  }
                });

    rehearsal.fails("FP-03", bank, "asked for the face again when it was opened");
  }

  @Test
  void a_sheet_of_another_matter_is_quiet() {
    FakeBank bank = nudging(FakeBank.english(), "Loading your offers…", "Close", "Cancel");

    rehearsal.gives(Verdict.PASS, "FP-01", bank, "no screen asked for the face");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Winter sale: coats are half price. | See coats | No thanks",
        "Enjoying Harbour Bank? Rate us. | Rate now | Later",
        "Invite a friend, get a free coffee. | Bring somebody along | Close",
        "The car park is closed on Sunday. | Show the map | Okay",
        "A new version is waiting. | Fetch it | Not now",
        "冬季特卖，大衣半价。 | 看看大衣 | 不了",
        "营业时间调整：周日闭馆。 | 看看时间表 | 好的",
      })
  void a_sheet_that_says_plainly_what_else_it_is_about_is_quiet(
      String words, String yes, String no) {
    FakeBank bank = words.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();

    rehearsal.gives(
        Verdict.PASS, "FP-01", nudging(bank, words, yes, no), "no screen asked for the face");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Winter sale: one glance and the coats are yours. | Marmalade | Purple",
        "The queue is long. Did you know? The door knows you by sight. | Marmalade | Purple",
      })
  void one_that_hints_at_looks_besides_is_a_question(String words, String yes, String no) {
    rehearsal.gives(
        Verdict.REVIEW,
        "FP-01",
        nudging(FakeBank.english(), words, yes, no),
        "came up by itself that is not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "home", "bill"})
  void what_is_remembered_in_the_process_only_is_met_in_the_session(String page) {
    rehearsal.fails(
        "FP-01", remembering(FakeBank.english(), page), "again in the same session, of its own");
    rehearsal.fails(
        "FP-01", remembering(FakeBank.chinese(), page), "again in the same session, of its own");
  }

  /** Of what the refusal has led to; whoever goes back from there is asked no more. */
  @Test
  void what_the_bar_of_the_page_behind_the_refusal_leads_to_is_visited_before_anybody_goes_back() {
    FakeBank bank = FakeBank.english();
    bank.on(
            Turn.REFUSED,
            b -> {
              b.rightly(Turn.REFUSED);
              b.phone().show("counter");
            })
        .having(
            "counter",
            b ->
                Page.full(
                    View.title("At the counter"),
                    View.text("Open until six."),
                    View.picture(1100),
                    View.row(
                        View.radio("Counter", true, () -> {}),
                        View.radio("Cards", false, () -> {}),
                        View.radio("Me", false, () -> b.phone().cover(() -> invitation(b))))));

    rehearsal.fails("FP-01", bank, "again in the same session, of its own");
  }

  @Test
  void a_return_from_the_background_may_ask_again() {
    for (FakeBank bank : List.of(FakeBank.english(), FakeBank.chinese())) {
      refusedInProcess(bank);
      bank.onReturn(
          b -> {
            if (b.phone().passing().contains("refused")) {
              b.phone().cover(() -> invitation(b));
            }
          });

      rehearsal.fails("FP-01", bank, "again in the same session, of its own");
    }
  }

  @Test
  void asking_at_an_opening_is_a_question() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.greet();
                  if (b.phone().kept().contains(FakeBank.REFUSED)) {
                    b.phone().cover(() -> invitation(b));
                  }
                });

    rehearsal.gives(Verdict.REVIEW, "FP-01", bank, "closed and opened again it asked for the face");
  }

  /** The page asks once per process, in the one in which the face was refused. */
  private static FakeBank remembering(FakeBank bank, String page) {
    refusedInProcess(bank);
    return bank.changing(
        page,
        shown -> {
          boolean refused = bank.phone().passing().contains("refused");
          if (refused && bank.phone().passing().add("nudged")) {
            bank.phone().cover(() -> invitation(bank));
          }
          return shown;
        });
  }

  private static void refusedInProcess(FakeBank bank) {
    bank.on(
        Turn.REFUSED,
        b -> {
          b.rightly(Turn.REFUSED);
          b.phone().passing().add("refused");
        });
  }

  private static Page invitation(FakeBank bank) {
    return bank.isChinese()
        ? sheet(bank, "您还没有打开刷脸登录，很多客户都在用。", "马上打开", "先不用")
        : sheet(bank, "You have not set up face sign-in yet.", "Set it up", "Not now");
  }

  @Test
  void what_was_there_before_the_refusal_has_not_come_up_since() {
    rehearsal.gives(Verdict.PASS, "FP-01", FakeBank.english(), "no screen asked for the face");
    rehearsal.gives(Verdict.PASS, "FP-03", FakeBank.english(), "asked for it no more");
    rehearsal.gives(Verdict.PASS, "FP-01", FakeBank.chinese(), "no screen asked for the face");
  }

  /** Once home again after the bill, it comes up. */
  private static FakeBank nudging(FakeBank bank, String words, String yes, String no) {
    return bank.having(
        "bill",
        b -> {
          boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
          if (refused && b.phone().passing().add("nudged")) {
            b.phone().cover(() -> sheet(b, words, yes, no));
          }
          return Page.full(
              View.title(b.say("Your bill", "账单")),
              View.text(b.say("Total spent", "支出合计")),
              View.text("1,284.50"));
        });
  }

  private static Page sheet(FakeBank bank, String words, String yes, String no) {
    return Page.sheet(
        View.text(words),
        View.button(yes, () -> bank.phone().uncover()),
        View.button(no, () -> bank.phone().uncover()));
  }
}
