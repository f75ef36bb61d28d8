package org.facecert.appbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.android.apksig.ApkVerifier;
import java.io.File;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppBuildTest {
  private static final Toolbox TOOLS = Toolbox.ofThisModule();

  @TempDir private Path dir;

  @Test
  void builds_a_folder_from_elsewhere_into_a_signed_app_with_its_classes() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));

    BuiltApp built = build(app);

    ApkVerifier.Result signature = new ApkVerifier.Builder(built.apk().toFile()).build().verify();
    assertThat(signature.isVerified()).isTrue();
    assertThat(signature.isVerifiedUsingV2Scheme()).isTrue();
    assertThat(signature.isVerifiedUsingV3Scheme()).isTrue();
    assertThat(Aapt2.in(TOOLS.tools()).run("dump", "badging", built.apk().toString()))
        .contains("package: name='com.example.gym' versionCode='7' versionName='2.1'")
        .contains("targetSdkVersion:'34'")
        .contains("application-label:'Gym'")
        .contains("launchable-activity: name='com.example.gym.Door'");
    assertThat(names(built.apk())).contains("classes.dex", "resources.arsc");
    assertThat(names(built.classes()))
        .contains("com/example/gym/Door.class", "com/example/gym/R.class");
    assertThat(built.classes()).isEqualTo(dir.resolve("out/gym.jar"));
  }

  @Test
  void lays_the_resource_table_so_that_android_can_map_it() throws Exception {
    BuiltApp built = build(SmallApp.in(dir.resolve("gym")));

    assertThat(offsetOfContent(built.apk(), "resources.arsc") % 4).isZero();
  }

  @Test
  void reads_the_layout_of_gradle_and_the_classes_of_libs() throws Exception {
    Path app = dir.resolve("gym");
    SmallApp.write(app.resolve("src/main/AndroidManifest.xml"), SmallApp.MANIFEST);
    SmallApp.write(app.resolve("src/main/res/values/strings.xml"), SmallApp.strings("Gym"));
    SmallApp.write(app.resolve("src/main/java/com/example/gym/Door.java"), SmallApp.DOOR);
    SmallApp.write(app.resolve("src/main/assets/hours.txt"), "always open");
    Path other = SmallApp.in(dir.resolve("other"));
    Files.createDirectories(app.resolve("libs"));
    Files.copy(build(other, "other").classes(), app.resolve("libs/other.jar"));

    BuiltApp built = build(app);

    assertThat(names(built.apk())).contains("assets/hours.txt");
    assertThat(names(built.classes())).contains("com/example/gym/Door.class");
  }

  @Test
  void builds_nothing_again_until_something_changes() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));

    assertThat(build(app).fresh()).isTrue();
    assertThat(build(app).fresh()).isFalse();
    SmallApp.write(app.resolve("res/values/strings.xml"), SmallApp.strings("Club"));
    assertThat(build(app).fresh()).isTrue();
  }

  @Test
  void a_variant_may_ask_for_what_the_app_does_not() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    Path file = app.resolve("variants/messages.yaml");
    SmallApp.write(file, "id: pm-04-messages\npermissions: [READ_SMS]\n");

    BuiltApp clean = build(app);
    BuiltApp variant = new AppBuild(TOOLS).variant(app, dir.resolve("out"), "gym", file);

    assertThat(badging(variant)).contains("uses-permission: name='android.permission.READ_SMS'");
    assertThat(badging(clean)).doesNotContain("READ_SMS");
    assertThat(names(variant.apk()))
        .contains("classes.dex", "resources.arsc")
        .doesNotContain("assets/variant.properties");
  }

  @Test
  void a_variant_may_be_another_package_around_the_same_app() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    SmallApp.write(
        app.resolve("overlays/kit/java/net/kit/Kit.java"), "package net.kit; class Kit {}");
    SmallApp.write(app.resolve("overlays/kit/package/META-INF/kit.version"), "1.0");
    Path file = app.resolve("variants/kit.yaml");
    SmallApp.write(
        file, "id: kit\noverlay: overlays/kit\napplication: {debuggable: 'true', label: Club}\n");

    BuiltApp clean = build(app);
    BuiltApp variant = new AppBuild(TOOLS).variant(app, dir.resolve("out"), "gym", file);

    assertThat(badging(variant)).contains("application-debuggable", "application-label:'Club'");
    assertThat(badging(clean)).contains("application-label:'Gym'").doesNotContain("debuggable");
    assertThat(names(variant.apk())).contains("META-INF/kit.version");
    assertThat(names(variant.classes())).contains("net/kit/Kit.class");
    assertThat(names(clean.classes())).doesNotContain("net/kit/Kit.class");
    assertThat(new AppBuild(TOOLS).variant(app, dir.resolve("out"), "gym", file).fresh()).isFalse();
  }

  @Test
  void the_build_before_is_built_with_the_app_and_is_of_another_version() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    SmallApp.write(app.resolve("earlier.yaml"), "id: gym-6\nversion: {code: 6, name: 2.0-rc}\n");
    Path out = dir.resolve("out");

    assertThat(BuildApp.run(app.toString(), "--out", out.toString())).isZero();

    Path before = out.resolve("gym-6.apk");
    assertThat(Aapt2.in(TOOLS.tools()).run("dump", "badging", before.toString()))
        .contains("package: name='com.example.gym' versionCode='6' versionName='2.0-rc'");
    assertThat(signers(before)).isEqualTo(signers(out.resolve("gym.apk")));
  }

  private static List<X509Certificate> signers(Path apk) throws Exception {
    return new ApkVerifier.Builder(apk.toFile()).build().verify().getSignerCertificates();
  }

  private static String badging(BuiltApp app) throws Exception {
    return Aapt2.in(TOOLS.tools()).run("dump", "badging", app.apk().toString());
  }

  @Test
  void a_variant_differs_by_its_switches_alone() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    Path file = app.resolve("variants/door.yaml");
    SmallApp.write(file, "id: fc-01-door\nbreaks: FC-01\nswitches: {door: shut, lamp: 'off'}\n");

    BuiltApp clean = build(app);
    BuiltApp variant = new AppBuild(TOOLS).variant(app, dir.resolve("out"), "gym", file);

    assertThat(variant.id()).isEqualTo("fc-01-door");
    assertThat(names(variant.apk()))
        .contains("assets/variant.properties")
        .containsAll(names(clean.apk()));
    assertThat(text(variant.apk(), "assets/variant.properties")).isEqualTo("door=shut\nlamp=off\n");
    assertThat(variant.classes()).hasSameBinaryContentAs(clean.classes());
    assertThat(new ApkVerifier.Builder(variant.apk().toFile()).build().verify().isVerified())
        .isTrue();
  }

  @Test
  void puts_the_labs_authority_where_the_app_asks_for_it() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    SmallApp.write(app.resolve("res/raw/lab_ca.pem"), "to be replaced");

    BuiltApp built = build(app);

    String pem = Files.readString(LabKeys.in(TOOLS.keys()).authorityPem());
    assertThat(text(built.apk(), "res/raw/lab_ca.pem")).isEqualTo(pem);
    assertThat(built.apk().resolveSibling("lab-ca.pem")).hasContent(pem);
  }

  @Test
  void names_file_line_and_column_of_a_java_error_and_leaves_nothing_behind() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    Path door = app.resolve("src/com/example/gym/Door.java");
    SmallApp.write(door, SmallApp.DOOR.replace("setTitle(R.string.name)", "open()"));

    assertThatThrownBy(() -> build(app))
        .isInstanceOf(BuildProblem.class)
        .hasMessageContaining(door + ":7:28: cannot find symbol")
        .hasMessageContaining("Cure:");
    assertThat(visible(dir.resolve("out"))).isEmpty();
  }

  @Test
  void names_file_and_line_of_a_resource_error() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    SmallApp.write(app.resolve("res/values/strings.xml"), "<resources>\n<strin/>\n</resources>\n");

    assertThatThrownBy(() -> build(app))
        .isInstanceOf(BuildProblem.class)
        .hasMessageContaining("strings.xml:2: error: unknown resource type 'strin'");
  }

  @Test
  void says_what_a_folder_lacks() throws Exception {
    Path app = dir.resolve("gym");
    Files.createDirectories(app);
    problem(app, "holds no AndroidManifest.xml");
    SmallApp.write(app.resolve("AndroidManifest.xml"), SmallApp.MANIFEST);
    problem(app, "holds no Java source: looked for *.java under java/ and src/");
    SmallApp.write(app.resolve("java/Door.java"), SmallApp.DOOR);
    SmallApp.write(
        app.resolve("AndroidManifest.xml"),
        SmallApp.MANIFEST.replace("package=\"com.example.gym\"", ""));
    problem(app, "the <manifest> element names no package");
    SmallApp.write(
        app.resolve("AndroidManifest.xml"), SmallApp.MANIFEST.replace("LAUNCHER", "HOME"));
    problem(app, "no activity can be launched");
    SmallApp.write(app.resolve("AndroidManifest.xml"), "<manifest>\n<application>\n</manifest>");
    problem(app, "AndroidManifest.xml:3:");
    problem(dir.resolve("nowhere"), "is not a folder");
  }

  @Test
  void the_command_line_ends_with_64_on_bad_input_and_prints_what_it_built() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));

    assertThat(BuildApp.run(app.toString(), "--out", dir.resolve("out").toString())).isZero();
    assertThat(BuildApp.run(dir.resolve("nowhere").toString(), "--out", dir.toString()))
        .isEqualTo(64);
    assertThat(BuildApp.run(app.toString())).isEqualTo(64);
    assertThat(BuildApp.run(app.toString(), "--out", dir.toString(), "--name", "../x"))
        .isEqualTo(64);
  }

  @Test
  void the_command_line_builds_the_app_and_those_variants_that_are_asked_for() throws Exception {
    Path app = SmallApp.in(dir.resolve("gym"));
    Path asked = app.resolve("variants/messages.yaml");
    SmallApp.write(asked, "id: messages\npermissions: [READ_SMS]\n");
    SmallApp.write(app.resolve("variants/calls.yaml"), "id: calls\npermissions: [READ_CALL_LOG]\n");
    Path out = dir.resolve("out");

    int code =
        BuildApp.run(
            app.toString(), "--out", out.toString(), "--with-app", "--variant", asked.toString());

    assertThat(code).isZero();
    assertThat(visible(out)).contains("gym.apk", "messages.apk").doesNotContain("calls.apk");
  }

  private BuiltApp build(Path app) throws Exception {
    return build(app, "gym");
  }

  private BuiltApp build(Path app, String name) throws Exception {
    return new AppBuild(TOOLS).build(app, dir.resolve("out"), name);
  }

  private void problem(Path app, String words) {
    assertThatThrownBy(() -> build(app))
        .isInstanceOf(BuildProblem.class)
        .hasMessageContaining(words)
        .hasMessageContaining("Cure:");
  }

  private static List<String> visible(Path out) throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    }
  }

  private static List<String> names(Path zip) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(Path zip, String name) throws Exception {
    try (ZipFile file = new ZipFile(new File(zip.toString()))) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where an entry's bytes begin, read from the zip's own local header. */
  private static long offsetOfContent(Path zip, String name) throws Exception {
    byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      byte[] all = new byte[(int) file.length()];
      file.readFully(all);
      for (int at = 0; at + 30 < all.length; at++) {
        if (all[at] == 'P' && all[at + 1] == 'K' && all[at + 2] == 3 && all[at + 3] == 4) {
          int nameLength = (all[at + 26] & 255) | (all[at + 27] & 255) << 8;
          int extraLength = (all[at + 28] & 255) | (all[at + 29] & 255) << 8;
          String found = new String(all, at + 30, nameLength, StandardCharsets.US_ASCII);
          if (nameLength == wanted.length && found.equals(name)) {
            assertThat(all[at + 8]).as("stored, not compressed").isZero();
            return at + 30L + nameLength + extraLength;
          }
        }
      }
    }
    throw new AssertionError("no entry " + name);
  }
}
