package org.facecert.check;

import java.util.Optional;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.WayOn;

/** FC-04, in between: the page on which a refusal ends has a way on that needs no restart. */
public final class NoDeadEnd {

  private final Case seen;

  public NoDeadEnd(Case seen) {
    this.seen = seen;
  }

  /** Empty where there is a way on, and where nobody could look. */
  public Optional<Finding> judge(WayOn way) {
    if (way.found()) {
      return Optional.empty();
    }
    boolean tried = way.unpressed().isEmpty();
    Sentence words =
        Sentence.of(
            tried ? "fc04.fail.dead-end" : "fc04.review.way-on",
            "screen",
            way.from().screenNumber(),
            "title",
            way.from().title(),
            "words",
            String.join(", ", way.unpressed().stream().map(w -> "“" + w + "”").toList()));
    Sentence told = new Refused(seen).told(words);
    return Optional.of(
        tried
            ? seen.lacks(told, way.from().evidence())
            : seen.find(Verdict.REVIEW, told, way.from().evidence()));
  }
}
