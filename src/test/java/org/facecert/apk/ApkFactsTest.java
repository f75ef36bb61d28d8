package org.facecert.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The package is linked by aapt2 from a manifest with two activities and texts in three languages.
 */
final class ApkFactsTest {

  @TempDir private Path folder;

  @Test
  void reads_what_a_package_says_of_itself() throws Exception {
    ApkFacts facts = ApkFacts.read(small());

    assertThat(facts.packageName()).isEqualTo("org.example.small");
    assertThat(facts.versionName()).contains("2.5.1");
    assertThat(facts.activity()).contains(".MainActivity");
    assertThat(facts.permissions())
        .containsExactly(
            "android.permission.ACCESS_FINE_LOCATION",
            "android.permission.CAMERA",
            "android.permission.INTERNET",
            "android.permission.READ_CONTACTS");
    assertThat(facts.languages()).containsExactly("de", "zh");
  }

  @Test
  void says_what_is_wrong_with_a_file_that_is_no_package() throws Exception {
    byte[] whole = Files.readAllBytes(small());

    refused(folder.resolve("missing.apk"), "is not there; give the path");
    refused(written("empty.apk", new byte[0]), "is no APK");
    refused(written("text.apk", "not a zip at all".getBytes(StandardCharsets.UTF_8)), "is no APK");
    refused(written("cut.apk", Arrays.copyOf(whole, whole.length / 2)), "is no APK");
    refused(
        zip("source.apk", "AndroidManifest.xml", "<manifest/>".getBytes(StandardCharsets.UTF_8)),
        "cannot be read");
    refused(zip("hollow.apk", "AndroidManifest.xml", new byte[0]), "cannot be read");
  }

  // the manifests are linked by aapt2 2.20 as bundletool and Android's build tools write them
  @ParameterizedTest
  @CsvSource({
    "split-config.apk, is no app but the split",
    "split-config.apk, config.xxhdpi",
    "split-feature.apk, scanner",
    "base-split-required.apk, is the base of org.example.small and does not run without its splits",
    "base-splits-of-the-store.apk, does not run without its splits",
    "base-split-types.apk, does not run without its splits"
  })
  void a_part_of_an_app_is_told_from_the_app(String file, String words) throws Exception {
    refused(resource(file), words);
  }

  @Test
  void a_base_that_says_it_needs_no_splits_is_an_app() throws Exception {
    assertThat(ApkFacts.read(resource("base-without-splits.apk")).packageName())
        .isEqualTo("org.example.small");
  }

  @Test
  void what_holds_apps_is_named_with_the_cure() throws Exception {
    byte[] none = new byte[8];
    refused(
        zip("app.aab", "base/manifest/AndroidManifest.xml", none), "is an App Bundle", "universal");
    refused(zip("bundle.zip", "BundleConfig.pb", none), "is an App Bundle");
    refused(zip("all.apks", "universal.apk", none), "holds the app in universal.apk");
    refused(
        zip("set.apks", "splits/base-master.apk", none), "is a set of APKs", "install-multiple");
    refused(zip("set.xapk", "org.example.small.apk", none), "is a set of APKs");
    refused(zip("library.aar", "classes.jar", none), "holds no AndroidManifest.xml");
  }

  @Test
  void does_not_unpack_a_manifest_that_is_larger_than_any() throws Exception {
    Path bomb = folder.resolve("bomb.apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("AndroidManifest.xml"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);

    refused(bomb, "unpacks to more than 4 MB");
  }

  @Test
  void a_manifest_with_any_byte_changed_is_read_or_refused() throws Exception {
    byte[] manifest = entry("AndroidManifest.xml");
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      byte[] broken = manifest.clone();
      for (int n = 0; n <= i % 3; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(Manifest.read(ByteBuffer.wrap(broken)).packageName()).isNotEmpty();
      } catch (UnreadableApk e) {
        assertThat(e).hasMessageContaining("AndroidManifest.xml");
      }
    }
  }

  @Test
  void a_broken_resource_table_ends_the_reading() throws Exception {
    byte[] table = entry("resources.arsc");
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      byte[] broken = Arrays.copyOf(table, 1 + random.nextInt(table.length));
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      ByteBuffer bytes = ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(ResourceLanguages.in(bytes)).allMatch(language -> language.matches("[a-z]{2,3}"));
    }
  }

  private static void refused(Path file, String... words) {
    assertThatThrownBy(() -> ApkFacts.read(file))
        .isInstanceOf(UnreadableApk.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words))
        .hasMessageContaining("; ");
  }

  private byte[] entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(small().toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private Path small() throws IOException {
    return resource("small.apk");
  }

  private Path resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ApkFactsTest.class.getResourceAsStream(name))) {
      return written(name, in.readAllBytes());
    }
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path zip(String name, String entry, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes);
      zip.closeEntry();
    }
    return file;
  }
}
