package org.facecert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small methods, few parameters: what a reader holds in the head at once. */
final class SizeRules {

  private static final int LONGEST_METHOD = 20;
  private static final int MOST_PARAMETERS = 7;
  private static final int LARGE_CLASS = 250;
  private static final double NEARLY_ALL = 0.95;

  private static final String SUITE = "main/java";
  private static final String PHONE = "../devices/virtual/src/main/java";
  private static final String CALIBRATION = "../devices/calibration/src/main/java";
  private static final String ASSERTJ = "assertj/main/java";

  /** What is as wide as it stands in a file: who reads the file finds the record again. */
  private static final Map<String, List<String>> WIDER_RECORDS =
      Map.of(
          SUITE,
          List.of(
              // of the statement in a walk's log
              "App 10",
              "AppStatement 13",
              // of the record of a run
              "CitedPassage 9",
              "ClauseServed 10",
              "Evaluation 22",
              // of a walk's log
              "Offer 8",
              // of the record of a run
              "ProgrammeUsed 8",
              // what a run was asked, beside its journal
              "RequestFile 9",
              // of the record of a run
              "RequirementUsed 12",
              // the first line of the journal
              "RunHead 13",
              // of the record of a run
              "TestCaseResult 18",
              "TestedDevice 9"),
          // of the phone's memory
          PHONE,
          List.of("InstalledApp 13"));

  @ParameterizedTest
  @ValueSource(strings = {SUITE, ASSERTJ, PHONE, CALIBRATION})
  void nineteen_methods_of_twenty_are_short_and_constructors_are_narrow(String sources)
      throws IOException {
    SourceMeasure measure = SourceMeasure.of(Path.of(sources));
    System.out.println(row(sources, measure));

    assertThat(measure.lines(NEARLY_ALL))
        .as("lines of a method at the 95th percentile")
        .isLessThanOrEqualTo(LONGEST_METHOD);
    assertThat(SourceMeasure.beyond(measure.constructors(), MOST_PARAMETERS))
        .as("group what belongs together into a record")
        .isEmpty();
    assertThat(SourceMeasure.beyond(measure.components(), MOST_PARAMETERS))
        .as("group what belongs together; a written form is kept by @JsonUnwrapped")
        .isEqualTo(WIDER_RECORDS.getOrDefault(sources, List.of()));
  }

  @Test
  void what_is_measured_is_what_stands_there(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Wide.java"),
        """
        final class Wide {
          Wide(int a, int b) {}

          @Deprecated
          int sum() {
            return 1;
          }

          record Point(int x, int y, int z) {
            static final int ZERO = 0;
          }
        }
        """);

    SourceMeasure measure = SourceMeasure.of(folder);

    assertThat(measure.methods()).containsExactlyInAnyOrder(1, 4);
    assertThat(SourceMeasure.beyond(measure.constructors(), 1)).containsExactly("Wide 2");
    assertThat(measure.components()).containsExactly(Map.entry("Point", 3));
    assertThat(SourceMeasure.beyond(measure.files(), 11)).containsExactly("Wide 12");
  }

  /** A row of the table in docs/architecture.md. */
  private static String row(String sources, SourceMeasure m) {
    return "| %s | %d | %d | %d | %s | %s | %s |"
        .formatted(
            sources,
            m.methods().size(),
            m.lines(0.5),
            m.lines(NEARLY_ALL),
            String.join(", ", SourceMeasure.beyond(m.constructors(), MOST_PARAMETERS)),
            String.join(", ", SourceMeasure.beyond(m.components(), MOST_PARAMETERS)),
            String.join(", ", SourceMeasure.beyond(m.files(), LARGE_CLASS)));
  }
}
