package org.facecert.face.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.face.Judged;
import org.facecert.face.Judged.Sight;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;

/**
 * In which pictures of folders without faces one is found all the same: prints each, to be looked
 * at, and the sums. The same picture counts once. docs/face-data.md names the packages that were
 * used and how to unpack them. Run from the project's root after {@code mvn test-compile}:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.face.picture.FaceAlarms FOLDER...</pre>
 */
final class FaceAlarms {

  private final DetectingJudge judge = DetectingJudge.withBlazeFace();
  private final Set<String> seen = new HashSet<>();
  private final Map<Sight, Integer> sums = new EnumMap<>(Sight.class);

  private FaceAlarms() {}

  public static void main(String[] folders) throws IOException {
    if (folders.length == 0) {
      System.err.println("usage: FaceAlarms FOLDER...; nothing was measured");
      System.exit(64);
    }
    FaceAlarms alarms = new FaceAlarms();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          alarms.judge(file);
        }
      }
    }
    System.out.println(alarms.seen.size() + " pictures: " + alarms.sums);
  }

  private void judge(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<Coding> coding = coding(bytes);
    if (coding.isEmpty() || !seen.add(Weights.of("", bytes).sha256())) {
      return;
    }
    Judged judged = judge.judge(bytes, PictureFormat.of(coding.get()));
    sums.merge(judged.sight(), 1, Integer::sum);
    if (judged.sight() != Sight.NO_FACE) {
      System.out.printf(
          Locale.ROOT,
          "%s %.2f %s %s %s%n",
          judged.sight(),
          judged.confidence(),
          file,
          judged.reason(),
          judged.faces());
    }
  }

  private static Optional<Coding> coding(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return List.of(
            Map.entry("\u00ff\u00d8", Coding.JPEG),
            Map.entry("\u0089PNG", Coding.PNG),
            Map.entry("GIF8", Coding.GIF),
            Map.entry("RIFF", Coding.WEBP),
            Map.entry("BM", Coding.BMP))
        .stream()
        .filter(magic -> head.startsWith(magic.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
