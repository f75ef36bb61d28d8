package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.run.RejudgedScenario;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs recorded on the virtual phone, judged again by the checks as they are now. Where a rule is
 * changed on purpose, its golden runs are recorded anew with it (docs/calibration.md).
 */
final class GoldenRunsTest {

  private static final Path RUNS = Path.of("test/resources/golden/runs");

  @TempDir Path folder;

  static List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(RUNS)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void every_verdict_follows_from_the_log_in_the_same_words(Path zip) throws IOException {
    GoldenRun.unpack(zip, folder);

    List<RejudgedScenario> compared = GoldenRun.judged(folder);

    assertThat(compared).isNotEmpty();
    assertThat(compared)
        .allSatisfy(
            each -> {
              assertThat(each.verdict())
                  .as("%s: %s", each.recorded().id(), each.sentences())
                  .isEqualTo(each.recorded().verdict());
              assertThat(each.sentences())
                  .as(each.recorded().id())
                  .isEqualTo(each.recordedSentences());
            });
  }

  @Test
  void clean_and_violating_runs_in_both_languages_are_among_them() throws IOException {
    List<Path> runs = runs();
    assertThat(runs).hasSizeGreaterThanOrEqualTo(12);
    int failing = 0;
    for (Path zip : runs) {
      Path unpacked = Files.createTempDirectory(folder, "run");
      GoldenRun.unpack(zip, unpacked);
      boolean[] fails = {false};
      new RunFolder(unpacked)
          .evaluation()
          .forEachItem(item -> fails[0] |= item.verdict() == Verdict.FAIL);
      failing += fails[0] ? 1 : 0;
    }
    assertThat(failing).isBetween(4, runs.size() - 3);
    assertThat(runs).anyMatch(run -> run.toString().contains("-zh"));
    assertThat(runs).anyMatch(run -> run.toString().contains("-en"));
  }
}
