package org.facecert.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Exploration;
import org.facecert.observation.Observation;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Kind;
import org.facecert.statement.Route;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** MP-01: what the app offers and starts of the face is declared. */
public final class NoUndeclaredFaceFunction {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final AppStatement statement;
  private final List<Answer> answers;
  private final Set<String> starts;
  private final Set<String> routes;
  private final Set<String> journeys;

  public NoUndeclaredFaceFunction(
      JudgementContext seen, Vocabulary vocabulary, AppStatement statement) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.statement = statement;
    this.answers = answers(seen);
    this.starts = labels(statement.functions().stream().flatMap(f -> f.ways().routes()));
    this.routes = labels(statement.routes().values().stream());
    this.journeys = labels(statement.coreJourneys().values().stream());
  }

  /** An act and what the app answered it with. */
  private record Answer(Action action, List<ObservedScreen> screens, boolean camera) {

    Optional<ObservedScreen> face() {
      return screens.stream()
          .filter(
              s ->
                  s.reading().kind() == Reading.Kind.FACE_CONSENT
                      || s.reading().kind() == Reading.Kind.SCANNER)
          .findFirst();
    }

    boolean scans() {
      return camera || screens.stream().anyMatch(s -> s.reading().kind() == Reading.Kind.SCANNER);
    }
  }

  public Finding judge(Exploration around) {
    List<ObservedScreen> screens =
        seen.observations().screens().filter(JudgementContext::showsApp).toList();
    if (screens.isEmpty()) {
      return seen.open("mp01.unseen");
    }
    List<Finding> found = new ArrayList<>();
    answers.stream().filter(a -> !startsDeclared(a)).forEach(a -> judge(a).ifPresent(found::add));
    screens.forEach(s -> offered(s).forEach(found::add));
    new FaceCapturePrompt(seen, statement).question(ids()).ifPresent(found::add);
    statement.functions().forEach(f -> otherKind(f).ifPresent(found::add));
    Optional<Finding> worst =
        found.stream().min(Comparator.comparingInt(f -> f.verdict() == Verdict.FAIL ? 0 : 1));
    if (worst.isPresent()) {
      return worst.get();
    }
    return around.ways().stream()
        .filter(way -> !way.completed())
        .findFirst()
        .map(seen::blocked)
        .or(seen::cameraUnwatched)
        .orElseGet(() -> around.unpressed().isEmpty() ? pass(screens) : unpressed(around));
  }

  /** The control that starts a declared function names another kind of function than declared. */
  private Optional<Finding> otherKind(FaceFunction function) {
    if (function.kind() == Kind.OTHER) {
      return Optional.empty();
    }
    Set<String> ways = labels(Stream.of(function.ways().start()));
    return seen.observations()
        .screens()
        .filter(JudgementContext::showsApp)
        .flatMap(
            s ->
                s.reading().faceEntries().stream()
                    .filter(n -> isNamed(ways, n.normalLabel()))
                    .filter(n -> isOtherThan(function.kind(), FunctionNames.in(n.label())))
                    .map(n -> otherKind(function, n, s)))
        .findFirst();
  }

  private Finding otherKind(FaceFunction function, Node entry, ObservedScreen screen) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "mp01.review.kind",
            "label",
            entry.label(),
            "id",
            function.id(),
            "kind",
            function.kind().word(),
            "screen",
            screen.screenNumber()),
        screen.evidence());
  }

  private static boolean isOtherThan(Kind declared, Set<Kind> named) {
    return !named.isEmpty() && !named.contains(declared);
  }

  private Finding unpressed(Exploration around) {
    List<String> labels = around.unpressed();
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "mp01.review.unpressed",
            "count",
            labels.size(),
            "labels",
            labels.stream().limit(10).collect(Collectors.joining(", ")),
            "declared",
            ids()),
        seen.allPictures());
  }

  private Finding pass(List<ObservedScreen> screens) {
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "mp01.pass",
            "screens",
            screens.size(),
            "labels",
            seen.observations().labels(),
            "declared",
            ids()),
        List.of(Fact.fact("fact.controls-pressed", answers.size())),
        seen.allPictures());
  }

  private static List<Answer> answers(JudgementContext seen) {
    List<Answer> answers = new ArrayList<>();
    List<Observation> steps = seen.observations().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Action action && isAct(action)) {
        int next = i + 1;
        while (next < steps.size() && !(steps.get(next) instanceof Action d && isAct(d))) {
          next++;
        }
        answers.add(answer(seen, action, steps.subList(i + 1, next)));
      }
    }
    return answers;
  }

  private static Answer answer(JudgementContext seen, Action action, List<Observation> after) {
    List<ObservedScreen> screens =
        after.stream()
            .filter(ObservedScreen.class::isInstance)
            .map(ObservedScreen.class::cast)
            .toList();
    boolean camera = seen.observations().openings(seen.app()).anyMatch(after::contains);
    return new Answer(action, screens, camera);
  }

  private static boolean isAct(Action action) {
    return action.purpose() == Purpose.OPEN_APP || action.purpose() == Purpose.ROUTE;
  }

  private Optional<Finding> judge(Answer answer) {
    Optional<ObservedScreen> face = answer.face();
    if (face.isPresent()) {
      return Optional.of(face(answer, face.get()));
    }
    if (answer.camera()) {
      return Optional.of(find(Verdict.REVIEW, "mp01.review.camera", answer, shown(answer)));
    }
    if (isNamed(routes, label(answer))) {
      return Optional.empty();
    }
    if (analyses(answer)) {
      return Optional.of(analysed(answer));
    }
    if (!namesFace(answer.action())) {
      return Optional.empty();
    }
    boolean chosen = chosen(answer) && isUndeclared(FunctionNames.in(answer.action().label()));
    return Optional.of(
        chosen
            ? find(Verdict.FAIL, "mp01.fail.offered", answer, shown(answer))
            : find(Verdict.REVIEW, "mp01.review.offered", answer, shown(answer)));
  }

  private Finding face(Answer answer, ObservedScreen face) {
    if (isUndeclared(spokenOf(answer, face)) || isUndeclaredAnalysis(answer, face)) {
      return find(Verdict.FAIL, "mp01.fail.undeclared", answer, face);
    }
    return journeys.stream().anyMatch(label(answer)::startsWith) && answer.scans()
        ? find(Verdict.FAIL, "mp01.fail.journey", answer, face)
        : find(Verdict.REVIEW, "mp01.review.face", answer, face);
  }

  /** The narrowest words that name a kind of function: the control's, the title's, the text's. */
  private static Set<Kind> spokenOf(Answer answer, ObservedScreen face) {
    return Stream.of(
            answer.action().label(),
            face.title(),
            String.join("\n", face.reading().faceSentences()))
        .map(FunctionNames::in)
        .filter(kinds -> !kinds.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  /** It is named as something that reads more out of a face than whose it is. */
  private boolean isUndeclaredAnalysis(Answer answer, ObservedScreen face) {
    return statement.functions().stream().noneMatch(f -> f.kind() == Kind.OTHER)
        && (FunctionNames.tellsOfAnalysis(answer.action().label())
            || FunctionNames.tellsOfAnalysis(face.title()));
  }

  /** Named so, or named as what may be about the face, with something read out of faces behind. */
  private boolean analyses(Answer answer) {
    String label = answer.action().label();
    return FunctionNames.tellsOfAnalysis(label)
        || vocabulary.matches(Concept.FACE_HINT, label) && readsFaces(answer).isPresent();
  }

  private static Optional<ObservedScreen> readsFaces(Answer answer) {
    return answer.screens().stream()
        .filter(JudgementContext::showsApp)
        .filter(s -> s.reading().faceSentences().stream().anyMatch(FunctionNames::tellsOfReading))
        .findFirst();
  }

  /** What opened speaks of the face, or a person has to look whether it is about it. */
  private Finding analysed(Answer answer) {
    Optional<ObservedScreen> face = readsFaces(answer);
    return face.isPresent() && isUndeclaredAnalysis(answer, face.get())
        ? find(Verdict.FAIL, "mp01.fail.undeclared", answer, face.get())
        : find(Verdict.REVIEW, "mp01.review.hint", answer, face.orElse(shown(answer)));
  }

  /** A function of the kind "other" might be any. */
  private boolean isUndeclared(Set<Kind> named) {
    Set<Kind> declared = EnumSet.noneOf(Kind.class);
    statement.functions().forEach(f -> declared.add(f.kind()));
    return !named.isEmpty()
        && !declared.contains(Kind.OTHER)
        && named.stream().noneMatch(declared::contains);
  }

  private static boolean namesFace(Action action) {
    ObservedScreen observed = action.observed();
    Node node = action.node();
    return observed != null
        && node != null
        && observed.reading().faceEntries().stream()
            .anyMatch(n -> n.normalLabel().equals(node.normalLabel()));
  }

  /** One of several ways that can be picked, and it was. */
  private static boolean chosen(Answer answer) {
    Node node = answer.action().node();
    return node != null
        && answer.screens().stream()
            .flatMap(s -> s.screen().nodes().stream())
            .filter(n -> n.normalLabel().equals(node.normalLabel()))
            .anyMatch(n -> n.role() == Role.RADIO && n.checked());
  }

  /** What a screen offers and nobody pressed. */
  private Stream<Finding> offered(ObservedScreen observed) {
    return observed.reading().faceEntries().stream()
        .filter(n -> !isNamed(starts, n.normalLabel()) && !isNamed(routes, n.normalLabel()))
        .filter(n -> answers.stream().noneMatch(a -> label(a).equals(n.normalLabel())))
        .map(
            n ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "mp01.review.untried",
                        "label",
                        n.label(),
                        "screen",
                        observed.screenNumber(),
                        "declared",
                        ids()),
                    observed.evidence()));
  }

  private boolean startsDeclared(Answer answer) {
    return answer.action().purpose() == Purpose.OPEN_APP
        ? statement.functions().stream().anyMatch(f -> f.ways().start().acts().size() == 1)
        : isNamed(starts, label(answer));
  }

  /** A route may name a control by part of its label; the part has to speak of the face. */
  private boolean isNamed(Set<String> labels, String label) {
    return labels.contains(label)
        || labels.stream()
            .anyMatch(l -> label.contains(l) && vocabulary.matches(Concept.FACE_FUNCTION, l));
  }

  private static @Nullable ObservedScreen shown(Answer answer) {
    return answer.screens().isEmpty() ? null : answer.screens().get(0);
  }

  private Finding find(Verdict verdict, String key, Answer answer, @Nullable ObservedScreen shown) {
    ObservedScreen offering = answer.action().observed();
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "label",
            answer.action().label(),
            "act",
            answer.action().purpose() == Purpose.OPEN_APP ? "open app" : answer.action().label(),
            "screen",
            shown == null ? 0 : shown.screenNumber(),
            "title",
            shown == null ? "" : shown.title(),
            "offering",
            offering == null ? 0 : offering.screenNumber(),
            "declared",
            ids()),
        JudgementContext.evidence(offering, shown));
  }

  private String ids() {
    return statement.functions().stream().map(FaceFunction::id).collect(Collectors.joining(", "));
  }

  private static String label(Answer answer) {
    return TextNormalization.text(answer.action().label());
  }

  private static Set<String> labels(Stream<Route> routes) {
    return routes
        .map(Route::acts)
        .flatMap(Collection::stream)
        .flatMap(
            act ->
                act instanceof Act.Tap tap
                    ? Stream.of(tap.label())
                    : act instanceof Act.Tick tick ? Stream.of(tick.label()) : Stream.empty())
        .map(TextNormalization::text)
        .collect(Collectors.toUnmodifiableSet());
  }
}
