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

  Answers(Stage stage) {
    this.stage = stage;
  }

  /**
   * Agrees with as little as will do: boxes about the face first, others only when nothing moves
   * without them. Empty when the screen has nothing that agrees or goes on.
   */
  Optional<Sight> agreeToFace(Reading reading) {
    Sight before = stage.current();
    Sight now = tick(before, reading.faceBoxes(), Purpose.TICK);
    Optional<Sight> moved = press(now);
    if (moved.isPresent() && !moved.get().screen().sameAs(now.screen())) {
      return moved;
    }
    Sight still = moved.orElse(now);
    List<Node> rest = still.reading().boxes().stream().filter(b -> !b.checked()).toList();
    if (rest.isEmpty()) {
      return moved;
    }
    return press(tick(still, rest, Purpose.TICK_OTHER));
  }

  /** Refuses by the plainest means the screen has. Never empty: the way back is always there. */
  Optional<Sight> refuseFace(Reading reading) {
    if (pressFirst(Purpose.REFUSE, reading.refuse())
        || pressFirst(Purpose.PUT_OFF, reading.later())
        || pressFirst(Purpose.DISMISS, reading.dismissals())) {
      return Optional.of(stage.see());
    }
    stage.back(Purpose.BACK);
    return Optional.of(stage.see());
  }

  void tickAll(Reading reading) {
    tick(stage.current(), reading.boxes(), Purpose.ROUTE);
  }

  /** Presses what agrees, else what merely goes on. */
  private Optional<Sight> press(Sight sight) {
    Reading reading = sight.reading();
    if (pressFirst(Purpose.CONSENT, reading.agree())) {
      return Optional.of(stage.see());
    }
    List<Node> goingOn =
        Stream.concat(reading.next().stream(), reading.goingOn().stream()).toList();
    return pressFirst(Purpose.CONTINUE, goingOn) ? Optional.of(stage.see()) : Optional.empty();
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
