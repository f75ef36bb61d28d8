package org.facecert.console;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium of its own without a window, driven by the genuine chromedriver. */
public final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process driver;
  private final RemoteWebDriver browser;

  private Chromium(Process driver, RemoteWebDriver browser) {
    this.driver = driver;
    this.browser = browser;
  }

  /** Whether both are installed here. */
  public static boolean installed() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param folder for its profile
   */
  public static Chromium start(Path folder) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromedriver.log").toFile())
            .start();
    try {
      return new Chromium(driver, browser(port, folder));
    } catch (RuntimeException e) {
      driver.destroyForcibly();
      throw new IllegalStateException(Files.readString(folder.resolve("chromedriver.log")), e);
    }
  }

  private static RemoteWebDriver browser(int port, Path folder) throws IOException {
    List<String> arguments =
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--window-size=1400,1000",
            "--user-data-dir=" + folder.resolve("profile"));
    Map<String, Object> options =
        Map.of("binary", program("chromium").orElseThrow().toString(), "args", arguments);
    ImmutableCapabilities wanted =
        new ImmutableCapabilities(Map.of("browserName", "chrome", "goog:chromeOptions", options));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return new RemoteWebDriver(URI.create("http://127.0.0.1:" + port).toURL(), wanted);
      } catch (org.openqa.selenium.WebDriverException e) {
        if (System.nanoTime() > until || !refused(e)) {
          throw e;
        }
      }
    }
  }

  /** It does not listen yet. */
  private static boolean refused(Throwable e) {
    return e instanceof java.net.ConnectException
        || (e.getCause() != null && refused(e.getCause()));
  }

  public RemoteWebDriver browser() {
    return browser;
  }

  public WebDriverWait await() {
    return new WebDriverWait(browser, PATIENCE);
  }

  @Override
  public void close() {
    try {
      browser.quit();
    } finally {
      driver.destroy();
      try {
        if (!driver.waitFor(5, TimeUnit.SECONDS)) {
          driver.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
