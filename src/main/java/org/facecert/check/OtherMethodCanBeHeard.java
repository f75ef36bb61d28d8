package org.facecert.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.check.HeardScreen.Flaw;
import org.facecert.evidence.Sentence;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.ScreenHeard;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Query;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Alternative;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** AC-01: where another way than the face is offered, a screen reader comes to it by its name. */
public final class OtherMethodCanBeHeard {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  public OtherMethodCanBeHeard(
      JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  /**
   * @param way to where the face function is chosen
   */
  public Finding judge(RouteOutcome way) {
    List<ScreenHeard> heard =
        Stream.of(ScreenHeard.Whereabouts.CHOICE, ScreenHeard.Whereabouts.CONSENT)
            .flatMap(place -> seen.observations().heard(place))
            .toList();
    if (!way.completed()) {
      return seen.blocked(way);
    }
    if (heard.stream().noneMatch(h -> h.place() == ScreenHeard.Whereabouts.CHOICE)) {
      return seen.open("ac01.other.not-heard");
    }
    List<Offered> offered = offered(heard);
    if (offered.isEmpty()) {
      return notMet(heard);
    }
    return offered.stream()
        .flatMap(o -> flaw(o).stream())
        .min(Comparator.comparing(Finding::verdict))
        .orElseGet(() -> passes(offered));
  }

  private record Offered(ScreenHeard heard, Node control, String label) {}

  /** The declared ones, each where it was met first, and what offers another way by its words. */
  private List<Offered> offered(List<ScreenHeard> heard) {
    List<Offered> offered = new ArrayList<>();
    for (Alternative other : function.ways().alternatives()) {
      heard.stream()
          .flatMap(h -> met(h, other.label()).stream())
          .findFirst()
          .ifPresent(offered::add);
    }
    for (ScreenHeard one : heard) {
      one.screen().reading().alternatives().stream()
          .filter(n -> offered.stream().noneMatch(o -> o.label().equals(n.label())))
          .map(n -> new Offered(one, n, n.label()))
          .forEach(offered::add);
    }
    return offered;
  }

  private static Optional<Offered> met(ScreenHeard heard, String label) {
    List<Node> found = heard.screen().screen().find(Query.control(label));
    return found.size() == 1 && found.get(0).tapTarget() != null
        ? Optional.of(new Offered(heard, found.get(0), label))
        : Optional.empty();
  }

  private Optional<Finding> flaw(Offered offered) {
    HeardScreen heard = new HeardScreen(offered.heard(), vocabulary);
    return heard
        .flaw(offered.control(), Concept.ALTERNATIVE, Concept.FACE_FUNCTION)
        .map(
            flaw ->
                seen.find(
                    flaw == Flaw.OTHER_WORDS ? Verdict.REVIEW : Verdict.FAIL,
                    Sentence.of(
                        key(flaw),
                        "screen",
                        offered.heard().screen().screenNumber(),
                        "label",
                        offered.label(),
                        "words",
                        heard.words(offered.control())),
                    ConsentCanBeHeard.evidence(List.of(offered.heard()))));
  }

  private static String key(Flaw flaw) {
    return switch (flaw) {
      case UNHEARD -> "ac01.fail.other-unheard";
      case NAMELESS -> "ac01.fail.other-nameless";
      case CONTRARY -> "ac01.fail.other-contrary";
      case OTHER_WORDS -> "ac01.review.other-words";
    };
  }

  /** Whether there is one at all is asked elsewhere; here one that is declared was not met. */
  private Finding notMet(List<ScreenHeard> heard) {
    List<Alternative> declared = function.ways().alternatives();
    boolean none = declared.isEmpty();
    return seen.find(
        none ? Verdict.NOT_APPLICABLE : Verdict.INCONCLUSIVE,
        none
            ? Sentence.of("ac01.other.none", "screens", heard.size())
            : Sentence.of(
                "ac01.other.not-met", "label", declared.get(0).label(), "screens", heard.size()),
        ConsentCanBeHeard.evidence(heard));
  }

  private Finding passes(List<Offered> offered) {
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "ac01.pass.other",
            "labels",
            String.join(", ", offered.stream().map(o -> "“" + o.label() + "”").toList())),
        ConsentCanBeHeard.evidence(offered.stream().map(Offered::heard).distinct().toList()));
  }
}
