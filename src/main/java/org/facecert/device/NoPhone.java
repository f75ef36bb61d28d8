package org.facecert.device;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.observation.Look;
import org.facecert.screen.Node;

/**
 * The session of a scenario that reads documents. Whatever asks it for a screen is a mistake in the
 * feature, no fault of a device: it throws {@link IllegalStateException}.
 */
public final class NoPhone implements Session {

  private final Clock clock;

  public NoPhone(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Look look() {
    throw mistake();
  }

  @Override
  public void tap(Node node) {
    throw mistake();
  }

  @Override
  public void type(Node field, String text) {
    throw mistake();
  }

  @Override
  public void back() {
    throw mistake();
  }

  @Override
  public void idle(Duration duration) {
    throw mistake();
  }

  @Override
  public Moment now() {
    return Moment.at(clock.instant());
  }

  @Override
  public boolean scroll(Node scrollable, boolean forward) {
    throw mistake();
  }

  @Override
  public <T extends Capability> Optional<T> capability(Class<T> type) {
    return Optional.empty();
  }

  /** Nameless: a result without a device names none. */
  @Override
  public DeviceFacts facts() {
    return new DeviceFacts(
        "",
        "",
        "",
        new DeviceFacts.Make("", ""),
        false,
        new DeviceFacts.ClockOffset(Duration.ZERO, Duration.ZERO),
        Map.of());
  }

  @Override
  public void close() {
    // nothing was opened
  }

  private static IllegalStateException mistake() {
    return new IllegalStateException(
        "a documentary scenario asked for a phone; tag its Rule @automatic or @assisted, or drop"
            + " the step");
  }
}
