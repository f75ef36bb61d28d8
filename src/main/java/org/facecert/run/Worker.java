package org.facecert.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.facecert.device.DeviceFault;
import org.facecert.device.DeviceMeter;
import org.facecert.device.DeviceMeter.DeviceTime;
import org.facecert.device.Session;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Timeline;
import org.facecert.files.DiskFault;
import org.facecert.verdict.Effort;
import org.facecert.verdict.ItemResult;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;

/**
 * Takes items from the queue and runs them in its place, on a phone as a rule, until none is left.
 */
final class Worker {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final int slot;
  private final Place phone;
  private final Queue<Item> queue;
  private final Attempt attempt;
  private final Limits limits;
  private final RunLog log;
  private final Progress progress;
  private final Clock clock;
  private final BooleanSupplier stopped;
  private final Precautions care;
  private final Halt halt;
  private final ExecutorService guarded;

  Worker(
      int slot,
      Place phone,
      Queue<Item> queue,
      Attempt attempt,
      Limits limits,
      RunLog log,
      Progress progress,
      Clock clock,
      BooleanSupplier stopped,
      Precautions care,
      Halt halt) {
    this.slot = slot;
    this.phone = phone;
    this.queue = queue;
    this.attempt = attempt;
    this.limits = limits;
    this.log = log;
    this.progress = progress;
    this.clock = clock;
    this.stopped = stopped;
    this.care = care;
    this.halt = halt;
    this.guarded =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "item-" + slot);
              // a scenario that hangs for good must not keep the suite from ending
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Returns when the queue is empty, the run was stopped or has to end, or too many phones were
   * lost in a row.
   */
  void work() {
    try {
      items();
    } catch (DiskFault | EvidenceLost e) {
      halt.because(e);
    } finally {
      phone.close();
      guarded.shutdownNow();
    }
  }

  private void items() {
    int lost = 0;
    Supplier<Optional<String>> jump = care.clock().begin();
    while (!stopped.getAsBoolean() && lost <= limits.replacements()) {
      Item item = queue.poll();
      if (item == null || isOver(item, "before")) {
        return;
      }
      if (jump.get().isPresent()) {
        // how far the phone's clock is from ours has to be measured anew
        phone.lose();
        jump = care.clock().begin();
      }
      Optional<Session> session = ready();
      if (session.isEmpty()) {
        queue.add(item);
        lost++;
      } else {
        lost = one(item, session.get()) ? 0 : lost + 1;
      }
    }
  }

  /** Whether what is evaluated was changed, which ends the run. */
  private boolean isOver(Item item, String when) {
    Optional<String> changed = care.inputs().changed();
    changed.ifPresent(
        what -> {
          String said = what + " " + when + " " + item.key() + "; the run was ended there";
          log.note(said);
          halt.because(new InputChanged(said));
        });
    return changed.isPresent();
  }

