package org.facecert.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.Told;
import org.facecert.device.Capability;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.DeviceMeter;
import org.facecert.device.NoPhone;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Channel;
import org.facecert.observation.Look;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Observations;
import org.facecert.observation.Purpose;
import org.facecert.screen.Node;
import org.junit.jupiter.api.Test;

final class WatchesTest {

  private static final Channel ONE = new Channel("ONE");
  private static final Channel OTHER = new Channel("OTHER");

  private static final Vault NOTHING =
      new Vault() {
        @Override
        public Evidence put(
            EvidenceKind kind, String mediaType, byte[] bytes, Moment at, Sentence caption) {
          throw new AssertionError("nothing is to be kept");
        }

        @Override
        public byte[] get(Digest digest) {
          throw new EvidenceLost("nothing was kept");
        }
      };

  private final ObservationLog log = new ObservationLog();
  private final List<String> told = new ArrayList<>();

  /** Tells what it is told; answers what cannot be read when it hears the word. */
  private record Listening(String name, List<String> told, String unreadable) implements Watch {

    @Override
    public void acting(Purpose next) {
      hear("acting " + next);
    }

    @Override
    public void looked(boolean acted) {
      hear("looked " + acted);
    }

    @Override
    public void stepEnds() {
      hear("step ends");
    }

    @Override
    public void witness(boolean inFront) {
      hear("witness " + inFront);
    }

    @Override
    public void close() {
      hear("close");
    }

    private void hear(String what) {
      if (what.equals(unreadable)) {
        throw new UnreadableAnswer(Told.told("a new dialect"));
      }
      told.add(name + ": " + what);
    }
  }

  private record Probing(Channel channel, Optional<Watch> watch) implements Probe {
    @Override
    public Optional<Watch> begin(WatchedWalk walk) {
      return watch;
    }
  }

  private Probe probe(Channel channel, String unreadable) {
    return new Probing(channel, Optional.of(new Listening(channel.name(), told, unreadable)));
  }

  private Watches begin(Probe... probes) {
    return Watches.begin(
        List.of(probes),
        new WatchedWalk(new NoPhone(Clock.systemUTC()), "org.example.app", log, NOTHING));
  }

  private Observations seen() {
    return log.observations();
  }

  @Test
  void every_probe_hears_of_all_that_is_done_and_one_of_its_witness() {
    Watches watches = begin(probe(ONE, ""), probe(OTHER, ""));

    watches.acting(Purpose.CONSENT);
    watches.looked(true);
    watches.stepEnds();
    watches.witness(OTHER, false);

    assertThat(told)
        .containsExactly(
            "ONE: acting CONSENT",
            "OTHER: acting CONSENT",
            "ONE: looked true",
            "OTHER: looked true",
            "ONE: step ends",
            "OTHER: step ends",
            "OTHER: witness false");
    assertThat(seen().watched(ONE)).isTrue();
    assertThat(seen().watched(OTHER)).isTrue();
  }

  @Test
  void an_answer_that_cannot_be_read_ends_one_watch_for_good_and_no_other() {
    Watches watches = begin(probe(ONE, "looked true"), probe(OTHER, ""));

    watches.looked(true);
    watches.witness(ONE, true);
    watches.stepEnds();

    assertThat(told).containsExactly("OTHER: looked true", "OTHER: step ends");
    assertThat(seen().watched(ONE)).isFalse();
    assertThat(seen().lost(ONE)).contains(Told.told("a new dialect"));
    assertThat(seen().watched(OTHER)).isTrue();
  }

  @Test
  void what_the_phone_has_not_is_not_watched_and_not_lost_either() {
    Watches watches = begin(new Probing(ONE, Optional.empty()));

    watches.witness(ONE, true);

    assertThat(seen().watched(ONE)).isFalse();
    assertThat(seen().lost(ONE)).isEmpty();
    assertThat(seen().witness(ONE)).isEmpty();
  }

