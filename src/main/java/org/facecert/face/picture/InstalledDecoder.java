package org.facecert.face.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.facecert.face.PictureFormat.Coding;

/**
 * A program of this machine that turns a picture into another coding: for those that no library
 * with a fitting licence reads. It gets a folder of its own, nothing of our environment but where
 * programs are, and a limited time. The picture is on the disk meanwhile, for this user alone.
 *
 * @param program found as the system finds programs
 * @param packages what to install to have it
 * @param arguments {@code IN} and {@code OUT} stand for the two files
 * @param result the coding it turns the picture into
 * @param seconds that it may take
 */
record InstalledDecoder(
    String program, String packages, List<String> arguments, Coding result, int seconds) {

  private static final int USUAL_SECONDS = 30;

  /** Milliseconds after which it is looked at what a program wrote so far. */
  private static final int LOOK = 100;

  /** Of all its files: 48 million pixels of three bytes, as noise, with room. */
  private static final long MOST = 256L << 20;

  /** Of libheif; reads AVIF too. Its PNG fails over profiles of colour that phones use. */
  static final InstalledDecoder HEIF =
      new InstalledDecoder(
          "heif-convert",
          "libheif-examples",
          List.of("-q", "95", "IN", "OUT"),
          Coding.JPEG,
          USUAL_SECONDS);

  /** Of OpenJPEG. */
  static final InstalledDecoder JPEG_2000 =
      new InstalledDecoder(
          "opj_decompress",
          "libopenjp2-tools",
          List.of("-i", "IN", "-o", "OUT"),
          Coding.PNG,
          USUAL_SECONDS);

  /** Takes each of the pictures that the program made, in order of their names. */
  interface Taker<T> {
    T take(List<Path> pictures) throws IOException, NotLooked;
  }

  /**
   * @param suffix of the file's name, from which some programs tell the coding
   */
  <T> T decode(byte[] bytes, String suffix, Taker<T> taker) throws NotLooked {
    try {
      Path folder = Files.createTempDirectory("facecert-picture");
      try {
        Path in = Files.write(folder.resolve("in." + suffix), bytes);
        run(folder, in);
        return taker.take(results(folder));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new NotLooked(program + " could not be used: " + e.getMessage(), e);
    }
  }

  private void run(Path folder, Path in) throws IOException, NotLooked {
    Process process = start(folder, in);
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
        bounded(folder);
        if (System.nanoTime() > end) {
          throw new NotLooked(program + " did not end within " + seconds + " s");
        }
      }
      bounded(folder);
      if (process.exitValue() != 0) {
        throw new NotLooked(
            "it cannot be decoded: " + program + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotLooked("interrupted while " + program + " ran", e);
    } finally {
      end(process);
    }
  }

  /** What still writes would leave files behind. */
  private static void end(Process process) {
    try {
      process.destroyForcibly().waitFor(USUAL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void bounded(Path folder) throws IOException, NotLooked {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += file.toFile().length();
      }
    }
    if (bytes > MOST) {
      throw new NotLooked(program + " made more than " + (MOST >> 20) + " MiB of it");
    }
  }

  private Process start(Path folder, Path in) throws NotLooked {
    Map<String, String> files =
        Map.of("IN", in.toString(), "OUT", folder.resolve("out." + result.key()).toString());
    List<String> command =
        Stream.concat(Stream.of(program), arguments.stream().map(a -> files.getOrDefault(a, a)))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(List.of("PATH", "Path", "SystemRoot"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new NotLooked(
          program
              + " is not installed (it comes with "
              + packages
              + "), and no library reads this coding",
          e);
    }
  }

  private List<Path> results(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith("." + result.key())).sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
