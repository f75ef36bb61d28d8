package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** DA-02: the app has a path to close the account; what ends it is looked for and not pressed. */
public final class AccountCanBeClosed {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Observations since;

  /**
   * @param since what was observed from the begin of the way on
   */
  public AccountCanBeClosed(JudgementContext seen, Vocabulary vocabulary, Observations since) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.since = since;
  }

  /** On the way that the statement declares. */
  public Finding declared(RouteOutcome way) {
    if (way.completed()) {
      return found(way);
    }
    Optional<String> hotline = elsewhere();
    if (way.arrived() && hotline.isPresent()) {
      return find(Verdict.FAIL, "da02.fail.hotline", way, hotline.get());
    }
    return new ScreenComprehension(seen)
        .notThere(way, Set.of(Concept.CLOSE_ACCOUNT))
        .orElseGet(
            () -> seen.lacks(sentence("da02.fail.absent", way, way.act()), seen.allPictures()));
  }

  /**
   * Where none is declared.
   *
   * @param signedIn the way by which the account was used before it was looked for; empty where
   *     none is declared
   */
  public Finding undeclared(RouteOutcome way, List<Journey> signedIn) {
    if (way.completed()) {
      return found(way);
    }
    boolean owner = signedIn.stream().anyMatch(journey -> journey.outcome().completed());
    return owner && way.arrived()
        ? find(Verdict.REVIEW, "da02.review.none", way, way.act())
        : find(Verdict.INCONCLUSIVE, "da02.unseen", way, way.act());
  }

  /** What is pressed last may say "Confirm": then what led there or lies beside it says what. */
  private Finding found(RouteOutcome way) {
    Optional<String> closing =
        Stream.concat(
                since.actions().filter(act -> act.purpose().isTap()).map(Action::label),
                since.lastScreen().stream().flatMap(AccountCanBeClosed::words))
            .filter(words -> vocabulary.matches(Concept.CLOSE_ACCOUNT, words))
            .findFirst();
    boolean boxed = since.lastScreen().filter(last -> last.reading().isModal()).isPresent();
    Optional<String> hotline = boxed ? elsewhere() : Optional.empty();
    return hotline
        .map(words -> find(Verdict.REVIEW, "da02.review.elsewhere", way, words))
        .or(() -> closing.map(words -> find(Verdict.PASS, "da02.pass", way, words)))
        .orElseGet(() -> find(Verdict.REVIEW, "da02.review.words", way, seen.lastTitle()));
  }

  private Optional<String> elsewhere() {
    return since.lastScreen().flatMap(last -> words(last).filter(this::leadsElsewhere).findFirst());
  }

  private boolean leadsElsewhere(String words) {
    return vocabulary.matches(Concept.HOTLINE, words)
        || vocabulary.matches(Concept.ELSEWHERE, words);
  }

  private static Stream<String> words(ObservedScreen screen) {
    return Stream.concat(
        screen.reading().prose().stream(), screen.reading().labels().stream().map(l -> l.label()));
  }

  private Finding find(Verdict verdict, String key, RouteOutcome way, String words) {
    return seen.find(verdict, sentence(key, way, words), seen.allPictures());
  }

  private static Sentence sentence(String key, RouteOutcome way, String words) {
    return Sentence.of(
        key,
        "words",
        words,
        "screen",
        way.observed() == null ? 0 : way.observed().screenNumber(),
        "labels",
        way.searchedLabels());
  }
}
