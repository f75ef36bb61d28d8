package org.facecert.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Channel;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-08: a scan that is cancelled leads back to the choice between the face and another way, the
 * camera closes, and of its pictures none is kept or sent.
 */
public final class CancelledScan {

  /** what a phone may take to close a camera, and more: a run that is longer by that is a breach */
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private static final Set<Purpose> CANCELLING = Set.of(Purpose.DISMISS, Purpose.BACK);

  private final JudgementContext seen;
  private final FaceFunction function;
  private final WalkEnding ending;
  private final Optional<Action> act;

  /**
   * @param ending how the walk to the scanner and out of it ended: SCANNED where there was one
   */
  public CancelledScan(JudgementContext seen, FaceFunction function, WalkEnding ending) {
    this.seen = seen;
    this.function = function;
    this.ending = ending;
    this.act =
        seen.observations()
            .actions()
            .filter(d -> CANCELLING.contains(d.purpose()))
            .reduce((earlier, later) -> later)
            .filter(d -> ending == WalkEnding.SCANNED)
            .filter(this::wasUnderWay);
  }

  /** A camera that had closed by itself was done with: there was nothing left to cancel. */
  private boolean wasUnderWay(Action cancel) {
    List<CameraRun> runs = CameraRun.of(seen.observations(), seen.app());
    return runs.isEmpty() || runs.stream().anyMatch(run -> run.perhapsDuring(cancel.when()));
  }

  private boolean wasSurelyUnderWay(Action cancel) {
    return CameraRun.of(seen.observations(), seen.app()).stream()
        .anyMatch(run -> run.surelyDuring(cancel.when()));
  }

  /** Where it led to. */
  public Finding returned() {
    return act.map(this::returned).orElseGet(() -> seen.open("fc08.not-reached", ending));
  }

  private Finding returned(Action cancel) {
    Observations after = seen.observations().since(cancel);
    Optional<ObservedScreen> last = own(after).reduce((earlier, later) -> later);
    if (last.isEmpty()) {
      return seen.open("fc08.not-seen", ending);
    }
    ObservedScreen end = last.get();
    Reading reading = end.reading();
    if (reading.kind() == Reading.Kind.SYSTEM_PERMISSION) {
      return find(Verdict.REVIEW, "fc08.review.elsewhere", cancel, end);
    }
    if (reading.kind() == Reading.Kind.SYSTEM_OTHER) {
      return crashedSince(after)
          ? find(Verdict.REVIEW, "fc08.review.crashed", cancel, end)
          : find(Verdict.FAIL, "fc08.fail.left", cancel, end);
    }
    Optional<ObservedScreen> anew = scanBegunSince(cancel);
    if (anew.isPresent()) {
      return find(Verdict.FAIL, "fc08.fail.goes-on", cancel, anew.get());
    }
    if (isDone(end)) {
      boolean sure = wasSurelyUnderWay(cancel);
      return find(
          sure ? Verdict.FAIL : Verdict.INCONCLUSIVE,
          sure ? "fc08.fail.done" : "fc08.unsure.done",
          cancel,
          end);
    }
    boolean open = after.cameraIsOpen(seen.app()) || isRunningOver(cancel);
    if (reading.kind() == Reading.Kind.SCANNER && open) {
      return find(Verdict.FAIL, "fc08.fail.goes-on", cancel, end);
    }
    if (isChoice(end)) {
      return find(Verdict.PASS, "fc08.pass.choice", cancel, end);
    }
    return insists(reading)
        ? find(Verdict.FAIL, "fc08.fail.insists", cancel, end)
        : find(Verdict.REVIEW, "fc08.review.elsewhere", cancel, end);
  }

  /**
   * A look at a scan whose camera was opened after the cancelling had begun. What closes the camera
   * is the very press, so its closing and the press are never told apart; that it opened anew and
   * was still open when the scan was seen is.
   */
  private Optional<ObservedScreen> scanBegunSince(Action cancel) {
    List<CameraRun> anew =
        CameraRun.of(seen.observations(), seen.app()).stream()
            .filter(run -> run.opened().when().earliest().isAfter(cancel.when().earliest()))
            .toList();
    Observations all = seen.observations();
    return own(all.since(cancel))
        .filter(look -> !look.when().earliest().isBefore(cancel.when().latest()))
        .filter(look -> all.until(look).showsScan(look, seen.app()))
        .filter(look -> anew.stream().anyMatch(run -> run.surelyDuring(look.when())))
        .findFirst();
  }

  /** An app that broke down did not decide to leave; whose record it is only a person can read. */
  private static boolean crashedSince(Observations after) {
    return after
        .readings(Channel.CRASHES)
        .anyMatch(read -> !"0".equals(read.values().getOrDefault("records", "0")));
  }

  /** Without what comes up when the phone shows that it would have shown something. */
  private static Stream<ObservedScreen> own(Observations part) {
    return part.screens().filter(s -> s.isSeen());
  }

  /** From where the face was chosen, or with another way on it. */
  private boolean isChoice(ObservedScreen end) {
    Optional<ObservedScreen> chosen =
        seen.observations()
            .last(Purpose.START)
            .map(Action::observed)
            .filter(s -> s.reading().kind() == Reading.Kind.OTHER);
    return chosen.filter(end::resembles).isPresent()
        || !end.reading().alternatives().isEmpty()
        || function.ways().alternatives().stream().anyMatch(a -> shows(end, a.label()));
  }

