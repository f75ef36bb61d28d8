package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.InstalledPackages;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.TypedValues;
import org.facecert.files.InputFile;
import org.facecert.files.OwnFile;
import org.facecert.platform.android.AndroidPlatform;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.DeviceFiles;
import org.facecert.pool.Lease;
import org.facecert.pool.Pool;
import org.facecert.pool.Services;
import org.facecert.report.ReportInput;
import org.facecert.report.Reports;
import org.facecert.run.BadSelection;
import org.facecert.run.Evaluator;
import org.facecert.run.FolderClaim;
import org.facecert.run.InputFiles;
import org.facecert.run.Limits;
import org.facecert.run.Plan;
import org.facecert.run.Planner;
import org.facecert.run.Precautions;
import org.facecert.run.Progress;
import org.facecert.run.Ran;
import org.facecert.run.RunFolder;
import org.facecert.run.RunHead;
import org.facecert.run.SteadyClock;
import org.facecert.run.SuiteParts;
import org.facecert.run.UnderProgramme;
import org.facecert.run.Worlds;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredLabel;
import org.facecert.statement.FaceFunction;
import org.facecert.steps.NoticeMemory;
import org.facecert.steps.World;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Language;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;

/** Puts an evaluation together: the only place that picks implementations. */
final class Wiring implements AutoCloseable {

  private static final String GLUE = World.class.getPackageName();

  private final Installation installation;
  private final Catalogue catalogue;
  private final SteadyClock clock;
  private final Optional<Shared> shared;

  /** Phones and services that outlive the single evaluation. */
  private record Shared(Pool pool, Services services) {}

  /**
   * @throws org.facecert.catalogue.yaml.InputErrors when features, clauses or programmes do not fit
   */
  Wiring(Installation installation, Clock clock) {
    this(installation, clock, Optional.empty());
  }

  private Wiring(Installation installation, Clock clock, Optional<Shared> shared) {
    this.installation = installation;
    this.catalogue = FeatureFiles.read(installation.features());
    this.clock = new SteadyClock(clock, System::nanoTime);
    this.shared = shared;
  }

  /**
   * For many evaluations one after the other: phones and services stay up until it is closed.
   *
   * @param folder for their state and logs
   */
  static Wiring warm(Installation installation, Clock clock, Path folder) {
    List<DeviceFile> files = DeviceFiles.readAll(installation.devices());
    RunFolder state = new RunFolder(folder);
    Pool pool = new Pool(files, installation.home(), state.phones(), installation.locks(), true);
    Services services =
        new Services(
            installation.devices().resolve("services"), installation.home(), state.phones());
    return new Wiring(installation, clock, Optional.of(new Shared(pool, services)));
  }

  /** The names one by one, after {@code NAME*COUNT} was written out. */
  List<String> phones(List<String> names) {
    return shared.orElseThrow().pool().wanted(names);
  }

