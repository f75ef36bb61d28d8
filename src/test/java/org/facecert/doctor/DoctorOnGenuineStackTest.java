package org.facecert.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.doctor.Patient.failures;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The doctor with the genuine adb, Appium and UiAutomator2 driver, each in the way it can fail. */
@EnabledIfEnvironmentVariable(
    named = Programs.ADB,
    matches = ".+",
    disabledReason = "FACECERT_ADB is not set: install adb and set it, as .ci/run does")
@EnabledIfEnvironmentVariable(
    named = Programs.APPIUM,
    matches = ".+",
    disabledReason = "FACECERT_APPIUM is not set: npm ci and set it, as .ci/run does")
final class DoctorOnGenuineStackTest {

  private static final String SHELL = "--allow-insecure=uiautomator2:adb_shell";

  @TempDir Path folder;

  private Programs programs;
  private int adb;

  @BeforeEach
  void start() throws IOException {
    programs = new Programs(folder);
    adb = programs.adb();
  }

  @AfterEach
  void end() {
    programs.close();
  }

  private static Path installed() {
    return Path.of(System.getenv(Programs.APPIUM)).toAbsolutePath();
  }

  private Checkup examined(int appium, String udid) throws IOException {
    return new Patient(folder)
        .knowing(Map.of("PATH", Path.of(System.getenv(Programs.ADB)).resolveSibling("").toString()))
        .examined(
            Programs.local(appium),
            "virtual: true\ncapabilities: {'appium:udid': '"
                + udid
                + "', 'appium:adbPort': "
                + adb
                + "}\n");
  }

  @Test
  void recognises_what_is_wrong_with_the_server_and_that_nothing_is() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(Programs.PHONE), "devices/virtual is not built");
    String phone = programs.phone("--adb", "0").getOrDefault("ADB", "");
    programs.connect(adb, phone);

    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(failures(examined(programs.appium(empty, adb, SHELL), phone)))
        .containsExactly("doctor.session.wrong-home");

    assertThat(failures(examined(programs.appium(another(), adb), phone)))
        .containsExactly("doctor.session.driver-missing");

    assertThat(failures(examined(programs.appium(installed(), adb), phone)))
        .containsExactly("doctor.session.insecure");

    Checkup sound = examined(programs.appium(installed(), adb, SHELL), phone);
    assertThat(failures(sound)).isEmpty();
    assertThat(sound.sound()).as("%s", sound).isTrue();
  }

  /** A driver of somebody's, and no other. */
  private Path another() throws IOException {
    Path home = folder.resolve("another");
    Path driver = Files.createDirectories(home.resolve("node_modules/appium-nothing-driver"));
    Files.writeString(
        home.resolve("package.json"),
        "{\"name\":\"x\",\"devDependencies\":{\"appium\":\"3.8.0\",\"appium-nothing-driver\":\"1.0.0\"}}");
    Files.writeString(
        driver.resolve("package.json"),
        """
        {"name":"appium-nothing-driver","version":"1.0.0","main":"index.js",
         "peerDependencies":{"appium":"^3.0.0"},
         "appium":{"driverName":"nothing","automationName":"Nothing",
                   "platformNames":["Nothing"],"mainClass":"Nothing"}}
        """);
    Files.writeString(driver.resolve("index.js"), "exports.Nothing = class {};\n");
    return home;
  }

  @Test
  void recognises_a_phone_that_has_not_authorised_this_computer() throws Exception {
    try (ServerSocket phone = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> unauthorised(phone), "phone");
      thread.setDaemon(true);
      thread.start();
      String udid = "127.0.0.1:" + phone.getLocalPort();
      programs.connect(adb, udid);

      Checkup checkup = examined(programs.appium(installed(), adb), udid);

      assertThat(failures(checkup)).containsExactly("doctor.phone.unauthorized");
      assertThat(failures(examined(Programs.freePort(), "127.0.0.1:1")))
          .contains("doctor.phone.missing", "doctor.server.silent");
    }
  }

  private static final int AUTH = 0x48545541;
  private static final int HEAD = 24;

  /** As adbd asks before its user has answered: each answer is met by another token. */
  private static void unauthorised(ServerSocket phone) {
    while (true) {
      try (Socket socket = phone.accept()) {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        DataInputStream data = new DataInputStream(in);
        while (true) {
          byte[] head = new byte[HEAD];
          data.readFully(head);
          ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
          int length = fields.getInt(12);
          data.readNBytes(length);
          boolean key = fields.getInt(0) == AUTH && fields.getInt(4) == 3;
          if (!key) {
            byte[] token =
                "twenty-bytes-of-token".substring(0, 20).getBytes(StandardCharsets.US_ASCII);
            out.write(auth(token));
            out.flush();
          }
        }
      } catch (IOException e) {
        if (phone.isClosed()) {
          return;
        }
      }
    }
  }

  private static byte[] auth(byte[] token) {
    int sum = 0;
    for (byte each : token) {
      sum += each & 0xff;
    }
    return ByteBuffer.allocate(HEAD + token.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(AUTH)
        .putInt(1)
        .putInt(0)
        .putInt(token.length)
        .putInt(sum)
        .putInt(~AUTH)
        .put(token)
        .array();
  }
}
