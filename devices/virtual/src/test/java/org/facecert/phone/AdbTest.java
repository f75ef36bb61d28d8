package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The adb of this machine against a phone, as a user would type it. */
@EnabledIfEnvironmentVariable(
    named = GenuineAdb.PROGRAM,
    matches = ".+",
    disabledReason = GenuineAdb.ABSENT)
class AdbTest {
  private static final String APP = "org.example.playground";

  @TempDir static Path dir;
  private static PhoneProcess phone;
  private static GenuineAdb adb;
  private static Path apk;
  private static String serial;

  @BeforeAll
  static void start() throws Exception {
    apk = PlaygroundApk.alone(dir.resolve("app"), UnaryOperator.identity());
    phone = new PhoneProcess(dir.resolve("phone"), "--adb", "0");
    serial = phone.adb();
    adb = new GenuineAdb(dir.resolve("adb"));
    assertThat(adb.run("connect", serial).text()).contains("connected to " + serial);
    assertThat(on("install", apk.toString()).text()).contains("Success");
  }

  @AfterAll
  static void end() {
    if (adb != null) {
      adb.close();
    }
    if (phone != null) {
      phone.close();
    }
  }

  private static GenuineAdb.Answer on(String... arguments) throws Exception {
    return on(new byte[0], arguments);
  }

  private static GenuineAdb.Answer on(byte[] input, String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    all[0] = "-s";
    all[1] = serial;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return adb.run(input, all);
  }

  @Test
  void the_phone_is_listed_with_its_names() throws Exception {
    assertThat(adb.run("devices", "-l").text())
        .contains(serial, "device product:virtual model:Virtual_Phone device:virtual");
  }

  @Test
  void a_command_tells_its_output_its_errors_and_its_exit_status_apart() throws Exception {
    GenuineAdb.Answer both = on("shell", "echo here; ls /nowhere");

    assertThat(both.exit()).isEqualTo(1);
    assertThat(both.text()).isEqualTo("here\n");
    assertThat(both.errors()).isEqualTo("ls: /nowhere: No such file or directory\n");
    assertThat(on("shell", "true").exit()).isZero();
    assertThat(on("shell", "exit 7").exit()).isEqualTo(7);
    assertThat(on("shell", "kwyjibo").exit()).isEqualTo(127);
  }

  @Test
  void the_old_shell_protocol_mixes_them() throws Exception {
    GenuineAdb.Answer both = on("shell", "-x", "echo here; ls /nowhere");

    assertThat(both.exit()).isZero();
    assertThat(both.text()).isEqualTo("here\nls: /nowhere: No such file or directory\n");
  }

  @Test
  void without_a_command_the_shell_reads_lines() throws Exception {
    GenuineAdb.Answer lines = on("pwd\nwhoami\nfalse\n".getBytes(StandardCharsets.UTF_8), "shell");

    assertThat(lines.text()).isEqualTo("/\nroot\n");
    assertThat(lines.exit()).isEqualTo(1);
  }

