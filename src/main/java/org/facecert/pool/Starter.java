package org.facecert.pool;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;

/**
 * Brings phones up by a command that prints {@code READY <address>} once it can be talked to. The
 * command's standard input stays open as long as this process lives; a phone that watches it dies
 * with us, even when we are killed.
 */
final class Starter {

  private static final Pattern READY = Pattern.compile("READY (https?://\\S+)");
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Path installation;
  private final Path folder;
  private final Duration limit;

  Starter(Path installation, Path folder, Duration limit) {
    this.installation = installation;
    this.folder = folder;
    this.limit = limit;
  }

  /** A started process. */
  static final class Running {
    private final Process process;
    private final URI server;
    private final Path home;

    Running(Process process, URI server, Path home) {
      this.process = process;
      this.server = server;
      this.home = home;
    }

    URI server() {
      return server;
    }

    long pid() {
      return process.pid();
    }

    boolean alive() {
      return process.isAlive();
    }

    /** Ends the process and all its children; the phone's state goes with it, its log stays. */
    void end() {
      kill(process);
      try {
        delete(home);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove the phone's state in " + home, e);
      }
    }
  }

  /**
   * @param file where the words come from, for messages
   * @param start the words
   */
  Running start(Path file, List<String> start, String name, String language) {
    Path home = folder.resolve(name);
    Path log = folder.resolve(name + ".log");
    Process process = launch(file, words(start, home, language), home, log);
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, address), "phone-" + name);
    reader.setDaemon(true);
    reader.start();
    try {
      return new Running(process, address.get(limit.toMillis(), TimeUnit.MILLISECONDS), home);
    } catch (TimeoutException e) {
      kill(process);
      throw new DeviceFault(
          Sentence.of("fault.not-ready", "phone", name, "seconds", limit.toSeconds(), "log", log),
          e);
    } catch (ExecutionException e) {
      kill(process);
      throw new DeviceFault(ended(name, log), e);
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new DeviceFault(Sentence.of("fault.interrupted.starting", "phone", name), e);
    }
  }

  private Process launch(Path file, List<String> words, Path home, Path log) {
    try {
      // a run that was killed leaves its phones' state behind
      delete(home);
      Files.createDirectories(home);
      return new ProcessBuilder(words)
          .directory(installation.toFile())
          .redirectError(log.toFile())
          .start();
    } catch (IOException e) {
      throw new DeviceFault(
          Sentence.of(
              "fault.start", "file", file, "key", "start", "why", String.valueOf(e.getMessage())),
          e);
    }
  }

  private List<String> words(List<String> start, Path home, String language) {
    Map<String, String> values =
        Map.of(
            "${port}",
            "0",
            "${home}",
            home.toAbsolutePath().toString(),
            "${language}",
            withCountry(language),
            "${java}",
            Path.of(System.getProperty("java.home"), "bin", "java").toString());
    List<String> words = new ArrayList<>();
    for (String word : start) {
      String filled = word;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled = filled.replace(value.getKey(), value.getValue());
      }
      words.add(filled);
    }
    Path program = installation.resolve(words.get(0));
    if (Files.isExecutable(program)) {
      words.set(0, program.toString());
    }
    return words;
  }

  /** A phone's system language has a country. */
  private static String withCountry(String language) {
    return switch (language) {
      case "en" -> "en-US";
      case "zh" -> "zh-CN";
      default -> language;
    };
  }

  /** Also empties the pipe for as long as the phone lives, so that it never blocks on it. */
  private static void read(Process process, CompletableFuture<URI> address) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher ready = READY.matcher(line.strip());
        if (ready.matches()) {
          address.complete(URI.create(ready.group(1)));
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
    address.completeExceptionally(new EOFException("its standard output ended"));
  }

  private static void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    CompletableFuture<?> gone =
        CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    try {
      gone.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private static Sentence ended(String name, Path log) {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      if (!lines.isEmpty()) {
        String last = lines.get(lines.size() - 1);
        return Sentence.of("fault.ended.saying", "phone", name, "log", log, "last", last);
      }
    } catch (IOException e) {
      // it cannot be quoted, then
    }
    return Sentence.of("fault.ended", "phone", name, "log", log);
  }

  /** Never follows a link: an app may have made one to anywhere. */
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
