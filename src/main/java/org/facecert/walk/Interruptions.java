package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/** Answers what comes up unasked: system dialogs, general pop-ups, prompts about the face. */
final class Interruptions {

  private static final int MOST = 6;

  private final Recorder recorder;
  private final ConsentResponses answers;

  Interruptions(Recorder recorder, ConsentResponses answers) {
    this.recorder = recorder;
    this.answers = answers;
  }

  /** Answers until nothing is left to answer; the screen then shown. */
  ObservedScreen answer(ObservedScreen observed, Manner manner) {
    ObservedScreen now = observed;
    for (int i = 0; i < MOST; i++) {
      Optional<ObservedScreen> next = answerOnce(now, manner);
      if (next.isEmpty()) {
        return now;
      }
      now = next.get();
    }
    return now;
  }

  /** Answers the one thing on top; empty when there is nothing to answer. */
  Optional<ObservedScreen> answerOnce(ObservedScreen observed, Manner manner) {
    Reading reading = observed.reading();
    return switch (reading.kind()) {
      case SYSTEM_PERMISSION -> permission(reading, manner);
      case GENERAL_CONSENT -> general(reading);
      case FACE_CONSENT -> face(manner);
      default -> Optional.empty();
    };
  }

  private Optional<ObservedScreen> permission(Reading reading, Manner manner) {
    boolean allow = manner.allowsCamera();
    return pressFirst(
        allow ? Purpose.ALLOW : Purpose.DENY, allow ? reading.allow() : reading.deny());
  }

  private Optional<ObservedScreen> general(Reading reading) {
    answers.tickAll(reading);
    return pressFirst(Purpose.GENERAL_AGREE, reading.agree());
  }

  private Optional<ObservedScreen> face(Manner manner) {
    if (manner.leavesFacePrompts()) {
      return Optional.empty();
    }
    if (manner.agreesToFace()) {
      return answers.agreeToFace();
    }
    return answers.refuseFace();
  }

  private Optional<ObservedScreen> pressFirst(Purpose purpose, List<Node> controls) {
    Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
    control.ifPresent(c -> recorder.tap(purpose, c));
    return control.map(c -> recorder.see());
  }
}