  private Optional<Session> ready() {
    Future<Session> opening = guarded.submit(() -> phone.session(log::device));
    try {
      return Optional.of(opening.get(limits.perItem().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      noPhone("no session within " + limits.perItem().toSeconds() + " s");
    } catch (ExecutionException e) {
      rethrowIfOfThePlace(e);
      if (!(e.getCause() instanceof DeviceFault)) {
        log.bug("session-" + slot, e.getCause() == null ? e : e.getCause());
      }
      noPhone(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      noPhone("interrupted");
    }
    opening.cancel(true);
    return Optional.empty();
  }

  private void noPhone(String why) {
    if (!stopped.getAsBoolean()) {
      log.noPhone(why);
    }
    phone.lose();
  }

  /** Runs the item and writes what came of it; false when that cost the phone. */
  private boolean one(Item item, Session session) {
    Instant started = clock.instant();
    int number = log.started(item);
    progress.started(slot, item);
    Timeline timeline = new Timeline();
    Optional<DeviceMeter> meter = session.capability(DeviceMeter.class);
    Optional<DeviceTime> before = meter.map(DeviceMeter::read);
    Attempt.Result result = guardedRun(item, session, timeline);
    if (stopped.getAsBoolean() || isOver(item, "during")) {
      return true;
    }
    // a clock that was set back must not end an item before it began
    Instant now = clock.instant();
    Instant ended = now.isBefore(started) ? started : now;
    Duration took = Duration.between(started, ended);
    result.bug().ifPresent(bug -> log.bug(item.key().replace('/', '_') + "_" + number, bug));
    log.finished(
        new ItemResult(
            item.key() + "/" + number,
            item.requirement().id(),
            item.scenario(),
            item.requirement().feature(),
            item.line(),
            item.steps(),
            item.function(),
            number,
            false,
            result.verdict(),
            result.reason(),
            result.findings(),
            result.timeline(),
            session.facts().name(),
            started,
            ended,
            effort(before, meter.map(DeviceMeter::read), took),
            List.of()));
    progress.finished(slot, item, result.verdict(), took);
    result
        .reason()
        .filter(reason -> reason.key().equals("reason.clock-jump"))
        .ifPresent(reason -> log.note(reason.values().get("fault") + " during " + item.key()));
    if (result.reason().isPresent() && !phone.healthy()) {
      log.note("phone " + session.facts().name() + " was lost during " + item.key());
      phone.lose();
      return false;
    }
    return true;
  }

  private Attempt.Result guardedRun(Item item, Session session, Timeline timeline) {
    Future<Attempt.Result> running = guarded.submit(() -> attempt.run(item, session, timeline));
    try {
      return running.get(limits.perItem().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return overtime(running);
    } catch (ExecutionException e) {
      rethrowIfOfThePlace(e);
      Throwable bug = e.getCause() == null ? e : e.getCause();
      return withoutFinding(
          Sentence.of("reason.own-bug", "fault", String.valueOf(bug)), timeline, Optional.of(bug));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      phone.lose();
      return withoutFinding(
          Sentence.of("reason.device-fault", "fault", "interrupted"), timeline, Optional.empty());
    }
  }

  private static void rethrowIfOfThePlace(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause && Halt.isOfThePlace(cause)) {
      throw cause;
    }
  }

  /** The phone is what hangs: taking it away ends the scenario, and what it found still counts. */
  private Attempt.Result overtime(Future<Attempt.Result> running) {
    phone.lose();
    Sentence reason =
        Sentence.of("reason.time-limit", "limit", limits.perItem().toSeconds() + " s");
    try {
      Attempt.Result late = running.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
      return new Attempt.Result(
          RollUp.ofFindings(late.findings(), Optional.of(Verdict.INCONCLUSIVE)),
          Optional.of(reason),
          late.findings(),
          late.timeline(),
          Optional.empty());
    } catch (TimeoutException | ExecutionException e) {
      running.cancel(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // it hangs in spite of all: its timeline may still be written to and is not read
    return withoutFinding(reason, new Timeline(), Optional.empty());
  }

  private static Attempt.Result withoutFinding(
      Sentence reason, Timeline timeline, Optional<Throwable> bug) {
    return new Attempt.Result(
        Verdict.INCONCLUSIVE, Optional.of(reason), List.of(), timeline.events(), bug);
  }

  private static Effort effort(
      Optional<DeviceTime> before, Optional<DeviceTime> after, Duration wall) {
    if (before.isEmpty() || after.isEmpty()) {
      return new Effort(0, 0, 0, 0, 0, seconds(wall));
    }
    DeviceTime from = before.get();
    DeviceTime to = after.get();
    return new Effort(
        to.commands() - from.commands(),
        to.pageSources() - from.pageSources(),
        to.looks() - from.looks(),
        seconds(to.inDevice().minus(from.inDevice())),
        seconds(to.watching().minus(from.watching())),
        seconds(wall));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
