package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.probe.exposure.ReturnVisit;
import org.facecert.run.Rejudgement;
import org.facecert.run.Revisit;
import org.facecert.run.RunFolder;
import org.facecert.run.SteadyClock;
import org.facecert.statement.AppStatement;
import org.facecert.steps.World;
import org.facecert.verdict.TestCaseResult;
import org.facecert.words.OutputLanguage;

/** Goes on with recorded runs on a later day, for what can only be known then. */
public final class RevisitService {

  private static final String GLUE = World.class.getPackageName();

  private final Suite suite;

  RevisitService(Suite suite) {
    this.suite = suite;
  }

  /**
   * What of a run waits for a later day.
   *
   * @param waiting the first due first
   * @param now by the suite's clock
   */
  public record Schedule(List<Revisit.Waiting> waiting, Instant now) {

    public Schedule {
      waiting = List.copyOf(waiting);
    }

    public List<Revisit.Waiting> due() {
      return waiting.stream().filter(each -> each.isDue(now)).toList();
    }
  }

  /**
   * What came of it.
   *
   * @param results of what was due, as it was judged anew
   */
  public record RevisitedRun(WrittenReports written, List<TestCaseResult> results) {
    public RevisitedRun {
      results = List.copyOf(results);
    }
  }

  /**
   * Looks and writes nothing.
   *
   * @throws UserError when there is no run that has ended
   * @throws org.facecert.run.BrokenRecord when the run was changed
   */
  public Schedule schedule(Path run) throws IOException {
    return new Schedule(Revisit.waiting(RecordedFolder.whole(run)), suite.clock().instant());
  }

  /**
   * Asks the app's servers for all that is due, as far as the statement permits it, judges it and
   * writes the reports anew.
   *
   * @param run its folder
   * @param submission where the statement is now, when it was moved
   * @return empty when nothing is due: then nobody was asked and nothing was written
   * @throws UserError when there is no run that has ended, or its statement is not there any more
   * @throws org.facecert.run.BrokenRecord when the run was changed
   */
  public Optional<RevisitedRun> revisit(Path run, Submission submission, OutputLanguage language)
      throws IOException {
    RunFolder folder = RecordedFolder.whole(run);
    SteadyClock clock = new SteadyClock(suite.clock(), System::nanoTime);
    List<Revisit.Waiting> due = new Schedule(Revisit.waiting(folder), clock.instant()).due();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    AppStatement statement = statement(folder, submission);
    ReturnVisit visit =
        ReturnVisit.permittedBy(
            statement.lab(), suite.probing().faces(), suite.probing().clients());
    Revisit.RevisitResult result =
        new Revisit(folder, clock, rejudgement(folder))
            .of(
                due,
                (log, now, known, kept) ->
                    visit.ask(
                        new ReturnVisit.VisitedWalk(
                            log, folder.vault(), statement.app().packageName()),
                        now,
                        known,
                        kept));
    WrittenReports written =
        new WrittenReports(ReportWriting.write(folder, language), result.evaluation());
    return Optional.of(new RevisitedRun(written, result.results()));
  }

  private Rejudgement rejudgement(RunFolder folder) {
    Path features = suite.installation().features();
    Catalogue catalogue = FeatureFiles.read(features);
    String id = folder.evaluation().head().programme().id();
    Programme programme =
        catalogue
            .programme(id)
            .orElseThrow(() -> new UserError("there is no programme " + id + " in " + features));
    return new Rejudgement(catalogue, features, GLUE, Scenes.rules(programme, features));
  }

  /** The statement with the files beside it: the run's folder has only its text. */
  private static AppStatement statement(RunFolder folder, Submission submission) {
    Path file =
        submission.statement().orElseGet(() -> Path.of(RequestFile.read(folder).statement()));
    if (!Files.isRegularFile(file)) {
      throw new UserError(
          file + ": the statement of the run is not there any more; say with --app where it is");
    }
    AppStatement statement =
        new Submission(Optional.of(file), Optional.empty(), submission.variables())
            .readWithoutBuild();
    Digest used = folder.evaluation().head().statement().sha256();
    if (!used.equals(new Digest(statement.sha256()))) {
      throw new UserError(
          file + ": this is not the statement of the run; say with --app where that is");
    }
    return statement;
  }
}
