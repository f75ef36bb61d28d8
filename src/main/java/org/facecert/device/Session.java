package org.facecert.device;

import java.time.Duration;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.observation.Look;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;

/**
 * One app on one leased phone. Every method answers or throws {@link DeviceFault}; none returns an
 * empty answer in place of a failure.
 */
public interface Session extends AutoCloseable {

  /**
   * What the phone shows once it has settled.
   *
   * @throws DeviceFault when it does not settle within the stated limit
   */
  Look look();

  /**
   * What the phone shows a while after the look before, where nothing was done to it meanwhile: a
   * screen that is as it was then has settled.
   *
   * @throws DeviceFault when it does not settle within the stated limit
   */
  default Look lookAgain() {
    return look();
  }

  /**
   * Whether the phone shows what it showed before, although something was done that must change it.
   */
  default boolean stillShows(Screen before) {
    return look().screen().sameAs(before);
  }

  /** Presses the middle of the node's visible part, where it was when last looked at. */
  void tap(Node node);

  /** Replaces the field's content. */
  void type(Node field, String text);

  void back();

  /** Lets time pass without touching the phone; the one way to wait outside {@link #look}. */
  void idle(Duration duration);

  /** The suite's clock. */
  Moment now();

  /** Scrolls the node one page; false when its end was reached already. */
  boolean scroll(Node scrollable, boolean forward);

  /** What this device can do beyond the screen; empty when the platform has no such thing. */
  <T extends Capability> Optional<T> capability(Class<T> type);

  /** Identity of the phone and of the tools that drive it, for the report. */
  DeviceFacts facts();

  @Override
  void close();
}
