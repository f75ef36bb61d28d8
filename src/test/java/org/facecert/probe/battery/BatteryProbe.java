package org.facecert.probe.battery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.facecert.device.Capability;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.Witness;
import org.facecert.probe.Probe;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;

/**
 * A probe that the suite does not have: how full the battery is at the end of each step. It shows
 * what a new probe takes, and that it plugs in (docs/adding.md).
 */
public final class BatteryProbe implements Probe {

  public static final Channel BATTERY = new Channel("BATTERY");

  /** What it asks the phone. */
  public interface Battery extends Capability {

    /** In percent. */
    int level();

    /** Has the phone tell another level, as a test bench can; the real one again when empty. */
    void pretend(Optional<Integer> level);
  }

  @Override
  public Channel channel() {
    return BATTERY;
  }

  @Override
  public Optional<Watch> begin(WatchedWalk walk) {
    return walk.session().capability(Battery.class).map(battery -> new BatteryWatch(battery, walk));
  }

  private record BatteryWatch(Battery battery, WatchedWalk walk) implements Watch {

    @Override
    public void stepEnds() {
      int level = battery.level();
      Evidence shown = shown(level);
      walk.log()
          .add(
              n ->
                  new ChannelRead(
                      n,
                      BATTERY,
                      Map.of("level", String.valueOf(level)),
                      shown,
                      walk.session().now()));
    }

    @Override
    public void witness(boolean inFront) {
      int another = battery.level() - 1;
      battery.pretend(Optional.of(another));
      int told = battery.level();
      battery.pretend(Optional.empty());
      if (told == another) {
        Evidence shown = shown(told);
        walk.log().add(n -> new Witness(n, BATTERY, another + " %", shown, walk.session().now()));
      }
    }

    private Evidence shown(int level) {
      return walk.vault()
          .put(
              EvidenceKind.DEVICE_STATE,
              "text/plain",
              String.valueOf(level).getBytes(StandardCharsets.UTF_8),
              walk.session().now(),
              Sentence.of("caption.document", "file", "battery level"));
    }
  }
}
