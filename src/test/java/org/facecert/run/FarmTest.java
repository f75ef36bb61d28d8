package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.facecert.device.AppUnderTest;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evaluations on simulated phones of fixed speed through one genuine Selenium Grid: how the work is
 * shared, and what comes of phones and a Grid that die. A few phones by default; {@code
 * -Dfarm.phones=20 -Dfarm.walks=8 -Dfarm.pace=1000 -Dfarm.bound=0.9} is the measurement in
 * docs/farms.md.
 */
@Timeout(300)
final class FarmTest {

  private static final int PHONES = Integer.getInteger("farm.phones", 3);
  private static final int WALKS = Integer.getInteger("farm.walks", 6);

  /** Of what perfect sharding is; lower where a machine that is busy otherwise measures little. */
  private static final double BOUND = Double.parseDouble(System.getProperty("farm.bound", "0.8"));

  private static final Duration PACE = Duration.ofMillis(Integer.getInteger("farm.pace", 200));

  @TempDir Path folder;

  private final List<String> scenarios = new ArrayList<>();
  private final List<TestCase> items = new ArrayList<>();

  @BeforeEach
  void built() {
    Assumptions.assumeTrue(
        Files.isDirectory(SimulatedFarm.GRID.resolve("lib")),
        "devices/grid is not built: mvn package does it");
  }

  @AfterEach
  void no_process_is_left() {
    assertThat(SimulatedFarm.living()).isEmpty();
  }

  /**
   * Perfect sharding keeps each phone at work from the first command to the last. Beside it stands
   * what phones of this speed would take with nothing in between: how fast Grid, suite and this
   * machine are.
   */
  @Test
  void phones_share_the_work_and_none_is_idle_while_work_waits() throws IOException {
    for (int i = 0; i < PHONES * WALKS; i++) {
      scenario("W-" + i, 2 + i * 7 % 9);
    }
    try (SimulatedFarm farm = SimulatedFarm.of(PHONES, PACE, folder)) {
      long before = memory();
      long began = System.nanoTime();

      Evaluation evaluation = evaluate(farm, new Limits(Duration.ofMinutes(2), 1, 2)).evaluation();

      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(verdicts(evaluation)).hasSize(items.size()).containsOnly(Verdict.PASS);
      List<Integer> commands = new ArrayList<>();
      for (int phone = 0; phone < PHONES; phone++) {
        commands.add(farm.told(phone, "commands"));
      }
      int all = commands.stream().mapToInt(Integer::intValue).sum();
      Duration ideal = PACE.multipliedBy(all).dividedBy(PHONES);
      System.out.printf(
          "%d phones, %d walks, %d commands of %d ms: %.1f s; at work %.3f of the time; by their"
              + " speed %.1f s: %.3f; memory of the suite %d KB a phone%n",
          PHONES,
          items.size(),
          all,
          PACE.toMillis(),
          seconds(took),
          busy(),
          seconds(ideal),
          seconds(ideal) / seconds(took),
          (memory() - before) / PHONES >> 10);
      assertThat(Collections.max(commands)).isLessThan((int) (all / (PHONES * BOUND)) + 1);
      assertThat(busy()).isGreaterThan(BOUND);
    }
  }

