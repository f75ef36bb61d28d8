package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * How a person agrees to, or refuses, what a screen asks: which boxes and controls, in which order.
 */
final class ConsentResponses {

  private final Recorder recorder;
  private final Scrolling scrolling;

  ConsentResponses(Recorder recorder, Scrolling scrolling) {
    this.recorder = recorder;
    this.scrolling = scrolling;
  }

  /**
   * Agrees with as little as will do: boxes about the face first, others only when nothing moves
   * without them. Empty when the screen has nothing that agrees or goes on.
   */
  Optional<ObservedScreen> agreeToFace() {
    Optional<ObservedScreen> moved = agreeOnPage();
    for (int i = 1;
        i < Scrolling.MOST_PAGES && !hasMoved(moved) && scrolling.down().isPresent();
        i++) {
      moved = agreeOnPage();
    }
    if (hasMoved(moved)) {
      return moved;
    }
    ObservedScreen still = recorder.current();
    List<Node> missed = unticked(still.reading().faceBoxes());
    if (!missed.isEmpty()) {
      // a touch may get lost; nothing else is tried before the box about the face is set
      return press(tick(still, missed, Purpose.TICK));
    }
    List<Node> rest = unticked(still.reading().boxes());
    return rest.isEmpty() ? moved : press(tick(still, rest, Purpose.TICK_OTHER));
  }

  private static List<Node> unticked(List<Node> boxes) {
    return boxes.stream().filter(b -> !b.checked()).toList();
  }

  private Optional<ObservedScreen> agreeOnPage() {
    return press(tick(recorder.current(), recorder.current().reading().faceBoxes(), Purpose.TICK));
  }

  /** Whether an agreement led on: the screen after it is not the one on which it was given. */
  private boolean hasMoved(Optional<ObservedScreen> after) {
    return after.isPresent()
        && recorder
            .observations()
            .before(after.get())
            .filter(before -> !before.screen().sameAs(after.get().screen()))
            .isPresent();
  }

  /** Refuses by the plainest means the screen has. Never empty: the way back is always there. */
  Optional<ObservedScreen> refuseFace() {
    for (int i = 0; i < Scrolling.MOST_PAGES; i++) {
      Optional<ObservedScreen> refused =
          reaction(Purpose.REFUSE, recorder.current().reading().refuse());
      if (refused.isPresent()) {
        return refused;
      }
      if (scrolling.down().isEmpty()) {
        break;
      }
    }
    Reading reading = recorder.current().reading();
    return reaction(Purpose.PUT_OFF, reading.later())
        .or(() -> reaction(Purpose.DISMISS, reading.dismissals()))
        .or(
            () -> {
              recorder.back(Purpose.BACK);
              return Optional.of(recorder.seeReaction());
            });
  }

  void tickAll(Reading reading) {
    tick(recorder.current(), reading.boxes(), Purpose.ROUTE);
  }

  /** Presses what agrees, else what merely goes on. */
  private Optional<ObservedScreen> press(ObservedScreen observed) {
    Reading reading = observed.reading();
    Optional<ObservedScreen> agreed = reaction(Purpose.CONSENT, reading.agree());
    if (agreed.isPresent()) {
      return agreed;
    }
    // a box that was ticked is sent off by "Confirm" too
    List<Node> confirm = reading.faceBoxes().isEmpty() ? List.of() : reading.confirm();
    List<Node> goingOn =
        Stream.of(reading.next(), confirm, reading.goingOn()).flatMap(List::stream).toList();
    return reaction(Purpose.CONTINUE, goingOn);
  }

  /** What pressing the first of them that can be pressed led to. */
  private Optional<ObservedScreen> reaction(Purpose purpose, List<Node> controls) {
    return controls.stream()
        .filter(Node::enabled)
        .findFirst()
        .map(control -> recorder.press(purpose, control));
  }

  boolean pressFirst(Purpose purpose, List<Node> controls) {
    Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
    control.ifPresent(c -> recorder.tap(purpose, c));
    return control.isPresent();
  }

  private ObservedScreen tick(ObservedScreen observed, List<Node> boxes, Purpose purpose) {
    boolean ticked = false;
    for (Node box : boxes) {
      if (!box.checked() && box.enabled()) {
        recorder.tap(purpose, box);
        ticked = true;
      }
    }
    return ticked ? recorder.see() : observed;
  }
}
