package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.facecert.phone.api.PhoneFault;

/**
 * How long a page's answer is waited for. A page is given up once its browser has computed for so
 * long without an answer, by the processor time that the kernel counts for it: what else the
 * machine does meanwhile makes nobody impatient. A page that waits and computes nothing is given up
 * after a longer time by the clock.
 */
final class Patience {
  private static final long TURN_MS = 250;

  /**
   * @param computing processor time of all the browser's processes
   * @param whole by the clock
   */
  record Limits(Duration computing, Duration whole) {
    /** A page is read with 0.1 s of computing; a client of ours waits 2 minutes for an answer. */
    static final Limits USUAL = new Limits(Duration.ofSeconds(6), Duration.ofSeconds(45));
  }

  private final Supplier<Duration> computed;
  private final LongSupplier nanos;
  private final Limits limits;

  /**
   * @param computed what the browser's processes have computed so far
   * @param nanos a clock such as {@link System#nanoTime}
   */
  Patience(Supplier<Duration> computed, LongSupplier nanos, Limits limits) {
    this.computed = computed;
    this.nanos = nanos;
    this.limits = limits;
  }

  static Patience with(Process browser) {
    return new Patience(() -> computed(browser.toHandle()), System::nanoTime, Limits.USUAL);
  }

  private static Duration computed(ProcessHandle browser) {
    return Stream.concat(Stream.of(browser), browser.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The answer; a {@link PhoneFault} where it is an error, or does not come. */
  JsonNode await(CompletableFuture<JsonNode> answer, String what) {
    try {
      return first(answer, what);
    } catch (ExecutionException e) {
      throw DevTools.fault(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "the command was given up");
    }
  }

  private JsonNode first(CompletableFuture<JsonNode> answer, String what)
      throws ExecutionException, InterruptedException {
    long begun = nanos.getAsLong();
    Duration before = null;
    while (true) {
      try {
        return answer.get(TURN_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        Duration now = computed.get();
        before = before == null ? now : before;
        if (now.minus(before).compareTo(limits.computing()) >= 0) {
          throw refusal(answer, what, "computed for " + limits.computing().toSeconds() + " s");
        }
        if (nanos.getAsLong() - begun >= limits.whole().toNanos()) {
          throw refusal(answer, what, "kept us waiting for " + limits.whole().toSeconds() + " s");
        }
      }
    }
  }

  private static PhoneFault refusal(CompletableFuture<?> answer, String what, String how) {
    answer.cancel(false);
    return new PhoneFault(
        PhoneFault.Kind.REFUSED,
        "the web page has "
            + how
            + " and not answered ("
            + what
            + "); a script of the page may run without end");
  }
}
