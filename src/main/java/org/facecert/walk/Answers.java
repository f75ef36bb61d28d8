package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * How a person agrees to, or refuses, what a screen asks: which boxes and controls, in which order.
 */
final class Answers {

  private final Stage stage;
  private final Scrolling scrolling;

  Answers(Stage stage, Scrolling scrolling) {
    this.stage = stage;
    this.scrolling = scrolling;
  }

  /**
   * Agrees with as little as will do: boxes about the face first, others only when nothing moves
   * without them. Empty when the screen has nothing that agrees or goes on.
   */
  Optional<Sight> agreeToFace() {
    Optional<Sight> moved = agreeOnPage();
    for (int i = 1;
        i < Scrolling.MOST_PAGES && !hasMoved(moved) && scrolling.down().isPresent();
        i++) {
      moved = agreeOnPage();
    }
    if (hasMoved(moved)) {
      return moved;
    }
    Sight still = stage.current();
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

  private Optional<Sight> agreeOnPage() {
    return press(tick(stage.current(), stage.current().reading().faceBoxes(), Purpose.TICK));
  }

  /** Whether an agreement led on: the screen after it is not the one on which it was given. */
  private boolean hasMoved(Optional<Sight> after) {
    return after.isPresent()
        && stage
            .trail()
            .before(after.get())
            .filter(before -> !before.screen().sameAs(after.get().screen()))
            .isPresent();
  }

  /** Refuses by the plainest means the screen has. Never empty: the way back is always there. */
  Optional<Sight> refuseFace() {
    for (int i = 0; i < Scrolling.MOST_PAGES; i++) {
      Optional<Sight> refused = reaction(Purpose.REFUSE, stage.current().reading().refuse());
      if (refused.isPresent()) {
        return refused;
      }
      if (scrolling.down().isEmpty()) {
        break;
      }
    }
    Reading reading = stage.current().reading();
    return reaction(Purpose.PUT_OFF, reading.later())
        .or(() -> reaction(Purpose.DISMISS, reading.dismissals()))
        .or(
            () -> {
              stage.back(Purpose.BACK);
              return Optional.of(stage.seeReaction());
            });
  }

  void tickAll(Reading reading) {
    tick(stage.current(), reading.boxes(), Purpose.ROUTE);
  }

  /** Presses what agrees, else what merely goes on. */
  private Optional<Sight> press(Sight sight) {
    Reading reading = sight.reading();
    Optional<Sight> agreed = reaction(Purpose.CONSENT, reading.agree());
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
  private Optional<Sight> reaction(Purpose purpose, List<Node> controls) {
    return controls.stream()
        .filter(Node::enabled)
        .findFirst()
        .map(control -> stage.press(purpose, control));
  }

  boolean pressFirst(Purpose purpose, List<Node> controls) {
    Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
    control.ifPresent(c -> stage.tap(purpose, c));
    return control.isPresent();
  }

  private Sight tick(Sight sight, List<Node> boxes, Purpose purpose) {
    boolean ticked = false;
    for (Node box : boxes) {
      if (!box.checked() && box.enabled()) {
        stage.tap(purpose, box);
        ticked = true;
      }
    }
    return ticked ? stage.see() : sight;
  }
}
