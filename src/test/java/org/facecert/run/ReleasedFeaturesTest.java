package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Programme;
import org.facecert.evidence.Digest;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.SuiteUsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was altered is not what was released, and a change that is meant renews the list. */
final class ReleasedFeaturesTest {

  private static final Path FEATURES = Path.of("..", "features");
  private static final Path LIST =
      Path.of("main/resources/org/facecert/run", ReleasedFeatures.RESOURCE);

  @TempDir Path folder;

  /**
   * Renewed by {@code mvn test -Dtest=ReleasedFeaturesTest -Dreleased.accept=true}, or with the
   * environment variable RELEASED_ACCEPT=true; read the difference in git before committing it.
   */
  @Test
  void the_list_is_that_of_the_features_folder() throws IOException {
    FeatureFolder now = FeatureFolder.read(FEATURES);
    if (Boolean.getBoolean("released.accept")
        || Boolean.parseBoolean(System.getenv("RELEASED_ACCEPT"))) {
      Files.writeString(LIST, ReleasedFeatures.written(now));
      return;
    }
    Map<String, Digest> listed = ReleasedFeatures.shipped().files();
    assertThat(now.files())
        .as(
            "features/ against %s: where a change is meant, run this test with"
                + " -Dreleased.accept=true (or RELEASED_ACCEPT=true in the environment)",
            LIST)
        .containsExactlyEntriesOf(listed);
  }

  @Test
  void what_is_as_released_has_its_name_and_its_grades() throws IOException {
    copy();

    SuiteUsed suite = suite("pre-submission");

    assertThat(suite.altered()).isEmpty();
    ProgrammeUsed used = used("pre-submission");
    assertThat(used.title().english()).isEqualTo("Pre-submission check of a face-recognition app");
    assertThat(used.decision()).isPresent();
    assertThat(suite.digests().keySet())
        .containsExactly(
            "clauses",
            "features",
            "notice-language",
            "programme",
            "rules",
            "thresholds",
            "vocabulary");
    assertThat(suite.digests().values()).doesNotHaveDuplicates();
  }

  @Test
  void line_ends_of_another_system_alter_nothing() throws IOException {
    copy();
    Path file = folder.resolve("programmes/pre-submission.yaml");
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(suite("pre-submission").altered()).isEmpty();
  }

  @Test
  void a_programme_that_was_narrowed_loses_name_edition_and_grades() throws IOException {
    copy();
    edit("programmes/pre-submission.yaml", "selection:\n", "selection:\n  requirements: [SC-02]\n");

    assertThat(suite("pre-submission").altered())
        .containsExactly("programmes/pre-submission.yaml (changed)");
    loses("pre-submission");
  }

  @Test
  void so_does_one_that_takes_its_thresholds_from_it_and_no_other() throws IOException {
    copy();
    edit("programmes/bipa.yaml", "edition:", "# narrowed\nedition:");

    assertThat(suite("bipa").altered()).containsExactly("programmes/bipa.yaml (changed)");
    assertThat(suite("pre-submission").altered()).isEmpty();
    edit("programmes/pre-submission.yaml", "edition:", "# milder\nedition:");
    assertThat(suite("financial-app").altered())
        .containsExactly("programmes/pre-submission.yaml (changed)");
  }

  @Test
  void a_weakened_step_takes_it_from_every_programme() throws IOException {
    copy();
    edit("consent/separate-consent.feature", "    Then ", "    # Then ");

    assertThat(suite("pre-submission").altered())
        .containsExactly("consent/separate-consent.feature (changed)");
    loses("pre-submission");
  }

  @Test
  void so_does_a_clause_a_companion_file_and_what_is_added_or_missing() throws IOException {
    copy();
    edit("clauses/gdpr.yaml", "\n", "\n# \n");
    edit("permissions.yaml", "\n", "\n# \n");
    Files.delete(folder.resolve("scope-only.yaml"));
    Files.writeString(folder.resolve("consent/more.feature"), "Feature: more\n");

    assertThat(ReleasedFeatures.shipped().altered(FeatureFolder.read(folder), "bipa", "bipa"))
        .containsExactly(
            "clauses/gdpr.yaml (changed)",
            "permissions.yaml (changed)",
            "scope-only.yaml (missing)",
            "consent/more.feature (added)");
  }

  @Test
  void a_laboratorys_own_programme_says_so_beside_its_title() throws IOException {
    copy();
    Path own = folder.resolve("programmes/own.yaml");
    Files.copy(folder.resolve("programmes/bipa.yaml"), own);
    edit("programmes/own.yaml", "id: bipa", "id: own");

    ProgrammeUsed used = used("own");

    assertThat(used.title().english())
        .endsWith(" (the laboratory's own, not released with FaceCert)");
    assertThat(used.decision()).isPresent();
    assertThat(suite("bipa").altered()).isEmpty();
  }

  @Test
  void and_does_not_stand_in_for_one_that_was_taken_away() throws IOException {
    copy();
    Files.move(folder.resolve("programmes/bipa.yaml"), folder.resolve("programmes/own.yaml"));
    edit("programmes/own.yaml", "id: bipa", "id: own");

    assertThat(suite("own").altered()).containsExactly("programmes/bipa.yaml (missing)");
    loses("own");
  }

  private void loses(String programme) {
    ProgrammeUsed used = used(programme);
    assertThat(used.title().english()).isEqualTo("An altered programme, not as released");
    assertThat(used.edition()).isEqualTo("altered");
    assertThat(used.decision()).isEqualTo(Optional.empty());
  }

  private SuiteUsed suite(String programme) {
    return new SuiteParts(folder, "1").of(programme(programme));
  }

  private ProgrammeUsed used(String programme) {
    return new SuiteParts(folder, "1").used(programme(programme), suite(programme));
  }

  private Programme programme(String id) {
    return FeatureFiles.read(folder).programme(id).orElseThrow();
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    int at = text.indexOf(from);
    assertThat(at).as("%s in %s", from, file).isNotNegative();
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(FEATURES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(FEATURES.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
