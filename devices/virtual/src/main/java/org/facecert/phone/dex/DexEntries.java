package org.facecert.phone.dex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The executable parts of an APK, read within bounds. */
final class DexEntries {
  /** more than the largest apps in the shops hold */
  private static final int LARGEST_MIB = 256;

  private static final long LARGEST = (long) LARGEST_MIB << 20;
  private static final Pattern LIBRARY = Pattern.compile("lib/[^/]+/([^/]+\\.so)");

  private DexEntries() {}

  /** Whether an APK holds code at all. */
  static boolean any(Path apk) throws IOException {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      return zip.getEntry("classes.dex") != null;
    }
  }

  /** Every classes.dex, classes2.dex and so on, in the order in which Android searches them. */
  static List<byte[]> read(Path apk) throws IOException {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      List<byte[]> all = new ArrayList<>();
      long left = LARGEST;
      for (ZipEntry entry = zip.getEntry("classes.dex");
          entry != null;
          entry = zip.getEntry("classes" + (all.size() + 1) + ".dex")) {
        byte[] dex = read(zip, entry, left);
        left -= dex.length;
        all.add(dex);
      }
      return all;
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry, long left) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] dex = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
      if (dex.length > left) {
        throw new IOException("its dex files hold more than " + LARGEST_MIB + " MiB");
      }
      return dex;
    }
  }

  /** File names of the native libraries, each once. */
  static List<String> libraries(Path apk) throws IOException {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      return Collections.list(zip.entries()).stream()
          .map(ZipEntry::getName)
          .map(LIBRARY::matcher)
          .filter(Matcher::matches)
          .map(m -> m.group(1))
          .distinct()
          .sorted()
          .toList();
    }
  }
}
