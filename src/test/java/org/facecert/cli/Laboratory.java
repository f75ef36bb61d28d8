package org.facecert.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.facecert.apk.ApkFacts;
import org.facecert.app.Installation;
import org.facecert.app.Suite;
import org.facecert.device.Platform;
import org.facecert.fake.FakeBankPhones;

/**
 * An installation of its own, in which commands are given as a user gives them. Its features are
 * this project's, its phone is fake, and so is its app builder.
 */
final class Laboratory {

  static final String PHONE = "fake";
  static final String PACKAGE = "org.example.small";

  private final Path home;
  private Platform phones = FakeBankPhones.sound();

  private Laboratory(Path home) {
    this.home = home;
  }

  /** What a command ended with, and said. */
  record Ended(int exit, String out, String err) {}

  static Laboratory in(Path home) throws IOException {
    Laboratory laboratory = new Laboratory(home);
    Path features = Path.of("..", "features");
    try (Stream<Path> files = Files.walk(features)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        laboratory.copy(file, "features/" + features.relativize(file));
      }
    }
    laboratory.write(
        "devices/fake.yaml",
        "name: fake\nplatform: android\nurl: http://127.0.0.1:9\ncapabilities: {'appium:udid': '"
            + home
            + "'}\n");
    return laboratory;
  }

  Path home() {
    return home;
  }

  Path at(String path) {
    return home.resolve(path);
  }

  Laboratory withoutPhone() {
    phones = FakeBankPhones.dead();
    return this;
  }

  /** Leaves a programme these requirements alone, which takes its grades: it is altered. */
  Laboratory narrowed(String programme, String... requirements) throws IOException {
    Path file = at("features/programmes/" + programme + ".yaml");
    String only =
        "selection:\n  modes: [automatic]\n  requirements: ["
            + String.join(", ", requirements)
            + "]";
    Files.writeString(
        file,
        Pattern.compile("(?s)selection:\n.*?(?=\nparameters|\nnot-applicable)")
            .matcher(Files.readString(file))
            .replaceFirst(only));
    return this;
  }

  /** A bank's statement and build; the bank asks as the build's name says. */
  Path bank(String folder, String build) throws IOException {
    Path apk = at(folder + "/" + build);
    Files.createDirectories(apk.getParent());
    try (InputStream in = Objects.requireNonNull(ApkFacts.class.getResourceAsStream("small.apk"))) {
      Files.copy(in, apk);
    }
    return write(
        folder + "/statement.yaml",
        FakeBankPhones.statement(PACKAGE)
            .replace("language: en}", "language: en, file: " + build + "}"));
  }

  /**
   * The calibration app that comes along, with one seeded violation.
   *
   * @param build name of the variant's build, of which the bank takes how it asks
   */
  Laboratory facebank(String build) throws IOException {
    write("devices/calibration/facebank/statement.yaml", FakeBankPhones.statement(PACKAGE));
    write(
        "devices/calibration/facebank/variants/seeded.yaml",
        """
        id: sc-02-own-camera-box
        about: A box of the app asks for camera access, and that is all.
        breaks: SC-02
        kind: bare
        function: face-login
        language: en
        expect: FAIL
        sentence: 'camera permission was the only thing asked'
        also: []
        switches: {}
        """);
    Path small = bank("given", "small.apk").resolveSibling("small.apk");
    return program(
        "devices/calibration",
        "org.facecert.appbuild",
        "BuildApp",
        """
        Path out = Files.createDirectories(Path.of(args[2]));
        Path small = Path.of("%s");
        System.out.println("BUILT facebank " + Files.copy(small, out.resolve("facebank.apk")));
        System.out.println(
            "BUILT sc-02-own-camera-box " + Files.copy(small, out.resolve("%s")));
        """
            .formatted(small, build));
  }

  /**
   * A program in place of the one that builds apps, or of the virtual phone.
   *
   * @param body of its main method, in which {@code args} are its arguments
   */
  Laboratory program(String module, String packageName, String name, String body)
      throws IOException {
    Path source =
        write(
            module + "/" + name + ".java",
            "package "
                + packageName
                + ";\nimport java.nio.file.*;\npublic final class "
                + name
                + " {\n  public static void main(String[] args) throws Exception {\n"
                + body
                + "\n  }\n}\n");
    Path classes = Files.createDirectories(at(module + "/target/classes"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    if (failed != 0) {
      throw new AssertionError(source + " does not compile");
    }
    return this;
  }

  /** Gives a command, on this installation. */
  Ended run(String... words) {
    Suite suite =
        new Suite(new Installation(home), Clock.systemUTC(), clock -> Map.of("android", phones));
    StringWriter err = new StringWriter();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream terminal = System.out;
    String user = System.getProperty("user.home");
    // the locks of phones that there are not need not stay with whoever runs the tests
    System.setProperty("user.home", home.toString());
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(out);
    try {
      int exit =
          Main.commandLine(() -> suite)
              .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
              .setErr(new PrintWriter(err, true))
              .execute(words);
      return new Ended(exit, said.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(terminal);
      System.setProperty("user.home", user);
    }
  }

  Ended run(List<String> words) {
    return run(words.toArray(String[]::new));
  }

  private Path write(String path, String text) throws IOException {
    Path file = at(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void copy(Path from, String path) throws IOException {
    Path to = at(path);
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }
}
