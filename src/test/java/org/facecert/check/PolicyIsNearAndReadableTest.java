package org.facecert.check;

import static org.facecert.check.Story.button;
import static org.facecert.check.Story.expect;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Picture;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class PolicyIsNearAndReadableTest {

  private static final String TEXT = "We process your phone number to open your account.";

  @Test
  void four_taps_are_near_and_five_are_not() {
    expect(judge(4, View.text(TEXT)), Verdict.PASS, "is 4 taps from the main screen");
    expect(judge(5, View.text(TEXT)), Verdict.FAIL, "at most 4 are allowed");
  }

  @Test
  void letters_have_to_stand_out() {
    View pale = View.text(TEXT).colours(new Color(0xAA, 0xAA, 0xAA), Color.WHITE);

    expect(judge(2, pale), Verdict.FAIL, "has a contrast of only 2.3:1");
  }

  @Test
  void letters_have_to_be_large_enough() {
    expect(judge(2, View.text(TEXT).size(12)), Verdict.FAIL, "the screen's width high");
  }

  @Test
  void the_language_is_that_of_the_app() {
    View chinese = View.text("我们处理您的手机号用于开立账户和与您联系,在您持有账户期间保存。");

    expect(judge(2, chinese), Verdict.FAIL, "not in the language of the app");
  }

  @Test
  void an_undeclared_way_is_for_a_person() {
    Story story = new Story();
    story.sees(Page.full(button("Me")));

    expect(
        check(story).judge(Optional.empty(), Optional.empty()),
        Verdict.REVIEW,
        "names no way to the privacy policy");
  }

  private static Finding judge(int taps, View text) {
    Story story = new Story();
    story.does(Purpose.OPEN_APP);
    ObservedScreen from = story.sees(Page.full(button("Me")));
    for (int i = 1; i < taps; i++) {
      story.presses(Purpose.ROUTE, "Me");
    }
    story.presses(Purpose.LINK, "Privacy policy");
    Page page = Page.full(View.title("Privacy policy"), text);
    ObservedScreen shown = story.sees(page);
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", shown, 0);
    return check(story)
        .judge(
            Optional.of(new OpenedText("Privacy policy", from, List.of(shown), true, outcome)),
            Optional.of(Picture.read(Still.png(page))));
  }

  private static PolicyIsNearAndReadable check(Story story) {
    return new PolicyIsNearAndReadable(story.told(), Story.WORDS, Story.SUITE, "en");
  }
}
