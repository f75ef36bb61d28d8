package org.facecert.phone.dex;

import com.googlecode.d2j.reader.DexFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.facecert.phone.api.PhoneFault;

/**
 * The class jars of APKs, each translated once: kept by the digest of the APK and the version of
 * the translator, the last used ones only.
 */
public final class TranslatedApks {
  /** Bounds on the work for one APK. */
  public record Limits(int heapMib, Duration time) {
    /** Enough for the largest apps; a hostile one costs no more. */
    public static final Limits USUAL = new Limits(2048, Duration.ofMinutes(10));
  }

  /**
   * An APK's code as the phone runs it.
   *
   * @param jar class files; in the cache, to be copied
   * @param findings what is not in it, or not as it was
   */
  public record Translated(Path jar, List<Finding> findings) {}

  private static final int KEPT = 16;

  /** raised whenever the same APK would become another jar */
  private static final String FORMAT = "dex2jar-2.4.38-1";

  private final Path cache;
  private final Limits limits;

  /**
   * @param cache folder for the jars; made when it is wanted
   */
  public TranslatedApks(Path cache, Limits limits) {
    this.cache = cache;
    this.limits = limits;
  }

  /** Whether an APK holds code at all; those that run beside a class jar need none. */
  public static boolean hasCode(Path apk) throws IOException {
    return DexEntries.any(apk);
  }

  /** The names of an APK's classes, written as in class files. */
  public static Set<String> classes(Path apk) throws IOException {
    Set<String> all = new HashSet<>();
    try {
      for (byte[] dex : DexEntries.read(apk)) {
        new DexFileReader(dex)
            .getClassNames()
            .forEach(n -> all.add(n.substring(1, n.length() - 1)));
      }
    } catch (RuntimeException e) {
      throw new IOException("its dex is malformed: " + e, e);
    }
    return all;
  }

  /**
   * The class files of an APK, from the cache or translated now, which takes some seconds per
   * megabyte.
   *
   * @throws PhoneFault when the APK's code cannot be read within the limits
   */
  public Translated of(Path apk) throws IOException {
    String digest = digest(apk);
    Path place = cache.resolve(FORMAT + "-" + digest);
    Files.createDirectories(cache);
    // several phones may install the same app at once: one translates, the others find it done
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve("lock-" + digest.charAt(0)),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isRegularFile(jar(place))) {
        translate(apk, place);
      }
      Files.setLastModifiedTime(place, FileTime.fromMillis(System.currentTimeMillis()));
    }
    forgetOld();
    return new Translated(jar(place), Finding.read(list(place)));
  }

  private static Path jar(Path place) {
    return place.resolve("classes.jar");
  }

  private static Path list(Path place) {
    return place.resolve("findings.txt");
  }

  private void translate(Path apk, Path place) throws IOException {
    String name = String.valueOf(apk.getFileName());
    System.err.println(
        "phone: translating the code of " + name + "; later starts find it in " + cache);
    Path work = Files.createTempDirectory(cache, "work");
    try {
      run(apk, work);
      Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(work);
    }
  }

  private void run(Path apk, Path work) throws IOException {
    Path said = work.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMib() + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DexTranslator.class.getName(),
                apk.toString(),
                jar(work).toString(),
                list(work).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw refused(apk, "it takes longer than " + limits.time().toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw refused(apk, lastLine(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(apk, "it was given up");
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(said);
    }
  }

  private static String lastLine(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.filter(l -> !l.isBlank()).reduce("", (a, b) -> b);
    }
  }

  private static PhoneFault refused(Path apk, String why) {
    return new PhoneFault(
        PhoneFault.Kind.REFUSED,
        "Failure [INSTALL_FAILED_DEXOPT: the code of "
            + apk
            + " cannot be translated: "
            + why
            + "]");
  }

  private static String digest(Path apk) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(apk), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Phones run copies, so that nothing here is in use. */
  private void forgetOld() throws IOException {
    List<Path> places;
    try (Stream<Path> all = Files.list(cache)) {
      places =
          all.filter(p -> Files.isRegularFile(jar(p)))
              .sorted(Comparator.comparing(TranslatedApks::age).reversed())
              .toList();
    }
    for (Path old : places.subList(Math.min(KEPT, places.size()), places.size())) {
      delete(old);
    }
  }

  private static long age(Path place) {
    return place.toFile().lastModified();
  }

  private static void delete(Path place) throws IOException {
    for (Path file : List.of(jar(place), list(place), place.resolve("said.txt"), place)) {
      Files.deleteIfExists(file);
    }
  }
}
