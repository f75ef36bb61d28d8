package org.facecert.check;

import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A text as it opened: whether it was there to be read at all. */
final class TextReadability {

  /** share of the screen beyond which a picture may be the text, and is not an ornament */
  private static final double LARGE_PICTURE = 0.25;

  private final JudgementContext seen;
  private final OpenedText text;

  TextReadability(JudgementContext seen, OpenedText text) {
    this.seen = seen;
    this.text = text;
  }

  /** What stands in the way of saying what it does not hold. */
  Optional<Finding> notRead() {
    return text.pages().stream()
        .filter(TextReadability::isCovered)
        .findFirst()
        .map(page -> find(Verdict.INCONCLUSIVE, "text.not-loaded", page))
        .or(
            () ->
                text.pages().stream()
                    .filter(TextReadability::showsPicture)
                    .findFirst()
                    .map(page -> find(Verdict.REVIEW, "text.picture", page)));
  }

  private Finding find(Verdict verdict, String key, ObservedScreen page) {
    return seen.find(
        verdict,
        Sentence.of(key, "link", text.link(), "screen", page.screenNumber(), "title", page.title()),
        page.evidence());
  }

  /** Something else lay in front, or the page showed nothing, or no more than that it loads. */
  static boolean isCovered(ObservedScreen page) {
    return !page.isSeen()
        || page.reading().kind() == Reading.Kind.SYSTEM_OTHER
        || page.reading().kind() == Reading.Kind.SYSTEM_PERMISSION
        || JudgementContext.failedToLoad(page);
  }

  /** A picture as large as a page of text: what is written in it nobody has read. */
  static boolean showsPicture(ObservedScreen page) {
    long area = (long) page.screen().width() * page.screen().height();
    return page.reading().region().stream()
        .filter(n -> n.displayed() && n.role() == Role.IMAGE)
        .anyMatch(n -> n.bounds().area() > LARGE_PICTURE * area);
  }
}
