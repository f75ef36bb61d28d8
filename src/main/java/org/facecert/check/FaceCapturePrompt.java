package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * MP-01: a page that has somebody look into the lens, says that it tells who it is, and waits to
 * begin. It names no face and is one all the same; whether a declared one, a person has to say.
 */
final class FaceCapturePrompt {

  private static final int FAR = 1_000_000;

  /** sentences between the two on a long page; on a short one they may stand anywhere */
  private static final int STRETCH = 12;

  private static final Set<Concept> BEGIN =
      Set.of(
          Concept.START,
          Concept.NEXT,
          Concept.TURN_ON,
          Concept.AGREE,
          Concept.FACE_HINT,
          Concept.LENS_TALK,
          Concept.TELLS_PERSON);

  /** Of a text's page, where links and bars that are not understood begin nothing. */
  private static final Set<Concept> BEGIN_IN_TEXT =
      Set.of(Concept.START, Concept.TURN_ON, Concept.LENS_TALK, Concept.TELLS_PERSON);

  private static final Set<Concept> TEXTS =
      Set.of(
          Concept.PRIVACY_POLICY,
          Concept.USER_AGREEMENT,
          Concept.FACE_RULES,
          Concept.COLLECTED_LIST,
          Concept.SHARING_LIST);

  private final JudgementContext seen;
  private final Set<String> starts;

  /** Where words stand that are a sentence or a label. */
  private record Spot(Node node, Set<Concept> concepts) {

    static List<Spot> of(Reading reading) {
      return Stream.concat(
              reading.passages().stream().map(p -> new Spot(p.node(), p.concepts())),
              reading.labels().stream().map(l -> new Spot(l.node(), l.concepts())))
          .sorted(Comparator.comparing(s -> s.node().bounds().top()))
          .toList();
    }

    boolean speaksOf(Concept concept) {
      return concepts.contains(concept);
    }

    /** How far below it a control stands, in pixels; what stands above it is farther than all. */
    int distance(Node control) {
      int above = node.bounds().top() - control.bounds().bottom();
      return above > 0 ? FAR + above : Math.max(0, control.bounds().top() - node.bounds().bottom());
    }
  }

  FaceCapturePrompt(JudgementContext seen, AppStatement statement) {
    this.seen = seen;
    this.starts =
        statement.functions().stream()
            .flatMap(f -> f.ways().routes())
            .map(route -> route.acts().get(route.acts().size() - 1))
            .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
            .map(TextNormalization::text)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param declared the functions of the statement, for the sentence
   */
  Optional<Finding> question(String declared) {
    return seen.observations()
        .screens()
        .filter(JudgementContext::showsApp)
        .flatMap(s -> asked(s).map(label -> ask(s, label, declared)))
        .findFirst();
  }

  private Stream<String> asked(ObservedScreen observed) {
    List<Spot> spots = Spot.of(observed.reading());
    return IntStream.range(0, spots.size())
        .filter(i -> spots.get(i).speaksOf(Concept.LENS_TALK))
        .filter(
            i -> near(spots, i, observed.reading()).anyMatch(s -> s.speaksOf(Concept.TELLS_PERSON)))
        .mapToObj(i -> begin(observed.reading(), spots.get(i)))
        .flatMap(Optional::stream);
  }

  private static Stream<Spot> near(List<Spot> spots, int i, Reading reading) {
    return reading.prose().size() <= STRETCH
        ? spots.stream()
        : spots.subList(Math.max(0, i - STRETCH), Math.min(spots.size(), i + STRETCH + 1)).stream();
  }

  /**
   * The next control that begins something; empty where that is the start of a declared function.
   */
  private Optional<String> begin(Reading reading, Spot lens) {
    boolean text = isText(reading);
    return reading.labels().stream()
        .filter(l -> l.node().displayed() && l.node().enabled() && l.node().tapTarget() != null)
        .filter(l -> isStart(l.label()) || begins(reading, l, text))
        .min(Comparator.comparingInt(l -> lens.distance(target(l.node()))))
        .map(Labelled::label)
        .filter(label -> !isStart(label));
  }

  /** A card begins by being pressed anywhere. */
  private static Node target(Node node) {
    Node target = node.tapTarget();
    return target == null ? node : target;
  }

  private static boolean begins(Reading reading, Labelled control, boolean inText) {
    return inText
        ? control.concepts().stream().anyMatch(BEGIN_IN_TEXT::contains)
        : control.concepts().stream().anyMatch(BEGIN::contains)
            || reading.notUnderstood().contains(control.node());
  }

  private static boolean isText(Reading reading) {
    String title = reading.title();
    return reading.labels().stream()
        .filter(l -> l.label().equals(title) && l.node().tapTarget() == null)
        .anyMatch(l -> l.concepts().stream().anyMatch(TEXTS::contains));
  }

  /** A card's words are its title and what stands below it; a route names the title. */
  private boolean isStart(String label) {
    String words = TextNormalization.text(label);
    return starts.stream().anyMatch(s -> words.equals(s) || words.startsWith(s + " "));
  }

  private Finding ask(ObservedScreen observed, String begin, String declared) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "mp01.review.lens",
            "screen",
            observed.screenNumber(),
            "title",
            observed.title(),
            "label",
            begin,
            "declared",
            declared),
        observed.evidence());
  }
}
