package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WayOn;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-04, in between: the page on which a refusal ends has a way on that needs no restart. One that
 * is found only by leaving the app and opening it again is for a person to judge: whoever is stuck
 * may think of it, and the app does not offer it.
 */
public final class NoDeadEnd {

  private final JudgementContext seen;

  public NoDeadEnd(JudgementContext seen) {
    this.seen = seen;
  }

  /** Empty where there is a way on, and where nobody could look. */
  public Optional<Finding> judge(WayOn way) {
    if (way.found()) {
      return Optional.empty();
    }
    boolean tried = way.unpressed().isEmpty();
    Sentence told =
        new RefusalAct(seen)
            .told(
                Sentence.of(
                    key(way),
                    "screen",
                    way.from().screenNumber(),
                    "title",
                    way.from().title(),
                    "then",
                    way.home().map(ObservedScreen::title).orElse(""),
                    "words",
                    String.join(", ", way.unpressed().stream().map(w -> "“" + w + "”").toList())));
    List<Evidence> evidence = JudgementContext.evidence(way.from(), way.home().orElse(null));
    return Optional.of(
        tried && !way.foundByHome()
            ? seen.lacks(told, evidence)
            : seen.find(Verdict.REVIEW, told, evidence));
  }

  private static String key(WayOn way) {
    if (way.foundByHome()) {
      return "fc04.review.home";
    }
    if (!way.unpressed().isEmpty()) {
      return "fc04.review.way-on";
    }
    return way.home().isPresent() ? "fc04.fail.home" : "fc04.fail.dead-end";
  }
}
