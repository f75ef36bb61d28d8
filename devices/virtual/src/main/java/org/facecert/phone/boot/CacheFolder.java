package org.facecert.phone.boot;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where phones of this user keep what is costly to make and the same for all of them. */
public final class CacheFolder {
  private CacheFolder() {}

  /** XDG's cache folder, or the temporary one where that cannot be written. */
  public static Path path() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path user =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    Path root =
        Files.isWritable(nearest(user)) ? user : Path.of(System.getProperty("java.io.tmpdir"));
    return root.resolve("facecert-phone").toAbsolutePath();
  }

  private static Path nearest(Path path) {
    Path p = path.toAbsolutePath();
    while (!Files.exists(p) && p.getParent() != null) {
      p = p.getParent();
    }
    return p;
  }
}
