package org.facecert.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Where this FaceCert lives, and what lies where in it. */
public record Installation(Path home) {

  /** From the launcher's word, else the folder above the class path's. */
  public static Installation find() {
    String told = System.getProperty("facecert.home");
    Path home = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
    if (!Files.isDirectory(home.resolve("features"))) {
      throw new UserError(
          home
              + " is no FaceCert installation: it has no folder \"features\"."
              + " Start FaceCert by its launcher \"facecert\".");
    }
    return new Installation(home);
  }

  public Path features() {
    return home.resolve("features");
  }

  /** The launcher's and the build's own. */
  Path target() {
    return home.resolve("target");
  }

  public Path devices() {
    return home.resolve("devices");
  }

  public Path reports() {
    return home.resolve("reports");
  }

  /** Shared by all FaceCert processes of this user. */
  Path locks() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("facecert").resolve("locks");
  }

  /** Name to version of what makes up the suite itself. */
  Map<String, String> tools() {
    Map<String, String> tools = new TreeMap<>();
    tools.put("facecert", suite());
    tools.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    tools.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return tools;
  }

  /** The version, and whether what is here differs from its commit. */
  String suite() {
    String commit = System.getProperty("facecert.commit", "");
    return commit.isEmpty() ? version() : version() + new WorkTree(home).state();
  }

  /** Version, and commit when the launcher knows it. */
  public static String version() {
    String commit = System.getProperty("facecert.commit", "");
    String version = "unknown version";
    try (InputStream in =
        Installation.class.getResourceAsStream(
            "/META-INF/maven/org.facecert/facecert-suite/pom.properties")) {
      if (in != null) {
        Properties properties = new Properties();
        properties.load(in);
        version = properties.getProperty("version", version);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the version from the jar", e);
    }
    return commit.isEmpty() ? version : version + " (" + commit + ")";
  }

  /**
   * The words that start a program of this installation in a process of its own.
   *
   * @param module folder of a built module, with {@code target/classes} and {@code target/lib}
   * @param jvmArguments before the class path
   * @throws UserError when it is not built
   */
  public List<String> program(
      String module, List<String> jvmArguments, String mainClass, List<String> arguments) {
    Path target = home.resolve(module).resolve("target");
    if (!Files.isDirectory(target.resolve("classes"))) {
      throw new UserError(
          target + " is not built. Start FaceCert by its launcher \"facecert\", which builds it.");
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvmArguments);
    words.add("-cp");
    words.add(target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*");
    words.add(mainClass);
    words.addAll(arguments);
    return words;
  }
}
