package org.facecert.appbuild;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles an app's Java sources with the compiler of the running JDK, at Java 11. */
final class JavaCompilation {
  private static final int SHOWN = 20;

  private JavaCompilation() {}

  static void compile(List<Path> sources, List<Path> libraries, Path classes)
      throws BuildProblem, IOException {
    JavaCompiler javac = compiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    String path =
        libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of("--release", "11", "-proc:none", "-nowarn", "-g", "-cp", path, "-d", "" + classes);
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean good =
          javac
              .getTask(null, files, told, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!good) {
        throw new BuildProblem(words(told.getDiagnostics()));
      }
    }
  }

  private static JavaCompiler compiler() throws BuildProblem {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new BuildProblem(
          "This Java has no compiler (it is a JRE). Cure: run with a JDK 17 or newer.");
    }
    return javac;
  }

  private static String words(List<Diagnostic<? extends JavaFileObject>> all) {
    List<String> errors =
        all.stream()
            .filter(told -> told.getKind() == Diagnostic.Kind.ERROR)
            .map(JavaCompilation::line)
            .toList();
    String more = errors.size() > SHOWN ? "\nand " + (errors.size() - SHOWN) + " more errors." : "";
    return "The app's Java does not compile:\n"
        + errors.stream().limit(SHOWN).collect(Collectors.joining("\n"))
        + more
        + "\nCure: correct the named lines (the language is Java 11 and Android API 34; no"
        + " androidx unless its classes are in libs/).";
  }

  private static String line(Diagnostic<? extends JavaFileObject> told) {
    JavaFileObject source = told.getSource();
    String message = told.getMessage(Locale.ROOT).replaceAll("\\s*\\n\\s*", "; ");
    return source == null
        ? message
        : "%s:%d:%d: %s"
            .formatted(source.getName(), told.getLineNumber(), told.getColumnNumber(), message);
  }
}
