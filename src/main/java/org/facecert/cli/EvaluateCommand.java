package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.EvaluatedRun;
import org.facecert.app.EvaluationService;
import org.facecert.app.MatrixRun;
import org.facecert.app.NewRun;
import org.facecert.app.ResumedRun;
import org.facecert.app.RunDisplay;
import org.facecert.app.RunScope;
import org.facecert.app.Submission;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One app, one or more phones, one report. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Evaluates an app and writes the report.",
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  private static final String SHARD = "shard";
  private static final String MATRIX = "matrix";

  private final Supplier<Suite> suite;

  EvaluateCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Option(names = "--app", paramLabel = "STATEMENT", description = "The app statement (YAML).")
  private @Nullable Path app;

  @Option(
      names = "--apk",
      paramLabel = "FILE",
      description = "Another build of the app than the statement's app.file.")
  private @Nullable Path apk;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = {
        "The build before it, for what is required of an update; another than the statement's",
        "app.previous. It must be signed as the build is."
      })
  private @Nullable Path previous;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      arity = "1..*",
      description = {
        "Phones to run on, by their name in devices/ or by the path of a device file. NAME*2 for"
            + " two",
        "of a kind, or \"android>=13 & physical\". Documentary requirements alone need none."
      })
  private List<String> devices = new ArrayList<>(List.of());

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = {
        "shard (default): several phones share the work. matrix: each does all of it, with a run",
        "and a report of its own below --out, and the verdicts beside each other in matrix.json."
      })
  private @Nullable String mode;

  @Option(names = "--programme", paramLabel = "ID", description = "Default: pre-submission.")
  private @Nullable String programme;

  @Option(
      names = "--tags",
      paramLabel = "EXPR",
      description = "Only scenarios whose tags fit, for example \"@SC-02 or @theme:refusal\".")
  private @Nullable String tags;

  @Option(
      names = "--function",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only these face functions of the statement.")
  private List<String> functions = new ArrayList<>(List.of());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run's folder, new or empty (default: reports/NUMBER).")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = {
        "Goes on with the run in this folder; what has ended is not repeated. Everything asked for",
        "then holds; --app (when it was moved) and --device may be given anew."
      })
  private @Nullable Path resume;

  @Option(
      names = "--retry-inconclusive",
      description = "With --resume: attempt anew what a fault had made inconclusive.")
  private boolean retryInconclusive;

  @Option(
      names = "--lab",
      paramLabel = "FILE",
      description = "YAML file with name, address, accreditation, operator, retention (P6M).")
  private @Nullable Path lab;

  @Option(names = "--operator", paramLabel = "NAME", description = "Who runs this.")
  private @Nullable String operator;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--quiet", description = "Only the result.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    if (isMatrix()) {
      return matrix(words);
    }
    Supplier<RunDisplay> display = () -> Displays.on(words, quiet);
    EvaluationService evaluations = suite.get().evaluations();
    EvaluatedRun run =
        resume == null
            ? evaluations.start(newRun(), display, words.language())
            : evaluations.resume(resumedRun(resume), display, words.language());
    if (!run.evaluation().complete()) {
      // the display has said how to go on, and the process ends with the signal's code
      return ExitCode.STOPPED.code();
    }
    new Conclusion(Terminal.out(), words).print(run);
    return ExitCode.of(run.verdicts(), run.bugs()).code();
  }

  private boolean isMatrix() {
    if (mode == null || mode.equals(SHARD)) {
      return false;
    }
    if (!mode.equals(MATRIX)) {
      throw new UserError("--mode " + mode + ": there are " + SHARD + " and " + MATRIX);
    }
    if (resume != null) {
      throw new UserError(
          "--mode matrix: --resume goes on with one phone's run: name its folder, and leave --mode"
              + " out");
    }
    return true;
  }

  private int matrix(TerminalWords words) throws IOException {
    MatrixRun run =
        suite
            .get()
            .matrices()
            .start(newRun(), phone -> Displays.ofPhone(phone, words, quiet), words.language());
    if (!run.complete()) {
      return ExitCode.STOPPED.code();
    }
    new Conclusion(Terminal.out(), words).print(run);
    return ExitCode.of(run.verdicts(), run.bugs()).code();
  }

  private NewRun newRun() {
    RunScope scope =
        new RunScope(
            programme == null ? RunScope.USUAL : programme, Optional.ofNullable(tags), functions);
    return new NewRun(
        submission(),
        devices,
        scope,
        Optional.ofNullable(out),
        Optional.ofNullable(lab),
        Optional.ofNullable(operator));
  }

  private ResumedRun resumedRun(Path run) {
    if (programme != null || tags != null || !functions.isEmpty() || lab != null) {
      throw new UserError(
          "--resume: programme, tags, functions and laboratory are those of the run; leave them"
              + " out, or start a new run");
    }
    return new ResumedRun(run, submission(), devices, retryInconclusive);
  }

  private Submission submission() {
    return new Submission(
        Optional.ofNullable(app),
        Optional.ofNullable(apk),
        Optional.ofNullable(previous),
        variables.allowed());
  }
}