  @Test
  void a_channel_that_cannot_be_read_from_the_first_is_lost() {
    Probe unreadable =
        new Probe() {
          @Override
          public Channel channel() {
            return ONE;
          }

          @Override
          public Optional<Watch> begin(WatchedWalk walk) {
            throw new UnreadableAnswer(Told.told("never heard"));
          }
        };

    begin(unreadable, probe(OTHER, "")).stepEnds();

    assertThat(seen().lost(ONE)).contains(Told.told("never heard"));
    assertThat(told).containsExactly("OTHER: step ends");
  }

  @Test
  void all_that_were_begun_are_closed_once_a_lost_one_and_one_after_a_fault_too() {
    Watches watches =
        begin(probe(ONE, "looked true"), probe(OTHER, "close"), probe(new Channel("THIRD"), ""));
    watches.looked(true);
    told.clear();

    watches.close();
    watches.close();
    watches.stepEnds();

    assertThat(told).containsExactly("ONE: close", "THIRD: close");
    assertThat(seen().lost(OTHER)).contains(Told.told("a new dialect"));
  }

  @Test
  void what_was_begun_is_closed_where_the_phone_dies_at_the_next() {
    Probe dying =
        new Probe() {
          @Override
          public Channel channel() {
            return OTHER;
          }

          @Override
          public Optional<Watch> begin(WatchedWalk walk) {
            throw new DeviceFault(Told.told("gone"));
          }
        };

    assertThatThrownBy(() -> begin(probe(ONE, ""), dying)).isInstanceOf(DeviceFault.class);
    assertThat(told).containsExactly("ONE: close");
  }

  @Test
  void what_a_probe_costs_is_told_to_the_meter_at_its_begin_in_between_and_at_its_end() {
    List<Duration> costs = new ArrayList<>();
    DeviceMeter meter =
        new DeviceMeter() {
          @Override
          public DeviceTime read() {
            throw new AssertionError("nobody asks for it here");
          }

          @Override
          public void probed(Duration time) {
            costs.add(time);
          }
        };
    Watches watches =
        Watches.begin(
            List.of(probe(ONE, "looked true")),
            new WatchedWalk(new Metered(meter), "org.example.app", log, NOTHING));
    int begun = costs.size();
    watches.acting(Purpose.CONSENT);
    watches.looked(true);
    int worked = costs.size();
    watches.looked(true);
    int lost = costs.size();
    watches.close();

    assertThat(begun).isEqualTo(1);
    assertThat(worked).as("an answer that cannot be read took its time too").isEqualTo(3);
    assertThat(lost).as("a lost watch costs nothing").isEqualTo(3);
    assertThat(costs).hasSize(4).allMatch(cost -> !cost.isNegative());
  }

  /** No phone, and yet a meter. */
  private record Metered(DeviceMeter meter, Session nothing) implements Session {

    Metered(DeviceMeter meter) {
      this(meter, new NoPhone(Clock.systemUTC()));
    }

    @Override
    public Look look() {
      return nothing.look();
    }

    @Override
    public void tap(Node node) {
      nothing.tap(node);
    }

    @Override
    public void type(Node field, String text) {
      nothing.type(field, text);
    }

    @Override
    public void back() {
      nothing.back();
    }

    @Override
    public void idle(Duration duration) {
      nothing.idle(duration);
    }

    @Override
    public Moment now() {
      return nothing.now();
    }

    @Override
    public boolean scroll(Node scrollable, boolean forward) {
      return nothing.scroll(scrollable, forward);
    }

    @Override
    public <T extends Capability> Optional<T> capability(Class<T> type) {
      return type.isInstance(meter) ? Optional.of(type.cast(meter)) : Optional.empty();
    }

    @Override
    public DeviceFacts facts() {
      return nothing.facts();
    }

    @Override
    public void close() {
      nothing.close();
    }
  }
}
