package org.facecert.probe.traffic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;
import org.facecert.traffic.Canary;
import org.facecert.traffic.Flow;
import org.facecert.traffic.FlowListener;

/**
 * Flows on their way from the threads of the proxy to the one that walks: meanwhile a worker looks
 * through them, one after the other. Canaries are kept apart, for they are ours.
 */
final class FlowInbox implements FlowListener, AutoCloseable {

  private record Pending(Flow flow, Future<LookedFlow> look) {}

  private final PayloadLook look;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final List<Flow> canaries = new ArrayList<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(FlowInbox::daemon);

  FlowInbox(PayloadLook look) {
    this.look = look;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "traffic-look");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void ended(Flow flow) {
    if (Canary.isOurs(flow)) {
      canaries.add(flow);
    } else {
      pending.add(new Pending(flow, worker.submit(() -> LookedFlow.at(flow, look))));
    }
  }

  /** All that went to the canaries' host. */
  synchronized List<Flow> canaries() {
    return List.copyOf(canaries);
  }

  /** Those that have been looked through, in the order in which they ended. */
  synchronized List<LookedFlow> ready() {
    List<LookedFlow> ready = new ArrayList<>();
    while (!pending.isEmpty() && pending.element().look().isDone()) {
      ready.add(result(pending.remove(), Duration.ZERO));
    }
    return ready;
  }

  /**
   * All that have ended.
   *
   * @param patience after which what has not been looked through is not known
   */
  List<LookedFlow> all(Duration patience) {
    List<Pending> taken = new ArrayList<>();
    synchronized (this) {
      taken.addAll(pending);
      pending.clear();
    }
    long end = System.nanoTime() + patience.toNanos();
    return taken.stream()
        .map(each -> result(each, Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
        .toList();
  }

  private static LookedFlow result(Pending one, Duration patience) {
    try {
      return one.look().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      one.look().cancel(true);
      return LookedFlow.unlooked(one.flow(), "there was no time to look through it");
    } catch (ExecutionException e) {
      return LookedFlow.unlooked(one.flow(), "looking through it failed: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceFault(Sentence.of("fault.interrupted"), e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    look.close();
  }
}
