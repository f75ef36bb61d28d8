package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.facecert.evidence.Sentence;
import org.facecert.seal.Inspection;
import org.facecert.seal.OpenPackage;
import org.facecert.seal.SealInspection;
import org.facecert.seal.SealedFiles;
import org.facecert.seal.Trusted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random changes of a sealed run, each found and named: {@code -Dfacecert.tampering=10000} for as
 * many as the figures in docs/sealing.md are of.
 */
final class TamperedPackageTest {

  private static final int TIMES = Integer.getInteger("facecert.tampering", 200);
  private static final long SEED = 20261130;

  /** 1 tries every byte of envelope and key. */
  private static final int STEP = Integer.getInteger("facecert.tampering.step", 7);

  @TempDir static Path lab;

  private static NavigableMap<String, byte[]> files = new TreeMap<>();
  private static byte[] zip = {};
  private static Trusted trusted = Trusted.nobody();

  /** A package in memory. */
  private record MemoryFiles(NavigableMap<String, byte[]> all) implements SealedFiles {
    @Override
    public NavigableSet<String> paths() {
      return new TreeSet<>(all.keySet());
    }

    @Override
    public long size(String path) {
      return bytes(path).length;
    }

    @Override
    public InputStream open(String path) {
      return new ByteArrayInputStream(bytes(path));
    }

    @Override
    public List<Sentence> problems() {
      return List.of();
    }

    private byte[] bytes(String path) {
      byte[] bytes = all.get(path);
      if (bytes == null) {
        throw new AssertionError(path);
      }
      return bytes;
    }
  }

  @BeforeAll
  static void a_sealed_run_in_memory() throws IOException {
    Laboratory laboratory =
        Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-02", "WD-02");
    assertThat(Typed.evaluate(laboratory, "app.apk", lab.resolve("run")).err()).isEmpty();
    Path key = TestKeys.curve(lab, "lab", "secp256r1");
    Path sealed = lab.resolve("package");
    Typed.seal(laboratory, lab.resolve("run"), key, sealed);
    trusted = Trusted.in(TestKeys.open(key));
    try (Stream<Path> walk = Files.walk(sealed)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(sealed.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    zip = Files.readAllBytes(lab.resolve("package.zip"));
    // what is found later is found because of a change
    assertThat(inspected(files).faults()).isEmpty();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS) // ten thousand on a machine that is busy
  void every_random_change_is_named() throws IOException {
    Random random = new Random(SEED);
    List<String> names = new ArrayList<>(files.keySet());
    int[] kinds = new int[5];
    long bytes = files.values().stream().mapToLong(each -> each.length).sum();
    long start = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
      NavigableMap<String, byte[]> changed = new TreeMap<>(files);
      String name = names.get(random.nextInt(names.size()));
      int kind = random.nextInt(kinds.length);
      List<String> touched =
          change(changed, kind, name, names.get(random.nextInt(names.size())), random);
      if (touched.isEmpty()) {
        continue;
      }
      kinds[kind]++;

      Inspection inspection = inspected(changed);

      assertThat(inspection.faults().toString())
          .as("turn %s, kind %s, %s", i, kind, touched)
          .containsAnyOf(touched.toArray(String[]::new));
    }
    System.out.printf(
        "FIGURE tampering: %d files, %d bytes; bytes %d, deleted %d, added %d, swapped %d, renamed"
            + " %d; all named; %.1f ms each%n",
        files.size(),
        bytes,
        kinds[0],
        kinds[1],
        kinds[2],
        kinds[3],
        kinds[4],
        (System.nanoTime() - start) / 1e6 / TIMES);
  }

  /** Returns what was touched; nothing where the change is none. */
  private static List<String> change(
      NavigableMap<String, byte[]> all, int kind, String name, String other, Random random) {
    byte[] content = all.getOrDefault(name, new byte[0]);
    switch (kind) {
      case 0 -> {
        if (content.length == 0) {
          return List.of();
        }
        byte[] copy = content.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
        all.put(name, copy);
        return List.of(name);
      }
      case 1 -> {
        all.remove(name);
        return List.of(name);
      }
      case 2 -> {
        all.put(name + "x", content);
        return List.of(name + "x");
      }
      case 3 -> {
        byte[] its = all.getOrDefault(other, new byte[0]);
        if (Arrays.equals(its, content)) {
          return List.of();
        }
        all.put(name, its);
        all.put(other, content);
        return List.of(name, other);
      }
      default -> {
        all.remove(name);
        all.put("run/" + name.replace('/', '-'), content);
        return List.of(name);
      }
    }
  }

  @Test
  void every_byte_that_is_tried_of_the_seal_itself_counts() throws IOException {
    int tried = 0;
    for (String name : List.of("seal.intoto.json", "seal-key.pem")) {
      byte[] content = files.getOrDefault(name, new byte[0]);
      for (int at = 0; at < content.length; at += STEP) {
        byte[] copy = content.clone();
        copy[at] ^= (byte) (1 << (at % 8));
        NavigableMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, copy);
        assertThat(inspected(changed).faults()).as("%s, byte %s", name, at).isNotEmpty();
        tried++;
      }
    }
    System.out.println("FIGURE bytes of envelope and key: " + tried + " changes, all named");
  }

  @Test
  void every_random_byte_of_the_zip_counts() throws IOException {
    Random random = new Random(SEED);
    Path file = lab.resolve("changed.zip");
    for (int i = 0; i < TIMES / 4; i++) {
      byte[] copy = zip.clone();
      // half of them in the directory, which is smaller than the rest
      int from = i % 2 == 0 ? 0 : copy.length - Math.min(copy.length, 20_000);
      copy[from + random.nextInt(copy.length - from)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, copy);
      try (OpenPackage open = OpenPackage.of(file)) {
        assertThat(open.inspected(trusted, Clock.systemUTC()).faults())
            .as("turn %s", i)
            .isNotEmpty();
      }
    }
  }

  @Test
  void an_untouched_package_is_never_accused() throws IOException {
    for (int i = 0; i < Math.max(10, TIMES / 100); i++) {
      Inspection inspection = inspected(files);
      assertThat(inspection.faults()).isEmpty();
      assertThat(inspection.open()).isEmpty();
    }
  }

  private static Inspection inspected(NavigableMap<String, byte[]> all) throws IOException {
    return SealInspection.of(new MemoryFiles(all), trusted, Clock.systemUTC());
  }
}
