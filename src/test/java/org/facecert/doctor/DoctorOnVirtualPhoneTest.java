package org.facecert.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.doctor.Patient.failures;

import io.appium.java_client.AppiumClientConfig;
import io.appium.java_client.android.AndroidDriver;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Bench;
import org.facecert.device.Phone;
import org.facecert.device.Secrets;
import org.facecert.device.Session;
import org.facecert.device.TrafficPath;
import org.facecert.platform.android.AndroidPlatform;
import org.facecert.run.RunFolder;
import org.jspecify.annotations.Nullable;
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

  /** The phone, its browser and the proxy are genuine; what is between them is not in order. */
  @Test
  void tells_a_proxy_that_cannot_be_reached_from_an_authority_that_is_not_trusted()
      throws IOException {
    int nobody = Programs.freePort();

    assertThat(
            failures(traffic((phone, proxy) -> phone.through(closed(nobody), proxy.authority()))))
        .containsExactly("doctor.proxy.unreached");
    assertThat(
            failures(
                traffic(
                    (phone, proxy) -> {
                      phone.through(proxy.address(), proxy.authority());
                      phone.distrust();
                    })))
        .containsExactly("doctor.authority.refused");
    assertThat(traffic((phone, proxy) -> phone.through(proxy.address(), proxy.authority())).sound())
        .isTrue();
  }

  private static InetSocketAddress closed(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private record Proxied(InetSocketAddress address, X509Certificate authority) {}

  private interface Leading {
    void lead(TrafficPath phone, Proxied proxy);
  }

  private static final Bench LOOPBACK =
      new Bench(Optional.of(TrafficPath.ProxyPlace.onThisMachine()), false);

  private Checkup traffic(Leading leading) throws IOException {
    Phone phone =
        new Phone("phone", "android", url, Map.of(), true, LOOPBACK, Secrets.ofEnvironment());
    RunFolder state = new RunFolder(Files.createTempDirectory(folder, "traffic"));
    AppUnderTest none = new AppUnderTest(SessionChecks.NO_APP, Optional.empty(), "en");
    try (Session session =
        new AndroidPlatform(Clock.systemUTC()).open(phone, none, state.vault())) {
      return new Checkup("phone", new TrafficChecks(otherwise(session, leading)).all());
    }
  }

  /** The session, but for how the phone is led through the proxy. */
  private static Session otherwise(Session session, Leading leading) {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, arguments) -> {
              Object answer = invoked(session, method, arguments);
              return answer instanceof Optional<?> found
                      && found.isPresent()
                      && found.get() instanceof TrafficPath path
                  ? Optional.of(led(path, leading))
                  : answer;
            });
  }

  private static TrafficPath led(TrafficPath path, Leading leading) {
    return (TrafficPath)
        Proxy.newProxyInstance(
            TrafficPath.class.getClassLoader(),
            new Class<?>[] {TrafficPath.class},
            (self, method, arguments) -> {
              if (!method.getName().equals("through")) {
                return invoked(path, method, arguments);
              }
              leading.lead(
                  path,
                  new Proxied((InetSocketAddress) arguments[0], (X509Certificate) arguments[1]));
              return null;
            });
  }

  private static @Nullable Object invoked(Object on, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
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
