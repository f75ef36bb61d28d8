package org.facecert.phone.dex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.dex.TranslatedApks.Limits;
import org.facecert.phone.dex.TranslatedApks.Translated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dex to class files: what is translated, what is named, what is refused. */
class TranslatedApksTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir static Path made;
  @TempDir Path dir;
  private static byte[] dex;

  @BeforeAll
  static void aDex() throws Exception {
    dex = SmallDex.of(made);
  }

  private Path apk(String name, byte[]... dexes) throws IOException {
    Path apk = dir.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(apk))) {
      for (int k = 0; k < dexes.length; k++) {
        zip.putNextEntry(new ZipEntry(k == 0 ? "classes.dex" : "classes" + (k + 1) + ".dex"));
        zip.write(dexes[k]);
      }
    }
    return apk;
  }

  private Translated translated(Path apk) throws IOException {
    return new TranslatedApks(dir.resolve("cache"), Limits.USUAL).of(apk);
  }

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void every_class_is_translated_once_and_runs() throws Exception {
    Translated whole = translated(apk("a.apk", dex, dex));
    assertThat(whole.findings()).isEmpty();
    assertThat(entries(whole.jar()))
        .containsExactlyInAnyOrder("small/Sum.class", "small/Even.class");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {whole.jar().toUri().toURL()})) {
      assertThat(loader.loadClass("small.Sum").getMethod("of", int.class).invoke(null, 10))
          .isEqualTo(30);
    }
  }

  @Test
  void the_same_apk_is_translated_once() throws Exception {
    Path apk = apk("a.apk", dex);
    Path jar = translated(apk).jar();
    Object before = Files.readAttributes(jar, "unix:ctime,ino");
    assertThat(translated(Files.move(apk, dir.resolve("other-name.apk"))).jar()).isEqualTo(jar);
    assertThat(Files.readAttributes(jar, "unix:ctime,ino")).isEqualTo(before);
  }

  @Test
  void a_method_that_cannot_be_translated_is_named_and_says_so_when_it_is_called()
      throws Exception {
    byte[] broken = SmallDex.withUnknownInstruction(dex);
    Translated rest = translated(apk("a.apk", broken));
    assertThat(rest.findings())
        .extracting(Finding::sentence)
        .containsExactly(
            "the method Lsmall/Even;->marked()I could not be translated: it holds instructions that"
                + " Android does not have, and ends where it comes to one");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {rest.jar().toUri().toURL()})) {
      Class<?> even = loader.loadClass("small.Even");
      assertThat(even.getMethod("is", int.class).invoke(null, 4)).isEqualTo(true);
      assertThatThrownBy(() -> even.getMethod("marked").invoke(null))
          .hasRootCauseInstanceOf(Error.class);
    }
  }

  @Test
  void native_libraries_are_named() throws Exception {
    Path apk = apk("a.apk", dex);
    try (FileSystem zip = FileSystems.newFileSystem(apk)) {
      for (String place : List.of("lib/arm64-v8a", "lib/x86_64")) {
        Files.createDirectories(zip.getPath(place));
        Files.writeString(zip.getPath(place, "libface.so"), "ELF");
      }
    }
    assertThat(translated(apk).findings())
        .extracting(Finding::name, Finding::kind)
        .containsExactly(tuple("libface.so", Finding.Kind.NATIVE_LIBRARY));
  }

  @Test
  void what_is_no_dex_is_refused() {
    for (byte[] bad :
        List.of(
            new byte[0],
            "dex\n035\0".getBytes(StandardCharsets.ISO_8859_1),
            Arrays.copyOf(dex, dex.length / 2),
            new byte[4096])) {
      assertThatThrownBy(() -> translated(apk("bad.apk", bad)))
          .isInstanceOf(PhoneFault.class)
          .hasMessageContaining("bad.apk cannot be translated: ");
    }
  }

  @Test
  void more_than_the_bounds_allow_is_refused() throws Exception {
    Path bomb = dir.resolve("bomb.apk");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("classes.dex"));
      byte[] zeros = new byte[1 << 20];
      for (int k = 0; k < 300; k++) {
        zip.write(zeros);
      }
    }
    assertThatThrownBy(() -> translated(bomb)).hasMessageContaining("more than 256 MiB");
    Path cache = dir.resolve("cache");
    assertThatThrownBy(
            () -> new TranslatedApks(cache, new Limits(64, Duration.ofMillis(1))).of(apk("a", dex)))
        .hasMessageContaining("it takes longer than");
    assertThatThrownBy(
            () ->
                new TranslatedApks(cache, new Limits(16, MINUTE)).of(apk("b", new byte[200 << 20])))
        .hasMessageContaining("MiB of memory");
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).allMatch(p -> p.getFileName().toString().startsWith("lock-"));
    }
  }
}
