package org.facecert.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.doctor.Patient.failures;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds before any session: servers that are not, and what stands in a file. */
final class DoctorTest {

  private static final String VIRTUAL = "virtual: true\n";

  @TempDir Path folder;

  private HttpServer server;
  private String answer = "{\"value\":{\"ready\":true,\"build\":{\"version\":\"3.8.0\"}}}";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private URI url() {
    return Programs.local(server.getAddress().getPort());
  }

  @Test
  void without_adb_it_says_so_and_tries_no_session() throws IOException {
    Checkup checkup = new Patient(folder).knowing(Map.of("PATH", "")).examined(url(), "");

    assertThat(failures(checkup)).containsExactly("doctor.adb.missing");
    assertThat(checkup.sound()).isFalse();
    assertThat(checkup.diagnoses())
        .last()
        .satisfies(last -> assertThat(last.said().key()).isEqualTo("doctor.session.not-tried"));
  }

  @Test
  void an_adb_that_hangs_or_talks_nonsense_is_not_taken_for_a_phone() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("sdk/platform-tools"));
    Path adb = Files.writeString(tools.resolve("adb"), "#!/bin/sh\necho nonsense\n");
    assertThat(adb.toFile().setExecutable(true)).isTrue();

    Checkup checkup =
        new Patient(folder)
            .knowing(Map.of("ANDROID_HOME", folder.resolve("sdk").toString()))
            .examined(url(), "capabilities: {'appium:udid': X1}\n");

    assertThat(checkup.diagnoses().get(2).said().key()).isEqualTo("doctor.phone.silent");
    assertThat(checkup.diagnoses().get(2).outcome()).isEqualTo(Diagnosis.CheckOutcome.UNKNOWN);
    assertThat(checkup.sound()).isFalse();
  }

  @Test
  void nobody_and_a_stranger_at_the_address_are_told_apart() throws IOException {
    answer = "<html>a router</html>";
    assertThat(failures(new Patient(folder).examined(url(), VIRTUAL)))
        .containsExactly("doctor.server.stranger");

    assertThat(failures(new Patient(folder).examined(Programs.local(Programs.freePort()), VIRTUAL)))
        .containsExactly("doctor.server.silent");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void two_servers_on_one_port_are_told_with_their_processes() throws IOException {
    int port = server.getAddress().getPort();
    try (Programs programs = new Programs(folder)) {
      programs.listen("127.0.0.2", port);

      Checkup checkup = new Patient(folder).examined(url(), VIRTUAL);

      assertThat(failures(checkup)).containsExactly("doctor.port.shared");
      assertThat(checkup.diagnoses().get(4).said().values().get("pids"))
          .contains(String.valueOf(ProcessHandle.current().pid()), ", ");
    }
  }

  @Test
  void a_grid_tells_of_the_phones_slot() throws IOException {
    answer =
        """
        {"value":{"ready":true,"nodes":[
          {"availability":"UP","slots":[
            {"session":{"sessionId":"1"},"stereotype":{"appium:udid":"busy"}},
            {"session":null,"stereotype":{"appium:udid":"free"}}]},
          {"availability":"DOWN","slots":[{"session":null,"stereotype":{"appium:udid":"down"}}]}]}}
        """;

    assertThat(failures(onGrid("busy"))).containsExactly("doctor.server.slot-busy");
    assertThat(failures(onGrid("down"))).containsExactly("doctor.server.node-down");
    assertThat(failures(onGrid("none"))).containsExactly("doctor.server.no-slot");
  }

  private Checkup onGrid(String udid) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("sdk/platform-tools"));
    Path adb =
        Files.writeString(
            tools.resolve("adb"),
            "#!/bin/sh\necho 'List of devices attached'\necho '" + udid + " device'\n");
    assertThat(adb.toFile().setExecutable(true)).isTrue();
    return new Patient(folder)
        .knowing(Map.of("ANDROID_HOME", folder.resolve("sdk").toString()))
        .examined(url(), "capabilities: {'appium:udid': " + udid + "}\n");
  }

  @Test
  void a_phone_of_a_farm_is_known_by_its_slot_and_asked_of_no_adb_here() throws IOException {
    answer =
        """
        {"value":{"ready":true,"nodes":[{"availability":"UP","slots":[
          {"session":{"sessionId":"1"},"stereotype":{"facecert:device":"phone-1"}},
          {"session":null,"stereotype":{"facecert:device":"phone-2"}}]}]}}
        """;

    assertThat(failures(ofFarm("phone-1"))).containsExactly("doctor.server.slot-busy");
    assertThat(failures(ofFarm("phone-2"))).doesNotContain("doctor.adb.missing");
    assertThat(ofFarm("phone-2").diagnoses().get(3).outcome()).isEqualTo(Diagnosis.CheckOutcome.OK);
    assertThat(failures(ofFarm("phone-3"))).containsExactly("doctor.server.no-slot");
  }

  private Checkup ofFarm(String slot) throws IOException {
    return new Patient(folder)
        .knowing(Map.of("PATH", ""))
        .examined(url(), "capabilities: {'facecert:device': " + slot + "}\n");
  }

  @Test
  void a_variable_that_is_not_set_ends_it_at_once() throws IOException {
    Checkup checkup =
        new Patient(folder)
            .knowing(Map.of())
            .examined(url(), "capabilities: {'h:options': {accessKey: '${HUB_KEY}'}}\n");

    assertThat(failures(checkup)).containsExactly("doctor.file.variables");
    assertThat(checkup.diagnoses()).hasSize(1);
  }

  @Test
  void every_failure_has_its_cause_and_its_cure_in_both_languages() {
    for (OutputLanguage language : OutputLanguage.values()) {
      assertThat(Messages.ofFindings().keys(language))
          .filteredOn(key -> key.startsWith("doctor.") && key.endsWith(".cure"))
          .hasSizeGreaterThan(40);
    }
  }
}
