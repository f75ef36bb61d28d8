package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundMarkTest {

  private static final Path SHIPPED = Path.of("../features");

  @TempDir private Path home;

  private SoundMark mark;

  @BeforeEach
  void an_installation_with_features_of_its_own() throws IOException {
    try (Stream<Path> walk = Files.walk(SHIPPED)) {
      for (Path file : walk.toList()) {
        Files.copy(file, home.resolve("features").resolve(SHIPPED.relativize(file).toString()));
      }
    }
    mark = new SoundMark(new Installation(home));
  }

  @Test
  void of_features_found_sound_only_those_are_read_that_speak_of_the_id() throws IOException {
    assertThat(isWhole(mark.about("SC-02"))).isTrue();

    mark.set();

    assertThat(isWhole(mark.about("SC-02"))).isFalse();
    assertThat(mark.about("SC-02").requirement("SC-02")).isPresent();
  }

  @Test
  void what_was_edited_is_shown_as_it_is_now() throws IOException {
    mark.set();
    edit("features/methods.yaml", "screenshot with", "picture of the screen with");

    Catalogue catalogue = mark.about("SC-02");

    assertThat(isWhole(catalogue)).isTrue();
    assertThat(catalogue.evidence().get("E1"))
        .extracting(words -> words.in("en"), InstanceOfAssertFactories.STRING)
        .startsWith("picture of the screen");
  }

  @Test
  void an_error_in_a_file_that_does_not_speak_of_the_id_is_told_as_ever() throws IOException {
    mark.set();
    edit("features/withdrawal/withdrawal.feature", "@WD-01", "@WD-01 @XX-NOWHERE");

    assertThatThrownBy(() -> mark.about("SC-02"))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("withdrawal.feature")
        .hasMessageContaining("unknown clause or tag @XX-NOWHERE");
  }

  @Test
  void a_file_that_is_gone_or_new_is_an_edit() throws IOException {
    mark.set();
    Files.delete(home.resolve("features/waiting.yaml"));
    assertThatThrownBy(() -> mark.about("SC-02")).hasMessageContaining("reason to wait");

    Files.copy(SHIPPED.resolve("waiting.yaml"), home.resolve("features/waiting.yaml"));
    assertThat(isWhole(mark.about("SC-02"))).isFalse();

    Files.writeString(home.resolve("features/new.feature"), "Nothing\n");
    assertThatThrownBy(() -> mark.about("SC-02")).hasMessageContaining("this is no Gherkin");
  }

  @Test
  void of_an_unknown_id_the_whole_is_read_because_a_near_one_may_be_meant() throws IOException {
    mark.set();

    assertThat(isWhole(mark.about("SC-2"))).isTrue();
  }

  @Test
  void features_that_are_not_sound_get_no_mark() throws IOException {
    edit("features/withdrawal/withdrawal.feature", "@WD-01", "@WD-01 @XX-NOWHERE");

    assertThatThrownBy(() -> mark.set()).isInstanceOf(InputErrors.class);

    assertThat(home.resolve("target")).doesNotExist();
    assertThatThrownBy(() -> mark.about("SC-02")).isInstanceOf(InputErrors.class);
  }

  private static boolean isWhole(Catalogue catalogue) {
    return !catalogue.programmes().isEmpty();
  }

  private void edit(String file, String before, String after) throws IOException {
    String text = Files.readString(home.resolve(file));
    assertThat(text).contains(before);
    Files.writeString(home.resolve(file), text.replaceFirst(before, after));
  }
}
