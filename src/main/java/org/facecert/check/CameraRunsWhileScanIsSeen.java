package org.facecert.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Likeness;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * MP-03: the camera runs only while the scan is on the screen, and never in the background. Judged
 * by looks at settled screens: what was on the screen between two of them nobody knows, and is
 * never held against the app.
 */
public final class CameraRunsWhileScanIsSeen {

  /** what a phone may take to open or close a camera: a run that is longer by that is no breach */
  private static final Duration CLOSING = Duration.ofSeconds(1);

  /** share of the words that two steps of one scan have in common at least */
  private static final double STEP_OF_A_SCAN = 0.5;

  private final JudgementContext seen;
  private final List<CameraRun> runs;
  private final Set<Taken> faces;
  private final List<List<ObservedScreen>> elsewhere;

  public CameraRunsWhileScanIsSeen(JudgementContext seen) {
    this.seen = seen;
    this.runs = CameraRun.of(seen.observations(), seen.app());
    this.faces =
        new FaceScan(seen)
            .faces()
            .map(face -> Taken.of(face.evidence()))
            .collect(Collectors.toSet());
    this.elsewhere = elsewhere(seen.observations().screens().toList());
  }

  /** A picture by its moment too: another look at the same page gives the same bytes. */
  private record Taken(Digest digest, Moment at) {

    static Taken of(Evidence picture) {
      return new Taken(picture.digest(), picture.at());
    }
  }

  /**
   * @param left how leaving in the middle of a scan ended
   * @param ending of the scan that was gone through
   */
  public Finding judge(WalkEnding left, WalkEnding ending) {
    return worst(this::beyondTheScan)
        .or(this::unwatched)
        .or(() -> worst(this::unexplained))
        .or(() -> seen.openedByAnother(seen.observations()))
        .or(() -> new FaceScan(seen).unmade(ending))
        .or(() -> unleft(left))
        .orElseGet(this::passes);
  }

