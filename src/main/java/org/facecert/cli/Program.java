package org.facecert.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the installation, run in a process of its own with our terminal. */
final class Program {

  private final Installation installation;

  Program(Installation installation) {
    this.installation = installation;
  }

  /**
   * @param module folder of a built module, with {@code target/classes} and {@code target/lib}
   * @param jvmArguments before the class path
   * @return the program's exit code
   */
  int run(String module, List<String> jvmArguments, String mainClass, List<String> arguments)
      throws IOException {
    Path target = installation.home().resolve(module).resolve("target");
    if (!Files.isDirectory(target.resolve("classes"))) {
      throw new BadInput(
          target + " is not built. Start FaceCert by its launcher \"facecert\", which builds it.");
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvmArguments);
    words.addAll(
        List.of(
            "-cp",
            target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
            mainClass));
    words.addAll(arguments);
    Process process = new ProcessBuilder(words).inheritIO().start();
    Thread killer = new Thread(process::destroy, "kill-" + process.pid());
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
      return code;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.STOPPED.code();
    }
  }
}
