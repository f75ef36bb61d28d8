package org.facecert.phone.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.dex.Finding;
import org.facecert.phone.dex.TranslatedApks;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class files that an APK runs as: the jar that {@code facecert app} has laid beside it,
 * or its own dex, translated.
 */
public final class AppCode {
  private static final String CLASS = ".class";

  private final TranslatedApks translated;

  public AppCode(TranslatedApks translated) {
    this.translated = translated;
  }

  /**
   * The code of an APK.
   *
   * @throws PhoneFault when there is none, or it cannot be read
   */
  TranslatedApks.Translated of(Path apk) {
    if (!Files.isRegularFile(apk)) {
      throw refused("The application at '" + apk + "' does not exist or is not accessible");
    }
    try {
      Path beside = beside(apk);
      if (beside != null) {
        return new TranslatedApks.Translated(beside, List.of());
      }
      if (!TranslatedApks.hasCode(apk)) {
        throw refused(
            "Failure [INSTALL_FAILED_DEXOPT: "
                + apk
                + " holds no classes.dex, and no jar lies beside it]");
      }
      return translated.of(apk);
    } catch (IOException e) {
      throw refused(
          "Failure [INSTALL_FAILED_DEXOPT: the code of " + apk + " cannot be read: " + e + "]");
    }
  }

  /** A jar of another build would run in place of what was handed in: it counts as absent. */
  private static @Nullable Path beside(Path apk) throws IOException {
    String name = String.valueOf(apk.getFileName());
    boolean plain = name.toLowerCase(Locale.ROOT).endsWith(".apk");
    String stem = plain ? name.substring(0, name.length() - ".apk".length()) : name;
    Path jar = apk.resolveSibling(stem + ".jar");
    if (!Files.isRegularFile(jar)) {
      return null;
    }
    if (!TranslatedApks.hasCode(apk) || isOf(jar, apk)) {
      return jar;
    }
    System.err.println(
        "phone: " + jar + " is not of the same build as the APK; the APK's own code is run");
    return null;
  }

  private static boolean isOf(Path jar, Path apk) throws IOException {
    Set<String> dex = TranslatedApks.classes(apk);
    Set<String> own = new HashSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.endsWith(CLASS)) {
          own.add(name.substring(0, name.length() - CLASS.length()));
        }
      }
    } catch (ZipException e) {
      return false;
    }
    return !own.isEmpty() && dex.containsAll(own);
  }

  /** Tells the user, who reads the phone's standard error, each by its name. */
  static void tell(List<Finding> findings) {
    findings.forEach(f -> System.err.println("phone: " + f.sentence()));
  }

  private static PhoneFault refused(String message) {
    return new PhoneFault(PhoneFault.Kind.REFUSED, message);
  }
}
