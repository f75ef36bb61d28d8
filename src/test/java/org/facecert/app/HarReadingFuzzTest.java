package org.facecert.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.face.FaceFindings;
import org.facecert.face.Judged;
import org.facecert.face.Unknown;
import org.facecert.face.find.FaceFinder;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarReadingFuzzTest {

  private static final String HAR =
      "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"url\":\"https://a/?x=AAEC\","
          + "\"postData\":{\"mimeType\":\"x\",\"text\":\"aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=\","
          + "\"_file\":\"bodies/0a\",\"_size\":12,\"_whole\":false}},\"response\":{\"content\":"
          + "{\"size\":9,\"encoding\":\"base64\",\"text\":\"H4sIAAAAAAAAAytJLS4BAAx+f9gEAAAA\"}},"
          + "\"_numbers\":[0.1,-2e9,[1,2]],\"_deep\":{\"a\":{\"b\":\"\\u0000\\ud800\"}}}]}}";

  @TempDir private Path folder;

  @Test
  void whatever_a_har_is_it_is_looked_through() throws IOException {
    Path file = folder.resolve("a.har");
    try (FaceFinder finder = new FaceFinder((bytes, format) -> Judged.noFace(0, "nobody"), 1)) {
      Fuzz.run(
          "HAR",
          List.of(HAR.getBytes(StandardCharsets.UTF_8), HAR.getBytes(StandardCharsets.UTF_16)),
          bytes -> {
            FaceFindings findings = new HarReading(finder).read(Files.write(file, bytes));
            return findings.unknown().stream().map(Unknown::detail).limit(4).toList();
          });
    }
  }
}
