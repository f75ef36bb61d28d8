package org.facecert.phone.state;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the phone's paths lie on the machine. Nothing outside the phone's home can be reached: a
 * path is normalised first, and no link on its way is followed out of its root.
 */
public final class FileRoots {
  private final Path home;

  FileRoots(Path home) throws IOException {
    Files.createDirectories(home);
    this.home = home.toRealPath();
    for (Path dir : List.of(data(), sdcard(), apps(), tmp(), addedAuthorities())) {
      Files.createDirectories(dir);
    }
    for (String shared : new String[] {"DCIM", "Pictures", "Download", "Android/data", "Movies"}) {
      Files.createDirectories(sdcard().resolve(shared));
    }
  }

  public Path home() {
    return home;
  }

  Path data() {
    return home.resolve("data");
  }

  /** What {@code /sdcard} is on the machine. */
  public Path sdcard() {
    return home.resolve("sdcard");
  }

  /** Certificates of authorities that a user has added, {@code /data/misc/user/0/cacerts-added}. */
  public Path addedAuthorities() {
    return home.resolve("cacerts-added");
  }

  Path apps() {
    return home.resolve("app");
  }

  Path tmp() {
    return home.resolve("tmp");
  }

  /** The private directory of a package, {@code /data/user/0/PACKAGE}. */
  public Path dataOf(String app) {
    return data().resolve(app);
  }

  /** The directory that holds a package's installs, each in a folder of its own. */
  public Path codeOf(String app) {
    return apps().resolve(app);
  }

  /**
   * A place on the phone: the path as the phone writes it and where it lies; null when only
   * virtual.
   */
  public record Place(String path, @Nullable Path host) {}

  private record Mount(String prefix, Path dir) {}

  private List<Mount> mounts(List<InstalledApp> installed) {
    List<Mount> mounts = new ArrayList<>();
    mounts.add(new Mount("/data/user/0", data()));
    mounts.add(new Mount("/data/data", data()));
    mounts.add(new Mount("/sdcard", sdcard()));
    mounts.add(new Mount("/storage/emulated/0", sdcard()));
    mounts.add(new Mount("/storage/self/primary", sdcard()));
    mounts.add(new Mount("/data/local/tmp", tmp()));
    mounts.add(new Mount("/data/misc/user/0/cacerts-added", addedAuthorities()));
    for (InstalledApp app : installed) {
      mounts.add(new Mount(app.codePath(), codeOf(app.name()).resolve(app.code())));
    }
    return mounts;
  }

  /**
   * Finds a path of the phone.
   *
   * @param path absolute or relative to {@code cwd}
   * @throws IOException when the path would leave the phone's storage
   */
  public Place resolve(String cwd, String path, List<InstalledApp> installed) throws IOException {
    String full = normal(path.startsWith("/") ? path : cwd + "/" + path);
    for (Mount mount : mounts(installed)) {
      if (full.equals(mount.prefix()) || full.startsWith(mount.prefix() + "/")) {
        String rest = full.substring(mount.prefix().length());
        Path host = mount.dir().resolve(rest.isEmpty() ? "" : rest.substring(1)).normalize();
        guard(full, host);
        return new Place(full, host);
      }
    }
    return new Place(full, null);
  }

  /**
   * The names that a purely virtual directory such as / or /data shows; empty when there is no such
   * directory.
   */
  public List<String> children(String path, List<InstalledApp> installed) {
    String prefix = path.equals("/") ? "/" : path + "/";
    return mounts(installed).stream()
        .map(Mount::prefix)
        .filter(p -> p.startsWith(prefix))
        .map(p -> p.substring(prefix.length()).split("/", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  private void guard(String path, Path host) throws IOException {
    Path existing = host;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    boolean dangling = existing != null && !Files.exists(existing);
    if (existing == null || dangling || !existing.toRealPath().startsWith(home)) {
      throw new IOException(path + ": Permission denied");
    }
  }

  private static String normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /**
   * Deletes what is in a directory, never the directory itself; links are removed, not followed.
   */
  public static void empty(Path dir) throws IOException {
    if (!Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        dir,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path d, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            if (!d.equals(dir)) {
              Files.delete(d);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
