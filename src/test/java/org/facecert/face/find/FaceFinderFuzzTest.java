package org.facecert.face.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.face.FaceArea;
import org.facecert.face.FaceFindings;
import org.facecert.face.Judged;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder's readers: archives, encodings, databases, pictures, films, records. */
final class FaceFinderFuzzTest {

  private static final Portrait SMALL =
      new Portrait(Drawn.picture(24, 24, 1), new FaceArea(0, 0, 1, 1, 1));
  private static final PictureJudge NOBODY = (bytes, format) -> Judged.noFace(0, "nobody");

  /** Each group is a minute of its own in the profile. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "archives and compression", "(?i).*(gzip|zlib|zip|deflate|Zstandard|grpc).*",
          "text", "(?i).*(base64|json|xml|hex|form|mime|array|url|utf8|^plist).*",
          "protobuf, CBOR, plist, caches", "(?i).*(protobuf|cbor|plist|cache).*",
          "SQLite", "(?i)sqlite.*",
          "JPEG", "(?i).*(jpeg|thumbnail|MPO).*",
          "other pictures", "(?i)(png|gif|bmp|nv21).*",
          "films and records", "(?i).*(MP4|film|ISO/IEC).*");

  @TempDir private Path folder;
  private final FaceFinder finder = new FaceFinder(NOBODY, 1);

  @AfterEach
  void close() {
    finder.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archives and compression",
        "text",
        "protobuf, CBOR, plist, caches",
        "SQLite",
        "JPEG",
        "other pictures",
        "films and records"
      })
  void whatever_the_bytes_are_they_are_looked_through(String group) throws IOException {
    Fuzz.run(group, seeds(String.valueOf(GROUPS.get(group))), this::find);
  }

  private List<byte[]> seeds(String names) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Map<String, Sample> samples : List.of(PictureSamples.all(), WrappedSamples.all())) {
      for (Map.Entry<String, Sample> sample : samples.entrySet()) {
        if (sample.getKey().matches(names)) {
          seeds.add(made(sample.getValue(), seeds.size()));
        }
      }
    }
    seeds.removeIf(bytes -> bytes.length == 0);
    return seeds;
  }

  private byte[] made(Sample sample, int number) throws IOException {
    try {
      return Files.readAllBytes(
          sample.make(SMALL, Files.createDirectory(folder.resolve("s" + number))));
    } catch (InstalledEncoder.NotMade e) {
      return new byte[0];
    }
  }

  /** How it answers: which kinds it finds and what it says of the unknown. */
  private Object find(byte[] bytes) {
    FaceFindings findings = finder.find(bytes, Place.whole());
    return findings.unknown().stream().map(Unknown::detail).distinct().limit(5).toList()
        + " "
        + Math.min(findings.pictures(), 4);
  }
}
