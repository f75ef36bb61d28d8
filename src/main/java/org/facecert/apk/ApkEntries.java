package org.facecert.apk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The two files of a package that are read, bounded. */
final class ApkEntries {

  /** bytes; a large app's manifest has some 300 kB */
  private static final int LARGEST_MANIFEST = 4 << 20;

  /** bytes; a large app's table has some 20 MB */
  private static final int LARGEST_TABLE = 96 << 20;

  private static final int MOST_ENTRIES = 10_000;

  private final Path file;

  ApkEntries(Path file) {
    this.file = file;
  }

  ByteBuffer manifest() throws UnreadableApk {
    Optional<ByteBuffer> manifest = read("AndroidManifest.xml", LARGEST_MANIFEST);
    return manifest.isPresent() ? manifest.get() : whatItIs();
  }

  /** Archives that hold apps without being one, by what only they hold. */
  private ByteBuffer whatItIs() throws UnreadableApk {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      throw new UnreadableApk(file + whatItIs(zip));
    } catch (IOException e) {
      throw new UnreadableApk(file + " is no APK, or a broken one; copy or build it anew", e);
    }
  }

  private String whatItIs(ZipFile zip) {
    if (zip.getEntry("BundleConfig.pb") != null
        || zip.getEntry("base/manifest/AndroidManifest.xml") != null) {
      return " is an App Bundle, which no phone installs; make an APK of it: bundletool"
          + " build-apks --mode=universal --bundle="
          + file.getFileName()
          + " --output=app.apks, then take universal.apk out of app.apks";
    }
    if (zip.getEntry("universal.apk") != null) {
      return " holds the app in universal.apk; take it out (it is a zip) and give that";
    }
    if (zip.stream().limit(MOST_ENTRIES).anyMatch(e -> e.getName().endsWith(".apk"))) {
      return " is a set of APKs (.apks, .xapk, .apkm), not one; give an APK that is whole"
          + " (bundletool build-apks --mode=universal), or install the set on the phone (adb"
          + " install-multiple) and leave the statement's app.file out";
    }
    return " holds no AndroidManifest.xml; give the app's APK";
  }

  Optional<ByteBuffer> resources() throws UnreadableApk {
    return read("resources.arsc", LARGEST_TABLE);
  }

  private Optional<ByteBuffer> read(String name, int most) throws UnreadableApk {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableApk(file + " is not there; give the path of the app's APK");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null ? Optional.empty() : Optional.of(bytes(zip, entry, most));
    } catch (IOException | IllegalArgumentException e) {
      // the latter for a name that is no text
      throw new UnreadableApk(
          file + " is no APK, or a broken one (" + e.getMessage() + "); copy or build it anew", e);
    }
  }

  private ByteBuffer bytes(ZipFile zip, ZipEntry entry, int most)
      throws IOException, UnreadableApk {
    try (InputStream in = zip.getInputStream(entry)) {
      // what the zip says of its size is not believed
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new UnreadableApk(
            file
                + ": "
                + entry.getName()
                + " unpacks to more than "
                + (most >> 20)
                + " MB, more than an app has; give the app as its maker built it");
      }
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