  private Optional<Finding> worst(Function<CameraRun, Optional<Finding>> question) {
    return runs.stream()
        .map(question)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Finding::verdict));
  }

  /** The looks at screens without a scan, between two at which there was one, or may have been. */
  private List<List<ObservedScreen>> elsewhere(List<ObservedScreen> screens) {
    List<List<ObservedScreen>> groups = new ArrayList<>(List.of(new ArrayList<>()));
    for (ObservedScreen screen : screens) {
      if (isElsewhere(screen)) {
        groups.get(groups.size() - 1).add(screen);
      } else {
        groups.add(new ArrayList<>());
      }
    }
    return groups;
  }

  /** Under a dialog of the system's, or as a live picture without known words, it may be a scan. */
  private boolean isElsewhere(ObservedScreen screen) {
    return screen.isSeen()
        && !isScanner(screen)
        && screen.reading().kind() != Reading.Kind.SYSTEM_PERMISSION
        && !showsLivePicture(screen);
  }

  /** By its words, or by the face that it showed while the camera was open. */
  private boolean isScanner(ObservedScreen screen) {
    return screen.reading().kind() == Reading.Kind.SCANNER
        || faces.contains(Taken.of(screen.look().picture()));
  }

  private static boolean showsLivePicture(ObservedScreen screen) {
    return screen.isMostlyPicture()
        || screen.screen().nodes().stream().anyMatch(node -> node.surface() && node.displayed());
  }

  private Optional<Finding> beyondTheScan(CameraRun run) {
    // opened once more and never closed between: the log does not tell of closings
    if (run.closed().isEmpty()
        && seen.observations()
            .openings(seen.app())
            .anyMatch(again -> again.number() > run.opened().number())) {
      return Optional.empty();
    }
    return runsInBackground(run)
        .or(
            () ->
                elsewhere.stream()
                    .filter(looks -> run.surely(looks).compareTo(CLOSING) > 0)
                    .findFirst()
                    .map(looks -> runsElsewhere(run, looks)));
  }

  private Finding runsElsewhere(CameraRun run, List<ObservedScreen> looks) {
    List<ObservedScreen> during =
        looks.stream().filter(look -> run.surelyDuring(look.when())).toList();
    ObservedScreen first = during.get(0);
    boolean away = first.reading().kind() == Reading.Kind.SYSTEM_OTHER;
    Sentence sentence =
        Sentence.of(
            away ? "mp03.fail.background" : "mp03.fail.page",
            "millis",
            run.surely(looks).toMillis(),
            "screen",
            first.screenNumber(),
            "title",
            first.title(),
            "at",
            run.opened().when().earliest());
    return seen.find(Verdict.FAIL, sentence, evidence(run, first, during.get(during.size() - 1)));
  }

  /** Opened after the app was left, and before it was in front again. */
  private Optional<Finding> runsInBackground(CameraRun run) {
    return seen.observations()
        .actions()
        .filter(act -> act.purpose() == Purpose.BACKGROUND)
        .filter(act -> isAway(act, run.opened().when()))
        .findFirst()
        .map(
            act ->
                seen.find(
                    Verdict.FAIL,
                    Sentence.of("mp03.fail.opened", "at", run.opened().when().earliest()),
                    evidence(run, act.observed(), seen.observations().after(act).orElse(null))));
  }

  private boolean isAway(Action left, Moment when) {
    Optional<Action> back =
        seen.observations()
            .since(left)
            .actions()
            .filter(act -> act.purpose() == Purpose.RESUME_APP || act.purpose() == Purpose.OPEN_APP)
            .findFirst();
    return left.when().order(when) == Moment.Order.BEFORE
        && back.filter(act -> when.order(act.when()) == Moment.Order.BEFORE).isPresent();
  }

  private Optional<Finding> unwatched() {
    if (!seen.observations().cameraWatched()) {
      return Optional.of(seen.unwatched());
    }
    return seen.observations().cameraWitness().isEmpty()
        ? Optional.of(
            seen.find(Verdict.INCONCLUSIVE, Sentence.of("camera.no-witness"), seen.allPictures()))
        : Optional.empty();
  }

  /** A run that is no breach as far as is known, and not known to be none. */
  private Optional<Finding> unexplained(CameraRun run) {
    boolean scanned =
        seen.observations()
            .screens()
            .anyMatch(look -> isScanner(look) && run.perhapsDuring(look.when()));
    if (!scanned) {
      return Optional.of(told(Verdict.REVIEW, "mp03.review", run));
    }
    if (showsPictureOf(run)) {
      return Optional.of(told(Verdict.REVIEW, "mp03.review.picture", run));
    }
    if (showsFaceBesideScan(run)) {
      return Optional.of(told(Verdict.REVIEW, "mp03.review.face", run));
    }
    return elsewhere.stream().anyMatch(looks -> run.perhaps(looks).compareTo(CLOSING) > 0)
        ? Optional.of(told(Verdict.INCONCLUSIVE, "mp03.unsure", run))
        : Optional.empty();
  }

  /** A page that is mostly a picture, without a face, may be the scanner's and may not. */
  private boolean showsPictureOf(CameraRun run) {
    return seen.observations()
        .screens()
        .filter(look -> !isScanner(look) && look.isMostlyPicture())
        .anyMatch(look -> run.surelyDuring(look.when()));
  }

  /** The face on a page that is mostly a picture may be one that was taken, and no preview. */
  private boolean showsFaceBesideScan(CameraRun run) {
    List<ObservedScreen> scans =
        seen.observations()
            .screens()
            .filter(look -> look.reading().kind() == Reading.Kind.SCANNER)
            .filter(look -> run.perhapsDuring(look.when()))
            .toList();
    return !scans.isEmpty()
        && seen.observations()
            .screens()
            .filter(look -> look.isMostlyPicture() && run.surelyDuring(look.when()))
            .anyMatch(look -> scans.stream().noneMatch(scan -> isStepOf(look, scan)));
  }

  /**
   * Much the same words, or the same heading over the same controls with another line between: what
   * the person is told to do changes while one scan goes on.
   */
  private static boolean isStepOf(ObservedScreen look, ObservedScreen scan) {
    return look.resembles(scan)
        || !look.title().isBlank()
            && look.title().equals(scan.title())
            && controls(look).equals(controls(scan))
            && Likeness.of(look.screen(), scan.screen()) >= STEP_OF_A_SCAN;
  }

  private static Set<String> controls(ObservedScreen look) {
    return look.screen().nodes().stream()
        .filter(node -> node.displayed() && node.clickable() && !node.label().isBlank())
        .map(node -> TextNormalization.text(node.label()))
        .collect(Collectors.toSet());
  }

  private Finding told(Verdict verdict, String key, CameraRun run) {
    return seen.find(
        verdict,
        Sentence.of(key, "at", run.opened().when().earliest()),
        evidence(
            run,
            seen.observations().before(run.opened()).orElse(null),
            seen.observations().after(run.opened()).orElse(null)));
  }

  /** A camera that had nothing to stop for proves nothing. */
  private Optional<Finding> unleft(WalkEnding left) {
    List<Action> leaving =
        seen.observations().actions().filter(act -> act.purpose() == Purpose.BACKGROUND).toList();
    boolean twice = leaving.size() > 1 && leaving.stream().allMatch(this::wentAway);
    boolean inScan = left == WalkEnding.SCANNED && !leaving.isEmpty() && scanned(leaving.get(0));
    return twice && inScan ? Optional.empty() : Optional.of(seen.open("mp03.not-left"));
  }

  private boolean wentAway(Action left) {
    return seen.observations()
        .after(left)
        .filter(look -> look.reading().kind() == Reading.Kind.SYSTEM_OTHER)
        .isPresent();
  }

  /** Whether it was a scanner that was left, and the camera had been opened for it. */
  private boolean scanned(Action left) {
    ObservedScreen on = left.observed();
    return on != null
        && isScanner(on)
        && runs.stream().anyMatch(run -> run.perhapsDuring(on.when()));
  }

  private Finding passes() {
    List<Evidence> all = new ArrayList<>();
    seen.observations()
        .screens()
        .filter(this::isScanner)
        .forEach(look -> all.addAll(look.evidence()));
    runs.forEach(run -> all.addAll(evidence(run, null, null)));
    return seen.find(
        Verdict.PASS,
        Sentence.of("mp03.pass", "runs", runs.size()),
        JudgementContext.and(
            all.stream().distinct().toList(), seen.observations().cameraWitness()));
  }

  private static List<Evidence> evidence(
      CameraRun run,
      @org.jspecify.annotations.Nullable ObservedScreen before,
      @org.jspecify.annotations.Nullable ObservedScreen after) {
    return Stream.of(
            JudgementContext.evidence(before, after).stream(),
            Stream.of(run.opened().log()),
            run.closed().map(CameraUsed::log).stream())
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }
}
