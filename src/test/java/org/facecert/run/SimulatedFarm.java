package org.facecert.run;

import io.appium.java_client.AppiumClientConfig;
import io.appium.java_client.android.AndroidDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.Told;
import org.facecert.device.Bench;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.pool.DeviceFile;
import org.facecert.pool.DeviceFiles;
import org.facecert.pool.Farm;
import org.facecert.pool.Pool;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.WebDriverException;

/** Simulated phones behind a genuine Grid, and the platform that drives them through it. */
final class SimulatedFarm implements AutoCloseable {

  /** The module of the Grid; not there where only the suite is built. */
  static final Path GRID = Path.of("..", "devices", "grid", "target").toAbsolutePath();

  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private final Path folder;
  private final Pool started;
  private final Farm farm;
  private final List<Path> files;
  private final HttpClient client = HttpClient.newHttpClient();

  private SimulatedFarm(Path folder, Pool started, Farm farm, List<Path> files) {
    this.folder = folder;
    this.started = started;
    this.farm = farm;
    this.files = files;
  }

  static SimulatedFarm of(int phones, Duration pace, Path folder) throws IOException {
    DeviceFile file =
        new DeviceFile(
            "sim",
            "android",
            new DeviceFile.Access(
                Optional.empty(),
                List.of(
                    "${java}",
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes(),
                    SimulatedPhone.class.getName(),
                    String.valueOf(pace.toMillis())),
                phones),
            Map.of(),
            DeviceFile.DeviceTraits.of(true),
            Bench.unknown(),
            folder.resolve("sim.yaml"));
    Files.createDirectories(folder.resolve("farm"));
    Pool pool =
        new Pool(List.of(file), folder, folder.resolve("farm"), folder.resolve("farm-locks"));
    Farm farm =
        Farm.start(
            pool,
            List.of("sim*" + phones),
            SimulatedFarm::grid,
            new Farm.FarmPlan("127.0.0.1", 0, folder.resolve("farm"), folder));
    return new SimulatedFarm(folder, pool, farm, farm.writeDeviceFiles(folder.resolve("slots")));
  }

  private static String classes() {
    try {
      return Path.of(
              SimulatedPhone.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath()
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> grid() {
    return List.of(
        "${java}",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-cp",
        GRID.resolve("classes") + ":" + GRID.resolve("lib") + "/*",
        "org.facecert.grid.FarmGrid");
  }

  /** What an evaluation takes. */
  LabPhones phones() {
    return new LabPhones(
        new Pool(DeviceFiles.read(files), folder, folder.resolve("state"), folder.resolve("locks")),
        Map.of("android", new FakePhones(this::connect)));
  }

  List<String> names() {
    return DeviceFiles.read(files).stream().map(DeviceFile::name).toList();
  }

  /** The Grid is killed. */
  void killGrid() {
    ProcessHandle.of(farm.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The phone's process is killed. */
  void kill(int phone) throws IOException {
    ProcessHandle.of(told(phone, "pid")).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** How many commands the phone had; its next one hangs after the word {@code hang}. */
  int told(int phone, String word) throws IOException {
    URI server = farm.slots().get(phone).phone().server();
    try {
      String said =
          client
              .send(
                  HttpRequest.newBuilder(server.resolve("/told/" + word)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      return Integer.parseInt(said.replaceAll("[^0-9]", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Processes of Grid and phones that live. */
  static Set<ProcessHandle> living() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process ->
                process.info().arguments().map(List::of).orElse(List.of()).stream()
                    .anyMatch(
                        word ->
                            word.equals(SimulatedPhone.class.getName())
                                || word.equals("org.facecert.grid.FarmGrid")))
        .collect(Collectors.toSet());
  }

  private FakePhones.Behind connect(Phone phone) {
    AndroidDriver driver =
        answered(
            () ->
                new AndroidDriver(
                    AppiumClientConfig.defaultConfig()
                        .baseUri(phone.server())
                        .readTimeout(ANSWERING),
                    new MutableCapabilities(phone.capabilities())));
    return new FakePhones.Behind() {
      @Override
      public void asked() {
        answered(
            () -> {
              driver.navigate().back();
              return driver;
            });
      }

      @Override
      public void close() {
        answered(
            () -> {
              driver.quit();
              return driver;
            });
      }
    };
  }

  private interface Asked {
    AndroidDriver answer();
  }

  private static AndroidDriver answered(Asked asked) {
    try {
      return asked.answer();
    } catch (WebDriverException | UncheckedIOException e) {
      throw new DeviceFault(Told.told(String.valueOf(e.getMessage())), e);
    }
  }

  @Override
  public void close() {
    farm.close();
    started.close();
  }
}
