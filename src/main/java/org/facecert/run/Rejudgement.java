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
import org.facecert.evidence.Digest;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.UnreadableLog;
import org.facecert.statement.AppStatement;
import org.facecert.steps.RecordedWalk;
import org.facecert.steps.Rules;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;

/**
 * Derives the verdicts of a recorded run anew, from the logs of its walks and the statement in
 * them, by the features and thresholds given now: without a phone.
 */
public final class Rejudgement {

  private final Catalogue catalogue;
  private final LogJudge judge;
  private final Function<AppStatement, Rules> rules;

  /**
   * @param features the folder of the catalogue
   * @param gluePackage where the step classes are
   * @param rules thresholds and words by which an app with this statement is judged
   */
  public Rejudgement(
      Catalogue catalogue, Path features, String gluePackage, Function<AppStatement, Rules> rules) {
    this.catalogue = catalogue;
    this.judge = new LogJudge(new CucumberRuntime(gluePackage), features);
    this.rules = rules;
  }

  /**
   * @param each told of every scenario that was walked, walk by walk
   */
  public void of(RunFolder folder, Consumer<RejudgedScenario> each) {
    Map<Digest, List<TestCaseResult>> byLog = new LinkedHashMap<>();
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
      RunFolder folder, Digest log, List<TestCaseResult> items, Consumer<RejudgedScenario> each) {
    RecordedWalk walk;
    try {
      walk = walk(folder.asItLies(log), folder.vault());
    } catch (UnreadableLog | EvidenceLost | IOException e) {
      Sentence why = Sentence.of("rejudge.unreadable", "fault", String.valueOf(e.getMessage()));
      items.forEach(
          item -> each.accept(new RejudgedScenario(item, Verdict.INCONCLUSIVE, List.of(why))));
      return;
    }
    items.forEach(item -> each.accept(judged(item, walk)));
  }

  /** A walk as it lies in a log. */
  RecordedWalk walk(byte[] log, Vault vault) {
    return RecordedWalk.read(log, vault, rules);
  }

  /**
   * What follows for the item from its walk, by the features given now.
   *
   * @param item of which they have the scenario, see {@link #knows}
   */
  LogJudge.Derived derived(TestCaseResult item, RecordedWalk walk) {
    return judge.derive(item.feature(), item.line(), item.requirement(), item.function(), walk);
  }

  /** Whether the features given now have the item's scenario with the same steps. */
  boolean knows(TestCaseResult item) {
    return scenario(item)
        .filter(known -> known.steps().equals(item.steps()) && known.line() == item.line())
        .isPresent();
  }

  private Optional<ScenarioRef> scenario(TestCaseResult item) {
    return catalogue.requirement(item.requirement()).stream()
        .flatMap(r -> r.scenarios().stream())
        .filter(s -> s.name().equals(item.scenario()))
        .findFirst();
  }

  private RejudgedScenario judged(TestCaseResult item, RecordedWalk walk) {
    Optional<Requirement> requirement = catalogue.requirement(item.requirement());
    Optional<ScenarioRef> scenario = scenario(item);
    if (scenario.isEmpty()) {
      return new RejudgedScenario(
          item,
          Verdict.NOT_TESTED,
          List.of(Sentence.of("rejudge.no-scenario", "scenario", item.scenario())));
    }
    LogJudge.Derived derived =
        judge.derive(
            requirement.orElseThrow().feature(),
            scenario.get().line(),
            item.requirement(),
            item.function(),
            walk);
    return RejudgedScenario.of(item, derived.verdict(), derived.findings(), derived.reason());
  }
}
