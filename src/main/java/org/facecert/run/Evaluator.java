package org.facecert.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.facecert.catalogue.Bilingual;
import org.facecert.device.AppUnderTest;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * Carries out a plan on the phones asked for and leaves a run folder: journal, evidence,
 * evaluation.json. One object per run.
 */
public final class Evaluator {

  private final LabPhones lent;
  private final Scenarios scenarios;
  private final Limits limits;
  private final Progress progress;
  private final LabWatch lab;
  private final Clock clock;
  private final Precautions care;
  private final AbortCause halt = new AbortCause(this::abort);
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<PhoneSlot> phones = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  public Evaluator(
      LabPhones lent,
      Scenarios scenarios,
      Limits limits,
      Progress progress,
      LabWatch lab,
      Clock clock) {
    this(lent, scenarios, limits, progress, lab, clock, Precautions.NONE);
  }

  /** With care for what may happen to the laboratory meanwhile. */
  public Evaluator(
      LabPhones lent,
      Scenarios scenarios,
      Limits limits,
      Progress progress,
      LabWatch lab,
      Clock clock,
      Precautions care) {
    this.lent = lent;
    this.scenarios = scenarios;
    this.limits = limits;
    this.progress = progress;
    this.lab = lab;
    this.clock = clock;
    this.care = care;
  }

  /**
   * @param bugs how often the suite itself failed
   */
  public record RunResult(Evaluation evaluation, int bugs) {}

  /**
   * Starts a run in a folder without one.
   *
   * @throws IOException when the folder cannot be written
   * @throws DiskFault likewise, later; the message says what is kept
   * @throws InputChanged when what is evaluated was changed meanwhile
   */
  public RunResult evaluate(RunHead head, Plan plan, AppUnderTest app, RunFolder folder)
      throws IOException {
    OwnFile.folder(folder.path());
    OwnFile.write(folder.plan(), Json.mapper().writeValueAsBytes(plan));
    try (Journal journal = Journal.create(folder.journal(), clock)) {
      journal.append(JournalRecord.Kind.RUN_STARTED, head);
      return carryOut(journal, plan, plan.items(), head.phones(), app, folder, Map.of());
    } finally {
      over.countDown();
    }
  }

  /**
   * Goes on with a run that was cut off. Finished items are not repeated.
   *
   * @param head of the run as it would be started now; it must agree with the one begun
   * @param retryInconclusive attempt those anew that a fault had made inconclusive
   * @throws BrokenJournal when the journal does not verify
   * @throws CannotResume when another app, statement or plan is meant
   */
  public RunResult resume(
      RunHead head, Plan plan, AppUnderTest app, RunFolder folder, boolean retryInconclusive)
      throws IOException {
    new RecordedRun(folder).mustBeUnchanged();
    PastRun past = PastRun.read(folder.journal());
    mustAgree(past.head(), head, folder);
    String before = past.head().suite().version();
    List<TestCase> open =
        plan.items().stream().filter(item -> past.open(item, retryInconclusive)).toList();
    try (Journal journal = Journal.reopen(folder.journal(), clock)) {
      journal.append(
          JournalRecord.Kind.RUN_RESUMED,
          Map.of("open", open.size(), "phones", head.phones(), "tools", head.tools()));
      if (!before.equals(head.suite().version())) {
        journal.append(
            JournalRecord.Kind.NOTE,
            Sentence.of("note.other-suite", "before", before, "now", head.suite().version()));
      }
      return carryOut(journal, plan, open, head.phones(), app, folder, past.attempts());
    } finally {
      over.countDown();
    }
  }

