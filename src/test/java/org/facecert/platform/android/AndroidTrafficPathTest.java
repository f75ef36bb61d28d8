package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.facecert.device.TrafficPath;
import org.facecert.device.UnreadableAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AndroidTrafficPathTest {

  private static final String PKG = "org.example.bank";
  private static final String PUT = "settings put global http_proxy ";
  private static final String GET = "settings get global http_proxy";
  private static final String WANTED = "192.168.1.10:8080";
  private static final InetSocketAddress PROXY = new InetSocketAddress("192.168.1.10", 8080);

  /** openssl x509 -subject_hash_old says 411d0e5d of it. */
  private static final String PEM =
      """
      -----BEGIN CERTIFICATE-----
      MIIBiTCCAS+gAwIBAgIUMtBVawxygUdtuwK8VahQ4yIA8l4wCgYIKoZIzj0EAwIw
      GTEXMBUGA1UEAwwORmFjZUNlcnQgcHJveHkwIBcNMjYxMTI5MTQxMTIwWhgPMjEy
      NjExMDUxNDExMjBaMBkxFzAVBgNVBAMMDkZhY2VDZXJ0IHByb3h5MFkwEwYHKoZI
      zj0CAQYIKoZIzj0DAQcDQgAEYYpApIa+l0GA8pos7uPkVfqYjK3E5rjCgpf3Tw3w
      zw+Shn0LAPP57r9+rYJqb8cIMENVJnImVCPF1Bf2GQsggqNTMFEwHQYDVR0OBBYE
      FFXhc/yqZ/3gNeJN+79zkTqUsNjvMB8GA1UdIwQYMBaAFFXhc/yqZ/3gNeJN+79z
      kTqUsNjvMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgNcbPOpdA
      ceKWIUPepYQGFnVrB4Uu/bp6UaokUVzcuNgCIQCLnHdurpQrhK9UlQeLA6hAPzt4
      m4aEshcVvwAIf6djvg==
      -----END CERTIFICATE-----
      """;

  private static final String FILE = "/data/misc/user/0/cacerts-added/411d0e5d.0";

  private final ScriptedWire wire =
      new ScriptedWire().answer(PUT + ":0", "").answer("rm -f " + FILE, "");
  private final TickingClock clock = new TickingClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final TrafficPath path =
      new AndroidTrafficPath(
          wire,
          new AndroidAppControl(
              wire,
              new MemoryVault(),
              clock,
              new PhoneClock(Duration.ZERO, Duration.ZERO, ZoneOffset.UTC),
              new AndroidPackages(wire, new MemoryVault(), clock),
              new SharedStorage(wire.answer(String.join(" ", SharedStorage.ALL), ""))),
          TrafficPath.ProxyPlace.onThisMachine());

  @BeforeEach
  void nothingIsAskedYet() {
    wire.asked.clear();
  }

  private static X509Certificate authority() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateException e) {
      throw new AssertionError(e);
    }
  }

  private void through(String listed, String set) {
    wire.answer("mobile: pushFile", null)
        .answer(PUT + WANTED, "")
        .answer("ls " + FILE, listed)
        .answer(GET, set);
    path.through(PROXY, authority());
  }

  @Test
  void the_authority_is_pushed_and_the_proxy_set_and_both_are_read_back() {
    through(FILE + "\n", WANTED + "\n");

    assertThat(wire.asked).containsExactly("mobile: pushFile", PUT + WANTED, "ls " + FILE, GET);
  }

  @Test
  void a_setting_that_does_not_stick_is_said_with_its_cure_and_all_is_taken_back() {
    assertThatThrownBy(() -> through(FILE, "null\n"))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("set to " + WANTED + " and reads \"null\"")
        .hasMessageContaining("see whether a policy or another proxy");
    assertThat(wire.asked).contains(PUT + ":0", "rm -f " + FILE);
  }

  @Test
  void a_phone_that_does_not_take_the_authority_is_said_with_its_cure() {
    assertThatThrownBy(() -> path.through(PROXY, authority()))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("certificate of the suite's proxy at " + FILE)
        .hasMessageContaining("give adb root access");
  }

  @Test
  void an_authority_that_is_not_there_after_the_push_is_said() {
    assertThatThrownBy(() -> through("", ":0"))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("certificate of the suite's proxy at " + FILE);
  }

  @Test
  void trust_alone_is_taken_back_and_trust_that_stays_is_said() {
    through(FILE, WANTED);
    wire.asked.clear();
    wire.answer("ls " + FILE, "ls: " + FILE + ": No such file or directory");

    path.distrust();

    assertThat(wire.asked).containsExactly("rm -f " + FILE, "ls " + FILE);
    wire.answer("ls " + FILE, FILE);
    assertThatThrownBy(path::distrust)
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("still trusts the suite's proxy by " + FILE);
  }

  @Test
  void both_are_taken_back_and_a_setting_that_stays_is_said() {
    through(FILE, WANTED);
    wire.asked.clear();
    wire.answer(GET, ":0\n");

    path.direct();

    assertThat(wire.asked).containsExactly(PUT + ":0", "rm -f " + FILE, GET);
    through(FILE, WANTED);
    assertThatThrownBy(path::direct)
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("set to :0 and reads \"" + WANTED);
  }

  @Test
  void the_browser_is_opened_and_the_app_brought_back_only_where_it_was_in_front() {
    URI page = URI.create("https://canary.example/1");
    wire.answer("am start -a android.intent.action.VIEW -d " + page, "Starting: Intent")
        .answer("mobile: activateApp", null)
        .answer("input keyevent 3", "");

    path.visit(page);
    path.leave(PKG, true);
    path.leave(PKG, false);

    assertThat(wire.asked)
        .containsExactly(
            "am start -a android.intent.action.VIEW -d " + page,
            "mobile: activateApp",
            "input keyevent 3");
  }
}
