package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.device.DeviceFault;
import org.facecert.pool.DeviceFiles;
import org.facecert.run.Evaluator;
import org.facecert.run.FolderClaim;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Outcome;
import org.facecert.verdict.Verdict;
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

  @Option(names = "--app", paramLabel = "STATEMENT", description = "The app statement (YAML).")
  private @Nullable Path app;

  @Option(
      names = "--apk",
      paramLabel = "FILE",
      description = "Another build of the app than the statement's app.file.")
  private @Nullable Path apk;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      arity = "1..*",
      description = {
        "Phones to run on, by their name in devices/ or by the path of a device file. NAME*2 for"
            + " two",
        "of a kind. Several share the work. Documentary requirements alone need none."
      })
  private List<String> devices = new ArrayList<>(List.of());

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
      description = "YAML file with name, address, accreditation, operator.")
  private @Nullable Path lab;

  @Option(names = "--operator", paramLabel = "NAME", description = "Who runs this.")
  private @Nullable String operator;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--quiet", description = "Only the result.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    Screenplay words = new Screenplay(language.language());
    if (resume != null) {
      mustBeUnchanged(new RunFolder(resume));
    }
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    String number = wiring.reportNumber();
    Request request = request(number);
    Evaluator.Result result;
    try (Shown shown = Shown.on(words, quiet)) {
      Wiring.Ready ready = wiring.prepare(request, number, shown.progress());
      Stopper stopper = Stopper.of(ready.evaluator(), request.folder(), words, Terminal.out());
      try {
        result = resume == null ? ready.start() : ready.resume(retryInconclusive);
      } finally {
        stopper.close();
      }
    } catch (DeviceFault e) {
      Terminal.err().println("facecert: " + Screenplay.safe(String.valueOf(e.getMessage())));
      return ExitCode.OPEN.code();
    }
    if (!result.evaluation().complete()) {
      // the hook speaks, and the process ends with the signal's code
      return ExitCode.STOPPED.code();
    }
    List<Path> reports = wiring.report(request.folder(), words.language());
    new Conclusion(Terminal.out(), words).print(request.folder(), result, reports);
    return exitCode(result).code();
  }

  private static ExitCode exitCode(Evaluator.Result result) {
    Evaluation evaluation = result.evaluation();
    List<Verdict> verdicts =
        new ArrayList<>(evaluation.outcomes().stream().map(Outcome::verdict).toList());
    // what was left out has no outcome, and is open all the same
    verdicts.add(evaluation.verdict());
    return ExitCode.of(verdicts, result.bugs());
  }

  private Request request(String number) {
    RunFolder folder = new RunFolder(folder(number));
    return resume == null ? anew(folder) : goingOn(folder);
  }

  private Request anew(RunFolder folder) {
    if (app == null) {
      throw new BadInput("--app is missing: name the app's statement, a YAML file");
    }
    List<Path> files = new ArrayList<>();
    List<String> names = devices.stream().map(device -> name(device, files)).toList();
    return new Request(
        statement(app, Optional.ofNullable(apk)),
        names,
        files,
        programme == null ? "pre-submission" : programme,
        Optional.ofNullable(tags),
        functions,
        folder,
        LabFile.read(Optional.ofNullable(lab), Optional.ofNullable(operator)));
  }

  private Request goingOn(RunFolder folder) {
    if (programme != null || tags != null || !functions.isEmpty() || lab != null) {
      throw new BadInput(
          "--resume: programme, tags, functions and laboratory are those of the run; leave them"
              + " out, or start a new run");
    }
    Asked asked = Asked.read(folder);
    List<Path> files = new ArrayList<>(asked.deviceFiles().stream().map(Path::of).toList());
    List<String> names =
        devices.isEmpty()
            ? asked.phones()
            : devices.stream().map(device -> name(device, files)).toList();
    return new Request(
        statement(
            app == null ? Path.of(asked.statement()) : app,
            Optional.ofNullable(apk).or(() -> asked.app().map(Path::of))),
        names,
        files,
        asked.programme(),
        asked.tags(),
        asked.functions(),
        folder,
        asked.laboratory());
  }

  private AppStatement statement(Path file, Optional<Path> build) {
    build
        .filter(given -> !Files.isRegularFile(given))
        .ifPresent(
            gone -> {
              throw new BadInput("the app " + gone + " is not there; correct --apk");
            });
    return build
        .map(given -> variables.reader().forBuild(given.toAbsolutePath().normalize()))
        .orElseGet(variables::reader)
        .readFrom(file);
  }

  private static String name(String device, List<Path> files) {
    if (!device.endsWith(".yaml")) {
      return device;
    }
    Path file = Path.of(device);
    files.add(file);
    return DeviceFiles.read(List.of(file)).get(0).name();
  }

  /** Before anything else in it is believed, such as what was asked for. */
  private static void mustBeUnchanged(RunFolder folder) throws IOException {
    if (Files.isDirectory(folder.path())) {
      folder.mustBeOurs();
    }
    if (!Files.isRegularFile(folder.journal())) {
      throw new BadInput("--resume " + folder.path() + ": there is no run, no journal.jsonl in it");
    }
    new RecordedRun(folder).mustBeUnchanged();
  }

  private Path folder(String number) {
    if (resume != null) {
      return resume;
    }
    Path folder = out == null ? Installation.find().reports().resolve(number) : out;
    FolderClaim.mustBeNew(folder);
    return folder;
  }
}