  @Override
  public void close() {
    shared.ifPresent(
        s -> {
          s.pool().close();
          s.services().close();
        });
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** A fresh report number: when, and four random characters against two in one second. */
  String reportNumber() {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(clock.instant());
    return "FC-" + time + "-" + UUID.randomUUID().toString().substring(0, 4);
  }

  /** An evaluation that is ready to start: everything the user gave was found in order. */
  final class Ready {
    private final Request request;
    private final RunHead head;
    private final Plan plan;
    private final Pool pool;
    private final Services services;
    private final Evaluator evaluator;

    private Ready(
        Request request,
        RunHead head,
        Plan plan,
        Pool pool,
        Services services,
        Evaluator evaluator) {
      this.request = request;
      this.head = head;
      this.plan = plan;
      this.pool = pool;
      this.services = services;
      this.evaluator = evaluator;
    }

    Plan plan() {
      return plan;
    }

    Evaluator evaluator() {
      return evaluator;
    }

    Evaluator.Result start() throws IOException {
      FolderClaim claim = FolderClaim.ofNew(request.folder());
      try {
        keepStatement();
        return withServices(() -> evaluator.evaluate(head, plan, app(), request.folder()));
      } finally {
        claim.close();
      }
    }

    Evaluator.Result resume(boolean retryInconclusive) throws IOException {
      FolderClaim claim = FolderClaim.ofRun(request.folder());
      try {
        return withServices(
            () -> evaluator.resume(head, plan, app(), request.folder(), retryInconclusive));
      } finally {
        claim.close();
      }
    }

    private Evaluator.Result withServices(Run run) throws IOException {
      try {
        if (plan.needsPhone()) {
          request.statement().lab().services().forEach(services::start);
        }
        return run.run();
      } finally {
        if (shared.isEmpty()) {
          services.close();
          pool.close();
        }
      }
    }

    private AppUnderTest app() {
      App app = request.statement().app();
      return new AppUnderTest(app.packageName(), app.file(), app.language());
    }

    private void keepStatement() throws IOException {
      Asked.of(request).write(request.folder());
      byte[] bytes = InputFile.read(request.statement().file(), StrictYaml.MOST_BYTES);
      if (!Digest.of(bytes).hex().equals(request.statement().sha256())) {
        throw new BadInput(
            request.statement().file() + " was changed while it was read; start anew");
      }
      OwnFile.write(request.folder().statement(), bytes);
    }
  }

  private interface Run {
    Evaluator.Result run() throws IOException;
  }

  /**
   * Checks everything that was asked for, before any phone is touched.
   *
   * @param reportNumber of the run
   */
  Ready prepare(Request request, String reportNumber, Progress progress) {
    AppStatement statement = request.statement();
    DeclaredPackage.mustBeThatOf(statement);
    Programme programme = programme(request.programme());
    List<String> declared = statement.functions().stream().map(FaceFunction::id).toList();
    knownFunctions(request.functions(), declared);
    Plan plan =
        new Planner(
                catalogue,
                programme,
                request.tags(),
                id -> request.functions().isEmpty() || request.functions().contains(id))
            .plan(profiles(statement));
    if (plan.items().isEmpty()) {
      throw new BadSelection(
          "nothing is selected: the programme "
              + programme.id()
              + " with "
              + request.selection()
              + " holds no requirement; widen --tags, --function or --programme");
    }
    if (plan.needsPhone() && request.phones().isEmpty()) {
      throw new BadInput("--device is missing: name a phone; facecert devices lists them");
    }
    List<String> wanted = plan.needsPhone() ? statement.lab().services() : List.of();
    Services services = shared.map(Shared::services).orElseGet(() -> services(request.folder()));
    services.check(wanted);
    Pool pool = shared.map(Shared::pool).orElseGet(() -> pool(request));
    SuiteParts parts = new SuiteParts(installation.features(), installation.suite());
    SuiteUsed suite = parts.of(programme);
    RunHead head =
        new RunHead(
            reportNumber,
            clock.instant(),
            request.laboratory(),
            item(statement),
            new StatementUsed(
                String.valueOf(statement.file().getFileName()),
                new Digest(statement.sha256()),
                statement.labels().stream().map(Wiring::said).toList()),
            statement.functions().stream().map(Wiring::used).toList(),
            parts.used(programme, suite),
            request.selection(),
            installation.tools(),
            plan.digest(),
            suite,
            pool.wanted(request.phones()));
    Evaluator evaluator =
        new Evaluator(
            pool,
            Map.of("android", new AndroidPlatform(clock)),
            worlds(statement, programme),
            GLUE,
            installation.features(),
            Limits.USUAL,
            progress,
            () -> services.watch(wanted),
            clock,
            new Precautions(
                inputs(statement), clock, Optional.of(TypedValues.of(statement.secrets()))));
    return new Ready(request, head, plan, pool, services, evaluator);
  }

  /**
   * Writes all reports of a run into its folder.
   *
   * @return the files a person would open, the HTML report first
   */
  List<Path> report(RunFolder folder, Language language) throws IOException {
    return report(folder, Optional.empty(), folder.path(), language);
  }

  /**
   * @param view of the run under another programme
   * @param target where to write
   */
  List<Path> report(RunFolder folder, Optional<Evaluation> view, Path target, Language language)
      throws IOException {
    try (ReportInput input =
        new ReportInput(
            folder.evaluation(), view, folder.vault(), UiAutomatorSource::read, Masks.of(folder))) {
      return new Reports(language).write(input, target);
    }
  }

  /** The recorded run as another programme sees it. */
  Evaluation under(String programme, RunFolder folder) {
    SuiteParts parts = new SuiteParts(installation.features(), installation.suite());
    return new UnderProgramme(catalogue, programme(programme), parts)
        .of(folder.evaluation().head(), Ran.in(folder.evaluation()));
  }

  /** What a run would do, without a phone. */
  Plan plan(AppStatement statement, String programme) {
    return new Planner(catalogue, programme(programme), Optional.empty(), id -> true)
        .plan(profiles(statement));
  }

  /**
   * Looks at one phone for an app; installs and starts nothing.
   *
   * @param device by its name in devices/
   * @throws org.facecert.device.DeviceFault when it does not answer, or cannot tell
   */
  PhoneGlance glance(String device, String packageName) throws IOException {
    Path temporary = Files.createTempDirectory("facecert-init");
    RunFolder folder = new RunFolder(temporary);
    AppUnderTest app = new AppUnderTest(packageName, Optional.empty(), "en");
    List<DeviceFile> files = DeviceFiles.readAll(installation.devices());
    try (Pool pool = new Pool(files, installation.home(), folder.phones(), installation.locks());
        Lease lease = pool.lease(device, app.language());
        Session session = new AndroidPlatform(clock).open(lease.phone(), app, folder.vault())) {
      Optional<PackageFacts> installed =
          session
              .capability(InstalledPackages.class)
              .orElseThrow(() -> new DeviceFault("it cannot say which apps it has"))
              .read(packageName);
      return new PhoneGlance(session.facts().name(), installed.map(PackageFacts::versionName));
    } finally {
      Discarded.folder(temporary);
    }
  }

  private Services services(RunFolder folder) {
    return new Services(
        installation.devices().resolve("services"), installation.home(), folder.phones());
  }

  private Pool pool(Request request) {
    List<DeviceFile> files = new ArrayList<>(DeviceFiles.readAll(installation.devices()));
    files.addAll(DeviceFiles.read(request.deviceFiles()));
    return new Pool(files, installation.home(), request.folder().phones(), installation.locks());
  }

  private Programme programme(String id) {
    return catalogue
        .programme(id)
        .orElseThrow(
            () ->
                new BadSelection(
                    "--programme "
                        + id
                        + ": there is no such programme; there are: "
                        + catalogue.programmes().stream()
                            .map(Programme::id)
                            .collect(Collectors.joining(", "))));
  }

  private static List<FunctionProfile> profiles(AppStatement statement) {
    return statement.functions().stream().map(f -> used(f).profile()).toList();
  }

  private static FunctionUsed used(FaceFunction function) {
    return new FunctionUsed(
        function.id(),
        function.kind().word(),
        function.purpose(),
        function.matched().word(),
        function.uploads());
  }

  private static void knownFunctions(List<String> wanted, List<String> declared) {
    for (String function : wanted) {
      if (!declared.contains(function)) {
        throw new BadSelection(
            "--function "
                + function
                + ": the statement declares no such face function; it declares: "
                + String.join(", ", declared));
      }
    }
  }

  private Worlds worlds(AppStatement statement, Programme programme) {
    DossierWords dossierWords = DossierWords.read(installation.features());
    PermissionRules permissionRules = PermissionRules.read(installation.features());
    Vocabulary vocabulary = Vocabulary.of(statement.app().language(), declared(statement.labels()));
    NoticeMemory memory = new NoticeMemory();
    return (item, session, vault, timeline) -> {
      World world =
          new World(
              session,
              statement,
              function(statement, item.function()),
              vocabulary,
              programme.parameters(),
              dossierWords,
              permissionRules,
              vault,
              timeline,
              item.requirement().id(),
              memory);
      return new Worlds.Scene(world, world::findings, world::control);
    };
  }

  private static StatementUsed.Label said(DeclaredLabel label) {
    return new StatementUsed.Label(label.label(), label.meaning().word(), label.reason());
  }

  private static Map<String, Concept> declared(List<DeclaredLabel> labels) {
    Map<String, Concept> classes = new LinkedHashMap<>();
    for (DeclaredLabel each : labels) {
      classes.put(
          each.label(),
          switch (each.meaning()) {
            case AGREE -> Concept.AGREE;
            case REFUSE -> Concept.REFUSE;
            case LATER -> Concept.LATER;
            case ALTERNATIVE -> Concept.ALTERNATIVE;
            case CLOSE -> Concept.CLOSE_OR_BACK;
          });
    }
    return classes;
  }

  /** A scenario that runs once per app still needs one function to be reached by: the first. */
  private static FaceFunction function(AppStatement statement, String id) {
    return statement.functions().stream()
        .filter(function -> id.isEmpty() || function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no function " + id + " in the statement"));
  }

  private static ItemUnderTest item(AppStatement statement) {
    App app = statement.app();
    List<ItemUnderTest.HashedFile> files = new ArrayList<>();
    app.file()
        .ifPresent(
            file -> {
              files.add(hashed(file));
              Path jar = classJar(file);
              if (Files.isRegularFile(jar)) {
                files.add(hashed(jar));
              }
            });
    return new ItemUnderTest(app.name(), app.packageName(), "", "", app.language(), files);
  }

  /** Everything that was handed in, as it is now; the statement as it was read. */
  private static InputFiles inputs(AppStatement statement) {
    Map<Path, Digest> digests = new LinkedHashMap<>();
    digests.put(statement.file(), new Digest(statement.sha256()));
    statement
        .app()
        .file()
        .ifPresent(
            file -> {
              digests.put(file, hashed(file).sha256());
              if (Files.isRegularFile(classJar(file))) {
                digests.put(classJar(file), hashed(classJar(file)).sha256());
              }
            });
    statement
        .dossier()
        .values()
        .forEach(
            document ->
                document.file().ifPresent(file -> digests.put(file, hashed(file).sha256())));
    return new InputFiles(digests);
  }

  /** A virtual phone runs the class jar that lies beside the package under the same name. */
  private static Path classJar(Path apk) {
    String name = String.valueOf(apk.getFileName());
    return apk.resolveSibling(name.replaceFirst("\\.apk$", "") + ".jar");
  }

  private static ItemUnderTest.HashedFile hashed(Path file) {
    try {
      return new ItemUnderTest.HashedFile(
          String.valueOf(file.getFileName()), Files.size(file), Digest.of(file));
    } catch (IOException e) {
      throw new BadInput(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
