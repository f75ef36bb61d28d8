package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/** Answers what comes up unasked: system dialogs, general pop-ups, prompts about the face. */
final class Interruptions {

  private static final int MOST = 6;

  private final Stage stage;
  private final Answers answers;

  Interruptions(Stage stage, Answers answers) {
    this.stage = stage;
    this.answers = answers;
  }

  /** Answers until nothing is left to answer; the screen then shown. */
  Sight answer(Sight sight, Manner manner) {
    Sight now = sight;
    for (int i = 0; i < MOST; i++) {
      Optional<Sight> next = answerOnce(now, manner);
      if (next.isEmpty()) {
        return now;
      }
      now = next.get();
    }
    return now;
  }

  /** Answers the one thing on top; empty when there is nothing to answer. */
  Optional<Sight> answerOnce(Sight sight, Manner manner) {
    Reading reading = sight.reading();
    return switch (reading.kind()) {
      case SYSTEM_PERMISSION -> permission(reading, manner);
      case GENERAL_CONSENT -> general(reading);
      case FACE_CONSENT -> face(manner);
      default -> Optional.empty();
    };
  }

  private Optional<Sight> permission(Reading reading, Manner manner) {
    boolean allow = manner.allowsCamera();
    return pressFirst(
        allow ? Purpose.ALLOW : Purpose.DENY, allow ? reading.allow() : reading.deny());
  }

  private Optional<Sight> general(Reading reading) {
    answers.tickAll(reading);
    return pressFirst(Purpose.GENERAL_AGREE, reading.agree());
  }

  private Optional<Sight> face(Manner manner) {
    if (manner.leavesFacePrompts()) {
      return Optional.empty();
    }
    if (manner.agreesToFace()) {
      return answers.agreeToFace();
    }
    return answers.refuseFace();
  }

  private Optional<Sight> pressFirst(Purpose purpose, List<Node> controls) {
    Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
    control.ifPresent(c -> stage.tap(purpose, c));
    return control.map(c -> stage.see());
  }
}
