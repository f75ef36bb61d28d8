package org.facecert.face.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that write what Java does not. */
final class InstalledEncoder {

  private static final long MOST_SECONDS = 60;

  /** A sample cannot be made on this machine. */
  static final class NotMade extends IOException {
    private static final long serialVersionUID = 1L;

    NotMade(String reason) {
      super(reason);
    }
  }

  private InstalledEncoder() {}

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }

  /**
   * Runs one.
   *
   * @throws NotMade when it is not there, fails, or takes too long
   */
  static void run(String... command) throws IOException {
    if (!isInstalled(command[0])) {
      throw new NotMade("no " + command[0] + " here");
    }
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new NotMade(command[0] + " took too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotMade(command[0] + " was interrupted");
    }
    if (process.exitValue() != 0) {
      throw new NotMade(command[0] + " ended with " + process.exitValue());
    }
  }
}
