package org.facecert.appbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Android's resource compiler, as apktool ships it for Linux, macOS and Windows. */
final class Aapt2 {
  private final Path program;

  private Aapt2(Path program) {
    this.program = program;
  }

  /** The program for this system, from where the module's build has unpacked it. */
  static Aapt2 in(Path tools) throws BuildProblem, IOException {
    Path program = tools.resolve(place(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)));
    if (!Files.exists(program)) {
      throw new BuildProblem(
          program
              + " is missing. Cure: run `mvn -pl devices/calibration package` in FaceCert's folder.");
    }
    // a zip keeps no permissions
    if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
      throw new FileSystemException(program.toString(), null, "cannot be made executable");
    }
    return new Aapt2(program);
  }

  private static String place(String os) {
    if (os.contains("win")) {
      return "prebuilt/windows/aapt2.exe";
    }
    return os.contains("mac") ? "prebuilt/macosx/aapt2" : "prebuilt/linux/aapt2";
  }

  /** Runs one aapt2 command and returns what it printed; its complaints become the problem. */
  String run(String... arguments) throws BuildProblem, IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      String errors =
          said.lines()
              .filter(line -> line.contains("error"))
              .collect(java.util.stream.Collectors.joining("\n"));
      throw new BuildProblem(
          "aapt2 "
              + arguments[0]
              + " refuses the app's resources or manifest:\n"
              + (errors.isEmpty() ? said.strip() : errors)
              + "\nCure: correct the named line.");
    }
    return said;
  }
}
