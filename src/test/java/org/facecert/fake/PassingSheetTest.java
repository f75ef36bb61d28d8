package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet of another matter that comes up once in the way of a journey is put away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PassingSheetTest {

  private final Rehearsal rehearsal;

  PassingSheetTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Busy at the counter. It may take ten minutes today. | Got it",
        "Noted. We are short of staff today. | OK",
        "The branch closes early tonight. | Understood",
        "Your statement is ready. | Close",
        "Thanks for your patience. | Dismiss",
      })
  void in_english(String words, String button) {
    FakeBank bank = once(FakeBank.english(), words, button);
    rehearsal.gives(Verdict.PASS, "FC-03", bank, "work as before");
    rehearsal.gives(
        Verdict.PASS, "FP-01", once(FakeBank.english(), words, button), "no screen asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天网点人多，可能要等十分钟。 | 知道了",
        "已替您记好，账单稍后更新。 | 好的",
        "网点今晚提前关门。 | 我知道了",
        "您的账单已经出好。 | 关闭",
        "请耐心等候。 | 确定",
      })
  void in_chinese(String words, String button) {
    FakeBank bank = once(FakeBank.chinese(), words, button);
    rehearsal.gives(Verdict.PASS, "FC-03", bank, "work as before");
  }

  /** A sheet that refuses the journey is put away too, and the journey does not come through. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bills are not available at the moment. | OK",
        "This page is closed for you. | Got it",
      })
  void one_that_refuses_the_journey_refuses_it(String words, String button) {
    FakeBank bank = FakeBank.english();
    bank.having(
        "bill",
        b -> {
          if (!b.phone().kept().contains(FakeBank.REFUSED)) {
            return bill(b);
          }
          b.phone()
              .cover(
                  () ->
                      Page.sheet(
                          View.text(words), View.button(button, () -> bank.phone().uncover())));
          return Page.full(View.title("Your bill"), View.text("Nothing is shown here"));
        });
    rehearsal.fails("FC-03", bank, "no longer works");
  }

  /** After the refusal, over the bill. */
  private static FakeBank once(FakeBank bank, String words, String button) {
    return bank.having(
        "bill",
        b -> {
          boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
          if (refused && b.phone().passing().add("told")) {
            b.phone()
                .cover(
                    () ->
                        Page.sheet(
                            View.text(words), View.button(button, () -> bank.phone().uncover())));
          }
          return bill(b);
        });
  }

  private static Page bill(FakeBank b) {
    return Page.full(
        View.title(b.say("Your bill", "账单")),
        View.text(b.say("Total spent", "支出合计")),
        View.text("1,284.50"));
  }
}