  /**
   * How much of the time between the first step and the last a phone is at work, on the average.
   */
  private double busy() {
    List<TestCaseResult> results = results();
    Instant first =
        results.stream().map(TestCaseResult::started).min(Instant::compareTo).orElseThrow();
    Instant last =
        results.stream().map(TestCaseResult::ended).max(Instant::compareTo).orElseThrow();
    double sum =
        results.stream()
            .mapToDouble(each -> seconds(Duration.between(each.started(), each.ended())))
            .sum();
    return sum / seconds(Duration.between(first, last)) / PHONES;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static long memory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void what_a_phone_breaks_that_hangs_or_dies_is_walked_anew_by_another() throws Exception {
    for (int i = 0; i < 12; i++) {
      scenario("W-" + i, 8);
    }
    try (SimulatedFarm farm = SimulatedFarm.of(3, Duration.ofMillis(100), folder)) {
      CompletableFuture<Evaluator.RunResult> running = begun(farm);
      await(running, farm, 0, 3);
      await(running, farm, 2, 3);
      farm.told(0, "hang");
      farm.kill(2);

      Evaluation evaluation = running.get(60, TimeUnit.SECONDS).evaluation();

      assertThat(verdicts(evaluation)).hasSize(12).containsOnly(Verdict.PASS);
      List<TestCaseResult> broken = results().stream().filter(TestCaseResult::superseded).toList();
      assertThat(broken)
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.INCONCLUSIVE))
          .extracting(each -> each.reason().orElseThrow().key())
          .contains("reason.time-limit", "reason.device-fault");
      // the session that hung was ended, or its slot would be taken: the phone has worked since
      assertThat(results())
          .filteredOn(each -> !each.superseded())
          .extracting(TestCaseResult::device)
          .contains("farm-sim-1")
          .doesNotContain("farm-sim-3");
    }
  }

  @Test
  void a_grid_that_dies_leaves_nothing_passed_that_was_not_and_nobody_waiting() throws Exception {
    for (int i = 0; i < 8; i++) {
      scenario("W-" + i, 8);
    }
    try (SimulatedFarm farm = SimulatedFarm.of(2, Duration.ofMillis(100), folder)) {
      CompletableFuture<Evaluator.RunResult> running = begun(farm);
      await(running, farm, 0, 3);
      await(running, farm, 1, 15);
      farm.killGrid();

      Evaluation evaluation = running.get(60, TimeUnit.SECONDS).evaluation();

      assertThat(verdicts(evaluation))
          .hasSize(8)
          .contains(Verdict.PASS, Verdict.INCONCLUSIVE)
          .containsOnly(Verdict.PASS, Verdict.INCONCLUSIVE);
      assertThat(results())
          .filteredOn(each -> each.verdict() == Verdict.INCONCLUSIVE)
          .allSatisfy(each -> assertThat(each.reason()).isPresent());
    }
  }

  private CompletableFuture<Evaluator.RunResult> begun(SimulatedFarm farm) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return evaluate(farm, new Limits(Duration.ofSeconds(4), 1, 2));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void await(
      CompletableFuture<Evaluator.RunResult> running, SimulatedFarm farm, int phone, int commands)
      throws Exception {
    while (farm.told(phone, "commands") < commands) {
      assertThat(running).isNotDone();
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Evaluator.RunResult evaluate(SimulatedFarm farm, Limits limits) throws IOException {
    Files.createDirectories(folder.resolve("features"));
    Files.createDirectories(run().path());
    Files.write(run().statement(), new byte[0]);
    Files.writeString(
        folder.resolve("features/a.feature"),
        "Feature: of a test\n\n" + String.join("\n", scenarios) + "\n");
    Evaluator evaluator =
        new Evaluator(
            farm.phones(),
            new Scenarios(
                StageWorlds.apart(Optional::empty, Optional::empty),
                "org.facecert.run.glue",
                folder.resolve("features")),
            limits,
            Progress.silent(),
            () -> Optional::empty,
            Clock.systemUTC());
    return evaluator.evaluate(
        head(farm.names()),
        plan(),
        new AppUnderTest("org.example.app", Optional.empty(), "en"),
        run());
  }

  private RunFolder run() {
    return new RunFolder(folder.resolve("run"));
  }

  private Plan plan() {
    return new Plan(items, List.of(), List.of());
  }

  private List<TestCaseResult> results() {
    List<TestCaseResult> results = new ArrayList<>();
    run().evaluation().forEachItem(results::add);
    return results;
  }

  private static List<Verdict> verdicts(Evaluation evaluation) {
    return evaluation.outcomes().stream().map(RequirementVerdict::verdict).toList();
  }

  private void scenario(String requirement, int asks) {
    int line = scenarios.size() + 3;
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < asks; i++) {
      steps.add("Given the phone is asked");
    }
    steps.add("Then the check says PASS");
    scenarios.add("  Scenario: of " + requirement);
    steps.forEach(step -> scenarios.add("    " + step));
    scenarios.add("");
    items.add(
        new TestCase(
            new RequirementUsed(
                requirement,
                "title",
                "text",
                "",
                "",
                RequirementUsed.Chinese.NONE,
                "theme",
                "major",
                "automatic",
                "a.feature",
                1,
                List.of()),
            "of " + requirement,
            line,
            steps,
            "face-login",
            Optional.empty()));
  }

  private RunHead head(List<String> devices) {
    return Heads.of(plan().digest(), devices);
  }
}
