package org.facecert.phone.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;

/**
 * Files in and out of the phone; {@code @package/path} is the app's private directory, as run-as
 * reaches it.
 */
final class PhoneFiles {
  private static final long LARGEST = 256L << 20;
  private final PhoneState state;

  PhoneFiles(PhoneState state) {
    this.state = state;
  }

  private Path host(String remote) throws IOException {
    if (!remote.startsWith("@") && !remote.startsWith("/")) {
      throw WireError.invalid("the path must be absolute or begin with @package/: " + remote);
    }
    String path = remote.startsWith("@") ? inApp(remote) : remote;
    Path host = state.files().resolve("/", path, state.installed()).host();
    if (host == null) {
      throw missing(remote);
    }
    return host;
  }

  private String inApp(String remote) {
    int slash = remote.indexOf('/');
    String name = slash < 0 ? remote.substring(1) : remote.substring(1, slash);
    InstalledApp app = state.app(name);
    if (app == null) {
      throw WireError.unknown("run-as: unknown package: " + name);
    }
    if (!app.debuggable()) {
      throw WireError.unknown("run-as: package not debuggable: " + name);
    }
    String rest = slash < 0 ? "" : remote.substring(slash);
    return rest.startsWith("/data/data/" + name) ? rest : "/data/user/0/" + name + rest;
  }

  private static WireError missing(String remote) {
    return WireError.unknown(
        "adb: error: failed to stat remote object '" + remote + "': No such file or directory");
  }

  byte[] pull(String remote) {
    try {
      Path file = host(remote);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw missing(remote);
      }
      mustFit(Files.size(file), remote);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw WireError.unknown(remote + ": " + e.getMessage());
    }
  }

  byte[] pullFolder(String remote) {
    try {
      Path folder = host(remote);
      if (!Files.isDirectory(folder)) {
        throw missing(remote);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes);
          Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted().toList()) {
          add(zip, folder, path);
          mustFit(bytes.size(), remote);
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw WireError.unknown(remote + ": " + e.getMessage());
    }
  }

  private static void add(ZipOutputStream zip, Path folder, Path path) throws IOException {
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      zip.putNextEntry(new ZipEntry(folder.relativize(path).toString().replace('\\', '/')));
      Files.copy(path, zip);
      zip.closeEntry();
    }
  }

  private static void mustFit(long size, String remote) {
    if (size > LARGEST) {
      throw WireError.unknown("'" + remote + "' is larger than 256 MiB");
    }
  }

  void push(String remote, byte[] payload) {
    try {
      Path file = host(remote);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, payload);
    } catch (IOException e) {
      throw WireError.unknown(remote + ": " + e.getMessage());
    }
  }

  void delete(String remote) {
    try {
      Path file = host(remote);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw missing(remote);
      }
      Files.delete(file);
    } catch (IOException e) {
      throw WireError.unknown(remote + ": " + e.getMessage());
    }
  }
}
