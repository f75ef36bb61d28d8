package org.facecert.phone.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The pictures that the media store lists: those in shared storage, but for what belongs to an app
 * or is hidden (AOSP com.android.providers.media, FileUtils.shouldFileBeHidden).
 */
public final class PictureFiles {
  private static final List<String> SUFFIXES = List.of(".jpg", ".jpeg", ".png", ".webp", ".gif");
  private final Path root;

  /**
   * @param root of the shared storage
   */
  public PictureFiles(Path root) {
    this.root = root;
  }

  /** In the order of their paths. */
  public List<Path> all() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(this::isListed).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isListed(Path file) {
    String path = root.relativize(file).toString();
    String lower = path.toLowerCase(Locale.ROOT);
    return SUFFIXES.stream().anyMatch(lower::endsWith)
        && !path.startsWith("Android/")
        && !("/" + path).contains("/.");
  }
}
