package org.facecert.appbuild;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where this module's build has laid what an app is built with.
 *
 * @param sdk the folder with Android's classes and resources
 * @param tools the folder with the unpacked aapt2
 * @param keys a folder for this machine's throw-away keys; made on first use, never committed
 */
public record Toolbox(Path sdk, Path tools, Path keys) {

  /** The tools of the module's own {@code target} folder, wherever the process was started. */
  public static Toolbox ofThisModule() {
    Path target = target();
    return new Toolbox(target.resolve("sdk"), target.resolve("tools"), target.resolve("ca"));
  }

  private static Path target() {
    try {
      // target/classes while developing, target/facecert-calibration-x.jar afterwards
      Path home =
          Path.of(Toolbox.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return home.toAbsolutePath().resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The builder's own place is not a file path.", e);
    }
  }

  /** Android's class and resource library, the {@code android.jar} of this build. */
  Path android() throws BuildProblem, IOException {
    return jar("android-all");
  }

  /** What javac compiles against. */
  List<Path> compileLibraries() throws BuildProblem, IOException {
    return List.of(android());
  }

  private Path jar(String artifact) throws BuildProblem, IOException {
    if (Files.isDirectory(sdk)) {
      try (Stream<Path> jars = Files.list(sdk)) {
        List<Path> hits =
            jars.filter(jar -> jar.getFileName().toString().startsWith(artifact + "-")).toList();
        if (hits.size() == 1) {
          return hits.get(0);
        }
      }
    }
    throw new BuildProblem(
        "Android's library "
            + artifact
            + " is not in "
            + sdk
            + ". Cure: run `mvn -pl devices/calibration package` in FaceCert's folder.");
  }
}
