package org.facecert.phone;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Appium from npm, in the versions of src/test/appium, on a port of its own. */
final class GenuineAppium implements AutoCloseable {
  /** the environment variable that names the folder of package.json and node_modules */
  static final String FOLDER = "FACECERT_APPIUM";

  static final String ABSENT =
      "FACECERT_APPIUM is not set: run npm ci --ignore-scripts in devices/virtual/src/test/appium"
          + " and set it to that folder, as .ci/run does";

  private final Process server;
  private final int port;
  private final Path log;

  /**
   * @param log file for what it writes
   */
  GenuineAppium(GenuineAdb adb, Path log) throws IOException, InterruptedException {
    Path folder = Path.of(System.getenv(FOLDER)).toAbsolutePath();
    this.log = log;
    port = GenuineAdb.freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            "node",
            folder.resolve("node_modules/appium/index.js").toString(),
            "--address",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--allow-insecure=uiautomator2:adb_shell",
            "--log-no-colors");
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME", adb.home().toString(),
                "APPIUM_HOME", folder.toString(),
                "ANDROID_HOME", GenuineAdb.sdk().toString(),
                "ANDROID_ADB_SERVER_PORT", String.valueOf(adb.port())));
    server = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    GenuineAdb.awaitPort(port, Duration.ofMinutes(1));
  }

  Process process() {
    return server;
  }

  URL url() throws IOException {
    return new URL("http://127.0.0.1:" + port);
  }

  /** The last of what it wrote, for a failure's message. */
  String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  @Override
  public void close() {
    server.destroy();
  }
}
