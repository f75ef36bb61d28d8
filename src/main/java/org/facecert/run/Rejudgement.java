package org.facecert.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;
import org.facecert.observation.UnreadableLog;
import org.facecert.statement.AppStatement;
import org.facecert.steps.NotOnThisWalk;
import org.facecert.steps.NotRecorded;
import org.facecert.steps.OtherBuild;
import org.facecert.steps.RecordedWalk;
import org.facecert.steps.Rules;
import org.facecert.steps.World;
import org.facecert.verdict.Finding;
import org.facecert.verdict.ItemResult;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;

/**
 * Derives the verdicts of a recorded run anew, from the logs of its walks and the statement in
 * them, by the features and thresholds given now: without a phone.
 */
public final class Rejudgement {

  private final Catalogue catalogue;
  private final Path features;
  private final CucumberRuntime cucumber;
  private final Function<AppStatement, Rules> rules;

  /**
   * @param features the folder of the catalogue
   * @param gluePackage where the step classes are
   * @param rules thresholds and words by which an app with this statement is judged
   */
  public Rejudgement(
      Catalogue catalogue, Path features, String gluePackage, Function<AppStatement, Rules> rules) {
    this.catalogue = catalogue;
    this.features = features;
    this.cucumber = new CucumberRuntime(gluePackage);
    this.rules = rules;
  }

  /**
   * @param each told of every scenario that was walked, walk by walk
   */
  public void of(RunFolder folder, Consumer<Compared> each) {
    Map<Digest, List<ItemResult>> byLog = new LinkedHashMap<>();
    folder
        .evaluation()
        .forEachItem(
            item ->
                item.walk()
                    .map(WalkUsed::log)
                    .ifPresent(
                        log ->
                            byLog
                                .computeIfAbsent(log.digest(), digest -> new ArrayList<>())
                                .add(item)));
    byLog.forEach((log, items) -> judge(folder, log, items, each));
  }

  private void judge(
      RunFolder folder, Digest log, List<ItemResult> items, Consumer<Compared> each) {
    RecordedWalk walk;
    try {
      walk = RecordedWalk.read(folder.asItLies(log), folder.vault(), rules);
    } catch (UnreadableLog | IOException e) {
      Sentence why = Sentence.of("rejudge.unreadable", "fault", String.valueOf(e.getMessage()));
      items.forEach(item -> each.accept(new Compared(item, Verdict.INCONCLUSIVE, List.of(why))));
      return;
    }
    items.forEach(item -> each.accept(judged(item, walk)));
  }

  private Compared judged(ItemResult item, RecordedWalk walk) {
    Optional<Requirement> requirement = catalogue.requirement(item.requirement());
    Optional<ScenarioRef> scenario =
        requirement.stream()
            .flatMap(r -> r.scenarios().stream())
            .filter(s -> s.name().equals(item.scenario()))
            .findFirst();
    if (scenario.isEmpty()) {
      return new Compared(
          item,
          Verdict.NOT_TESTED,
          List.of(Sentence.of("rejudge.no-scenario", "scenario", item.scenario())));
    }
    World world;
    try {
      world = walk.world(item.requirement(), item.function());
    } catch (NotRecorded e) {
      return broken(item, walk, List.of(), e);
    }
    CucumberRuntime.Ending ending =
        cucumber.run(
            features.resolve(requirement.orElseThrow().feature()), scenario.get().line(), world);
    return weighed(item, walk, world.findings(), ending);
  }

  /** What faults did to the walk they do to what is derived from it. */
  private static Compared weighed(
      ItemResult item, RecordedWalk walk, List<Finding> findings, CucumberRuntime.Ending ending) {
    Optional<Sentence> voiding = walk.fault(Voiding.ALL);
    boolean accused = findings.stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
    if (voiding.isEmpty() && accused) {
      voiding = walk.fault(Voiding.ACCUSATIONS);
    }
    if (voiding.isPresent()) {
      return Compared.of(item, Verdict.INCONCLUSIVE, List.of(), voiding);
    }
    if (ending.error().isPresent()) {
      return broken(item, walk, findings, ending.error().get());
    }
    Optional<Sentence> reason =
        ending
            .problem()
            .map(problem -> Sentence.of("reason.own-bug", "fault", problem))
            .or(
                () ->
                    findings.isEmpty()
                        ? Optional.of(Sentence.of("reason.no-finding"))
                        : Optional.empty());
    Optional<Verdict> least =
        ending.problem().isPresent() ? Optional.of(Verdict.INCONCLUSIVE) : Optional.empty();
    return Compared.of(item, RollUp.ofFindings(findings, least), findings, reason);
  }

  private static Compared broken(
      ItemResult item, RecordedWalk walk, List<Finding> findings, Throwable error) {
    if (error instanceof OtherBuild other) {
      return Compared.of(item, Verdict.INCONCLUSIVE, List.of(), Optional.of(other.reason()));
    }
    Sentence reason =
        error instanceof NotRecorded || error instanceof NotOnThisWalk
            ? walk.fault(Voiding.REST)
                .orElseGet(() -> Sentence.of("rejudge.not-walked", "step", told(error)))
            : error instanceof DeviceFault
                ? Sentence.of("reason.device-fault", "fault", told(error))
                : Sentence.of("reason.own-bug", "fault", String.valueOf(error));
    return Compared.of(
        item,
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        findings,
        Optional.of(reason));
  }

  private static String told(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  /** What of a walk a fault makes void. */
  private static final class Voiding {
    static final List<String> ALL = List.of("reason.lab-service", "reason.clock-jump");
    static final List<String> ACCUSATIONS = List.of("reason.phone-control");
    static final List<String> REST = List.of("reason.device-fault", "reason.time-limit");
  }
}
