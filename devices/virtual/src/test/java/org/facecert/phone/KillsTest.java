package org.facecert.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.options.UiAutomator2Options;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;

/**
 * Phone, adb and Appium killed in turn at random moments of a session: the client is told within
 * the limit, and once the part is there again the next session works; nothing stays behind.
 */
@EnabledIfEnvironmentVariable(
    named = GenuineAdb.PROGRAM,
    matches = ".+",
    disabledReason = GenuineAdb.ABSENT)
@EnabledIfEnvironmentVariable(
    named = GenuineAppium.FOLDER,
    matches = ".+",
    disabledReason = GenuineAppium.ABSENT)
class KillsTest {
  private static final String APP = "org.example.playground";
  private static final long SEED = 20_261_130;

  /** every day the phone's alone, for it costs little; all parts in turn: -Dfacecert.kills=20 */
  private static final int KILLS = Integer.getInteger("facecert.kills", 1);

  private static final int LIMIT_SECONDS = 90;
  private static final int LONGEST_MS = 3_000;

  @TempDir Path dir;
  private Path apk = Path.of("");
  private int started;
  private @Nullable PhoneProcess phone;
  private @Nullable GenuineAdb adb;
  private @Nullable GenuineAppium appium;
  private String serial = "";

  @AfterEach
  void end() throws Exception {
    if (appium != null) {
      appium.close();
    }
    if (adb != null) {
      // one that the driver started itself would stay
      adb.run("kill-server");
      adb.close();
    }
    if (phone != null) {
      phone.close();
    }
  }

  @Test
  void each_kill_is_told_and_the_next_session_works() throws Exception {
    apk = PlaygroundApk.alone(dir.resolve("app"), UnaryOperator.identity()).toAbsolutePath();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      startWhatIsNotThere();
      AndroidDriver driver = session();
      CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> worked(driver));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MS));
      String part = List.of("phone", "adb", "Appium").get(kill % 3);
      kill(part);

      assertThat(told(work)).as("kill %d, of %s", kill, part).isNotEmpty();
      leave(driver);
    }
    startWhatIsNotThere();
    AndroidDriver last = session();
    assertThat(last.findElement(AppiumBy.id(APP + ":id/status")).getText()).startsWith("Hello");
    last.quit();
    int port = server().port();
    end();
    assertThat(left(port)).isEmpty();
  }

  private GenuineAdb server() {
    GenuineAdb server = adb;
    if (server == null) {
      throw new IllegalStateException("there is no adb");
    }
    return server;
  }

  private void startWhatIsNotThere() throws Exception {
    boolean fresh = adb == null;
    if (adb == null) {
      adb = new GenuineAdb(dir.resolve("adb"));
    } else if (!adb.process().isAlive() && !listens(adb.port())) {
      adb = new GenuineAdb(dir.resolve("adb"), adb.port());
      fresh = true;
    } else {
      fresh = !adb.process().isAlive();
    }
    if (phone == null || !phone.process().isAlive()) {
      phone = new PhoneProcess(dir.resolve("phone" + started++), "--adb", "0");
      serial = phone.adb();
      fresh = true;
    }
    if (fresh) {
      assertThat(server().run("connect", serial).text()).contains("connected to " + serial);
    }
    if (appium == null || !appium.process().isAlive()) {
      appium = new GenuineAppium(server(), dir.resolve("appium" + started++ + ".log"));
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      // nobody is there
      return false;
    }
  }

  private AndroidDriver session() throws IOException {
    GenuineAppium server = appium;
    if (server == null) {
      throw new IllegalStateException("there is no Appium");
    }
    return new AndroidDriver(
        server.url(),
        new UiAutomator2Options()
            .setUdid(serial)
            .setApp(apk.toString())
            .setNewCommandTimeout(Duration.ofMinutes(2))
            .setAdbExecTimeout(Duration.ofMinutes(1))
            // without it UiAutomator2 8.7.0 fails in the clearing up after a phone that is gone,
            // where nobody catches it, and all of Appium ends
            .amend("appium:ignoreHiddenApiPolicyError", true)
            .amend("appium:adbPort", server().port()));
  }

  /** Looks and presses until it is told that it cannot. */
  private static String worked(AndroidDriver driver) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    try {
      while (System.nanoTime() < until) {
        driver.getPageSource();
        driver.findElement(AppiumBy.className("android.widget.CheckBox")).click();
      }
      return "";
    } catch (WebDriverException e) {
      return "told: " + e.getClass().getSimpleName();
    }
  }

  private static String told(CompletableFuture<String> work) throws Exception {
    try {
      return work.get(LIMIT_SECONDS + 30L, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("no error of the protocol", e);
    }
  }

  private void kill(String part) throws InterruptedException {
    Process process =
        switch (part) {
          case "phone" -> phone == null ? null : phone.process();
          case "adb" -> server().process();
          default -> appium == null ? null : appium.process();
        };
    if (process == null) {
      throw new IllegalStateException("there is no " + part);
    }
    process.destroyForcibly();
    process.waitFor();
  }

  private static void leave(AndroidDriver driver) {
    try {
      driver.quit();
    } catch (WebDriverException e) {
      // what was killed cannot say goodbye
    }
  }

  /** Processes of this adb that go on, such as those of an Appium that was killed. */
  private static List<String> left(int port) throws InterruptedException {
    String ours = "-P " + port;
    List<String> found = List.of();
    for (int round = 0; round < 40; round++) {
      found =
          ProcessHandle.allProcesses()
              .map(process -> process.info().commandLine().orElse(""))
              .filter(line -> line.contains(ours))
              .toList();
      if (found.isEmpty()) {
        return found;
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    return found;
  }
}
