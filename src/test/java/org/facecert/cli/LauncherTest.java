package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in an installation whose Maven only notes that it was called. */
@Timeout(120)
final class LauncherTest {

  private static final String[] CLASSES = {"PlainRequest", "Rehearsal"};

  @TempDir private Path folder;
  private Path home = Path.of("");
  private Path source = Path.of("");

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void an_installation() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    executable(home.resolve("facecert"), Files.readString(Path.of("..", "facecert")));
    write("pom.xml", "");
    write("src/pom.xml", "");
    write("devices/virtual/pom.xml", "");
    source = write("src/main/A.java", "");
    Files.createDirectories(home.resolve("src/target/lib"));
    jar(home.resolve("src/target/facecert-suite-1.jar"));
    executable(
        Files.createDirectories(folder.resolve("bin")).resolve("mvn"),
        """
        #!/bin/sh
        if [ "$1" = -v ]; then echo "Apache Maven 3.9.9"; exit 0; fi
        echo built >>"%s"
        exit "${MAVENS_ANSWER:-0}"
        """
            .formatted(folder.resolve("calls")));
  }

  @Test
  void it_builds_at_first_and_whenever_a_source_has_changed() throws Exception {
    assertThat(started("", "0").exit()).isZero();
    assertThat(started("", "0").exit()).isZero();
    assertThat(builds()).isEqualTo(1);
    change();
    assertThat(started("", "0").err()).contains("the sources have changed; building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void never_starts_the_last_build_and_names_it_so() throws Exception {
    started("", "0");
    assertThat(started("never", "0").out()).isEqualTo("started, commit []\n");
    change();

    Ended ended = started("never", "0");

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).isEqualTo("started, commit [an older build]\n");
    assertThat(ended.err()).contains("the sources have changed since the last build");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void never_starts_nothing_where_nothing_was_built() throws Exception {
    Ended ended = started("never", "0");

    assertThat(ended.exit()).isEqualTo(ExitCode.OUR_BUG.code());
    assertThat(ended.err()).contains("nothing has been built here yet. Start once without it.");
    assertThat(builds()).isZero();
  }

  @Test
  void never_starts_no_half_of_a_build() throws Exception {
    started("", "0");
    change();
    assertThat(started("", "1").err()).contains("the build failed");

    Ended ended = started("never", "0");

    assertThat(ended.exit()).isEqualTo(ExitCode.OUR_BUG.code());
    assertThat(ended.err()).contains("the last build failed or is under way");
    assertThat(started("", "0").exit()).isZero();
    assertThat(started("never", "0").exit()).isZero();
  }

  @Test
  void another_word_is_refused() throws Exception {
    Ended ended = started("always", "0");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("FACECERT_BUILD is \"always\"; write never, or leave it out");
    assertThat(builds()).isZero();
  }

  private Ended started(String build, String mavensAnswer)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder launcher =
        new ProcessBuilder("bash", home.resolve("facecert").toString(), "devices")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    launcher.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    launcher.environment().put("MAVENS_ANSWER", mavensAnswer);
    launcher.environment().put("FACECERT_BUILD", build);
    return new Ended(launcher.start().waitFor(), Files.readString(out), Files.readString(err));
  }

  private void change() throws IOException {
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
  }

  private long builds() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  private Path write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Of classes that say that they were started, and with which commit. */
  private void jar(Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : CLASSES) {
        Path java = folder.resolve(name + ".java");
        Files.writeString(
            java,
            """
            package org.facecert.cli;
            public final class %s {
              public static void main(String[] args) {
                System.out.println("started, commit [" + System.getProperty("facecert.commit") + "]");
              }
            }
            """
                .formatted(name),
            StandardCharsets.UTF_8);
        int failed =
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), java.toString());
        assertThat(failed).isZero();
        String entry = "org/facecert/cli/" + name + ".class";
        out.putNextEntry(new JarEntry(entry));
        out.write(Files.readAllBytes(folder.resolve(entry)));
      }
    }
  }
}
