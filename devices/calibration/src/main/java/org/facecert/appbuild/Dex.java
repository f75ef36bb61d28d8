package org.facecert.appbuild;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.OutputMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Class files to Android's byte code. */
final class Dex {
  private Dex() {}

  static void write(Path classJar, Path android, int minSdk, Path into) throws BuildProblem {
    Errors errors = new Errors(new ArrayList<>());
    try {
      D8.run(
          D8Command.builder(errors)
              .addProgramFiles(classJar)
              .addLibraryFiles(android)
              // Android's library as Robolectric ships it leaves java.* out
              .addLibraryFiles(Path.of(System.getProperty("java.home")))
              .setMinApiLevel(minSdk)
              .setMode(CompilationMode.DEBUG)
              .setOutput(into, OutputMode.DexIndexed)
              .build());
    } catch (CompilationFailedException e) {
      throw new BuildProblem(
          "d8 cannot turn the app's classes into Android byte code:\n"
              + (errors.lines().isEmpty() ? e.getMessage() : String.join("\n", errors.lines()))
              + "\nCure: correct the named class, or replace the jar in libs/ it comes from.");
    }
  }

  private record Errors(List<String> lines) implements DiagnosticsHandler {

    @Override
    public void error(Diagnostic told) {
      lines.add(told.getOrigin() + ": " + told.getDiagnosticMessage());
    }

    @Override
    public void warning(Diagnostic told) {
      // d8 warns of Android's own classes, of which an app's author can change nothing
    }
  }
}
