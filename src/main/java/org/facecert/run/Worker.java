package org.facecert.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.facecert.device.Session;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.files.DiskFault;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;

/**
 * Takes walks from the queue and walks them in its place, on a phone as a rule, until none is left.
 */
final class Worker {

  private static final long LOOK_MILLIS = 200;
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  /** reasons that lie with phone, laboratory or clock: another attempt may go well */
  private static final Set<String> FAULTS =
      Set.of(
          "reason.device-fault",
          "reason.lab-service",
          "reason.clock-jump",
          "reason.phone-control",
          "reason.phone-still",
          "reason.time-limit");

  private final int slot;
  private final TestStation phone;
  private final WorkQueue queue;
  private final Attempt attempt;
  private final Limits limits;
  private final RunLog log;
  private final Progress progress;
  private final Clock clock;
  private final BooleanSupplier stopped;
  private final Precautions care;
  private final AbortCause halt;
  private final ExecutorService guarded;

  Worker(int slot, TestStation phone, WorkQueue queue, Attempt attempt, RunControl run) {
    this.slot = slot;
    this.phone = phone;
    this.queue = queue;
    this.attempt = attempt;
    this.limits = run.limits();
    this.log = run.log();
    this.progress = run.progress();
    this.clock = run.clock();
    this.stopped = run.stopped();
    this.care = run.care();
    this.halt = run.halt();
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
   * Returns when all is walked, the run was stopped or has to end, or too many phones were lost in
   * a row.
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
    Supplier<Optional<Sentence>> jump = care.clock().begin();
    while (!stopped.getAsBoolean() && lost <= limits.replacements()) {
      // a phone that was lost has to be back before it takes work that others could do meanwhile
      if (lost > 0 && !queue.isOver() && ready(queue::isOver).isEmpty()) {
        lost++;
        continue;
      }
      Optional<Walk> walk = queue.take(stopped);
      if (walk.isEmpty()) {
        return;
      }
      try {
        if (isOver(walk.get(), "note.changed-before")) {
          return;
        }
        if (jump.get().isPresent()) {
          // how far the phone's clock is from ours has to be measured anew
          phone.lose();
          jump = care.clock().begin();
        }
        lost = walked(walk.get()) ? 0 : lost + 1;
      } finally {
        queue.ended();
      }
    }
  }

  /** Whether that did not cost the phone; a walk that no phone could be had for is put back. */
  private boolean walked(Walk walk) {
    Optional<Session> session = ready(() -> false);
    if (session.isPresent()) {
      return one(walk, session.get());
    }
    queue.add(walk);
    return false;
  }

  /**
   * Whether what is evaluated was changed, which ends the run.
   *
   * @param when the key of the note that says when
   */
  private boolean isOver(Walk walk, String when) {
    Optional<Sentence> changed = care.inputs().changed();
    changed.ifPresent(
        what -> {
          Sentence said = Sentence.of(when, "changed", what, "walk", walk.told());
          log.note(said);
          halt.because(new InputChanged(said));
        });
    return changed.isPresent();
  }

