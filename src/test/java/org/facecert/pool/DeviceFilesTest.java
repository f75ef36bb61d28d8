package org.facecert.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.device.TrafficPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void reads_what_a_phone_can_be_selected_by_and_leaves_credentials_to_the_environment()
      throws IOException {
    write(
        "hub.yaml",
        """
        name: remote
        platform: android
        url: ${HUB_URL}
        version: 8.1
        tags: [lab-2, remote]
        capabilities: {"bstack:options": {userName: "${HUB_USER}", accessKey: "${HUB_KEY}"}}
        """);
    write("one.yaml", "{name: one, platform: android, url: 'http://127.0.0.1:1', version: 14}");

    List<DeviceFile> files = DeviceFiles.readAll(folder);

    assertThat(files.get(0).url()).contains(URI.create("env:HUB_URL"));
    assertThat(files.get(0).traits())
        .isEqualTo(
            new DeviceFile.DeviceTraits(false, Optional.of("8.1"), Set.of("lab-2", "remote")));
    assertThat(files.get(1).traits().version()).contains("14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: 'https://me:hush@hub.example/wd/hub'",
        "url: 'https://hub.example/?X-Amz-Signature=hush'",
        "url: 'https://hub.example', capabilities: {'bstack:options': {accessKey: hush}}",
        "url: 'https://hub.example', capabilities: {'sauce:options': {username: hush}}",
        "url: 'https://hub.example', capabilities: {'bstack:options': {accessKey: 'hush${A}'}}",
        "url: 'https://hub.example', capabilities: {list: [{token: hush}]}",
        "url: 'https://hub.example', capabilities: {'df:accesskey': hush, 'wetest:secret_id': hush}",
        "url: 'https://hub.example', capabilities: {'appium:unlockKey': hush}",
        "url: 'https://hub.example', capabilities: {proxy: 'http://me:hush@proxy.example'}"
      })
  void a_file_that_holds_a_credential_is_refused_and_it_is_not_repeated(String rest)
      throws IOException {
    write("a.yaml", "{name: one, platform: android, " + rest + "}");

    assertThatThrownBy(() -> DeviceFiles.readAll(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("credential")
        .hasMessageContaining("environment")
        .hasMessageNotContaining("hush");
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
  void where_a_proxy_and_the_phone_find_each_other_is_read_and_of_a_virtual_phone_known()
      throws IOException {
    write(
        "a.yaml",
        """
        name: my-phone
        platform: android
        url: http://127.0.0.1:4723
        traffic: {listen: 192.168.1.10, client: 192.168.1.20}
        """);
    write("b.yaml", "{name: plain, platform: android, url: 'http://127.0.0.1:4724'}");
    write("c.yaml", "{name: virtual, platform: android, virtual: true, start: [phone]}");

    List<DeviceFile> files = DeviceFiles.readAll(folder);

    TrafficPath.ProxyPlace place = files.get(0).bench().traffic().orElseThrow();
    assertThat(place.listen().getHostAddress()).isEqualTo("192.168.1.10");
    assertThat(place.client().getHostAddress()).isEqualTo("192.168.1.20");
    assertThat(files.get(1).bench().traffic()).isEmpty();
    assertThat(files.get(2).bench().traffic()).contains(TrafficPath.ProxyPlace.onThisMachine());
  }

  @Test
  void a_name_or_all_interfaces_are_no_place_of_a_proxy() throws IOException {
    write(
        "a.yaml",
        """
        name: my-phone
        platform: android
        url: http://127.0.0.1:4723
        traffic: {listen: 0.0.0.0, client: phone.example, port: 1}
        """);

    assertThatThrownBy(() -> DeviceFiles.readAll(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("traffic.listen is no address of one machine: write one such as")
        .hasMessageContaining("traffic.client is no address of one machine")
        .hasMessageContaining("unknown key \"port\"");
  }

  @Test
  void the_laboratory_says_what_stands_before_the_camera() throws IOException {
    write("a.yaml", "{name: a, platform: android, url: 'http://a:1', before-camera: face}");
    write("b.yaml", "{name: b, platform: android, url: 'http://b:1'}");

    assertThat(DeviceFiles.readAll(folder))
        .extracting(file -> file.bench().faceBeforeCamera())
        .containsExactly(true, false);
  }

  @Test
  void nothing_but_a_face_can_be_said_to_stand_there() throws IOException {
    write("a.yaml", "{name: a, platform: android, url: 'http://a:1', before-camera: nobody}");

    assertThatThrownBy(() -> DeviceFiles.readAll(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("before-camera is \"nobody\"")
        .hasMessageContaining("write face where a face stands before the camera all along");
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