  /**
   * Ends the run from another thread, a shutdown hook for example: phones are given back, the
   * journal is closed, what was running is left for a resumption. Returns when that is done, or
   * after the given time.
   */
  public void stop(Duration patience) {
    stopped.set(true);
    abort();
    try {
      if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        progress.note(Sentence.of("note.not-ended", "seconds", patience.toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether all that was to be recorded could be. */
  public boolean intact() {
    return !halt.called();
  }

  private void abort() {
    phones.forEach(PhoneSlot::abort);
  }

  private boolean over() {
    return stopped.get() || halt.called();
  }

  private RunResult carryOut(
      Journal journal,
      Plan plan,
      List<TestCase> open,
      List<String> devices,
      AppUnderTest app,
      RunFolder folder,
      Map<String, Integer> attempts)
      throws IOException {
    RunLog log = new RunLog(journal, folder.bugs(), progress, attempts);
    Supplier<Optional<Sentence>> jumps = care.clock().begin();
    care.typed().ifPresent(typed -> journal.append(JournalRecord.Kind.TYPED, typed));
    progress.planned(plan.items().size(), plan.items().size() - open.size(), devices);
    for (TestCase item : open) {
      if (item.waiver().isPresent()) {
        notRun(log, item, Verdict.NOT_APPLICABLE, item.waiver().get().sentence());
      } else if (item.waiting().isPresent()) {
        notRun(log, item, Verdict.NOT_TESTED, waiting(item));
      }
    }
    Map<Boolean, List<Walk>> walks =
        open(plan, open).stream().collect(Collectors.partitioningBy(Walk::documentary));
    WorkQueue papers = WorkQueue.inOrder(walks.getOrDefault(true, List.of()));
    List<Walk> onPhones = walks.getOrDefault(false, List.of());
    WorkQueue queue =
        devices.size() > 1
            ? WorkQueue.longestFirst(onPhones, Evaluator::length)
            : WorkQueue.inOrder(onPhones);
    work(papers, queue, devices, app, folder, log);
    jumps.get().ifPresent(jumped -> note(log, jumped));
    if (halt.called()) {
      throw new RunInterruption(plan, folder).of(halt, log, journal);
    }
    if (!stopped.get()) {
      for (Walk walk : queue.rest()) {
        Sentence noPhone = Sentence.of("reason.no-phone", "fault", log.lastFault());
        if (walk.attempt() == 1) {
          walk.items().forEach(item -> notRun(log, item, Verdict.INCONCLUSIVE, noPhone));
        }
      }
    }
    journal.append(
        over() ? JournalRecord.Kind.RUN_STOPPED : JournalRecord.Kind.RUN_FINISHED,
        Map.of("bugs", log.bugs()));
    return new RunResult(new Assembly(plan, folder).write(), log.bugs());
  }

  /**
   * What a walk takes, roughly: its longest way, and for each scenario what is judged at its end.
   */
  private static int length(Walk walk) {
    return walk.items().stream().mapToInt(item -> item.steps().size()).max().orElse(0)
        + walk.items().size();
  }

  /** The walks of the plan, as far as their items are still open. */
  private List<Walk> open(Plan plan, List<TestCase> open) {
    Set<TestCase> wanted = new HashSet<>(open);
    return WalkGrouping.of(plan.run(), scenarios.worlds()::path).stream()
        .map(walk -> walk.of(walk.items().stream().filter(wanted::contains).toList(), 1))
        .filter(walk -> !walk.items().isEmpty())
        .toList();
  }

  private void work(
      WorkQueue papers,
      WorkQueue queue,
      List<String> devices,
      AppUnderTest app,
      RunFolder folder,
      RunLog log) {
    Vault vault = folder.vault();
    Attempt attempt =
        new Attempt(
            scenarios,
            vault,
            app,
            session -> log.app(session, app.packageName()),
            lab,
            care.clock(),
            clock);
    List<Thread> threads = new ArrayList<>();
    if (!papers.isEmpty()) {
      threads.add(worker(DocumentStation.SLOT, new DocumentStation(clock), papers, attempt, log));
    }
    for (int slot = 0; slot < devices.size() && !queue.isEmpty(); slot++) {
      PhoneSlot phone =
          new PhoneSlot(
              slot, devices.get(slot), lent.pool(), lent.platforms(), app, vault, progress);
      phones.add(phone);
      threads.add(worker(slot, phone, queue, attempt, log));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private Thread worker(int slot, TestStation place, WorkQueue queue, Attempt attempt, RunLog log) {
    Worker worker =
        new Worker(
            slot,
            place,
            queue,
            attempt,
            new RunControl(limits, log, progress, clock, this::over, care, halt));
    return new Thread(worker::work, "worker-" + slot);
  }

  private void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.set(true);
      abort();
    }
  }

  private void note(RunLog log, Sentence said) {
    try {
      log.note(said);
    } catch (DiskFault e) {
      halt.because(e);
    }
  }

  private void notRun(RunLog log, TestCase item, Verdict verdict, Sentence reason) {
    int number = log.started(item);
    Instant now = clock.instant();
    log.finished(
        new TestCaseResult(
            item.key() + "/" + number,
            item.requirement().id(),
            item.scenario(),
            item.requirement().feature(),
            item.line(),
            item.steps(),
            item.function(),
            Optional.empty(),
            number,
            false,
            verdict,
            Optional.of(reason),
            List.of(),
            "",
            now,
            now,
            Effort.NONE,
            List.of()));
    progress.finished(-1, item, verdict, Duration.ZERO);
  }

  private static Sentence waiting(TestCase item) {
    Bilingual reason = item.waiting().orElse(new Bilingual("", ""));
    return Sentence.of("reason.waiting", "reason", reason.english(), "reason.zh", reason.chinese());
  }

  private static void mustAgree(RunHead begun, RunHead now, RunFolder folder) {
    if (!begun.item().files().equals(now.item().files())) {
      throw new CannotResume(
          folder.path() + ": the run was begun with another build of the app. Start a new run.");
    }
    if (!begun.statement().sha256().equals(now.statement().sha256())) {
      throw new CannotResume(
          folder.path()
              + ": the app statement was changed since the run was begun. Start a new run.");
    }
    if (!begun.plan().equals(now.plan()) || !begun.programme().equals(now.programme())) {
      throw new CannotResume(
          folder.path()
              + ": the run was begun with another selection or other requirements (--programme,"
              + " --tags, --function, features/). Give the same, or start a new run.");
    }
    if (!begun.suite().digests().equals(now.suite().digests())) {
      throw new CannotResume(
          folder.path()
              + ": the run was begun with other features, clauses, programmes or vocabularies of"
              + " the suite. Use those, or start a new run.");
    }
  }
}
