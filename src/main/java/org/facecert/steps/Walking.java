package org.facecert.steps;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.facecert.device.Session;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.StepResult;
import org.facecert.probe.Probe;
import org.facecert.probe.WatchedWalk;
import org.facecert.probe.Watches;
import org.facecert.probe.documents.DocumentProbe;
import org.facecert.probe.packages.BuildProbe;
import org.facecert.probe.packages.FileProbe;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.walk.Walker;

/** One walk, with a phone or as recorded, on which several scenarios may be judged. */
public final class Walking implements AutoCloseable {

  /** Name of the step that makes the phone show that it still does what it did. */
  public static final String CONTROL = "control";

  /** Name of the step that is added to a recorded walk when the run is revisited. */
  public static final String REVISIT = "revisit";

  private final AppStatement statement;
  private final FaceFunction function;
  private final Rules rules;
  private final Vault vault;
  private final ObservationLog log;
  private final Optional<Hands> hands;
  private final Clock clock;

  private Walking(
      AppStatement statement,
      FaceFunction function,
      Rules rules,
      Vault vault,
      ObservationLog log,
      Optional<Hands> hands) {
    this.statement = statement;
    this.function = function;
    this.rules = rules;
    this.vault = vault;
    this.log = log;
    this.hands = hands;
    this.clock = Clock.systemUTC();
  }

  /**
   * With the phone in hand; all that is seen and done goes into the log.
   *
   * @param probes that watch beside the screen
   */
  public static Walking live(
      Session session,
      AppStatement statement,
      FaceFunction function,
      Rules rules,
      List<Probe> probes,
      Vault vault,
      ObservationLog log) {
    String app = statement.app().packageName();
    Watches watches = Watches.begin(probes, new WatchedWalk(session, app, log, vault));
    Hands hands =
        new Hands(
            new Walker(session, statement, function, rules.vocabulary(), log, vault, watches),
            watches,
            new BuildProbe(session, statement.app(), log),
            new FileProbe(statement, log, vault, session::now),
            new DocumentProbe(statement, rules.dossierWords(), log, vault, session::now),
            statement.app());
    hands.documents().statement();
    return new Walking(statement, function, rules, vault, log, Optional.of(hands));
  }

  /** Without a phone, as the log tells of it. */
  public static Walking recorded(
      AppStatement statement, FaceFunction function, Rules rules, Vault vault, ObservationLog log) {
    return new Walking(statement, function, rules, vault, log, Optional.empty());
  }

  /** The world of a scenario that begins the walk anew, as far as it has been walked. */
  public World world(String requirement) {
    Person person =
        hands.map(live -> Person.walking(log, live, clock)).orElseGet(() -> Person.recorded(log));
    return new World(new Subject(requirement, statement, function), person, rules, vault);
  }

  /**
   * Makes the phone show that it still does what it did while the findings were made; nothing is
   * found any more after that.
   *
   * @param accused whether a finding accuses the app
   * @return what it does no longer; empty when all is as it was
   */
  public Optional<Sentence> control(boolean accused) {
    Hands live = hands.orElseThrow(() -> new NotRecorded(CONTROL));
    log.add(number -> new StepBegun(number, CONTROL, now()));
    Optional<Sentence> fault = live.walker().control(accused);
    log.add(number -> new StepEnded(number, CONTROL, new StepResult.Control(fault), now()));
    return fault;
  }

  /** Ends what watched beside the screen. */
  @Override
  public void close() {
    hands.ifPresent(live -> live.watches().close());
  }

  private Moment now() {
    return Moment.at(clock.instant());
  }
}
