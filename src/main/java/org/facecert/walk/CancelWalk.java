package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/** Cancels a scan under way: by what the scanner offers for it, else by back. */
final class CancelWalk {

  private static final int MOST_QUESTIONS = 2;

  private final Recorder recorder;

  CancelWalk(Recorder recorder) {
    this.recorder = recorder;
  }

  void cancel() {
    Reading scanner = recorder.current().reading();
    Optional<Node> offered =
        first(scanner.closers(), scanner.refuse())
            .filter(node -> !scanner.alternatives().contains(node));
    if (offered.isPresent()) {
      recorder.tap(Purpose.DISMISS, offered.get());
    } else {
      recorder.back(Purpose.BACK);
    }
    ObservedScreen now = recorder.see();
    for (int i = 0; i < MOST_QUESTIONS && now.reading().isModal(); i++) {
      Reading question = now.reading();
      Optional<Node> yes = first(question.confirm(), question.refuse());
      if (yes.isEmpty()) {
        return;
      }
      recorder.tap(Purpose.CONFIRM_REFUSAL, yes.get());
      now = recorder.see();
    }
  }

  private static Optional<Node> first(List<Node> some, List<Node> others) {
    return Stream.concat(some.stream(), others.stream())
        .filter(node -> node.enabled() && node.displayed())
        .findFirst();
  }
}
