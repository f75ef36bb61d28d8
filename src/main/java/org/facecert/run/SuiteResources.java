package org.facecert.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.facecert.evidence.Digest;

/** The data that lie in the suite itself, such as vocabularies, by digest. */
final class SuiteResources {

  private SuiteResources() {}

  /**
   * One digest for all files but classes under a folder of the class path.
   *
   * @param folder with "/" at its end
   */
  static Digest under(String folder) {
    SortedMap<String, Digest> files = new TreeMap<>();
    try {
      Path place =
          Path.of(SuiteResources.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        ofFolder(place, folder, files);
      } else {
        ofJar(place.toFile(), folder, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the suite's own " + folder + " cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the suite does not know where it lies", e);
    }
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Digest> file : files.entrySet()) {
      lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void ofFolder(Path place, String folder, Map<String, Digest> files)
      throws IOException {
    try (Stream<Path> walk = Files.walk(place.resolve(folder))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = place.relativize(file).toString().replace('\\', '/');
        if (!path.endsWith(".class")) {
          files.put(path, Digest.of(Files.readAllBytes(file)));
        }
      }
    }
  }

  private static void ofJar(File jar, String folder, Map<String, Digest> files) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      for (ZipEntry entry : zip.stream().toList()) {
        String path = entry.getName();
        if (path.startsWith(folder) && !entry.isDirectory() && !path.endsWith(".class")) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(path, Digest.of(in.readAllBytes()));
          }
        }
      }
    }
  }
}
