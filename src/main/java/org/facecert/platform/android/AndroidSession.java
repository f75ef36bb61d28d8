package org.facecert.platform.android;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.Session;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Look;
import org.facecert.screen.Bounds;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;
import org.jspecify.annotations.Nullable;

/** One app on one Android phone. */
final class AndroidSession implements Session {

  private final Wire wire;
  private final Meter meter;
  private final Vault vault;
  private final Clock clock;
  private final Settling settling;
  private final DeviceFacts facts;
  private final Map<Class<? extends Capability>, Capability> capabilities;
  private Settling.@Nullable Settled lastSettled;
  private @Nullable Scrolled scrolledTo;

  AndroidSession(
      Wire wire,
      Meter meter,
      Vault vault,
      Clock clock,
      Settling settling,
      DeviceFacts facts,
      Map<Class<? extends Capability>, Capability> capabilities) {
    this.wire = wire;
    this.meter = meter;
    this.vault = vault;
    this.clock = clock;
    this.settling = settling;
    this.facts = facts;
    this.capabilities = Map.copyOf(capabilities);
  }

  @Override
  public Look look() {
    Scrolled known = scrolledTo;
    scrolledTo = null;
    return look(
        known != null && known.commands() == commands()
            ? known.settled()
            : settling.settlePictured());
  }

  @Override
  public Look lookAgain() {
    Settling.Settled before = lastSettled;
    return before == null ? look() : look(settling.settleAfter(before));
  }

  @Override
  public boolean stillShows(Screen before) {
    // one source that shows another thing is enough
    return settling.shows(before) && look().screen().sameAs(before);
  }

  private Look look(Settling.Settled settled) {
    lastSettled = settled;
    byte[] between = settled.picture();
    byte[] picture = between != null ? between : wire.screenshot();
    Moment when = new Moment(settled.since(), clock.instant());
    meter.look();
    return new Look(
        settled.screen(),
        when,
        vault.put(
            EvidenceKind.PAGE_SOURCE,
            "application/xml",
            settled.source().getBytes(StandardCharsets.UTF_8),
            when,
            Sentence.of("caption.page-source")),
        vault.put(
            EvidenceKind.SCREENSHOT,
            "image/png",
            picture,
            when,
            Sentence.of("caption.screenshot")));
  }

  @Override
  public void tap(Node node) {
    Bounds bounds = node.bounds();
    if (bounds.area() == 0) {
      throw new DeviceFault("fault.off-screen", "label", AnswerText.quoted(node.label()));
    }
    wire.tap(bounds.centreX(), bounds.centreY());
  }

  @Override
  public void type(Node field, String text) {
    tap(field);
    wire.typeIntoFocus(text);
  }

  @Override
  public void back() {
    wire.back();
  }

  @Override
  public void idle(Duration duration) {
    settling.idle(duration);
  }

  @Override
  public Moment now() {
    return Moment.at(clock.instant());
  }

  @Override
  public boolean scroll(Node scrollable, boolean forward) {
    if (wire.scroll(scrollable.bounds(), forward)) {
      return true;
    }
    // at its end now; whether it moved on the way there, only the screen can tell; the look that
    // follows need not fetch it again, as long as nothing else is asked of the phone before it
    Settling.Settled now = settling.settle();
    scrolledTo = new Scrolled(now, commands());
    return lastSettled == null || !now.screen().sameAs(lastSettled.screen());
  }

  private long commands() {
    return meter.read().commands();
  }

  /**
   * What a scroll that moved no further showed.
   *
   * @param commands that the phone had been given by then
   */
  private record Scrolled(Settling.Settled settled, long commands) {}

  @Override
  public <T extends Capability> Optional<T> capability(Class<T> type) {
    return Optional.ofNullable(capabilities.get(type)).map(type::cast);
  }

  @Override
  public DeviceFacts facts() {
    return facts;
  }

  @Override
  public void close() {
    wire.close();
  }
}
