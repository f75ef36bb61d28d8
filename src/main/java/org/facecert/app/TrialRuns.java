package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.facecert.calibration.CalibrationFailure;
import org.facecert.calibration.Trial;
import org.facecert.calibration.TrialResult;
import org.facecert.calibration.Trials;
import org.facecert.run.Progress;
import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Laboratory;

/** Carries trials out as ordinary evaluations, one phone each, several side by side. */
final class TrialRuns implements Trials {

  private final Wiring wiring;
  private final List<String> phones;
  private final Path out;

  /**
   * @param wiring whose phones stay warm from one trial to the next
   * @param phones names, one for each trial that may run at a time
   * @param out where each trial leaves its run folder
   */
  TrialRuns(Wiring wiring, List<String> phones, Path out) {
    this.wiring = wiring;
    this.phones = List.copyOf(phones);
    this.out = out;
  }

  @Override
  public Map<Trial, TrialResult> run(List<Trial> trials, BiConsumer<Trial, TrialResult> each) {
    Queue<Trial> queue = new ConcurrentLinkedQueue<>(trials);
    Map<Trial, TrialResult> results = new ConcurrentHashMap<>();
    Map<String, Exception> failures = new ConcurrentSkipListMap<>();
    List<Thread> threads = new ArrayList<>();
    for (String phone : phones) {
      threads.add(new Thread(() -> work(phone, queue, results, failures, each), "trials-" + phone));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        queue.clear();
      }
    }
    if (!failures.isEmpty()) {
      throw failure(failures);
    }
    Map<Trial, TrialResult> inOrder = new LinkedHashMap<>();
    trials.forEach(t -> Optional.ofNullable(results.get(t)).ifPresent(r -> inOrder.put(t, r)));
    return inOrder;
  }

  private void work(
      String phone,
      Queue<Trial> queue,
      Map<Trial, TrialResult> results,
      Map<String, Exception> failures,
      BiConsumer<Trial, TrialResult> each) {
    for (Trial trial = queue.poll(); trial != null; trial = queue.poll()) {
      try {
        TrialResult result = evaluate(trial, phone);
        results.put(trial, result);
        synchronized (this) {
          each.accept(trial, result);
        }
      } catch (IOException | RuntimeException e) {
        // whatever it is: a trial that is not there must not be counted as one that found nothing
        failures.put(trial.name(), e);
      }
    }
  }

  /** One for all, with where each of them comes from. */
  private static CalibrationFailure failure(Map<String, Exception> failures) {
    CalibrationFailure failure =
        new CalibrationFailure(
            failures.entrySet().stream()
                .map(each -> each.getKey() + ": " + words(each.getValue()))
                .collect(Collectors.joining("\n")));
    failures.values().forEach(failure::addSuppressed);
    return failure;
  }

  private static String words(Exception failure) {
    String said = failure.getMessage();
    return said == null ? failure.toString() : said;
  }

  private TrialResult evaluate(Trial trial, String phone) throws IOException {
    AppStatement statement =
        StatementReader.read(trial.statement(), trial.apk())
            .with(trial.routes())
            .withStoreBuild(trial.store());
    RunFolder folder = new RunFolder(out.resolve(trial.name()));
    RunRequest request =
        new RunRequest(
            statement,
            new WantedPhones(List.of(phone), List.of()),
            new RunScope(
                RunScope.USUAL, tags(trial), trial.function().map(List::of).orElse(List.of())),
            folder,
            Laboratory.unstated());
    PreparedRun prepared = wiring.prepare(request, wiring.reportNumber(), Progress.silent());
    if (Files.exists(folder.journal(), LinkOption.NOFOLLOW_LINKS)) {
      // of a calibration that is gone on with: what has ended is not repeated
      RecordedFolder.mustBeResumable(folder);
      prepared.resume(false);
    } else {
      prepared.start();
    }
    TrialOutcome outcome = new TrialOutcome();
    folder.evaluation().forEachItem(outcome::take);
    return outcome.result();
  }

  private static Optional<String> tags(Trial trial) {
    return trial.requirements().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                " or ", trial.requirements().stream().sorted().map(id -> "@" + id).toList()));
  }
}
