package org.facecert.traffic.tap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.TrafficCoverage;
import org.facecert.traffic.body.BodyStore;

/** Numbers the flows, tells of each as it ends, and keeps the sums. For many threads at once. */
public final class FlowBook {

  private final InstantSource clock;
  private final BodyStore bodies;
  private final FlowListener listener;
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private final LongAdder open = new LongAdder();
  private final LongAdder strangers = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder notUnderstood = new LongAdder();
  private final Map<FlowOutcome, Long> outcomes = new EnumMap<>(FlowOutcome.class);
  private long notKept;
  private volatile HeldRequests held = HeldRequests.none();

  public FlowBook(InstantSource clock, BodyStore bodies, FlowListener listener) {
    this.clock = clock;
    this.bodies = bodies;
    this.listener = listener;
  }

  /** From the next request on. */
  public void hold(HeldRequests which) {
    held = which;
  }

  HeldRequests held() {
    return held;
  }

  /** A client was let in. */
  public long connected() {
    return connections.incrementAndGet();
  }

  /** A client was not let in. */
  public void refused() {
    strangers.increment();
  }

  /** Bytes are relayed. */
  public void relayed(long count) {
    bytes.add(count);
  }

  /** Bytes of those are not understood. */
  void notUnderstood(long count) {
    notUnderstood.add(count);
  }

  Instant now() {
    return clock.instant();
  }

  BodyStore bodies() {
    return bodies;
  }

  long begun() {
    open.increment();
    return numbers.incrementAndGet();
  }

  synchronized void ended(Flow flow) {
    open.decrement();
    outcomes.merge(flow.ending().outcome(), 1L, Long::sum);
    notKept += flow.notKept();
    listener.ended(flow);
  }

  public synchronized TrafficCoverage coverage() {
    return new TrafficCoverage(
        connections.get(),
        strangers.sum(),
        open.sum(),
        bytes.sum(),
        notUnderstood.sum(),
        notKept,
        outcomes);
  }
}
