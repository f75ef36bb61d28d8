package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A features folder behind symbolic links is read as if it lay there itself. */
final class LinkedFeaturesTest {

  private static final Path SHIPPED = Path.of("../features").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private Path features;

  @BeforeEach
  void a_place_for_a_link() {
    features = folder.resolve("features");
  }

  @Test
  void a_folder_that_is_a_link_has_all_its_features() throws IOException {
    Files.createSymbolicLink(features, SHIPPED);

    assertThat(FeatureFiles.read(features).requirements())
        .hasSameSizeAs(FeatureFiles.read(SHIPPED).requirements());
    assertThat(SoundFeatures.in(features).sum()).isEqualTo(SoundFeatures.in(SHIPPED).sum());
  }

  @Test
  void a_link_to_a_link_is_followed_too() throws IOException {
    Path between = Files.createSymbolicLink(folder.resolve("between"), SHIPPED);
    Files.createSymbolicLink(features, between);

    assertThat(SoundFeatures.in(features).sum()).isEqualTo(SoundFeatures.in(SHIPPED).sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"consent", "notice", "clauses", "programmes", "storage"})
  void a_topic_behind_a_link_is_a_topic(String topic) throws IOException {
    Files.createDirectory(features);
    for (Path each : FeatureTree.files(SHIPPED)) {
      Path relative = SHIPPED.relativize(each);
      if (!relative.startsWith(topic)) {
        Path copy = features.resolve(relative);
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
    Files.createSymbolicLink(features.resolve(topic), SHIPPED.resolve(topic));

    assertThat(FeatureFiles.read(features).requirements())
        .hasSameSizeAs(FeatureFiles.read(SHIPPED).requirements());
    assertThat(SoundFeatures.in(features).sum()).isEqualTo(SoundFeatures.in(SHIPPED).sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"consent", "consent.feature", "clauses", "note.txt", "scope-only.yaml"})
  void a_link_that_leads_nowhere_is_said(String name) throws IOException {
    Files.createDirectory(features);
    Path link = Files.createSymbolicLink(features.resolve(name), folder.resolve("gone"));

    assertThatThrownBy(() -> FeatureTree.files(features))
        .isInstanceOf(InputErrors.class)
        .hasMessage(
            link
                + ":1:1: is a link that leads nowhere: take the link away, or let it lead to the"
                + " features meant");
    assertThatThrownBy(() -> SoundFeatures.in(features)).isInstanceOf(InputErrors.class);
  }

  @Test
  void a_link_round_in_a_circle_is_said() throws IOException {
    Files.createDirectory(features);
    Path link = Files.createSymbolicLink(features.resolve("all"), features);

    assertThatThrownBy(() -> FeatureTree.files(features))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining(link + ":1:1: is a link to a folder that it stands in");
  }

  @Test
  void a_folder_without_a_feature_is_said() throws IOException {
    Files.createDirectory(features);
    Files.writeString(features.resolve("methods.yaml"), "methods: {}\nevidence: {}\n");

    assertThatThrownBy(() -> FeatureFiles.read(features))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("there is no *.feature file in this folder");
  }
}
