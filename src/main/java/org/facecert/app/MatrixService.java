package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.facecert.evidence.Json;
import org.facecert.files.OwnFile;
import org.facecert.run.FolderClaim;
import org.facecert.run.Progress;
import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;

/**
 * One app on several phones side by side, the whole programme on each: a run of its own for every
 * phone, with its own report, and the verdicts beside each other.
 */
public final class MatrixService {

  private static final String FILE = "matrix.json";
  private static final String FORMAT = "facecert-matrix/1";

  private final Suite suite;

  MatrixService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param asked its folder holds a run folder for each phone
   * @param displays for a phone's run, by the phone's name; opened when everything the user gave
   *     was found in order
   * @param language of the reports
   * @throws UserError when fewer than two phones are named
   */
  public MatrixRun start(
      NewRun asked, Function<String, RunDisplay> displays, OutputLanguage language)
      throws IOException {
    Wiring alone = suite.wiring();
    Path folder =
        asked
            .folder()
            .orElseGet(() -> suite.installation().reports().resolve(alone.reportNumber()));
    FolderClaim.mustBeNew(folder);
    WantedPhones wanted = WantedPhones.named(asked.devices(), List.of());
    try (Wiring wiring = alone.warm(wanted.files(), folder)) {
      List<RunRequest> requests = requests(asked, folder, wanted, wiring.phones(wanted.names()));
      // all that can be wrong with what was given is said before any phone is touched
      wiring.prepare(requests.get(0), wiring.reportNumber(), Progress.silent());
      Map<String, EvaluatedRun> runs = runs(wiring, requests, displays, language);
      MatrixRun matrix = new MatrixRun(folder, runs, folder.resolve(FILE));
      OwnFile.write(
          matrix.file(),
          Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json(matrix)));
      return matrix;
    }
  }

  private static List<RunRequest> requests(
      NewRun asked, Path folder, WantedPhones wanted, List<String> names) throws IOException {
    if (names.size() < 2) {
      throw new UserError(
          "--mode matrix compares phones: name two or more with --device; facecert devices lists"
              + " them");
    }
    AppStatement statement = asked.submission().read();
    Laboratory laboratory = LabFile.read(asked.laboratory(), asked.operator());
    List<RunRequest> requests = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (String name : names) {
      before.add(name);
      String own =
          Collections.frequency(names, name) > 1
              ? name + "-" + Collections.frequency(before, name)
              : name;
      requests.add(
          new RunRequest(
              statement,
              new WantedPhones(List.of(name), wanted.files()),
              asked.scope(),
              new RunFolder(folder.resolve(own)),
              laboratory));
    }
    return requests;
  }

  private static Map<String, EvaluatedRun> runs(
      Wiring wiring,
      List<RunRequest> requests,
      Function<String, RunDisplay> displays,
      OutputLanguage language)
      throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      Map<String, Future<EvaluatedRun>> running = new LinkedHashMap<>();
      for (RunRequest request : requests) {
        String name = name(request);
        CarriedRun run = new CarriedRun(wiring, request, wiring.reportNumber(), language);
        running.put(
            name, threads.submit(() -> run.out(() -> displays.apply(name), PreparedRun::start)));
      }
      return ended(running);
    } finally {
      threads.shutdown();
    }
  }

  private static String name(RunRequest request) {
    return String.valueOf(request.folder().path().getFileName());
  }

  /** Waits for all, also where one of them failed. */
  private static Map<String, EvaluatedRun> ended(Map<String, Future<EvaluatedRun>> running)
      throws IOException {
    Map<String, EvaluatedRun> runs = new LinkedHashMap<>();
    List<Throwable> failures = new ArrayList<>();
    for (Map.Entry<String, Future<EvaluatedRun>> each : running.entrySet()) {
      try {
        runs.put(each.getKey(), each.getValue().get());
      } catch (ExecutionException e) {
        failures.add(Optional.ofNullable(e.getCause()).orElse(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UserError("interrupted while the phones were at work", e);
      }
    }
    if (!failures.isEmpty()) {
      throw first(failures);
    }
    return runs;
  }

  /** The first, with the others at it. */
  private static RuntimeException first(List<Throwable> failures) throws IOException {
    Throwable first = failures.get(0);
    failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
    if (first instanceof IOException place) {
      throw place;
    }
    if (first instanceof RuntimeException told) {
      return told;
    }
    return new IllegalStateException("a phone's run failed", first);
  }

  private static Map<String, Object> json(MatrixRun matrix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("complete", matrix.complete());
    Map<String, Verdict> whole = new LinkedHashMap<>();
    matrix.runs().forEach((phone, run) -> whole.put(phone, run.evaluation().verdict()));
    json.put("phones", whole);
    json.put("rows", matrix.rows());
    return json;
  }
}
