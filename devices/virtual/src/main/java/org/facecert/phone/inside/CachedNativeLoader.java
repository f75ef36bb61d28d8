package org.facecert.phone.inside;

import android.text.Hyphenator;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.annotation.Priority;
import org.facecert.phone.boot.CacheFolder;
import org.facecert.phone.boot.Sandbox;
import org.robolectric.pluginapi.NativeRuntimeLoader;

/**
 * Unpacks fonts, ICU data and the native library once per machine; Robolectric's own loader unpacks
 * 200 MB at every start and leaks them when the JVM is killed. This is the way for API 34 and
 * below.
 */
@Priority(10)
public final class CachedNativeLoader implements NativeRuntimeLoader {
  private boolean loaded;

  @Override
  public synchronized void ensureLoaded() {
    if (loaded) {
      return;
    }
    loaded = true;
    Path jar = Sandbox.onClassPath("nativeruntime-dist-compat");
    Path dir = CacheFolder.path().resolve(String.valueOf(jar.getFileName()).replace(".jar", ""));
    try {
      unpackOnce(jar, dir);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot unpack Android's native runtime to "
              + dir
              + "; free 220 MB there or set XDG_CACHE_HOME to another place",
          e);
    }
    System.setProperty("icu.data.path", dir.resolve("icu/icudt68l.dat").toString());
    System.setProperty("icu.locale.default", Locale.getDefault().toLanguageTag());
    System.setProperty("robolectric.nativeruntime.fontdir", dir.resolve("fonts") + File.separator);
    System.setProperty("hyphen.data.dir", dir.resolve("hyphen-data").toString());
    System.load(dir.resolve(library()).toString());
    Hyphenator.init();
  }

  private static String library() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").replace("amd64", "x86_64");
    if (os.contains("mac")) {
      return "native/mac/" + arch + "/librobolectric-nativeruntime.dylib";
    }
    return os.contains("windows")
        ? "native/windows/" + arch + "/robolectric-nativeruntime.dll"
        : "native/linux/" + arch + "/librobolectric-nativeruntime.so";
  }

  /** Two phones may start at once: one unpacks under a lock, the other waits and finds it done. */
  private static void unpackOnce(Path jar, Path dir) throws IOException {
    Path done = dir.resolve(".done");
    if (Files.exists(done)) {
      return;
    }
    Path parent = dir.getParent();
    Files.createDirectories(parent == null ? dir : parent);
    Path lockFile = dir.resolveSibling(dir.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.exists(done)) {
        unpack(jar, dir);
        Files.createFile(done);
      }
    }
  }

  private static void unpack(Path jar, Path dir) throws IOException {
    String library = library();
    List<String> wanted =
        List.of(
            "fonts/", "icu/", "hyphen-data/", library.substring(0, library.lastIndexOf('/') + 1));
    boolean found = false;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        found |= entry.getName().equals(library);
        if (!entry.isDirectory() && wanted.stream().anyMatch(entry.getName()::startsWith)) {
          unpack(zip, entry, dir);
        }
      }
    }
    if (!found) {
      throw new IOException(
          "the virtual phone has no native library for this machine ("
              + library
              + "); use x86_64 Linux, Windows or macOS, or arm64 macOS");
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path dir) throws IOException {
    Path out = dir.resolve(entry.getName()).normalize();
    if (!out.startsWith(dir)) {
      throw new IOException(zip.getName() + ": entry leaves its directory: " + entry.getName());
    }
    Path folder = out.getParent();
    Files.createDirectories(folder == null ? dir : folder);
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, out, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
