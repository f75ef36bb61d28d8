package org.facecert.check;

import static org.facecert.check.Story.box;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class ConsentCoversFaceOnlyTest {

  private final Story story = new Story();

  @Test
  void passes_when_the_words_are_about_the_face_alone() {
    expect(agreed(box("I consent to the use of my face data", true)), Verdict.PASS, "nothing else");
  }

  @Test
  void a_denied_further_use_is_no_bundle() {
    expect(
        agreed(box("I consent to the use of my face data, never for marketing", true)),
        Verdict.PASS,
        "nothing else");
  }

  @Test
  void fails_when_the_box_speaks_of_marketing_too() {
    expect(
        agreed(box("I consent to the use of my face data and to marketing", true)),
        Verdict.FAIL,
        "bundled with something else");
  }

  @Test
  void fails_when_another_box_had_to_be_ticked() {
    start();
    story.sees(consent(box("Newsletter", false), button("Agree"), button("Decline")));
    story.presses(Purpose.TICK_OTHER, "Newsletter");
    story.presses(Purpose.CONSENT, "Agree");

    expect(judge(), Verdict.FAIL, "only after something else was ticked too");
  }

  @Test
  void asks_a_person_about_a_further_purpose_in_the_text() {
    expect(
        agreed(View.text("Your location information is used as well.")),
        Verdict.REVIEW,
        "speaks of a further purpose");
  }

  @Test
  void is_inconclusive_when_nothing_was_agreed_to() {
    start();
    story.sees(consent(button("Agree"), button("Decline")));

    expect(judge(), Verdict.INCONCLUSIVE, "no consent about the face was reached");
  }

  private Finding agreed(View more) {
    start();
    story.sees(consent(more, button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    return judge();
  }

  private Finding judge() {
    return new ConsentCoversFaceOnly(story.told(), Story.WORDS).judge(WalkEnding.DONE);
  }

  private void start() {
    story.sees(Page.full(button("Face login")));
    story.presses(Purpose.START, "Face login");
  }
}
