package org.facecert.steps;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.Parameters;
import org.facecert.catalogue.PermissionRules;
import org.facecert.check.ApplicantsWord;
import org.facecert.check.BuildIsAsDeclared;
import org.facecert.check.JudgementContext;
import org.facecert.device.DeviceFault;
import org.facecert.device.Session;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Timeline;
import org.facecert.evidence.Vault;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Picture;
import org.facecert.screen.UnreadablePicture;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.walk.Walker;

/** One scenario's world: the app in hand, what was seen so far, and what was found. */
public final class World {

  private final AppStatement statement;
  private final FaceFunction function;
  private final Vocabulary vocabulary;
  private final Parameters parameters;
  private final Vault vault;
  private final String requirement;
  private final Timeline timeline;
  private final Session session;
  private final NoticeMemory memory;
  private final Walker walker;
  private final Dossier dossier;
  private final PermissionRules permissionRules;
  private final PhoneRecords phone;
  private final List<Finding> findings = new ArrayList<>();
  private WalkEnding ending = WalkEnding.STUCK;
  private int stepsAtRefusal;

  public World(
      Session session,
      AppStatement statement,
      FaceFunction function,
      Vocabulary vocabulary,
      Parameters parameters,
      DossierWords dossierWords,
      PermissionRules permissionRules,
      Vault vault,
      Timeline timeline,
      String requirement,
      NoticeMemory memory) {
    this.session = session;
    this.memory = memory;
    this.statement = statement;
    this.function = function;
    this.vocabulary = vocabulary;
    this.parameters = parameters;
    this.vault = vault;
    this.requirement = requirement;
    this.timeline = timeline;
    this.permissionRules = permissionRules;
    this.phone = new PhoneRecords(session, statement, vault, Clock.systemUTC());
    this.dossier = new Dossier(statement, dossierWords, vault, Clock.systemUTC());
    this.walker = new Walker(session, statement, function, vocabulary, timeline, vault);
  }

  /**
   * The run resets the app before every scenario; a scenario that relies on it makes sure.
   *
   * @throws IllegalStateException when no proven reset is on the timeline
   */
  void expectFreshInstall() {
    if (timeline.events().stream().noneMatch(e -> e.kind() == EventKind.RESET)) {
      throw new IllegalStateException(
          "the scenario begins without a proven fresh state of the app on its timeline");
    }
    expectDeclaredBuild();
  }

  /**
   * A statement that names version or hash speaks of one build; what is found of another says
   * nothing of it.
   *
   * @throws OtherBuild when the phone has another build, or cannot say
   */
  void expectDeclaredBuild() {
    if (statement.app().version().isEmpty() && statement.app().sha256().isEmpty()) {
      return;
    }
    new BuildIsAsDeclared(seen(), statement.app(), phone.statement())
        .contradiction(phone.build())
        .map(Finding::sentence)
        .ifPresent(
            sentence -> {
              throw new OtherBuild(
                  new Sentence("reason.other-build." + sentence.key(), sentence.values()));
            });
  }

  PhoneRecords phone() {
    return phone;
  }

  PermissionRules permissionRules() {
    return permissionRules;
  }

  /** All findings so far, in the order in which they were made. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Makes the phone show that it still does what it did while the findings were made; nothing is
   * found any more after that.
   *
   * @return what it does no longer; empty when all is as it was
   */
  public Optional<String> control() {
    Optional<String> fault = walker.control();
    fault.ifPresent(f -> memory.forget(session));
    return fault;
  }

  void record(Finding finding) {
    findings.add(new ApplicantsWord(seen(), statement.labels()).weigh(finding));
  }

  Walker walker() {
    return walker;
  }

  Dossier dossier() {
    return dossier;
  }

  AppStatement statement() {
    return statement;
  }

  FaceFunction function() {
    return function;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Parameters parameters() {
    return parameters;
  }

  /** Reads the notices, or remembers them where this phone showed them whole in this run. */
  ReadNotices notices(NoticeMemory.Occasion occasion, Supplier<ReadNotices> reading) {
    Optional<NoticeMemory.Read> known = memory.of(session, function.id(), occasion);
    known.ifPresent(this::note);
    return known.map(NoticeMemory.Read::notices).orElseGet(() -> readAnew(occasion, reading));
  }

  private ReadNotices readAnew(NoticeMemory.Occasion occasion, Supplier<ReadNotices> reading) {
    ReadNotices notices = reading.get();
    memory.keep(session, function.id(), occasion, notices);
    return notices;
  }

  private void note(NoticeMemory.Read known) {
    List<Evidence> texts =
        known.notices().texts().stream().flatMap(n -> n.kept().stream()).toList();
    String at = known.when().latest().truncatedTo(ChronoUnit.SECONDS).toString();
    timeline.add(
        EventKind.REMEMBERED,
        session.now(),
        "the notices are as read on this phone at " + at,
        texts);
  }

  /** How the start of the face function ended. */
  WalkEnding ending() {
    return ending;
  }

  void ended(WalkEnding ending) {
    this.ending = ending;
  }

  /** Marks where the refusal is over and the session that is to be quiet begins. */
  void refusalEnded() {
    stepsAtRefusal = walker.trail().steps().size();
  }

  Observations trailSinceRefusal() {
    return walker.trail().from(stepsAtRefusal);
  }

  JudgementContext seen() {
    return seen(walker.trail());
  }

  JudgementContext seen(Observations trail) {
    return new JudgementContext(requirement, function.id(), statement.app().packageName(), trail);
  }

  Picture picture(ObservedScreen sight) {
    try {
      return Picture.read(vault.get(sight.look().picture().digest()));
    } catch (UnreadablePicture e) {
      throw new DeviceFault(
          "the screenshot of screen " + sight.screenNumber() + ": " + e.getMessage(), e);
    }
  }
}
