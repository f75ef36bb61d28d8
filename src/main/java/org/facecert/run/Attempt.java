package org.facecert.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.facecert.device.AppControl;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Session;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.observation.AppReset;
import org.facecert.observation.Fault;
import org.facecert.observation.FindingVoided;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StepBegun;
import org.facecert.steps.NotOnThisWalk;
import org.facecert.steps.OtherBuild;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;

/**
 * Walks once for all items of a walk, on a phone that is ready or, where only documents are read,
 * without, judges each, and keeps faults apart from violations: only a check's finding says FAIL.
 */
final class Attempt {

  private final CucumberRuntime cucumber;
  private final Worlds worlds;
  private final Path features;
  private final Vault vault;
  private final AppUnderTest app;
  private final Consumer<Session> installed;
  private final LabWatch lab;
  private final LabWatch steady;
  private final Clock clock;

  /**
   * @param steady whether the clock was set meanwhile
   * @param installed told of a session on which the app has just been installed
   */
  Attempt(
      Scenarios scenarios,
      Vault vault,
      AppUnderTest app,
      Consumer<Session> installed,
      LabWatch lab,
      LabWatch steady,
      Clock clock) {
    this.cucumber = new CucumberRuntime(scenarios.gluePackage());
    this.worlds = scenarios.worlds();
    this.features = scenarios.features();
    this.vault = vault;
    this.app = app;
    this.installed = installed;
    this.lab = lab;
    this.steady = steady;
    this.clock = clock;
  }

  void run(Walk walk, Session session, WalkProgress walked) {
    if (walk.documentary()) {
      // no service of the laboratory has a part in it
      attempt(walk, session, walked);
      return;
    }
    Supplier<Optional<Sentence>> jump = steady.begin();
    Supplier<Optional<Sentence>> labFault = lab.begin();
    attempt(walk, session, walked);
    // what was found while the laboratory's own service was down says nothing of the app
    labFault.get().ifPresent(fault -> voided(walked, "reason.lab-service", fault));
    jump.get().ifPresent(fault -> clockJumped(walked, fault));
  }

  /** Puts the walk's log into the vault. */
  Evidence keep(Walk walk, WalkProgress walked) {
    return vault.put(
        EvidenceKind.TIMELINE,
        "application/jsonl",
        new LogFormat(vault).write(walk.id(), walked.log().observations()),
        Moment.at(clock.instant()),
        Sentence.of("caption.log", "walk", walk.id()));
  }

  private void attempt(Walk walk, Session session, WalkProgress walked) {
    try {
      if (!walk.documentary()) {
        reset(session, walked.log());
        installed.accept(session);
      }
      try (Worlds.OngoingWalk ongoing =
          worlds.begin(walk.function(), session, vault, walked.log())) {
        scenarios(walk, ongoing, walked);
        // before the end of the walk, of which no fault may touch what was found
        broken(walk, walked);
      }
    } catch (DeviceFault e) {
      fault(walked.log(), "reason.device-fault", e.what());
    } catch (DiskFault | EvidenceLost e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      open(walk, walked).forEach(item -> walked.ended(item, ownBug(e, List.of(), 0)));
    }
    broken(walk, walked);
  }

  /** What rests on a walk that broke is inconclusive. */
  private static void broken(Walk walk, WalkProgress walked) {
    walked
        .log()
        .fault()
        .ifPresent(
            fault ->
                open(walk, walked)
                    .forEach(
                        item ->
                            walked.ended(
                                item,
                                WalkProgress.CaseResult.without(
                                    fault.reason(), Optional.empty(), fault.number()))));
  }

  private void scenarios(Walk walk, Worlds.OngoingWalk ongoing, WalkProgress walked) {
    for (TestCase item : walk.items()) {
      walked.begins(item);
      scenario(item, ongoing, walked);
      if (walked.log().fault().isPresent()) {
        break;
      }
    }
    if (!walk.documentary()) {
      controlled(ongoing, walked);
    }
  }

  private static List<TestCase> open(Walk walk, WalkProgress walked) {
    return walk.items().stream().filter(walked::isOpen).toList();
  }

  private void reset(Session session, ObservationLog log) {
    AppControl control =
        session
            .capability(AppControl.class)
            .orElseThrow(() -> new DeviceFault("fault.no-installation"));
    Instant began = clock.instant();
    FreshState fresh = control.reset(app.packageName(), app.file().orElse(null));
    log.add(number -> new AppReset(number, fresh.evidence(), new Moment(began, clock.instant())));
  }

  private void scenario(TestCase item, Worlds.OngoingWalk ongoing, WalkProgress walked) {
    if (isHalfWalked(walked.log())) {
      // a step failed that the phone was given: nobody knows where it stands
      walked.elsewhere(item);
      return;
    }
    Worlds.Scene scene = ongoing.scene(item);
    Path feature = features.resolve(item.requirement().feature());
    try {
      CucumberRuntime.ScenarioEnd ending = cucumber.run(feature, item.line(), scene.world());
      if (ending.error().filter(NotOnThisWalk.class::isInstance).isPresent()) {
        walked.elsewhere(item);
      } else {
        walked.ended(item, ended(ending, scene, walked.log()));
      }
    } catch (DeviceFault e) {
      walked.ended(item, deviceFault(e, scene, walked.log()));
    } catch (DiskFault | EvidenceLost e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      walked.ended(item, ownBug(e, scene.findings().get(), scene.through().getAsInt()));
    }
  }

