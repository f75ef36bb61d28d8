package org.facecert.phone.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which Chromium is on the machine, and what goes with it.
 *
 * @param program the browser
 * @param certutil the tool that makes it trust the phone's authorities
 * @param driver chromedriver, empty where there is none
 * @param version such as "Chromium 156.0.8078.114", known some time after the start
 */
public record ChromiumProgram(
    Path program, Path certutil, Optional<Path> driver, CompletableFuture<String> version) {
  private static final int PATIENCE_S = 10;
  private static final int LONGEST = 200;

  /** What to say for no browser at all. */
  public static final String NONE = "none";

  /**
   * Looks for it.
   *
   * @param asked a path, {@link #NONE}, or empty for what the machine's PATH has
   */
  public static Optional<ChromiumProgram> find(String asked) {
    if (asked.equals(NONE)) {
      return Optional.empty();
    }
    Optional<Path> program =
        asked.isEmpty() ? onPath("chromium") : Optional.of(Path.of(asked).toAbsolutePath());
    if (!asked.isEmpty() && !program.map(Files::isExecutable).orElse(false)) {
      throw new IllegalArgumentException("--chromium " + asked + " is no program");
    }
    Optional<Path> certutil = onPath("certutil");
    if (!asked.isEmpty() && certutil.isEmpty()) {
      throw new IllegalArgumentException(
          "--chromium needs certutil (Debian's libnss3-tools), by which the browser trusts the"
              + " authorities that the phone trusts");
    }
    return certutil.flatMap(
        tool -> program.map(p -> new ChromiumProgram(p, tool, onPath("chromedriver"), asked(p))));
  }

  private static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static CompletableFuture<String> asked(Path program) {
    CompletableFuture<String> version = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              try {
                version.complete(version(program));
              } catch (IOException e) {
                version.complete("Chromium of unknown version (" + e.getMessage() + ")");
              }
            },
            "chromium-version");
    asking.setDaemon(true);
    asking.start();
    return version;
  }

  private static String version(Path program) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "--version")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    byte[] said = process.getInputStream().readNBytes(LONGEST);
    String[] words = new String(said, StandardCharsets.UTF_8).strip().split("\\s+");
    process.destroy();
    return words.length < 2 ? String.join(" ", words) : words[0] + " " + words[1];
  }

  /** Its name and version; waits for them a little. */
  public String named() {
    try {
      return version.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return "Chromium of unknown version";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Chromium of unknown version";
    }
  }
}
