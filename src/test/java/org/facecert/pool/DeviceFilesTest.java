package org.facecert.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceFilesTest {

  @TempDir Path folder;

  @Test
  void reads_a_phone_with_an_address_and_one_that_is_started() throws IOException {
    write(
        "a.yaml",
        """
        name: my-phone
        platform: android
        url: http://127.0.0.1:4723
        capabilities: {appium:udid: R58M, appium:systemPort: 8201}
        """);
    write(
        "b.yaml",
        """
        name: virtual
        platform: android
        virtual: true
        instances: 4
        start: ["${java}", --port, "${port}"]
        """);
    write("c.yaml.sample", "this: is no device file");

    List<DeviceFile> files = DeviceFiles.readAll(folder);

    assertThat(files).hasSize(2);
    assertThat(files.get(0).url()).contains(URI.create("http://127.0.0.1:4723"));
    assertThat(files.get(0).capabilities())
        .isEqualTo(Map.of("appium:udid", "R58M", "appium:systemPort", 8201));
    assertThat(files.get(0).instances()).isEqualTo(1);
    assertThat(files.get(1).start()).containsExactly("${java}", "--port", "${port}");
    assertThat(files.get(1).virtual()).isTrue();
  }

  @Test
  void tells_all_that_is_wrong_with_place_and_cure() throws IOException {
    write(
        "a.yaml",
        """
        name: my-phone
        platfrom: android
        url: not an address
        """);
    write(
        "b.yaml",
        """
        name: my-phone
        platform: symbian
        instances: many
        """);

    assertThatThrownBy(() -> DeviceFiles.readAll(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("a.yaml:2:1: unknown key \"platfrom\": did you mean platform?")
        .hasMessageContaining(
            "a.yaml:3:6: url is no address of an Appium server: write one such as")
        .hasMessageContaining("b.yaml:1:7: the name \"my-phone\" is taken by")
        .hasMessageContaining("b.yaml:1:1: it has neither url nor start: give the address")
        .hasMessageContaining("b.yaml:2:11: no driver for the platform \"symbian\": write one of");
  }

  @Test
  void the_files_that_come_with_the_installation_are_right() {
    assertThat(DeviceFiles.readAll(Path.of("..", "devices")))
        .extracting(DeviceFile::name)
        .contains("virtual", "virtual-slow");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
