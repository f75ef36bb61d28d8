package org.facecert.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrationFilesTest {

  private static final Path FACEBANK = Path.of("../devices/calibration/facebank");

  @Test
  void reads_facebank_with_both_languages_and_each_executable_requirement_broken_twice() {
    CalibrationApp app = CalibrationFiles.read(FACEBANK);
    assertThat(app.statements()).containsOnlyKeys("en", "zh");
    assertThat(
            app.variants().stream()
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        Variant::breaks, java.util.stream.Collectors.counting())))
        .hasSize(43)
        .allSatisfy((requirement, seeded) -> assertThat(seeded).isGreaterThanOrEqualTo(2));
  }

  @Test
  void a_variant_may_bring_a_statement_that_lies() {
    CalibrationApp app = CalibrationFiles.read(FACEBANK);

    assertThat(app.variants())
        .filteredOn(variant -> variant.statement().isPresent())
        .extracting(Variant::breaks)
        .contains("MP-01", "AL-01", "SU-05");
  }

  @Test
  void a_statement_that_is_not_there_is_told_with_its_place(@TempDir Path folder)
      throws IOException {
    copyStatement(folder);
    Files.createDirectories(folder.resolve("variants"));
    Files.writeString(
        folder.resolve("variants/x.yaml"),
        "id: x\nbreaks: SU-05\nexpect: FAIL\nsentence: a\nstatement: lies/x.yaml\n");
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("x.yaml:5:12: statement is not there");
  }

  @Test
  void says_where_a_variant_is_wrong(@TempDir Path folder) throws IOException {
    copyStatement(folder);
    Files.createDirectories(folder.resolve("variants"));
    Files.writeString(
        folder.resolve("variants/x.yaml"), "id: x\nbreaks: SC-02\nexpect: FALL\nsentence: 'a('\n");
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("x.yaml:3")
        .hasMessageContaining("x.yaml:4");
  }

  @Test
  void refuses_a_folder_without_a_statement(@TempDir Path folder) {
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(CalibrationFailure.class)
        .hasMessageContaining("has no statement.yaml");
  }

  private static void copyStatement(Path folder) throws IOException {
    String statement = Files.readString(FACEBANK.resolve("statement.yaml"));
    Files.writeString(
        folder.resolve("statement.yaml"), statement.substring(0, statement.indexOf("\ndossier:")));
  }
}
