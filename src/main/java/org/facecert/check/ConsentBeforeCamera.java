package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-05: act of consent, then the system's camera dialog, then the camera (ordering oracle O2). */
public final class ConsentBeforeCamera {

  private final JudgementContext seen;

  public ConsentBeforeCamera(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    if (!seen.observations().cameraWatched()) {
      return seen.unwatched();
    }
    Optional<CameraUsed> opening = seen.opening();
    Optional<Action> act = seen.actOfConsent();
    if (opening.isPresent()) {
      return act.isPresent() ? ordered(act.get(), opening.get()) : opensWithout(opening.get());
    }
    Optional<Finding> other = seen.openedByAnother(seen.observations());
    if (other.isPresent()) {
      return other.get();
    }
    return act.isPresent() ? neverOpened(ending, act.get()) : seen.noConsent(ending);
  }

  private Finding ordered(Action act, CameraUsed opening) {
    Moment.Order order = touch(act, opening).order(opening.when());
    if (isLearntBefore(opening, act) || order == Moment.Order.AFTER) {
      return earlierConsent(act).isPresent()
          ? opened(Verdict.REVIEW, "sc05.review.between", opening, act)
          : opened(Verdict.FAIL, "sc05.fail.camera", opening, act);
    }
    return dialogBefore(act, Optional.of(opening.log()))
        .or(() -> seen.openedByAnother(seen.observations().until(act)))
        .or(() -> dialogBeforeStart(act, Optional.of(opening.log())))
        .orElseGet(() -> before(act, opening, order));
  }

  private Finding before(Action act, CameraUsed opening, Moment.Order order) {
    return seen.find(
        order == Moment.Order.UNSURE ? Verdict.INCONCLUSIVE : Verdict.PASS,
        Sentence.of(
            order == Moment.Order.UNSURE ? "sc05.unsure" : "sc05.pass",
            "consent",
            act.label(),
            "consentAt",
            order == Moment.Order.UNSURE ? act.when().earliest() : act.when().latest(),
            "cameraAt",
            opening.when().earliest()),
        facts(act, opening),
        evidence(null, act, opening));
  }

  /**
   * When the finger came down, which is some moment while the act was under way. Where the log was
   * read after the act and held no opening yet, the sending of the act is enough to order them.
   */
  private Moment touch(Action act, CameraUsed opening) {
    boolean read = seen.observations().since(act).until(opening).screens().findAny().isPresent();
    return read ? Moment.at(act.when().earliest()) : act.when();
  }

  /**
   * The log already held the opening at a look before the act: no clock is needed to order them.
   */
  private static boolean isLearntBefore(CameraUsed opening, Action act) {
    return opening.number() < act.number();
  }

  /** Agreement given before: what the further act adds, and whether the first covers the camera. */
  private Optional<Action> earlierConsent(Action act) {
    return seen.observations()
        .until(act)
        .actions()
        .filter(d -> d.purpose() == Purpose.CONSENT && JudgementContext.isFaceConsent(d.observed()))
        .findFirst();
  }

  private Optional<Finding> dialogBefore(Action act, Optional<Evidence> log) {
    return earlyDialog(act).map(d -> asked(Verdict.FAIL, "sc05.fail.dialog", d, act, log));
  }

  /** A camera dialog that came after the start of the function and before the act of consent. */
  private Optional<ObservedScreen> earlyDialog(Action act) {
    return seen.start()
        .flatMap(
            start ->
                JudgementContext.cameraDialogs(seen.observations().since(start).until(act))
                    .findFirst());
  }

  /**
   * It came before the consent, but before the function too: it may have been for something else.
   */
  private Optional<Finding> dialogBeforeStart(Action act, Optional<Evidence> log) {
    return seen.start()
        .flatMap(
            start -> JudgementContext.cameraDialogs(seen.observations().until(start)).findFirst())
        .map(d -> asked(Verdict.REVIEW, "sc05.review.dialog", d, act, log));
  }

  private Finding asked(
      Verdict verdict, String key, ObservedScreen dialog, Action act, Optional<Evidence> log) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "dialog",
            dialog.screenNumber(),
            "consent",
            act.label(),
            "at",
            dialog.when().earliest()),
        JudgementContext.and(JudgementContext.evidence(dialog, act.observed()), log));
  }

  private Finding opensWithout(CameraUsed opening) {
    return seen.find(
        Verdict.FAIL,
        Sentence.of(
            "sc05.fail.none",
            "cameraAt",
            opening.when().earliest(),
            "screens",
            seen.observations().until(opening).screens().count()),
        JudgementContext.and(seen.allPictures(), Optional.of(opening.log())));
  }

  /** The dialog asks for the camera before the face was agreed to, whether or not it opens. */
  private Finding neverOpened(WalkEnding ending, Action act) {
    Optional<Evidence> witness = seen.observations().cameraWitness();
    Optional<Finding> early = dialogBefore(act, witness).or(() -> dialogBeforeStart(act, witness));
    if (early.isPresent()) {
      return early.get();
    }
    boolean used = ending == WalkEnding.DONE;
    if (!used || witness.isEmpty()) {
      return seen.open("sc05.never", ending);
    }
    return seen.find(
        Verdict.PASS,
        Sentence.of("sc05.pass.no-camera", "consent", act.label()),
        JudgementContext.and(JudgementContext.evidence(act.observed()), witness));
  }

  private Finding opened(Verdict verdict, String key, CameraUsed opening, Action act) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "consent",
            act.label(),
            "consentAt",
            act.when().earliest(),
            "cameraAt",
            opening.when().earliest()),
        facts(act, opening),
        evidence(seen.observations().before(opening).orElse(null), act, opening));
  }

  private static List<Fact> facts(Action act, CameraUsed opening) {
    return List.of(
        Fact.fact("fact.act-of-consent", span(act.when())),
        Fact.fact("fact.camera-opened", span(opening.when())),
        Fact.fact(
            "fact.purpose-of-the-act",
            Sentence.of(act.purpose() == Purpose.CONSENT ? "fact.agrees" : "fact.goes-on")));
  }

  private static Sentence span(Moment when) {
    return Sentence.of("fact.span", "from", when.earliest(), "until", when.latest());
  }

  private static List<Evidence> evidence(
      @org.jspecify.annotations.Nullable ObservedScreen observed, Action act, CameraUsed opening) {
    return JudgementContext.and(
        JudgementContext.evidence(observed, act.observed()), Optional.of(opening.log()));
  }
}
