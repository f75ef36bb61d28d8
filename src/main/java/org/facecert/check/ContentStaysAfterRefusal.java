package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Fact;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Deed;
import org.facecert.walk.Ending;
import org.facecert.walk.Outcome;
import org.facecert.walk.Purpose;
import org.facecert.walk.Sight;
import org.facecert.walk.Trail;

/**
 * FC-04, second half: the screens on the way to the face function still offer what they offered.
 * The function's own entry may go: that respects the refusal.
 */
public final class ContentStaysAfterRefusal {

  private final Case seen;
  private final Vocabulary vocabulary;

  public ContentStaysAfterRefusal(Case seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param again how the same way went after the refusal
   */
  public Finding judge(Ending ending, Optional<Outcome> again) {
    Optional<Finding> question = new Refused(seen).question();
    if (question.isPresent()) {
      return question.get();
    }
    Optional<Deed> start = seen.start();
    Optional<Deed> reopened = seen.trail().last(Purpose.OPEN_APP);
    if (start.isEmpty() || reopened.isEmpty() || again.isEmpty() || seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    Trail after = seen.trail().since(reopened.get());
    if (reopened.get().number() < start.get().number()) {
      return seen.noConsent(ending);
    }
    List<Sight> before = onTheWay(seen.trail().until(start.get()));
    if (before.stream().allMatch(sight -> controls(sight).isEmpty())) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("fc04.unclear", "ending", ending.name(), "last", seen.lastTitle()),
          seen.allPictures());
    }
    List<String> gone = new ArrayList<>();
    before.forEach(sight -> gone.addAll(gone(sight, after)));
    Outcome way = again.get();
    if (!way.completed() && (way.sight() == null || !Understood.isPlain(way.sight()))) {
      return seen.blocked(way);
    }
    Optional<Finding> unseen = seen.unseen();
    if (unseen.isPresent()) {
      return unseen.get();
    }
    if (!after.sights().allMatch(Case::showsApp)) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("fc04.unclear", "ending", ending.name(), "last", seen.lastTitle()),
          seen.allPictures());
    }
    if (!gone.isEmpty()) {
      return find(Verdict.FAIL, "fc04.fail.hidden", before, after, gone.toString());
    }
    if (!way.completed()) {
      return way.kind() == Outcome.Kind.NOT_SHOWN
          ? find(Verdict.FAIL, "fc04.fail.way", before, after, way.act())
          : seen.blocked(way);
    }
    return find(Verdict.PASS, "fc04.pass.content", before, after, "");
  }

  private static List<Sight> onTheWay(Trail way) {
    return way.sights()
        .filter(s -> s.reading().kind() == org.facecert.screen.Reading.Kind.OTHER)
        .toList();
  }

  /** Controls of a screen that no screen after the refusal offers any more. */
  private List<String> gone(Sight sight, Trail after) {
    Set<String> still =
        after
            .sights()
            .flatMap(s -> controls(s).stream())
            .map(Node::normalLabel)
            .collect(Collectors.toSet());
    return controls(sight).stream()
        .filter(n -> !still.contains(n.normalLabel()))
        .filter(n -> !vocabulary.matches(Concept.FACE_FUNCTION, n.label()))
        .filter(n -> n.label().chars().noneMatch(Character::isDigit))
        .map(n -> "“" + n.label() + "”")
        .distinct()
        .toList();
  }

  private static List<Node> controls(Sight sight) {
    return sight.screen().nodes().stream()
        .filter(n -> n.displayed() && n.enabled() && n.tappable() && !n.label().isBlank())
        .toList();
  }

  private Finding find(Verdict verdict, String key, List<Sight> before, Trail after, String words) {
    List<Sight> shown = new ArrayList<>(before);
    after.sights().forEach(shown::add);
    return seen.find(
        verdict,
        new Refused(seen).told(Sentence.of(key, "screens", before.size(), "words", words)),
        List.of(
            Fact.fact("screens compared before", before.size()),
            Fact.fact("screens compared after", after.sights().count())),
        Case.evidence(shown.toArray(Sight[]::new)));
  }
}
