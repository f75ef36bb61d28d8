package org.facecert.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.facecert.apk.ApkFacts;
import org.facecert.device.Platform;
import org.facecert.fake.FakeBankPhones;
import org.facecert.probe.exposure.OutsideClient;

/**
 * An installation of its own: its features are this project's, its phone is fake, and so is its app
 * builder.
 */
public final class Laboratory {

  public static final String PHONE = "fake";
  public static final String PACKAGE = "org.example.small";

  private final Path home;
  private Platform phones = FakeBankPhones.sound();
  private Clock clock = Clock.systemUTC();
  private Optional<Probing> probing = Optional.empty();

  private Laboratory(Path home) {
    this.home = home;
  }

  public static Laboratory in(Path home) throws IOException {
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

  public Path home() {
    return home;
  }

  public Path at(String path) {
    return home.resolve(path);
  }

  public Laboratory withoutPhone() {
    phones = FakeBankPhones.dead();
    return this;
  }

  /** Leaves a programme these requirements alone, which takes its grades: it is altered. */
  public Laboratory narrowed(String programme, String... requirements) throws IOException {
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
  public Path bank(String folder, String build) throws IOException {
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
  public Laboratory facebank(String build) throws IOException {
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
        var anew = java.nio.file.StandardCopyOption.REPLACE_EXISTING;
        System.out.println("BUILT facebank " + Files.copy(small, out.resolve("facebank.apk"), anew));
        System.out.println(
            "BUILT sc-02-own-camera-box " + Files.copy(small, out.resolve("%s"), anew));
        """
            .formatted(small, build));
  }

  /**
   * A program in place of the one that builds apps, or of the virtual phone.
   *
   * @param body of its main method, in which {@code args} are its arguments
   */
  public Laboratory program(String module, String packageName, String name, String body)
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

  /** What can be asked of it. */
  public Suite suite() {
    return probing
        .map(p -> new Suite(new Installation(home), clock, steady -> Map.of("android", phones), p))
        .orElseGet(
            () -> new Suite(new Installation(home), clock, steady -> Map.of("android", phones)));
  }

  /** From now on by another clock. */
  public Laboratory by(Clock other) {
    clock = other;
    return this;
  }

  /** Its bank's wire is watched, and these are the bank's servers. */
  public Laboratory asking(OutsideClient servers) {
    probing = Optional.of(FakeBankPhones.probing(servers));
    return this;
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
