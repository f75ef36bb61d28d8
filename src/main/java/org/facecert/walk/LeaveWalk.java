package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WayOn;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * Tries to leave a page as a person would: by each control, by back, and, where back does nothing,
 * by home. Where back leads out of the app no way on was found in it, and opening the app after
 * that is starting it anew. Who comes back from home finds the app as it was left: the page again,
 * or another one, which is for the check to judge.
 */
final class LeaveWalk {

  private static final int MOST_CONTROLS = 8;

  private final Recorder recorder;

  LeaveWalk(Recorder recorder) {
    this.recorder = recorder;
  }

  WayOn leave() {
    ObservedScreen here = recorder.current();
    if (wasThereBefore(here) || !here.reading().fields().isEmpty()) {
      return WayOn.found(here);
    }
    List<String> unpressed = new ArrayList<>();
    int tried = 0;
    for (Labelled control : here.reading().labels()) {
      if (!isControl(control.node())) {
        continue;
      }
      if (!mayPress(control, here.reading()) || tried++ == MOST_CONTROLS) {
        unpressed.add(control.label());
      } else if (leftBy(control.label(), here)) {
        return WayOn.found(here);
      }
    }
    if (leftByBack(here)) {
      return WayOn.found(here);
    }
    return new WayOn(here, false, leftByHome(), unpressed);
  }

  /** Home and back to the app; empty where back had led out of it. */
  private Optional<ObservedScreen> leftByHome() {
    if (recorder.current().reading().kind() == Reading.Kind.SYSTEM_OTHER) {
      return Optional.empty();
    }
    recorder.background();
    recorder.bringBack();
    return Optional.of(recorder.seeReaction());
  }

  /** The page from which the function was started, or one on the way to it. */
  private boolean wasThereBefore(ObservedScreen here) {
    Observations observations = recorder.observations();
    return observations.first(Purpose.START).stream()
        .flatMap(start -> observations.until(start).screens())
        .anyMatch(here::resembles);
  }

  private boolean leftByBack(ObservedScreen here) {
    recorder.back(Purpose.BACK);
    return recorder.seeReaction().isElsewhere(here);
  }

  private boolean leftBy(String label, ObservedScreen here) {
    Optional<Node> control =
        LabelSearch.control(recorder.current().screen(), label) instanceof LabelSearch.Match.One one
            ? Optional.of(one.node()).filter(Node::enabled)
            : Optional.empty();
    return control.isPresent() && recorder.press(Purpose.ROUTE, control.get()).isElsewhere(here);
  }

  private static boolean isControl(Node node) {
    return node.displayed() && node.enabled() && node.tapTarget() != null;
  }

  private static boolean mayPress(Labelled control, Reading reading) {
    Node node = control.node();
    return control.concepts().contains(Concept.WAY_BACK)
        || Wandering.mayPress(control, NavigationBar.controls(reading.screen()).contains(node))
        || reading.closers().contains(node)
        || reading.goingOn().contains(node)
        || reading.alternatives().contains(node);
  }
}