  @Test
  void a_screenshot_comes_byte_for_byte() throws Exception {
    assertThat(on("exec-out", "screencap", "-p").bytes()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void files_go_there_and_come_back() throws Exception {
    byte[] content = new byte[3_000_000];
    new Random(12).nextBytes(content);
    Path file = Files.write(dir.resolve("there.bin"), content);
    Path back = dir.resolve("back.bin");

    assertThat(on("push", file.toString(), "/data/local/tmp/a/b/there.bin").exit()).isZero();
    assertThat(on("pull", "/data/local/tmp/a/b/there.bin", back.toString()).exit()).isZero();

    assertThat(back).hasBinaryContent(content);
    assertThat(on("exec-out", "cat", "/data/local/tmp/a/b/there.bin").bytes()).isEqualTo(content);
    assertThat(on("shell", "stat -c %s /data/local/tmp/a/b/there.bin").text())
        .isEqualTo("3000000\n");
  }

  @Test
  void a_folder_goes_there_and_comes_back() throws Exception {
    Path folder = dir.resolve("folder");
    Files.writeString(Files.createDirectories(folder.resolve("sub")).resolve("one.txt"), "one");
    Files.writeString(folder.resolve("two.txt"), "two");

    assertThat(on("push", folder.toString(), "/sdcard/Download/").exit()).isZero();
    assertThat(on("pull", "/sdcard/Download/folder", dir.resolve("got").toString()).exit())
        .isZero();

    assertThat(dir.resolve("got/sub/one.txt")).hasContent("one");
    assertThat(dir.resolve("got/two.txt")).hasContent("two");
    assertThat(on("ls", "/sdcard/Download/folder").text()).contains("sub", "two.txt");
  }

  @Test
  void what_is_not_the_phones_is_neither_written_nor_read() throws Exception {
    Path file = Files.writeString(dir.resolve("stray.txt"), "stray");

    for (String path : new String[] {"/system/stray.txt", "/sdcard/../../etc/stray.txt"}) {
      GenuineAdb.Answer pushed = on("push", file.toString(), path);
      assertThat(pushed.exit()).isEqualTo(1);
      assertThat(pushed.text() + pushed.errors()).contains("Read-only file system");
    }
    for (String path : new String[] {"/sdcard/../../etc/passwd", "/sdcard/nothing"}) {
      GenuineAdb.Answer pulled = on("pull", path, dir.resolve("pulled").toString());
      assertThat(pulled.exit()).isEqualTo(1);
      assertThat(pulled.text() + pulled.errors()).contains("No such file or directory");
    }
  }

  @Test
  void an_installed_app_starts_and_is_a_process() throws Exception {
    assertThat(on("shell", "pm list packages -3").text()).contains("package:" + APP);
    assertThat(on("shell", "am start -W -n " + APP + "/.MainActivity").exit()).isZero();

    assertThat(on("shell", "dumpsys activity processes").text()).contains(":" + APP + "/u0a");
    assertThat(on("shell", "dumpsys window displays").text()).contains(APP + "/.MainActivity");
    assertThat(on("shell", "am force-stop " + APP).exit()).isZero();
    assertThat(on("shell", "pidof " + APP).exit()).isEqualTo(1);
  }

  @Test
  void a_permission_that_was_granted_by_adb_is_granted() throws Exception {
    String camera = "android.permission.CAMERA";
    assertThat(on("shell", "pm grant " + APP + " " + camera).exit()).isZero();
    assertThat(on("shell", "dumpsys package " + APP).text()).contains(camera + ": granted=true");
    assertThat(on("shell", "pm revoke " + APP + " " + camera).exit()).isZero();
    assertThat(on("shell", "dumpsys package " + APP).text()).contains(camera + ": granted=false");
  }

  @Test
  void what_is_no_apk_is_not_installed() throws Exception {
    Path none = Files.writeString(dir.resolve("none.apk"), "no apk at all");
    GenuineAdb.Answer answer = on("install", none.toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("Failure [INSTALL_PARSE_FAILED_NOT_APK");
  }

  @Test
  void an_apk_on_the_phone_is_installed_from_there() throws Exception {
    assertThat(on("push", apk.toString(), "/data/local/tmp/app.apk").exit()).isZero();
    assertThat(on("shell", "pm install -r /data/local/tmp/app.apk").text()).isEqualTo("Success\n");
  }

  @Test
  void the_log_is_followed() throws Exception {
    Process logcat = adb.start("-s", serial, "logcat", "-v", "brief", "-s", "adbtest");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(logcat.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("--------- beginning of main");
      on("shell", "log -t adbtest first");
      assertThat(lines.readLine()).startsWith("I/adbtest").endsWith(": first");
      on("shell", "log -t adbtest second");
      assertThat(lines.readLine()).endsWith(": second");
    } finally {
      logcat.destroy();
    }
    assertThat(logcat.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(on("logcat", "-d", "-s", "adbtest").text()).contains(": first", ": second");
  }

  @Test
  void a_way_leads_through_the_phone_and_back() throws Exception {
    try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      on("reverse", "localabstract:circle", "tcp:" + host.getLocalPort());
      String port = on("forward", "tcp:0", "localabstract:circle").text().strip();
      assertThat(on("reverse", "--list").text()).contains("localabstract:circle");
      assertThat(on("shell", "cat /proc/net/unix").text()).contains("@circle");

      CompletableFuture<String> answered = CompletableFuture.supplyAsync(() -> echo(host));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
        socket.getOutputStream().write("round\n".getBytes(StandardCharsets.UTF_8));
        assertThat(line(socket)).isEqualTo("echo round");
      }
      assertThat(answered.get(20, TimeUnit.SECONDS)).isEqualTo("round");
      on("reverse", "--remove-all");
      assertThat(on("reverse", "--list").text().strip()).isEmpty();
      on("forward", "--remove-all");
    }
  }

  private static String echo(ServerSocket host) {
    try (Socket socket = host.accept()) {
      String line = line(socket);
      socket.getOutputStream().write(("echo " + line + "\n").getBytes(StandardCharsets.UTF_8));
      return line;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String line(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  @Test
  void nobody_at_a_port_of_the_phone_is_a_closed_way() throws Exception {
    String port = on("forward", "tcp:0", "localabstract:nobody").text().strip();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    on("forward", "--remove", "tcp:" + port);
  }

  @Test
  void what_the_phone_does_not_know_is_refused_and_kept_by_name() throws Exception {
    assertThat(on("shell", "dumpsys SurfaceFlinger").exit()).isEqualTo(1);
    assertThat(on("shell", "am broadcast -a io.appium.settings.wifi").exit()).isEqualTo(255);

    assertThat(phone.unknown())
        .anyMatch(line -> line.startsWith("! command dumpsys SurfaceFlinger"))
        .anyMatch(line -> line.contains("io.appium.settings.wifi"));
  }

  @Test
  void the_server_of_the_driver_runs_only_where_its_packages_are() throws Exception {
    GenuineAdb.Answer answer =
        on(
            "shell",
            "am instrument -w io.appium.uiautomator2.server.test"
                + "/androidx.test.runner.AndroidJUnitRunner");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("Unable to find instrumentation info");
  }
}
