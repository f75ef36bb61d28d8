package org.facecert.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;

/**
 * manifest.json: every file of a package but those of the seal itself. Written with one file a
 * line, so that a shell can read it.
 *
 * @param format always {@link #FORMAT}
 * @param lines of the run's journal
 * @param chain hash of its last line
 * @param files in the order of their paths
 */
public record SealManifest(
    String format, String reportNumber, long lines, Digest chain, List<ListedFile> files) {

  public static final String FORMAT = "facecert-package-1";
  static final String NAME = "manifest.json";
  static final int MOST_FILES = 1_000_000;
  static final int DEEPEST = 16;

  /** bytes; a million files have 250 million */
  private static final int LONGEST = 400 << 20;

  /**
   * @param path with "/" between names
   * @param size in bytes
   */
  public record ListedFile(String path, long size, Digest sha256) {}

  public SealManifest {
    files = List.copyOf(files);
  }

  byte[] bytes() {
    ObjectMapper json = Json.strict();
    StringBuilder text = new StringBuilder();
    try {
      text.append("{\"format\":").append(json.writeValueAsString(format));
      text.append(",\"reportNumber\":").append(json.writeValueAsString(reportNumber));
      text.append(",\"lines\":").append(lines).append(",\"chain\":\"").append(chain);
      text.append("\",\"files\":[\n");
      for (int i = 0; i < files.size(); i++) {
        text.append(json.writeValueAsString(files.get(i)));
        text.append(i + 1 < files.size() ? ",\n" : "\n");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest is plain data", e);
    }
    return text.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws BadSeal when it is no manifest, or not written as {@link #bytes} writes it
   */
  static SealManifest read(SealedFiles files) throws IOException {
    byte[] bytes = files.read(NAME, LONGEST);
    SealManifest manifest = StrictFile.json(NAME, bytes, SealManifest.class);
    if (!manifest.format().equals(FORMAT)) {
      throw StrictFile.bad(NAME, "format " + manifest.format());
    }
    manifest.mustBeInOrder();
    if (!Arrays.equals(manifest.bytes(), bytes)) {
      throw StrictFile.otherForm(NAME);
    }
    return manifest;
  }

  private void mustBeInOrder() {
    SafePath.Series series = new SafePath.Series();
    String before = "";
    for (ListedFile file : files) {
      series
          .problem(file.path())
          .ifPresent(
              what -> {
                throw new BadSeal(what);
              });
      if (before.compareTo(file.path()) >= 0 || SealLayout.isOfTheSeal(file.path())) {
        throw StrictFile.bad(NAME, file.path());
      }
      before = file.path();
    }
  }
}
