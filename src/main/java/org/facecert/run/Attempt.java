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
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Timeline;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.steps.OtherBuild;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Runs one item once, on a phone that is ready or, where only documents are read, without, and
 * keeps faults apart from violations: only a check's finding says FAIL.
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
      CucumberRuntime cucumber,
      Worlds worlds,
      Path features,
      Vault vault,
      AppUnderTest app,
      Consumer<Session> installed,
      LabWatch lab,
      LabWatch steady,
      Clock clock) {
    this.cucumber = cucumber;
    this.worlds = worlds;
    this.features = features;
    this.vault = vault;
    this.app = app;
    this.installed = installed;
    this.lab = lab;
    this.steady = steady;
    this.clock = clock;
  }

  /** What came of it; {@code bug} is set when the suite itself failed. */
  record Result(
      Verdict verdict,
      Optional<Sentence> reason,
      List<Finding> findings,
      List<Event> timeline,
      Optional<Throwable> bug) {}

  Result run(Item item, Session session, Timeline timeline) {
    if (item.documentary()) {
      // no service of the laboratory has a part in it
      return attempt(item, session, timeline);
    }
    Supplier<Optional<String>> jump = steady.begin();
    Supplier<Optional<String>> labFault = lab.begin();
    Result came = attempt(item, session, timeline);
    Result known = labFault.get().map(fault -> labFault(fault, came, timeline)).orElse(came);
    return jump.get().map(fault -> clockJumped(fault, known, timeline)).orElse(known);
  }

  private Result attempt(Item item, Session session, Timeline timeline) {
    Supplier<List<Finding>> findings = List::of;
    try {
      if (!item.documentary()) {
        reset(session, timeline);
        installed.accept(session);
      }
      Worlds.Scene scene = worlds.open(item, session, vault, timeline);
      findings = scene.findings();
      Path feature = features.resolve(item.requirement().feature());
      CucumberRuntime.Ending ending = cucumber.run(feature, item.line(), scene.world());
      Result came = ended(ending, findings.get(), timeline);
      return item.documentary() ? came : controlled(scene.control(), came, timeline);
    } catch (DeviceFault e) {
      return deviceFault(e, findings.get(), timeline);
    } catch (DiskFault | EvidenceLost e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      return ownBug(e, String.valueOf(e), findings.get(), timeline);
    }
  }

  private void reset(Session session, Timeline timeline) {
    AppControl control =
        session
            .capability(AppControl.class)
            .orElseThrow(() -> new DeviceFault("this device cannot install and start apps"));
    Instant began = clock.instant();
    FreshState fresh = control.reset(app.packageName(), app.file().orElse(null));
    timeline.add(
        EventKind.RESET,
        new Moment(began, clock.instant()),
        "the app is as after a fresh install",
        List.of(fresh.evidence()));
  }

  private Result ended(CucumberRuntime.Ending ending, List<Finding> findings, Timeline timeline) {
    if (ending.error().isPresent()) {
      Throwable error = ending.error().get();
      if (error instanceof RuntimeException place && Halt.isOfThePlace(place)) {
        throw place;
      }
      if (error instanceof OtherBuild other) {
        return otherBuild(other, timeline);
      }
      return error instanceof DeviceFault fault
          ? deviceFault(fault, findings, timeline)
          : ownBug(error, String.valueOf(error), findings, timeline);
    }
    if (ending.problem().isPresent()) {
      String problem = ending.problem().get();
      return ownBug(new IllegalStateException(problem), problem, findings, timeline);
    }
    return new Result(
        RollUp.ofFindings(findings, Optional.empty()),
        findings.isEmpty() ? Optional.of(Sentence.of("reason.no-finding")) : Optional.empty(),
        findings,
        timeline.events(),
        Optional.empty());
  }

  private Result deviceFault(DeviceFault fault, List<Finding> findings, Timeline timeline) {
    timeline.add(
        EventKind.FAULT, Moment.at(clock.instant()), bounded(fault.getMessage()), List.of());
    return new Result(
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        Optional.of(Sentence.of("reason.device-fault", "fault", bounded(fault.getMessage()))),
        findings,
        timeline.events(),
        Optional.empty());
  }

  /** Nobody is accused on the word of a phone that does no longer what it did. */
  private Result controlled(Supplier<Optional<String>> control, Result came, Timeline timeline) {
    boolean accused = came.findings().stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
    return (accused ? phoneFault(control) : Optional.<String>empty())
        .map(fault -> voided("reason.phone-control", fault, came, timeline, came.bug()))
        .orElse(came);
  }

  private static Optional<String> phoneFault(Supplier<Optional<String>> control) {
    try {
      return control.get();
    } catch (DeviceFault e) {
      return Optional.of(bounded(e.getMessage()));
    }
  }

  /** What is on the phone is not the item under test: whatever was found of it is void. */
  private Result otherBuild(OtherBuild other, Timeline timeline) {
    return new Result(
        Verdict.INCONCLUSIVE,
        Optional.of(other.reason()),
        List.of(),
        timeline.events(),
        Optional.empty());
  }

  /** What was found while the laboratory's own service was down says nothing of the app. */
  private Result labFault(String fault, Result came, Timeline timeline) {
    return voided("reason.lab-service", fault, came, timeline, came.bug());
  }

  /**
   * No order of events holds across a jump of the clock that they are told by. A bug that it woke,
   * such as an end before its beginning, is none of ours; any other shows itself again.
   */
  private Result clockJumped(String fault, Result came, Timeline timeline) {
    return voided("reason.clock-jump", fault, came, timeline, Optional.empty());
  }

  private Result voided(
      String reason, String fault, Result came, Timeline timeline, Optional<Throwable> bug) {
    timeline.add(EventKind.FAULT, Moment.at(clock.instant()), bounded(fault), List.of());
    for (Finding finding : came.findings()) {
      timeline.add(
          EventKind.FAULT,
          Moment.at(clock.instant()),
          "void for that reason: "
              + finding.requirement()
              + " "
              + finding.verdict()
              + " ("
              + finding.sentence().key()
              + ")",
          List.of());
    }
    return new Result(
        Verdict.INCONCLUSIVE,
        Optional.of(Sentence.of(reason, "fault", bounded(fault))),
        List.of(),
        timeline.events(),
        bug);
  }

  private static Result ownBug(
      Throwable bug, String what, List<Finding> findings, Timeline timeline) {
    return new Result(
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        Optional.of(Sentence.of("reason.own-bug", "fault", bounded(what))),
        findings,
        timeline.events(),
        Optional.of(bug));
  }

  private static String bounded(@Nullable String text) {
    String line = String.valueOf(text).lines().findFirst().orElse("no words");
    return line.length() > 500 ? line.substring(0, 500) + "..." : line;
  }
}
