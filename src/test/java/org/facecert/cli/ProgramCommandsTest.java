package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code app} and {@code phone}, which run a program of the installation; and {@code devices}. */
final class ProgramCommandsTest {

  @TempDir Path folder;

  private Laboratory laboratory;

  @BeforeEach
  void an_installation() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home"));
  }

  @Test
  void app_hands_its_options_to_the_builder_and_ends_as_it_ends() throws IOException {
    laboratory.program(
        "devices/calibration", "org.facecert.appbuild", "BuildApp", recording("System.exit(3);"));

    Typed.Ended ended =
        Typed.in(laboratory, "app", "/src/bank", "--out", "/built", "--variant", "/v.yaml");

    assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
    assertThat(arguments()).isEqualTo("/src/bank --out /built --variant /v.yaml");
  }

  @Test
  void phone_hands_its_options_to_the_virtual_phone() throws IOException {
    laboratory.program("devices/virtual", "org.facecert.phone", "Phone", recording(""));
    Files.createDirectories(laboratory.at("devices/virtual"));
    Files.writeString(laboratory.at("devices/virtual/phone.jvmargs"), "-Xshare:auto\n");

    Typed.Ended ended =
        Typed.in(laboratory, "phone", "--port", "4800", "--language", "zh-CN", "--app", "/a.apk");

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(arguments()).isEqualTo("--keep --port 4800 --language zh-CN --app /a.apk");
  }

  @Test
  void what_is_not_built_is_said_with_the_cure() {
    for (String[] words : new String[][] {{"app", "a", "--out", "b"}, {"phone"}}) {
      Typed.Ended ended = Typed.in(laboratory, words);

      assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
      assertThat(ended.err())
          .contains("target is not built. Start FaceCert by its launcher \"facecert\"");
    }
  }

  @Test
  void devices_are_listed_with_how_they_are_reached() throws IOException {
    Files.writeString(
        laboratory.at("devices/many.yaml"),
        "name: many\nplatform: android\nvirtual: true\ninstances: 8\nstart: [a, b]\n");

    Typed.Ended ended = Typed.in(laboratory, "devices");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines())
        .hasSize(3)
        .contains(
            "fake  sick  android  http://127.0.0.1:9",
            "many  free  android (virtual)  started on demand, up to 8")
        .element(1)
        .asString()
        .startsWith("    nobody answers at http://127.0.0.1:9");
  }

  @Test
  void a_device_file_that_cannot_be_used_is_told_with_its_place() throws IOException {
    Files.writeString(laboratory.at("devices/odd.yaml"), "name: odd\nplatform: android\n");

    Typed.Ended ended = Typed.in(laboratory, "devices");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("odd.yaml:1:", "it has neither url nor start");
  }

  private String recording(String then) {
    return "Files.writeString(Path.of(\""
        + folder.resolve("arguments")
        + "\"), String.join(\" \", args));"
        + then;
  }

  private String arguments() throws IOException {
    return Files.readString(folder.resolve("arguments"));
  }
}
