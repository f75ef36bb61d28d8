package org.facecert.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CalibrationFilesTest {

  private static final Path FACEBANK = Path.of("../devices/calibration/facebank");

  @Test
  void reads_facebank_with_both_languages() {
    assertThat(CalibrationFiles.read(FACEBANK).statements()).containsOnlyKeys("en", "zh");
  }

  @Test
  void a_variant_may_bring_a_statement_that_lies() {
    CalibrationApp app = CalibrationFiles.read(FACEBANK);

    assertThat(app.variants())
        .filteredOn(variant -> variant.statement().isPresent())
        .extracting(variant -> variant.breaks().orElseThrow())
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
  void a_compliant_twin_expects_pass_and_may_be_reached_by_other_ways(@TempDir Path folder)
      throws IOException {
    variant(
        folder,
        """
        id: consent-as-a-sheet
        about: the consent is a sheet with other words
        expect: PASS
        touches: [SC-01, FC-01]
        switches: {consent.form: sheet}
        routes:
          face-login.start: [open app, tap "Go in", tap "By face"]
          face-login.complete: [tap "Take this one"]
          face-login.password: [open app, tap "Go in", tap "By password"]
          core-journeys.view-bill: [open app, tap "Statement"]
        """);

    Variant twin = CalibrationFiles.read(folder).variants().get(0);

    assertThat(twin.breaks()).isEmpty();
    assertThat(twin.touches()).containsExactly("SC-01", "FC-01");
    AppStatement changed =
        StatementReader.readWithoutBuild(folder.resolve("statement.yaml")).with(twin.routes());
    FaceFunction login = changed.functions().get(0);
    assertThat(login.ways().start().acts()).hasSize(3);
    assertThat(login.ways().complete().orElseThrow().acts()).hasSize(1);
    assertThat(login.ways().alternatives().get(0).route().acts()).hasSize(3);
    assertThat(changed.coreJourneys())
        .hasEntrySatisfying("view-bill", way -> assertThat(way.acts()).hasSize(2));
  }

  @Test
  void a_way_that_is_none_of_the_statement_is_told(@TempDir Path folder) throws IOException {
    variant(
        folder, "id: x\nexpect: PASS\nswitches: {a: b}\nroutes: {face-login.begin: [open app]}\n");

    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(CalibrationFailure.class)
        .hasMessageContaining("the statement has no way face-login.begin; write FUNCTION.start");
  }

  @Test
  void a_twin_breaks_nothing_and_a_violation_touches_nothing(@TempDir Path folder)
      throws IOException {
    variant(folder, "id: x\nexpect: PASS\nbreaks: SC-01\nsentence: a\nswitches: {a: b}\n");
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("x.yaml:3:9: a twin, which expects PASS, has no breaks")
        .hasMessageContaining("x.yaml:4:11: a twin, which expects PASS, has no sentence");
    variant(
        folder,
        "id: x\nexpect: FAIL\nbreaks: SC-01\nsentence: a\ntouches: [SC-02]\nswitches: {a: b}\n");
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("x.yaml:5:11: touches is for compliant twins");
  }

  @Test
  void the_store_has_the_variant_itself_unless_its_file_says_otherwise(@TempDir Path folder)
      throws IOException {
    String text = "id: x\nexpect: PASS\nswitches: {a: b}\n";
    variant(folder, text);
    assertThat(CalibrationFiles.read(folder).variants().get(0).store())
        .isEqualTo(Variant.Store.ITSELF);

    variant(folder, text + "store: clean\n");
    assertThat(CalibrationFiles.read(folder).variants().get(0).store())
        .isEqualTo(Variant.Store.CLEAN);

    variant(folder, text + "store: another\n");
    assertThatThrownBy(() -> CalibrationFiles.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("x.yaml:4:8: store is unknown")
        .hasMessageContaining("write one of itself, clean");
  }

  @Test
  void a_build_of_the_store_replaces_only_one_that_the_statement_names() {
    AppStatement bank =
        StatementReader.read(FACEBANK.resolve("statement.yaml"), FACEBANK.resolve("x.apk"));
    Path other = Path.of("other.apk");

    assertThat(bank.withStoreBuild(other).lab().storeBuild()).contains(other);
    AppStatement silent = StatementReader.readWithoutBuild(FACEBANK.resolve("statement.yaml"));
    assertThat(silent.withStoreBuild(other).lab().storeBuild()).isEmpty();
  }

  private static void variant(Path folder, String text) throws IOException {
    copyStatement(folder);
    Files.createDirectories(folder.resolve("variants"));
    Files.writeString(folder.resolve("variants/x.yaml"), text);
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
