package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.ScreenPassage;
import org.facecert.screen.TextNormalization;
import org.jspecify.annotations.Nullable;

/**
 * The boxes that belong to what a person agreed to: those that were ticked when the act of consent
 * was done. A box that stayed empty, though the act led on without it, was offered and not agreed
 * to. Whatever leaves the state of a box in doubt makes it count: no act, an act that led nowhere,
 * one for everything that the screen lists, a state that is not told or did not change when the box
 * was ticked, and words by which leaving it empty agrees ("Tick if you do not want offers").
 */
final class AgreedBoxes {

  private static final Pattern OPTS_OUT =
      Pattern.compile(
          "\\b(?:not|never|don.?t|no longer|stop|without)\\s+(?:\\w+\\s+){0,2}?(?:want|wish|like|send|sent|contact|use|share"
              + "|e-?mail|receiv|call|tell|show|includ|pass|get|agree|consent|object|collect|store|keep|process)\\w*"
              + "|\\b(?:opt|leave me|count me)[ -]?(?:me )?out\\b|\\b(?:unsubscribe|unless|untick|uncheck|object|refuse|decline|withhold)\\w*"
              + "|不(?:想|愿|願|希望|要(?!求)|接受|同意|接收|再|参加|參加|允许|允許|授权|授權)(?!也|照样|照樣|仍|都)"
              + "|请勿|請勿|不必(?:给|給|向|发|發)|[别別](?:给|給|向|发|發|再)|退订|退訂|拒绝|拒絕|谢绝|謝絕|取消勾|反对|反對|除非",
          Pattern.CASE_INSENSITIVE);

  private static final Set<Purpose> LEAVES =
      Set.of(Purpose.BACK, Purpose.OPEN_APP, Purpose.STOP_APP, Purpose.START);

  private final JudgementContext seen;
  private final Optional<Action> act;

  AgreedBoxes(JudgementContext seen) {
    this.seen = seen;
    this.act = seen.actOfConsent().filter(done -> tellsStates(done) && ledOn(done));
  }

  /** The boxes on this page of a consent that count. */
  Stream<Node> on(ObservedScreen page) {
    List<Node> empty = leftEmpty(page);
    return page.reading().boxes().stream().filter(box -> !empty.contains(box));
  }

  /** Empty boxes that would have to be ticked to be spared something else than the face. */
  Stream<String> optOuts(ObservedScreen page) {
    return page.reading().boxes().stream()
        .filter(box -> box.checkable() && !box.checked())
        .map(Node::label)
        .filter(label -> OPTS_OUT.matcher(label).find() && !FaceWords.name(label));
  }

  /** The sentences of the page, without those that only stand on boxes that do not count. */
  Stream<ScreenPassage> passages(ObservedScreen page) {
    List<Node> empty = leftEmpty(page);
    return page.reading().passages().stream()
        .filter(passage -> empty.stream().noneMatch(box -> standsOn(passage, box)));
  }

  /** Sentences among them that claim that going on is agreeing. */
  Stream<String> claims(ObservedScreen page) {
    List<String> claims = page.reading().claims();
    return passages(page).map(ScreenPassage::text).filter(claims::contains).distinct();
  }

  private List<Node> leftEmpty(ObservedScreen page) {
    return page.reading().boxes().stream().filter(box -> isLeftEmpty(box, page)).toList();
  }

  private boolean isLeftEmpty(Node box, ObservedScreen page) {
    return act.isPresent()
        && box.checkable()
        && !box.checked()
        && !OPTS_OUT.matcher(box.label()).find()
        && !agreesToAll(page)
        && pressed().noneMatch(p -> FurtherObjects.areAll(p.label()) || isAlike(p.node(), box))
        && seen.observations()
            .screens()
            .flatMap(s -> s.reading().boxes().stream())
            .noneMatch(other -> other.checked() && isAlike(other, box));
  }

  /** What was ticked, and what was pressed to agree or go on. */
  private Stream<Action> pressed() {
    return seen.observations()
        .actions()
        .filter(a -> isTick(a) || isAgreement(a))
        .filter(a -> a.node() != null);
  }

  private static boolean agreesToAll(ObservedScreen page) {
    return page.reading().agree().stream().map(Node::label).anyMatch(FurtherObjects::areAll);
  }

  private static boolean isAgreement(Action action) {
    return action.purpose() == Purpose.CONSENT || action.purpose() == Purpose.CONTINUE;
  }

  private static boolean isTick(Action action) {
    Node node = action.node();
    return node != null && node.checkable() && action.purpose().isTap();
  }

  private static boolean isAlike(@Nullable Node one, Node other) {
    return one != null && one.checkable() && one.normalLabel().equals(other.normalLabel());
  }

  /**
   * The act brought something else than the consent: nothing more had to be ticked for it. A sheet
   * of the app's own over the consent may say that something is missing, and leads nowhere yet.
   */
  private boolean ledOn(Action done) {
    Observations since = seen.observations().since(done);
    ObservedScreen asked = done.observed();
    if (asked == null) {
      return false;
    }
    return since
        .screens()
        .filter(screen -> !isSheet(screen))
        .findFirst()
        .filter(next -> next.isSeen() && !next.screen().sameAs(asked.screen()))
        .filter(next -> !JudgementContext.isFaceConsent(next) || !next.resembles(asked))
        .filter(next -> since.until(next).actions().noneMatch(a -> LEAVES.contains(a.purpose())))
        .isPresent();
  }

  private static boolean isSheet(ObservedScreen screen) {
    return screen.reading().kind() == Reading.Kind.OTHER && screen.reading().isModal();
  }

  /**
   * A box that was ticked is shown so where the act was done: the app tells how its boxes stand.
   */
  private boolean tellsStates(Action done) {
    return done.observed() != null
        && seen.observations()
            .until(done)
            .actions()
            .filter(AgreedBoxes::isTick)
            .noneMatch(
                tick ->
                    done.observed().reading().boxes().stream()
                        .anyMatch(box -> !box.checked() && isAlike(tick.node(), box)));
  }

  /** The words on the box itself, or those beside it that a person takes for its own. */
  private static boolean standsOn(ScreenPassage passage, Node box) {
    Node node = passage.node();
    return box.holds(node)
        || onOneRow(box.bounds(), node.bounds())
            && !node.clickable()
            && box.normalLabel().contains(TextNormalization.text(passage.text()));
  }

  private static boolean onOneRow(Bounds one, Bounds other) {
    return other.top() < one.bottom() && one.top() < other.bottom();
  }
}
