package org.facecert.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.doctor.Patient.failures;

import io.appium.java_client.AppiumClientConfig;
import io.appium.java_client.android.AndroidDriver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.MutableCapabilities;

/** What the doctor finds in a session, on a phone in whose way something was put. */
final class DoctorOnVirtualPhoneTest {

  private static final String VIRTUAL = "virtual: true\n";

  @TempDir Path folder;

  private Programs programs;
  private URI url;

  @BeforeEach
  void start() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(Programs.PHONE), "devices/virtual is not built: mvn package does it");
    programs = new Programs(folder);
    url = URI.create(programs.phone().getOrDefault("READY", ""));
  }

  @AfterEach
  void end() {
    if (programs != null) {
      programs.close();
    }
  }

  /** One phone for all of it: each start takes seconds. */
  @Test
  void finds_what_stands_in_the_way_and_nothing_once_it_is_gone() throws IOException {
    assertThat(failures(new Patient(folder).examined(url, VIRTUAL))).isEmpty();
    assertThat(new Patient(folder).examined(url, VIRTUAL).sound()).isTrue();

    told("mobile: lock", Map.of());
    assertThat(failures(new Patient(folder).examined(url, VIRTUAL)))
        .contains("doctor.screen.locked");
    told("mobile: unlock", Map.of("key", "", "type", "pin"));

    assertThat(
            failures(
                new Patient(folder)
                    .examined(url, VIRTUAL + "traffic: {listen: 127.0.0.1, client: 127.0.0.9}\n")))
        .containsExactly("doctor.proxy.stranger");

    assertThat(
            failures(
                new Patient(folder)
                    .examined(url, VIRTUAL + "traffic: {listen: 192.0.2.1, client: 192.0.2.2}\n")))
        .containsExactly("doctor.proxy.no-address");

    Path authorities = programs.home().resolve(AUTHORITIES);
    replaceByFile(authorities);
    Checkup untrusted = new Patient(folder).examined(url, VIRTUAL);
    // the camera app does not start either: the phone reads its trust store at each start of an app
    assertThat(failures(untrusted))
        .as("%s", untrusted)
        .containsExactly("fault.wire", "fault.traffic.authority");
    Files.delete(authorities);
    Files.createDirectories(authorities);

    told("phone: advanceClock", Map.of("seconds", 7200));
    assertThat(failures(new Patient(folder).examined(url, VIRTUAL))).contains("doctor.clock.ahead");
  }

  private static final String AUTHORITIES = "cacerts-added";

  private static void replaceByFile(Path authorities) throws IOException {
    if (Files.exists(authorities)) {
      try (Stream<Path> all = Files.walk(authorities)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    Files.createDirectories(authorities.getParent());
    Files.writeString(authorities, "in the way");
  }

  private void told(String command, Map<String, Object> arguments) {
    AndroidDriver driver =
        new AndroidDriver(
            AppiumClientConfig.defaultConfig().baseUri(url),
            new MutableCapabilities(
                Map.of("platformName", "Android", "appium:automationName", "UiAutomator2")));
    try {
      driver.executeScript(command, arguments);
    } finally {
      driver.quit();
    }
  }
}
