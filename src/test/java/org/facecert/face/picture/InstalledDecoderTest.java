package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.face.PictureFormat.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class InstalledDecoderTest {

  private static final byte[] PICTURE = {1, 2, 3};

  @Test
  void gives_what_the_program_made_and_leaves_nothing_behind() throws NotLooked {
    InstalledDecoder copies = program("cp", 20, "IN", "OUT");

    Path made =
        copies.decode(
            PICTURE,
            "heif",
            pictures -> {
              assertThat(pictures).hasSize(1);
              assertThat(pictures.get(0)).hasBinaryContent(PICTURE);
              return pictures.get(0);
            });

    assertThat(Files.exists(made.getParent())).as("the folder of %s", made).isFalse();
  }

  @Test
  void one_that_is_not_installed_is_named_with_what_brings_it() {
    assertNotLooked(
        program("no-such-program", 20, "IN", "OUT"),
        "no-such-program is not installed (it comes with some-package), and no library reads this"
            + " coding");
  }

  @Test
  void one_that_does_not_end_is_ended() {
    assertNotLooked(program("sleep", 1, "60"), "sleep did not end within 1 s");
  }

  @Test
  void one_that_fills_the_disk_is_ended_and_leaves_nothing() {
    assertNotLooked(
        program("truncate", 20, "-s", "300M", "OUT"), "truncate made more than 256 MiB of it");
  }

  @Test
  void one_that_fails_has_not_decoded() {
    assertNotLooked(program("false", 20), "it cannot be decoded: false ended with 1");
  }

  private static void assertNotLooked(InstalledDecoder decoder, String reason) {
    assertThatThrownBy(() -> decoder.decode(PICTURE, "heif", pictures -> pictures))
        .isInstanceOf(NotLooked.class)
        .hasMessage(reason);
  }

  private static InstalledDecoder program(String name, int seconds, String... arguments) {
    return new InstalledDecoder(name, "some-package", List.of(arguments), Coding.PNG, seconds);
  }
}
