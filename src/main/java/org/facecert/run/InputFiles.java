package org.facecert.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * The files that were handed in: package, class jar, statement, documents. Their digests are
 * compared anew as soon as the file system says that one was touched; a look at an untouched one
 * costs microseconds.
 */
public final class InputFiles implements InputWatch {

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private record Stamp(Digest digest, String touched) {}

  private final Map<Path, Stamp> files = new LinkedHashMap<>();

  /**
   * @param digests what each file is known to be
   */
  public InputFiles(Map<Path, Digest> digests) {
    digests.forEach((file, digest) -> files.put(file, new Stamp(digest, "")));
  }

  @Override
  public synchronized Optional<Sentence> changed() {
    for (Map.Entry<Path, Stamp> each : files.entrySet()) {
      Path file = each.getKey();
      try {
        String touched = touched(file);
        if (!touched.equals(each.getValue().touched())) {
          if (!Digest.of(file).equals(each.getValue().digest())) {
            return Optional.of(Sentence.of("fault.changed", "file", file.getFileName()));
          }
          each.setValue(new Stamp(each.getValue().digest(), touched));
        }
      } catch (IOException e) {
        return Optional.of(
            Sentence.of(
                "fault.unreadable",
                "file",
                file.getFileName(),
                "why",
                String.valueOf(e.getMessage())));
      }
    }
    return Optional.empty();
  }

  /** Time of the last change of content or of any attribute, size and place on the disk. */
  private static String touched(Path file) throws IOException {
    String which = UNIX ? "unix:ctime,lastModifiedTime,size,ino" : "lastModifiedTime,size,fileKey";
    return new TreeMap<>(Files.readAttributes(file, which, new LinkOption[0])).toString();
  }
}
