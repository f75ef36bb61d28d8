package org.facecert.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;

/**
 * Before an app is accused, the phone has to show that it still does what it did: from a fresh
 * state the app comes up, and something that was pressed on the walk and led on leads on again. The
 * fresh state makes it independent of what a violating app does later; a lost touch, a source that
 * stands still, a window of another app or a wire that is down are seen by it.
 */
final class ControlExperiment {

  private static final int MOST_LOOKS = 4;

  /** for an app that loads, or shows something in front of its first page */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private final Recorder recorder;
  private final Optional<Path> file;

  /**
   * @param file the build to install anew, as for a scenario
   */
  ControlExperiment(Recorder recorder, Optional<Path> file) {
    this.recorder = recorder;
    this.file = file;
  }

  /**
   * Before anything is believed that was not seen: whether the screen still changes. The words of
   * what is wrong; empty where nothing is, or nothing was walked.
   */
  Optional<Sentence> stillness() {
    boolean walked = recorder.observations().first(Purpose.OPEN_APP).isPresent();
    return walked && recorder.standsStill()
        ? Optional.of(Sentence.of("fault.stands-still"))
        : Optional.empty();
  }

  /** What the phone does no longer; empty when it does what it did, or did nothing before. */
  Optional<Sentence> fault() {
    Observations walk = recorder.observations();
    if (walk.first(Purpose.OPEN_APP).isEmpty()) {
      return Optional.empty();
    }
    List<Action> touches = walk.actions().filter(ControlExperiment::isTouch).toList();
    List<Action> known = touches.stream().filter(d -> ledOn(walk, d)).toList();
    if (known.isEmpty() && !touches.isEmpty()) {
      return Optional.of(Sentence.of("fault.control.nothing-led-on"));
    }
    recorder.reset(file);
    recorder.open();
    return known.isEmpty() ? comesUp() : leadsOnAgain(known);
  }

  private static boolean isTouch(Action action) {
    boolean pressed =
        action.purpose().isTap()
            || switch (action.purpose()) {
              case GENERAL_AGREE, ALLOW, DENY -> true;
              default -> false;
            };
    return pressed && action.node() != null && action.observed() != null;
  }

  private static boolean ledOn(Observations walk, Action action) {
    Screen before = before(action);
    return walk.after(action).filter(s -> s.isSeen() && !s.screen().sameAs(before)).isPresent();
  }

  private static Screen before(Action action) {
    ObservedScreen observed = action.observed();
    if (observed == null) {
      throw new IllegalStateException("nothing was seen before " + action);
    }
    return observed.screen();
  }

  private Optional<Sentence> comesUp() {
    ObservedScreen now = recorder.see();
    for (int i = 1; i < MOST_LOOKS && !isUp(now); i++) {
      recorder.idle(PATIENCE);
      now = recorder.see();
    }
    return isUp(now)
        ? Optional.empty()
        : Optional.of(Sentence.of("fault.control.not-up", "title", now.title()));
  }

  private boolean isUp(ObservedScreen now) {
    return now.isSeen() && now.showsApp();
  }

  private Optional<Sentence> leadsOnAgain(List<Action> known) {
    ObservedScreen now = recorder.see();
    Optional<Node> control = again(known, now);
    for (int i = 1; i < MOST_LOOKS && control.isEmpty(); i++) {
      recorder.idle(PATIENCE);
      now = recorder.see();
      control = again(known, now);
    }
    if (control.isEmpty()) {
      return Optional.of(Sentence.of("fault.control.not-shown", "title", now.title()));
    }
    ObservedScreen before = now;
    ObservedScreen after = recorder.press(Purpose.REPEAT, control.get());
    return after.isSeen() && !after.screen().sameAs(before.screen())
        ? Optional.empty()
        : Optional.of(Sentence.of("fault.control.dead", "control", control.get().label()));
  }

  /** The first of them that stands on the screen now as it did. */
  private static Optional<Node> again(List<Action> known, ObservedScreen now) {
    return known.stream().flatMap(action -> again(action, now.screen())).findFirst();
  }

  private static Stream<Node> again(Action action, Screen now) {
    Screen then = before(action);
    boolean likeThen =
        now.packageName().equals(then.packageName())
            && now.width() == then.width()
            && now.height() == then.height();
    return likeThen
        ? now.nodes().stream()
            .filter(n -> n.displayed() && n.enabled() && n.tapTarget() != null)
            .filter(n -> isSame(action, n))
        : Stream.of();
  }

  private static boolean isSame(Action action, Node node) {
    Node then = action.node();
    return then != null
        && node.role() == then.role()
        && (then.label().isBlank()
            ? node.bounds().equals(then.bounds())
            : node.normalLabel().equals(then.normalLabel()));
  }
}
