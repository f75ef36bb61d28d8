package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Completion;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Reading;
import org.facecert.screen.ScreenPassage;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** AL-04: each declared alternative reaches its end, and does not ask for the face on the way. */
public final class AlternativesComplete {

  private static final Set<Concept> NO_SUCCESS =
      Set.of(Concept.ERROR_TALK, Concept.COMING_SOON, Concept.VOID);

  private static final Set<Kind> PROOFS_OF_A_NAME = Set.of(Kind.REAL_NAME, Kind.ANTI_ADDICTION);

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  /**
   * @param function what it shows when it has succeeded, and what starts it, as the applicant
   *     declares it
   */
  public AlternativesComplete(JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  public Finding judge(List<Completion> completions) {
    if (completions.isEmpty()) {
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("al04.none-declared"), seen.allPictures());
    }
    List<Finding> bad = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (Completion completion : completions) {
      problem(completion).ifPresent(bad::add);
      facts.add(
          Fact.named(
              completion.alternative().label(),
              Sentence.of("fact.completion", "kind", completion.outcome().kind())));
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
    ObservedScreen[] ends =
        completions.stream()
            .map(c -> c.way().lastScreen().orElse(null))
            .toArray(ObservedScreen[]::new);
    return seen.find(
        Verdict.PASS,
        Sentence.of("al04.pass", "count", completions.size()),
        facts,
        JudgementContext.and(
            seen.orLastScreen(JudgementContext.evidence(ends)),
            seen.observations().cameraWitness()));
  }

  private Optional<Finding> problem(Completion completion) {
    Optional<Finding> demanded = demanded(completion);
    if (demanded.isPresent()) {
      return demanded;
    }
    RouteOutcome outcome = completion.outcome();
    if (outcome.completed()) {
      return ended(completion);
    }
    return Optional.of(
        endsInNothing(completion)
            ? seen.lacks(
                sentence("al04.fail", completion, outcome.observed()),
                seen.orLastScreen(JudgementContext.evidence(outcome.observed())))
            : seen.blocked(outcome));
  }

  private Optional<Finding> demanded(Completion completion) {
    Observations way = completion.way();
    Observations own = new AlternativesOwnWay(function).of(completion);
    Optional<ObservedScreen> demand =
        way.screens()
            .filter(AlternativesComplete::wantsFace)
            .findFirst()
            .or(() -> own.screens().filter(AlternativesComplete::asksForCamera).findFirst());
    if (demand.isEmpty() && own.openings(seen.app()).findAny().isEmpty()) {
      return Optional.empty();
    }
    ObservedScreen shown = demand.or(way::lastScreen).orElse(null);
    return Optional.of(find(Verdict.FAIL, "al04.fail.face", completion, shown));
  }

  private Optional<Finding> ended(Completion completion) {
    if (!hasProvenEnd(completion)) {
      return Optional.of(
          find(Verdict.INCONCLUSIVE, "al04.no-end", completion, completion.outcome().observed()));
    }
    Optional<Finding> waits = waitsForTheFace(completion);
    if (waits.isPresent() || isSuccess(completion)) {
      return waits;
    }
    return Optional.of(
        find(Verdict.REVIEW, "al04.review.end", completion, completion.outcome().observed()));
  }

  /** Its own pages say that the goal comes with a face still to be shown. */
  private Optional<Finding> waitsForTheFace(Completion completion) {
    Observations own = new AlternativesOwnWay(function).of(completion);
    Set<String> before =
        completion
            .way()
            .screens()
            .filter(s -> own.screens().noneMatch(s::equals))
            .flatMap(s -> s.reading().prose().stream())
            .collect(Collectors.toSet());
    List<Finding> found =
        own.screens().flatMap(s -> waits(completion, s, before).stream()).toList();
    return found.stream()
        .filter(f -> f.verdict() == Verdict.FAIL)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** A control leads on, to the face too: only that the goal waits for it is told by one. */
  private static Optional<FaceStillToCome> onControls(ObservedScreen page) {
    return page.screen().nodes().stream()
        .filter(n -> n.displayed() && n.tappable() && !n.label().isBlank())
        .flatMap(n -> FaceStillToCome.of(n.label()).stream())
        .filter(FaceStillToCome::depends)
        .findFirst();
  }

  private Optional<Finding> waits(Completion completion, ObservedScreen page, Set<String> before) {
    List<String> fresh =
        Stream.concat(page.reading().prose().stream(), page.reading().toasts().stream())
            .filter(words -> !before.contains(words))
            .toList();
    return FaceStillToCome.in(fresh)
        .or(() -> onControls(page))
        .map(
            told ->
                seen.find(
                    told.depends() ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        told.depends() ? "al04.fail.later" : "al04.review.face",
                        "label",
                        completion.alternative().label(),
                        "screen",
                        page.screenNumber(),
                        "title",
                        page.title(),
                        "words",
                        told.words()),
                    page.evidence()));
  }

  /**
   * The end is where the face function ends: it shows the declared sign of success, or what the
   * function itself showed at its end. The statement's word for another end is enough only for a
   * way that names the same goal, and that shows the word anew.
   */
  private boolean isSuccess(Completion completion) {
    return completion
        .way()
        .lastScreen()
        .filter(
            end ->
                function.ways().done().filter(d -> shows(end, d)).isPresent()
                    || reachesItsSign(completion, end)
                    || isWithAPerson(completion, end)
                    || completion.success().filter(s -> s.resembles(end)).isPresent())
        .isPresent();
  }

  private boolean reachesItsSign(Completion completion, ObservedScreen end) {
    return end.reading().kind() == Reading.Kind.OTHER
        && !says(end, NO_SUCCESS)
        && new SameGoal(vocabulary, function).isOf(completion.alternative());
  }

  /**
   * A check of the name that a person makes has done all that the phone can show when it says that
   * what was handed in has come; the answer comes later.
   */
  private boolean isWithAPerson(Completion completion, ObservedScreen end) {
    return PROOFS_OF_A_NAME.contains(function.kind())
        && vocabulary.matches(Concept.BY_PERSON, completion.alternative().label())
        && end.reading().kind() == Reading.Kind.OTHER
        && says(end, Set.of(Concept.RECEIVED))
        && !says(end, NO_SUCCESS);
  }

  private static boolean says(ObservedScreen observed, Set<Concept> concepts) {
    return observed.reading().labels().stream()
        .anyMatch(l -> l.concepts().stream().anyMatch(concepts::contains));
  }

  private static boolean shows(ObservedScreen observed, String words) {
    String wanted = TextNormalization.text(words);
    return observed.screen().labels().stream()
        .anyMatch(l -> TextNormalization.text(l).contains(wanted));
  }

  /**
   * All that the way asks for was done, and its end is not there; or the app says that it does not
   * work. What stopped the walk before that says nothing of the app.
   */
  private static boolean endsInNothing(Completion completion) {
    RouteOutcome outcome = completion.outcome();
    ObservedScreen observed = outcome.observed();
    if (outcome.kind() != RouteOutcome.Kind.NOT_SHOWN
        || observed == null
        || !JudgementContext.showsApp(observed)) {
      return false;
    }
    return saysComingSoon(observed, completion.way())
        || outcome.act().startsWith("see ") && outcome.arrived() && typed(completion.way());
  }

  /** What was typed changed what was shown; else it may not have reached the phone. */
  private static boolean typed(Observations way) {
    return way.actions()
        .filter(d -> d.purpose() == Purpose.TYPE)
        .allMatch(d -> way.after(d).filter(after -> differs(d.observed(), after)).isPresent());
  }

  private static boolean differs(@Nullable ObservedScreen before, ObservedScreen after) {
    return before == null || !after.screen().sameAs(before.screen());
  }

  /** A message that came on the way; a tile of another thing to come says nothing of this one. */
  private static boolean saysComingSoon(ObservedScreen end, Observations way) {
    List<String> before =
        way.screens().limit(1).flatMap(s -> s.screen().labels().stream()).toList();
    return Stream.concat(way.screens().skip(1), Stream.of(end))
        .flatMap(s -> s.reading().labels().stream())
        .filter(l -> l.node().tapTarget() == null && !before.contains(l.label()))
        .anyMatch(l -> l.concepts().contains(Concept.COMING_SOON));
  }

  /** The end is something seen that was not there before the last act. */
  private static boolean hasProvenEnd(Completion completion) {
    List<Act> acts = completion.alternative().route().acts();
    if (acts.isEmpty() || !(acts.get(acts.size() - 1) instanceof Act.See end)) {
      return false;
    }
    String words = TextNormalization.text(end.label());
    Observations way = completion.way();
    return way.actions()
        .filter(d -> d.purpose() == Purpose.ROUTE)
        .reduce((a, b) -> b)
        .map(last -> way.until(last).screens())
        .orElseGet(way::screens)
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .flatMap(s -> s.screen().labels().stream())
        .noneMatch(label -> TextNormalization.text(label).contains(words));
  }

  private static boolean wantsFace(ObservedScreen observed) {
    Reading.Kind kind = observed.reading().kind();
    return kind == Reading.Kind.FACE_CONSENT
        || kind == Reading.Kind.SCANNER
        || hasSomebodyLookIntoTheCamera(observed);
  }

  private static boolean asksForCamera(ObservedScreen observed) {
    return observed.reading().kind() == Reading.Kind.SYSTEM_PERMISSION
        && observed.reading().permissions().contains("CAMERA");
  }

  /** A page that explains before the camera opens: "Please look into the camera". */
  private static boolean hasSomebodyLookIntoTheCamera(ObservedScreen observed) {
    return observed.reading().passages().stream()
        .map(ScreenPassage::concepts)
        .anyMatch(c -> c.contains(Concept.LENS_TALK) && c.contains(Concept.SCANNER_PROMPT));
  }

  private Finding find(
      Verdict verdict, String key, Completion completion, @Nullable ObservedScreen observed) {
    return seen.find(
        verdict,
        sentence(key, completion, observed),
        seen.orLastScreen(JudgementContext.evidence(observed)));
  }

  private static Sentence sentence(
      String key, Completion completion, @Nullable ObservedScreen observed) {
    return Sentence.of(
        key,
        "label",
        completion.alternative().label(),
        "act",
        completion.outcome().act(),
        "screen",
        observed == null ? 0 : observed.screenNumber(),
        "title",
        observed == null ? "" : observed.title());
  }
}
