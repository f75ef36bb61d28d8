package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.evidence.TypedValues;
import org.facecert.run.BadSelection;
import org.facecert.run.Evaluator;
import org.facecert.run.LabPhones;
import org.facecert.run.Limits;
import org.facecert.run.Plan;
import org.facecert.run.Planner;
import org.facecert.run.Precautions;
import org.facecert.run.Progress;
import org.facecert.run.RunFolder;
import org.facecert.run.RunHead;
import org.facecert.run.RunUnderProgramme;
import org.facecert.run.ScenarioWorlds;
import org.facecert.run.Scenarios;
import org.facecert.run.SteadyClock;
import org.facecert.run.SuiteParts;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredLabel;
import org.facecert.statement.FaceFunction;
import org.facecert.steps.World;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.SurveyIndicator;

/** Puts evaluations together from what the rooms below have. */
final class Wiring implements AutoCloseable {

  private static final String GLUE = World.class.getPackageName();

  private final Installation installation;
  private final Catalogue catalogue;
  private final SteadyClock clock;
  private final Platforms platforms;
  private final Probing probing;
  private final Optional<Phones> shared;

  /**
   * For one evaluation, which brings its phones up and lets them go.
   *
   * @throws org.facecert.catalogue.yaml.InputErrors when features, clauses or programmes do not fit
   */
  Wiring(Installation installation, Clock clock, Platforms platforms) {
    this(installation, clock, platforms, Probing.shipped());
  }

  /** With other probes than those that are shipped. */
  Wiring(Installation installation, Clock clock, Platforms platforms, Probing probing) {
    this(
        installation,
        FeatureFiles.read(installation.features()),
        new SteadyClock(clock, System::nanoTime),
        platforms,
        probing,
        Optional.empty());
  }

  private Wiring(
      Installation installation,
      Catalogue catalogue,
      SteadyClock clock,
      Platforms platforms,
      Probing probing,
      Optional<Phones> shared) {
    this.installation = installation;
    this.catalogue = catalogue;
    this.clock = clock;
    this.platforms = platforms;
    this.probing = probing;
    this.shared = shared;
  }

  /**
   * This one for many evaluations, one after the other or side by side: phones and services stay up
   * until it is closed.
   *
   * @param moreDevices device files beside those of the installation
   * @param folder for their state and logs
   */
  Wiring warm(List<Path> moreDevices, Path folder) {
    return new Wiring(
        installation,
        catalogue,
        clock,
        platforms,
        probing,
        Optional.of(Phones.warm(installation, moreDevices, folder)));
  }

  /** The names one by one, after {@code NAME*COUNT} was written out. */
  List<String> phones(List<String> names) {
    return shared.orElseThrow().pool().wanted(names);
  }

  @Override
  public void close() {
    shared.ifPresent(Phones::close);
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

  /**
   * Checks everything that was asked for, before any phone is touched.
   *
   * @param reportNumber of the run
   */
  PreparedRun prepare(RunRequest request, String reportNumber, Progress progress) {
    AppStatement statement = request.statement();
    DeclaredPackage.mustBeThatOf(statement);
    CountryFinder countries = LabCountries.of(statement.lab(), clock);
    Programme programme = programme(request.scope().programme());
    Plan plan = plan(request, programme);
    List<String> wanted = plan.needsPhone() ? statement.lab().services() : List.of();
    Phones phones =
        shared.orElseGet(() -> Phones.of(installation, request.phones().files(), request.folder()));
    phones.services().check(wanted);
    RunHead head =
        head(
            request, reportNumber, programme, plan, phones.pool().wanted(request.phones().names()));
    Evaluator evaluator = evaluator(request, programme, phones, wanted, countries, progress);
    return new PreparedRun(request, head, plan, phones, evaluator);
  }

  private Evaluator evaluator(
      RunRequest request,
      Programme programme,
      Phones phones,
      List<String> services,
      CountryFinder countries,
      Progress progress) {
    AppStatement statement = request.statement();
    return new Evaluator(
        new LabPhones(phones.pool(), platforms.on(clock)),
        new Scenarios(
            new ScenarioWorlds(
                statement,
                Scenes.rules(programme, installation.features()).apply(statement),
                probing
                    .probes()
                    .of(probing.faces(), request.folder().traffic(), statement.lab(), countries)),
            GLUE,
            installation.features()),
        Limits.USUAL,
        progress,
        () -> phones.services().watch(services),
        clock,
        new Precautions(
            SubmittedFiles.inputs(statement),
            clock,
            Optional.of(TypedValues.of(statement.secrets()))));
  }

  private Plan plan(RunRequest request, Programme programme) {
    RunScope scope = request.scope();
    declared(scope.functions(), request.statement());
    Plan plan =
        new Planner(catalogue, programme, scope.tags(), scope::holds)
            .plan(profiles(request.statement()));
    if (plan.items().isEmpty()) {
      throw new BadSelection(
          "nothing is selected: the programme "
              + programme.id()
              + " with "
              + scope.inEnglish()
              + " holds no requirement; widen --tags, --function or --programme");
    }
    if (plan.needsPhone() && request.phones().names().isEmpty()) {
      throw new UserError("--device is missing: name a phone; facecert devices lists them");
    }
    return plan;
  }

  private RunHead head(
      RunRequest request, String number, Programme programme, Plan plan, List<String> phones) {
    AppStatement statement = request.statement();
    SuiteParts parts = suiteParts();
    SuiteUsed suite = parts.of(programme);
    return new RunHead(
        RunHead.FORMAT,
        number,
        clock.instant(),
        request.laboratory(),
        SubmittedFiles.item(statement),
        new StatementUsed(
            String.valueOf(statement.file().getFileName()),
            new Digest(statement.sha256()),
            statement.labels().stream().map(Wiring::used).toList()),
        statement.functions().stream().map(Wiring::used).toList(),
        parts.used(programme, suite),
        request.scope().words(),
        installation.tools(),
        plan.digest(),
        suite,
        phones);
  }

  /** The columns of a survey by a programme, and the programme. */
  Surveying surveying(String programme) {
    Programme found = programme(programme);
    return new Surveying(found, SurveyIndicator.of(found, catalogue));
  }

  /** By what many apps are counted. */
  record Surveying(Programme programme, List<SurveyIndicator> indicators) {

    Surveying {
      indicators = List.copyOf(indicators);
    }
  }

  /** The recorded run as another programme sees it. */
  Evaluation under(String programme, RunFolder folder) throws IOException {
    return new RunUnderProgramme(catalogue, programme(programme), suiteParts()).of(folder);
  }

  /** What a run would do, without a phone. */
  Plan plan(AppStatement statement, String programme) {
    return new Planner(catalogue, programme(programme), Optional.empty(), id -> true)
        .plan(profiles(statement));
  }

  private SuiteParts suiteParts() {
    return new SuiteParts(installation.features(), installation.suite());
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
        function.processing().matched().word(),
        function.processing().uploads());
  }

  private static StatementUsed.Label used(DeclaredLabel label) {
    return new StatementUsed.Label(label.label(), label.meaning().word(), label.reason());
  }

  private static void declared(List<String> wanted, AppStatement statement) {
    List<String> declared = statement.functions().stream().map(FaceFunction::id).toList();
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
}
