package org.facecert.probe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.facecert.device.DeviceFault;
import org.facecert.device.DeviceMeter;
import org.facecert.device.UnreadableAnswer;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelLost;
import org.facecert.observation.ChannelWatched;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.Purpose;

/**
 * All probes at work on one walk. Which channel is watched, and since when no longer, stands in the
 * log whatever the probe: an answer that cannot be read ends its watch.
 */
public final class Watches implements AutoCloseable {

  private final WatchedWalk walk;
  private final Map<Channel, Watch> open = new LinkedHashMap<>();

  /** All that were begun, those that were lost too: each has something to take back. */
  private final Map<Channel, Watch> begun = new LinkedHashMap<>();

  private Watches(WatchedWalk walk) {
    this.walk = walk;
  }

  public static Watches begin(List<Probe> probes, WatchedWalk walk) {
    Watches watches = new Watches(walk);
    try {
      probes.forEach(watches::begin);
      return watches;
    } catch (DeviceFault e) {
      watches.close();
      throw e;
    }
  }

  private void begin(Probe probe) {
    timed(() -> beginWatch(probe));
  }

  private void beginWatch(Probe probe) {
    Channel channel = probe.channel();
    try {
      probe
          .begin(walk)
          .ifPresent(
              watch -> {
                walk.log().add(n -> new ChannelWatched(n, channel, walk.session().now()));
                open.put(channel, watch);
                begun.put(channel, watch);
              });
    } catch (UnreadableAnswer e) {
      lost(channel, e);
    }
  }

  public void acting(Purpose next) {
    all(watch -> watch.acting(next));
  }

  public void looked(boolean acted) {
    all(watch -> watch.looked(acted));
  }

  public void stepEnds() {
    all(Watch::stepEnds);
  }

  public void inquire(ServerInquiry what) {
    all(watch -> watch.inquire(what));
  }

  /** Nothing where nobody watches the channel: then its absence of events proves nothing anyway. */
  public void witness(Channel channel, boolean inFront) {
    tell(channel, watch -> watch.witness(inFront));
  }

  /**
   * Ends all watches. What the phone does not give back is said in the log, and costs nothing that
   * was found before.
   */
  @Override
  public void close() {
    timed(this::endAll);
  }

  private void endAll() {
    open.clear();
    begun.forEach(
        (channel, watch) -> {
          try {
            watch.close();
          } catch (DeviceFault e) {
            walk.log().add(n -> new ChannelLost(n, channel, e.what(), walk.session().now()));
          }
        });
    begun.clear();
  }

  /** See {@link Watch#showFalseCertificates}; nothing where nobody watches the channel. */
  public void showFalseCertificates(Channel channel, FalseCertificate which) {
    tell(channel, watch -> watch.showFalseCertificates(which));
  }

  /** See {@link Watch#holdBack}; nothing where nobody watches the channel. */
  public void holdBack(Channel channel, List<String> hosts) {
    tell(channel, watch -> watch.holdBack(hosts));
  }

  private void all(Consumer<Watch> told) {
    List.copyOf(open.keySet()).forEach(channel -> tell(channel, told));
  }

  private void tell(Channel channel, Consumer<Watch> told) {
    Watch watch = open.get(channel);
    if (watch == null) {
      return;
    }
    try {
      timed(() -> told.accept(watch));
    } catch (UnreadableAnswer e) {
      open.remove(channel);
      lost(channel, e);
    }
  }

  /** What the probes cost is part of the record. */
  private void timed(Runnable work) {
    long start = System.nanoTime();
    try {
      work.run();
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      walk.session().capability(DeviceMeter.class).ifPresent(meter -> meter.probed(took));
    }
  }

  private void lost(Channel channel, UnreadableAnswer why) {
    walk.log().add(n -> new ChannelLost(n, channel, why.what(), walk.session().now()));
  }
}