  private static boolean shows(ObservedScreen screen, String words) {
    String wanted = TextNormalization.text(words);
    return screen.screen().nodes().stream()
        .filter(node -> node.displayed())
        .anyMatch(node -> node.normalLabel().contains(wanted));
  }

  /** Its own sign of success, which no screen before the start had shown. */
  private boolean isDone(ObservedScreen end) {
    Observations all = seen.observations();
    boolean before =
        all.first(Purpose.START).stream()
            .flatMap(start -> all.until(start).screens())
            .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
            .anyMatch(s -> function.ways().done().filter(d -> shows(s, d)).isPresent());
    return !before
        && end.reading().kind() == Reading.Kind.OTHER
        && function.ways().done().filter(d -> shows(end, d)).isPresent();
  }

  /** Nothing to do on it but to show the face after all. */
  private static boolean insists(Reading reading) {
    return reading.kind() == Reading.Kind.OTHER
        && !reading.faceEntries().isEmpty()
        && reading.notUnderstood().isEmpty()
        && reading.closers().isEmpty()
        && reading.refuse().isEmpty()
        && reading.later().isEmpty()
        && reading.asksAlone();
  }

  /** Whether the camera closed. */
  public Optional<Finding> closed() {
    return act.map(this::closed);
  }

  private Finding closed(Action cancel) {
    Observations after = seen.observations().since(cancel);
    Optional<CameraUsed> reopened =
        after
            .openings(seen.app())
            .filter(o -> cancel.when().order(o.when()) == Moment.Order.BEFORE)
            .findFirst();
    if (reopened.isPresent()) {
      // with no look after it, it may be that the app came back from behind the suite's own witness
      Optional<ObservedScreen> then = after.after(reopened.get());
      return find(
          then.isPresent() ? Verdict.FAIL : Verdict.REVIEW,
          then.isPresent() ? "fc08.fail.reopened" : "fc08.review.reopened",
          cancel,
          then.or(after::lastScreen).orElse(null));
    }
    if (isRunningOver(cancel)) {
      return find(Verdict.FAIL, "fc08.fail.camera", cancel, after.lastScreen().orElse(null));
    }
    return seen.cameraUnwatched()
        .or(() -> new FaceScan(seen).unmade(ending))
        .or(() -> seen.openedByAnother(after))
        .orElseGet(
            () ->
                find(
                    after.cameraIsOpen(seen.app()) ? Verdict.INCONCLUSIVE : Verdict.PASS,
                    after.cameraIsOpen(seen.app()) ? "fc08.unsure.camera" : "fc08.pass.camera",
                    cancel,
                    after.lastScreen().orElse(null)));
  }

  private boolean isRunningOver(Action cancel) {
    List<ObservedScreen> looks = seen.observations().since(cancel).screens().toList();
    return CameraRun.of(seen.observations(), seen.app()).stream()
        .anyMatch(run -> run.surely(looks).compareTo(CLOSING) > 0);
  }

  /** Whether a picture of the face is kept on the phone. */
  public Optional<Finding> kept() {
    return act.map(this::kept);
  }

  private Finding kept(Action cancel) {
    StoredFaces after =
        new StoredFaces(
            new JudgementContext(
                seen.requirement(), seen.function(), seen.app(), seen.observations().since(cancel)),
            StoredFaces.EVERYWHERE,
            StoredFaces.ANYTHING);
    return after
        .found()
        .or(after::unshown)
        .or(() -> new FaceScan(seen).problem(ending))
        .or(after::unknown)
        .orElseGet(
            () ->
                seen.find(
                    Verdict.PASS,
                    Sentence.of("fc08.pass.files", "files", after.fresh()),
                    seen.orLastScreen(after.evidence())));
  }

  /** Whether a picture of the face began to leave the phone after it. */
  public Optional<Finding> sent() {
    return act.map(this::sent);
  }

  private Finding sent(Action cancel) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    EgressAgainstAct egress = new EgressAgainstAct(traffic, cancel, Moment.Order.AFTER);
    return traffic
        .found("fc08.fail.egress", "fc08.review.egress", egress.faces())
        .or(() -> egress.unsure("fc08.unsure.egress"))
        .or(() -> new WatchedWire(seen).problem())
        .or(() -> new WatchedWire(seen).gap())
        .or(egress::unknown)
        .or(() -> new FaceScan(seen).problem(ending))
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS,
                    Sentence.of("fc08.pass.egress", "flows", traffic.flows().count()),
                    List.of()));
  }

  private Finding find(
      Verdict verdict,
      String key,
      Action cancel,
      @org.jspecify.annotations.Nullable ObservedScreen screen) {
    List<Evidence> evidence =
        seen.orLastScreen(JudgementContext.evidence(cancel.observed(), screen));
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "act",
            cancel.label(),
            "screen",
            screen == null ? 0 : screen.screenNumber(),
            "title",
            screen == null ? "" : screen.title()),
        JudgementContext.and(evidence, seen.observations().cameraWitness()));
  }
}
