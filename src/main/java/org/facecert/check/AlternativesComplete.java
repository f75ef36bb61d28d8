package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.screen.Normal;
import org.facecert.screen.Reading;
import org.facecert.statement.Act;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Completion;
import org.facecert.walk.Outcome;
import org.facecert.walk.Purpose;
import org.facecert.walk.Sight;
import org.facecert.walk.Trail;

/** AL-04: each declared alternative reaches its end, and does not ask for the face on the way. */
public final class AlternativesComplete {

  private final Case seen;

  public AlternativesComplete(Case seen) {
    this.seen = seen;
  }

  public Finding judge(List<Completion> completions) {
    if (completions.isEmpty()) {
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("al04.none-declared"), seen.allPictures());
    }
    List<Finding> bad = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (Completion completion : completions) {
      problem(completion).ifPresent(bad::add);
      facts.add(Fact.fact(completion.alternative().label(), completion.outcome().kind().name()));
    }
    return bad.stream()
        .min((a, b) -> a.verdict().compareTo(b.verdict()))
        .orElseGet(() -> complete(completions, facts));
  }

  /** No way opened the camera: that counts only where an opening would have been noticed. */
  private Finding complete(List<Completion> completions, List<Fact> facts) {
    Optional<Finding> unwatched = seen.cameraUnwatched();
    if (unwatched.isPresent()) {
      return unwatched.get();
    }
    Sight[] ends =
        completions.stream().map(c -> c.way().lastSight().orElse(null)).toArray(Sight[]::new);
    return seen.find(
        Verdict.PASS,
        Sentence.of("al04.pass", "count", completions.size()),
        facts,
        Case.and(Case.evidence(ends), seen.trail().cameraWitness()));
  }

  private Optional<Finding> problem(Completion completion) {
    Trail way = completion.way();
    Optional<Sight> demand = way.sights().filter(AlternativesComplete::demandsFace).findFirst();
    Outcome outcome = completion.outcome();
    if (demand.isPresent() || way.openings(seen.app()).findAny().isPresent()) {
      return Optional.of(
          find(Verdict.FAIL, "al04.fail.face", completion, demand.or(way::lastSight).orElse(null)));
    }
    if (outcome.completed()) {
      return hasProvenEnd(completion)
          ? Optional.empty()
          : Optional.of(find(Verdict.INCONCLUSIVE, "al04.no-end", completion, outcome.sight()));
    }
    return Optional.of(
        Case.sawNothing(outcome)
            ? seen.blocked(outcome)
            : find(Verdict.FAIL, "al04.fail", completion, outcome.sight()));
  }

  /** The end is something seen that was not there before the last act. */
  private static boolean hasProvenEnd(Completion completion) {
    List<Act> acts = completion.alternative().route().acts();
    if (acts.isEmpty() || !(acts.get(acts.size() - 1) instanceof Act.See end)) {
      return false;
    }
    String words = Normal.text(end.label());
    Trail way = completion.way();
    return way.deeds()
        .filter(d -> d.purpose() == Purpose.ROUTE)
        .reduce((a, b) -> b)
        .map(last -> way.until(last).sights())
        .orElseGet(way::sights)
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .flatMap(s -> s.screen().labels().stream())
        .noneMatch(label -> Normal.text(label).contains(words));
  }

  private static boolean demandsFace(Sight sight) {
    Reading.Kind kind = sight.reading().kind();
    return kind == Reading.Kind.FACE_CONSENT
        || kind == Reading.Kind.SCANNER
        || (kind == Reading.Kind.SYSTEM_PERMISSION
            && sight.reading().permissions().contains("CAMERA"));
  }

  private Finding find(
      Verdict verdict,
      String key,
      Completion completion,
      @org.jspecify.annotations.Nullable Sight sight) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "label",
            completion.alternative().label(),
            "act",
            completion.outcome().act(),
            "screen",
            sight == null ? 0 : sight.screenNumber(),
            "title",
            sight == null ? "" : sight.title()),
        Case.evidence(sight));
  }
}
