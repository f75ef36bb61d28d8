package org.facecert.cli;

import java.io.IOException;
import java.util.List;

/** Runs a program of the installation with our terminal, and ends it when we are ended. */
final class Foreground {

  private Foreground() {}

  /**
   * @param words that start it
   * @return the program's exit code
   */
  static int run(List<String> words) throws IOException {
    Process process = new ProcessBuilder(words).inheritIO().start();
    Thread killer = new Thread(process::destroy, "kill-" + process.pid());
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      int code = process.waitFor();
      return ProcessEnd.forgets(killer) ? code : ExitCode.STOPPED.code();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.STOPPED.code();
    }
  }
}
