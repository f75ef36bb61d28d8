package org.facecert.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.facecert.platform.android.AndroidPlatform;
import org.facecert.run.SteadyClock;

/** One installation of FaceCert and all that can be asked of it: what a door is given. */
public final class Suite {

  private final Installation installation;
  private final Clock clock;
  private final Platforms platforms;
  private final Probing probing;

  /**
   * @param clock of reports and answers
   */
  public Suite(Installation installation, Clock clock, Platforms platforms) {
    this(installation, clock, platforms, Probing.shipped());
  }

  /** With other probes than those that are shipped. */
  public Suite(Installation installation, Clock clock, Platforms platforms, Probing probing) {
    this.installation = installation;
    this.clock = clock;
    this.platforms = platforms;
    this.probing = probing;
  }

  /**
   * The installation that this process was started from, and the phones that there are.
   *
   * @throws UserError when it was started from none
   */
  public static Suite installed() {
    return new Suite(
        Installation.find(),
        Clock.systemUTC(),
        steady -> Map.of("android", new AndroidPlatform(steady)));
  }

  public Installation installation() {
    return installation;
  }

  public EvaluationService evaluations() {
    return new EvaluationService(this);
  }

  /** One app on several phones, the whole programme on each. */
  public MatrixService matrices() {
    return new MatrixService(this);
  }

  public ReportService reports() {
    return new ReportService(this);
  }

  public RejudgeService rejudgements() {
    return new RejudgeService(this);
  }

  public CompareService comparisons() {
    return new CompareService(this);
  }

  public AppSurveyService surveys() {
    return new AppSurveyService(this);
  }

  public ForgetService forgetting() {
    return new ForgetService(this);
  }

  public SealService seals() {
    return new SealService(this);
  }

  public VerifyService verifications() {
    return new VerifyService(this);
  }

  public RedactService redactions() {
    return new RedactService(this);
  }

  public RevisitService revisits() {
    return new RevisitService(this);
  }

  public AnswerService answers() {
    return new AnswerService(this);
  }

  /** Questions of a run, for whoever answers them one after the other. */
  public ReviewService reviews() {
    return new ReviewService(this);
  }

  public PlanService plans() {
    return new PlanService(this);
  }

  public CatalogueService catalogue() {
    return new CatalogueService(installation, clock);
  }

  public StatementService statements() {
    return new StatementService(this);
  }

  public CalibrationService calibrations() {
    return new CalibrationService(this);
  }

  public DemoService demos() {
    return new DemoService(this);
  }

  /** Which phones there are and how they stand. */
  public DeviceService devices() {
    return new DeviceService(installation, platforms.on(new SteadyClock(clock, System::nanoTime)));
  }

  /** Phones behind a Selenium Grid. */
  public FarmService farms() {
    return new FarmService(installation);
  }

  PhoneLook look() {
    Clock steady = new SteadyClock(clock, System::nanoTime);
    return new PhoneLook(installation, platforms.on(steady));
  }

  /** Among the reports, by the time. */
  Path newFolder(String what) {
    return installation
        .reports()
        .resolve(what + "-" + clock.instant().toString().replaceAll("[^0-9T]", ""));
  }

  Clock clock() {
    return clock;
  }

  Probing probing() {
    return probing;
  }

  /**
   * For one evaluation, which brings its phones up and lets them go.
   *
   * @throws org.facecert.catalogue.yaml.InputErrors when the features are not sound
   */
  Wiring wiring() {
    return new Wiring(installation, clock, platforms, probing);
  }

  /** For many evaluations one after the other; see {@link Wiring#warm}. */
  Wiring warm(Path folder) {
    return new Wiring(installation, clock, platforms).warm(List.of(), folder);
  }
}
