package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.facecert.Told;
import org.facecert.app.Installation;
import org.facecert.app.Laboratory;
import org.facecert.app.Suite;
import org.facecert.device.AppUnderTest;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Platform;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is told to end, while its phone lets it wait. */
final class StoppedRunTest {

  @TempDir Path folder;

  @Test
  void ends_in_order_and_says_how_to_go_on() throws Exception {
    Laboratory laboratory = Laboratory.in(folder.resolve("home"));
    Path statement = laboratory.bank("bank", "app.apk");
    Path run = folder.resolve("run");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WaitingDoor.class.getName(),
                laboratory.home().toString(),
                statement.toString(),
                run.toString())
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.contains("starting phone")) {
          process.toHandle().destroy();
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).as(said.toString()).isEqualTo(143);
    assertThat(said)
        .contains(
            "Stopped. Nothing recorded is lost; go on with: facecert evaluate --resume " + run);
    assertThat(Files.readString(run.resolve("journal.jsonl"))).doesNotContain("\"FAIL\"");
  }

  /** The process that is stopped. */
  static final class WaitingDoor implements Platform {

    private final CountDownLatch end = new CountDownLatch(1);

    public static void main(String[] args) {
      WaitingDoor phone = new WaitingDoor();
      // a phone that is given back lets go of whoever waits for it
      Runtime.getRuntime().addShutdownHook(new Thread(phone.end::countDown));
      Suite suite =
          new Suite(
              new Installation(Path.of(args[0])),
              Clock.systemUTC(),
              clock -> Map.of("android", phone));
      List<String> words =
          List.of("evaluate", "--app", args[1], "--device", "fake", "--language", "en", "--out");
      String[] all = words.toArray(new String[words.size() + 1]);
      all[words.size()] = args[2];
      ProcessEnd.with(Main.commandLine(() -> suite).execute(all));
    }

    @Override
    public Session open(Phone phone, AppUnderTest app, Vault vault) {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new DeviceFault(Told.told("it was given back"));
    }
  }
}
