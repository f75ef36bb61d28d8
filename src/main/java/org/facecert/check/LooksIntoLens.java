package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Normal;
import org.facecert.screen.Reading;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Sight;

/**
 * MP-01: a page that has somebody look into the lens, says that it tells who it is, and waits to
 * begin. It names no face and is one all the same; whether a declared one, a person has to say.
 */
final class LooksIntoLens {

  /** a text about such a function is longer */
  private static final int MOST_SENTENCES = 12;

  private static final Set<Concept> BEGIN =
      Set.of(
          Concept.START,
          Concept.NEXT,
          Concept.TURN_ON,
          Concept.AGREE,
          Concept.FACE_HINT,
          Concept.LENS_TALK,
          Concept.TELLS_PERSON);

  private final Case seen;
  private final Set<String> starts;

  LooksIntoLens(Case seen, AppStatement statement) {
    this.seen = seen;
    this.starts =
        statement.functions().stream()
            .flatMap(FaceFunction::ways)
            .map(route -> route.acts().get(route.acts().size() - 1))
            .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
            .map(Normal::text)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param declared the functions of the statement, for the sentence
   */
  Optional<Finding> question(String declared) {
    return seen.trail()
        .sights()
        .filter(Case::showsApp)
        .filter(LooksIntoLens::tells)
        .flatMap(s -> begin(s.reading()).map(label -> ask(s, label, declared)).stream())
        .findFirst();
  }

  private static boolean tells(Sight sight) {
    Reading reading = sight.reading();
    return reading.prose().size() <= MOST_SENTENCES
        && speaks(reading, Concept.LENS_TALK)
        && speaks(reading, Concept.TELLS_PERSON);
  }

  private static boolean speaks(Reading reading, Concept of) {
    return reading.passages().stream().anyMatch(p -> p.concepts().contains(of))
        || reading.labels().stream().anyMatch(l -> l.concepts().contains(of));
  }

  /** What begins it; empty where that is the start of a declared function. */
  private Optional<String> begin(Reading reading) {
    List<Labelled> controls =
        reading.labels().stream()
            .filter(l -> l.node().displayed() && l.node().enabled() && l.node().tapTarget() != null)
            .toList();
    boolean declared = controls.stream().anyMatch(l -> isStart(l.label()));
    return declared
        ? Optional.empty()
        : controls.stream()
            .filter(
                l ->
                    l.concepts().stream().anyMatch(BEGIN::contains)
                        || reading.notUnderstood().contains(l.node()))
            .map(Labelled::label)
            .findFirst();
  }

  /** A card's words are its title and what stands below it; a route names the title. */
  private boolean isStart(String label) {
    String words = Normal.text(label);
    return starts.stream().anyMatch(s -> words.equals(s) || words.startsWith(s + " "));
  }

  private Finding ask(Sight sight, String begin, String declared) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "mp01.review.lens",
            "screen",
            sight.screenNumber(),
            "title",
            sight.title(),
            "label",
            begin,
            "declared",
            declared),
        sight.evidence());
  }
}