  /**
   * @param needless whether nobody needs the phone any more
   */
  private Optional<Session> ready(BooleanSupplier needless) {
    Future<Session> opening = guarded.submit(() -> phone.session(log::device));
    try {
      Optional<Session> opened = opened(opening, needless);
      if (opened.isPresent()) {
        return opened;
      }
      phone.lose();
    } catch (TimeoutException e) {
      noPhone(Sentence.of("fault.no-session", "seconds", limits.perItem().toSeconds()));
    } catch (ExecutionException e) {
      rethrowIfOfThePlace(e);
      if (e.getCause() instanceof DeviceFault fault) {
        noPhone(fault.what());
      } else {
        Throwable bug = e.getCause() == null ? e : e.getCause();
        log.bug("session-" + slot, bug);
        noPhone(Sentence.of("fault.told", "words", bug));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      noPhone(Sentence.of("fault.interrupted"));
    }
    opening.cancel(true);
    return Optional.empty();
  }

  /** Empty when nobody needs it any more. */
  private Optional<Session> opened(Future<Session> opening, BooleanSupplier needless)
      throws ExecutionException, InterruptedException, TimeoutException {
    long began = System.nanoTime();
    while (true) {
      try {
        return Optional.of(opening.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        if (needless.getAsBoolean()) {
          return Optional.empty();
        }
        if (System.nanoTime() - began > limits.perItem().toNanos()) {
          throw e;
        }
      }
    }
  }

  private void noPhone(Sentence why) {
    if (!stopped.getAsBoolean()) {
      log.noPhone(why);
    }
    phone.lose();
  }

  /** Walks, and writes what came of it; false when that cost the phone. */
  private boolean one(Walk walk, Session session) {
    Optional<DeviceMeter> meter = session.capability(DeviceMeter.class);
    WalkProgress walked = new WalkProgress(clock, () -> meter.map(DeviceMeter::read), this::begins);
    guardedRun(walk, session, walked);
    if (stopped.getAsBoolean() || isOver(walk, "note.changed-during")) {
      return true;
    }
    Evidence written = attempt.keep(walk, walked);
    walked
        .results()
        .forEach(
            (item, came) ->
                ended(
                    item,
                    came,
                    walked,
                    new WalkUsed(walk.id(), walk.attempt(), written, came.through()),
                    session));
    again(walk, walked);
    boolean faulty = walked.results().values().stream().anyMatch(came -> came.reason().isPresent());
    if (faulty && !phone.healthy()) {
      log.note(Sentence.of("note.lost", "phone", session.facts().name(), "walk", walk.told()));
      phone.lose();
      return false;
    }
    return true;
  }

  private void begins(TestCase item) {
    log.started(item);
    progress.started(slot, item);
  }

  private void ended(
      TestCase item,
      WalkProgress.CaseResult came,
      WalkProgress walked,
      WalkUsed walk,
      Session session) {
    int number = log.started(item);
    came.bug().ifPresent(bug -> log.bug(item.key().replace('/', '_') + "_" + number, bug));
    WalkProgress.LogSpan span = walked.span(item);
    log.finished(
        new TestCaseResult(
            item.key() + "/" + number,
            item.requirement().id(),
            item.scenario(),
            item.requirement().feature(),
            item.line(),
            item.steps(),
            item.function(),
            Optional.of(walk),
            number,
            false,
            came.verdict(),
            came.reason(),
            came.findings(),
            session.facts().name(),
            span.started(),
            span.ended(),
            span.effort(),
            List.of()));
    progress.finished(slot, item, came.verdict(), span.took());
    came.reason()
        .filter(reason -> reason.key().equals("reason.clock-jump"))
        .flatMap(reason -> Optional.ofNullable(reason.parts().get("fault")))
        .ifPresent(
            fault ->
                log.note(Sentence.of("note.clock-during", "fault", fault, "item", item.key())));
  }

  /** What a fault broke is walked once more; what took other steps gets a walk of its own. */
  private void again(Walk walk, WalkProgress walked) {
    List<TestCase> elsewhere = walked.elsewhere();
    if (!elsewhere.isEmpty()) {
      queue.add(walk.of(elsewhere, walk.attempt()));
    }
    List<TestCase> broken =
        walked.results().entrySet().stream()
            .filter(entry -> entry.getValue().verdict() == Verdict.INCONCLUSIVE)
            .filter(entry -> entry.getValue().reason().filter(Worker::isFault).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    if (walk.attempt() < limits.attempts() && !broken.isEmpty()) {
      queue.add(walk.of(broken, walk.attempt() + 1));
    }
  }

  private static boolean isFault(Sentence reason) {
    return FAULTS.contains(reason.key());
  }

  private void guardedRun(Walk walk, Session session, WalkProgress walked) {
    Future<?> running = guarded.submit(() -> attempt.run(walk, session, walked));
    Duration limit = limits.perItem().multipliedBy(walk.items().size());
    try {
      running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      overtime(running, limit, walk, walked);
    } catch (ExecutionException e) {
      rethrowIfOfThePlace(e);
      Throwable bug = e.getCause() == null ? e : e.getCause();
      rest(
          walk,
          walked,
          WalkProgress.CaseResult.without(
              Sentence.of("reason.own-bug", "fault", String.valueOf(bug)),
              Optional.of(bug),
              walked.log().size()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      phone.lose();
      rest(
          walk,
          walked,
          WalkProgress.CaseResult.without(
              Sentence.of("reason.device-fault", "fault", Sentence.of("fault.interrupted")),
              Optional.empty(),
              walked.log().size()));
    }
  }

  private static void rest(Walk walk, WalkProgress walked, WalkProgress.CaseResult came) {
    walk.items().stream().filter(walked::isOpen).forEach(item -> walked.ended(item, came));
  }

  private static void rethrowIfOfThePlace(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause && AbortCause.isOfThePlace(cause)) {
      throw cause;
    }
  }

  /** The phone is what hangs: taking it away ends the walk, and what it found still counts. */
  private void overtime(Future<?> running, Duration limit, Walk walk, WalkProgress walked) {
    Set<TestCase> inTime = walked.results().keySet();
    phone.lose();
    Sentence reason = Sentence.of("reason.time-limit", "limit", limit.toSeconds() + " s");
    try {
      running.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // it hangs in spite of all
      running.cancel(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    walked.overtime(inTime, walk.items(), reason);
  }
}
