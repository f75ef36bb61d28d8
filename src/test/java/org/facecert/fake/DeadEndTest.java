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

/** Where a refusal ends, and whether one gets away from there: FC-04. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadEndTest {

  private final Rehearsal rehearsal;

  DeadEndTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are sorry to see you hesitate.",
        "This service is closed to you.",
        "Nothing to see here without a yes.",
        "很遗憾，服务已停止。",
        "您暂时不能继续。"
      })
  void a_page_without_a_way_on_is_a_dead_end(String words) {
    rehearsal.fails(
        "FC-04",
        ending(b -> Page.full(View.title(words), View.text("…"))),
        "a page without a way on");
  }

  @Test
  void controls_that_lead_back_to_it_are_no_way_on() {
    FakeBank bank =
        ending(
            b ->
                Page.full(
                    View.title("Access paused"),
                    View.button("Settings", () -> {}),
                    View.button("OK", () -> {})));

    rehearsal.fails("FC-04", bank, "neither back nor any control of it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access paused",
        "This door stays shut",
        "Come back with a yes",
        "服务已暂停",
        "没有授权，无法继续"
      })
  void one_that_is_there_again_after_back_and_after_home_is_a_dead_end(String words) {
    rehearsal.fails("FC-04", swallowing(words), "it was there again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access paused",
        "This door stays shut",
        "Come back with a yes",
        "服务已暂停",
        "没有授权，无法继续"
      })
  void one_that_only_home_and_a_return_lead_away_from_is_a_question(String words) {
    FakeBank bank = swallowing(words).onReturn(b -> b.phone().replace("home"));

    rehearsal.gives(
        Verdict.REVIEW, "FC-04", bank, "once the app is left by the home key and opened again");
  }

  /** Back leads from the page to the page. */
  private static FakeBank swallowing(String words) {
    FakeBank bank =
        words.codePoints().anyMatch(Character::isIdeographic)
            ? FakeBank.chinese()
            : FakeBank.english();
    return bank.having("refused", b -> Page.full(View.title(words), View.text("…")))
        .on(
            Turn.REFUSED,
            b -> {
              b.phone().kept().add(FakeBank.REFUSED);
              b.phone().toFirstPage();
              b.phone().replace("refused");
              b.phone().show("refused");
            });
  }

  @Test
  void a_control_that_was_not_tried_is_a_question() {
    FakeBank bank =
        ending(b -> Page.full(View.title("Access paused"), View.button("Marmalade", () -> {})));

    rehearsal.gives(Verdict.REVIEW, "FC-04", bank, "were not tried: “Marmalade”");
  }

  @Test
  void a_control_that_leads_on_is_a_way_on() {
    FakeBank bank =
        ending(
            b ->
                Page.full(
                    View.title("Not this time"),
                    View.button("OK", () -> b.phone().replace("sign-in"))));

    rehearsal.gives(Verdict.PASS, "FC-04", bank, "stayed open and went on to “Not this time”");
  }

  @Test
  void a_page_from_which_back_leads_on_is_none() {
    FakeBank bank =
        FakeBank.english()
            .having("refused", b -> Page.full(View.title("Not this time"), View.text("Fine.")))
            .on(Turn.REFUSED, b -> b.phone().replace("refused"));

    rehearsal.gives(Verdict.PASS, "FC-04", bank, "stayed open and went on to “Not this time”");
  }

  /** The page takes the place of all others, and stays when it is left. */
  private static FakeBank ending(Function<FakeBank, Page> page) {
    return FakeBank.english()
        .having("refused", page)
        .on(
            Turn.REFUSED,
            b -> {
              b.phone().kept().add(FakeBank.REFUSED);
              b.phone().passing().add("ended");
              b.phone().toFirstPage();
              b.phone().replace("refused");
            });
  }
}