  private static boolean isHalfWalked(ObservationLog log) {
    long begun = log.observations().steps().stream().filter(StepBegun.class::isInstance).count();
    return begun > log.steps().size();
  }

  private WalkProgress.CaseResult ended(
      CucumberRuntime.ScenarioEnd ending, Worlds.Scene scene, ObservationLog log) {
    List<Finding> findings = scene.findings().get();
    int through = scene.through().getAsInt();
    if (ending.error().isPresent()) {
      Throwable error = ending.error().get();
      if (error instanceof RuntimeException place && AbortCause.isOfThePlace(place)) {
        throw place;
      }
      if (error instanceof OtherBuild other) {
        // what is on the phone is not the item under test: whatever was found of it is void
        return WalkProgress.CaseResult.without(other.reason(), Optional.empty(), through);
      }
      return error instanceof DeviceFault fault
          ? deviceFault(fault, scene, log)
          : ownBug(error, findings, through);
    }
    if (ending.problem().isPresent()) {
      String problem = ending.problem().get();
      return ownBug(new IllegalStateException(problem), problem, findings, through);
    }
    return new WalkProgress.CaseResult(
        RollUp.ofFindings(findings, Optional.empty()),
        findings.isEmpty() ? Optional.of(Sentence.of("reason.no-finding")) : Optional.empty(),
        findings,
        Optional.empty(),
        through);
  }

  private WalkProgress.CaseResult deviceFault(
      DeviceFault fault, Worlds.Scene scene, ObservationLog log) {
    List<Finding> findings = scene.findings().get();
    boolean costsItsAskerAlone = fault instanceof UnreadableAnswer && !isHalfWalked(log);
    if (!costsItsAskerAlone) {
      fault(log, "reason.device-fault", fault.what());
    }
    return new WalkProgress.CaseResult(
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        Optional.of(deviceFault(fault)),
        findings,
        Optional.empty(),
        costsItsAskerAlone ? scene.through().getAsInt() : log.size());
  }

  /** The reason for a verdict that a device kept from being found. */
  static Sentence deviceFault(DeviceFault fault) {
    return Sentence.of("reason.device-fault", "fault", fault.what().each(Attempt::bounded));
  }

  /** The reason for a verdict that the suite's own failure kept from being found. */
  static Sentence ownBug(String what) {
    return Sentence.of("reason.own-bug", "fault", bounded(what));
  }

  private Fault fault(ObservationLog log, String reason, Sentence what) {
    Sentence said = Sentence.of(reason, "fault", what.each(Attempt::bounded));
    return log.add(number -> new Fault(number, said, Moment.at(clock.instant())));
  }

  /**
   * Nobody is accused, and nothing is believed not to have been there, on the word of a phone that
   * does no longer what it did.
   */
  private void controlled(Worlds.OngoingWalk ongoing, WalkProgress walked) {
    boolean accused = walked.accuses();
    phoneFault(ongoing, accused)
        .ifPresent(
            fault ->
                voided(walked, accused ? "reason.phone-control" : "reason.phone-still", fault));
  }

  private static Optional<Sentence> phoneFault(Worlds.OngoingWalk ongoing, boolean accused) {
    try {
      return ongoing.control(accused);
    } catch (DeviceFault e) {
      return Optional.of(e.what());
    }
  }

  private void voided(WalkProgress walked, String reason, Sentence fault) {
    Fault noted = fault(walked.log(), reason, fault);
    walked.replaceAll(came -> voided(walked, came, noted, came.bug()));
  }

  /**
   * No order of events holds across a jump of the clock that they are told by. A bug that it woke,
   * such as an end before its beginning, is none of ours; any other shows itself again.
   */
  private void clockJumped(WalkProgress walked, Sentence fault) {
    Fault noted = fault(walked.log(), "reason.clock-jump", fault);
    walked.replaceAll(came -> voided(walked, came, noted, Optional.empty()));
  }

  /** What had been found stays told as void. */
  private WalkProgress.CaseResult voided(
      WalkProgress walked, WalkProgress.CaseResult came, Fault fault, Optional<Throwable> bug) {
    for (Finding finding : came.findings()) {
      walked
          .log()
          .add(
              number ->
                  new FindingVoided(
                      number,
                      finding.requirement(),
                      finding.verdict().name(),
                      finding.sentence().key(),
                      fault.when()));
    }
    return new WalkProgress.CaseResult(
        Verdict.INCONCLUSIVE, Optional.of(fault.reason()), List.of(), bug, walked.log().size());
  }

  private static WalkProgress.CaseResult ownBug(
      Throwable bug, List<Finding> findings, int through) {
    return ownBug(bug, String.valueOf(bug), findings, through);
  }

  private static WalkProgress.CaseResult ownBug(
      Throwable bug, String what, List<Finding> findings, int through) {
    return new WalkProgress.CaseResult(
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        Optional.of(ownBug(what)),
        findings,
        Optional.of(bug),
        through);
  }

  private static String bounded(String text) {
    String line = text.lines().findFirst().orElse("no words");
    return line.length() > 500 ? line.substring(0, 500) + "..." : line;
  }
}
