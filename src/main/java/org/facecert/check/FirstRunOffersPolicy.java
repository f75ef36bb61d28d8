package org.facecert.check;

import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** IN-12, first half: the first run puts the privacy policy before the person. */
public final class FirstRunOffersPolicy {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public FirstRunOffersPolicy(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param first the screens shown at the first run before anything was pressed
   */
  public Finding judge(List<ObservedScreen> first) {
    if (first.isEmpty() || first.stream().noneMatch(FirstRunOffersPolicy::isOfTheApp)) {
      return seen.open("in12.not-opened");
    }
    return first.stream()
        .filter(this::offersPolicy)
        .findFirst()
        .map(s -> find(Verdict.PASS, "in12.pass.first", s))
        .orElseGet(() -> absent(first));
  }

  private Finding absent(List<ObservedScreen> first) {
    return seen.unseen()
        .orElseGet(() -> find(Verdict.FAIL, "in12.fail.first", first.get(first.size() - 1)));
  }

  private static boolean isOfTheApp(ObservedScreen observed) {
    return JudgementContext.showsApp(observed)
        && observed.reading().kind() != Reading.Kind.SYSTEM_PERMISSION;
  }

  private boolean offersPolicy(ObservedScreen observed) {
    boolean asks = observed.reading().isModal() || !observed.reading().agree().isEmpty();
    return asks
        && observed.reading().region().stream()
            .map(Node::label)
            .anyMatch(label -> vocabulary.matches(Concept.PRIVACY_POLICY, label));
  }

  private Finding find(Verdict verdict, String key, ObservedScreen observed) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "screen",
            observed.screenNumber(),
            "title",
            observed.title(),
            "labels",
            observed.screen().nodes().stream().filter(n -> !n.label().isBlank()).count()),
        observed.evidence());
  }
}
