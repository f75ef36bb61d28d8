package org.facecert.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card on top pushes below the fold is not gone: FC-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LongerPageTest {

  private static final int FILLS_THE_PAGE = 7;
  private static final int ROW = 100;
  private static final int CARD = 160;

  private final Rehearsal rehearsal;

  LongerPageTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You chose not to use your face. You can sign in with your password at any time. | News from the bank",
        "Face login stays off. Nothing else has changed. | Savings account",
        "你选择了不刷脸。以后都可以用密码登录，不用再做别的。 | 二号场地周三检修",
        "刷脸登录未开通，其他功能照常使用。 | 附近网点",
        "Welcome back to the harbour | Cash machines near me",
      })
  void what_a_card_pushes_down_is_found_below(String card, String last) {
    rehearsal.gives(
        Verdict.PASS, "FC-04", pushing(card, last, UnaryOperator.identity()), "offer what they");
  }

  /** The page has room for the card, or the list was made longer to hide that it is gone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You chose not to use your face. | Savings account",
        "你选择了不刷脸。以后都可以用密码登录。 | 附近网点",
      })
  void what_is_not_there_when_scrolled_to_is_gone(String card, String last) {
    rehearsal.fails(
        "FC-04",
        pushing(card, last, views -> views.subList(0, views.size() - 1)),
        "no longer offers what it offered before: [“" + last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You chose not to use your face. | Savings account",
        "刷脸登录未开通，其他功能照常使用。 | 附近网点",
      })
  void on_a_page_with_room_what_is_not_there_is_gone(String card, String control) {
    FakeBank bank =
        bank(card)
            .altering(
                "home",
                b ->
                    b.phone().kept().contains(FakeBank.REFUSED)
                        ? Page.with(View.text(card))
                        : Page.with(View.button(control, () -> {})));

    rehearsal.fails("FC-04", bank, "no longer offers what it offered before: [“" + control);
  }

  private static FakeBank pushing(String card, String last, UnaryOperator<List<View>> after) {
    return bank(card)
        .altering(
            "home",
            b ->
                views -> {
                  List<View> page = new ArrayList<>(views);
                  for (int i = 1; i <= FILLS_THE_PAGE; i++) {
                    String row = b.say("Row ", "事项") + (char) ('A' + i);
                    page.add(View.button(row, () -> {}).high(ROW));
                  }
                  page.add(View.button(last, () -> {}).high(ROW));
                  if (!b.phone().kept().contains(FakeBank.REFUSED)) {
                    return page;
                  }
                  for (int i = 1; i <= 2; i++) {
                    page.add(1, View.text(card).high(CARD));
                  }
                  return after.apply(page);
                });
  }

  private static FakeBank bank(String words) {
    return words.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();
  }
}
