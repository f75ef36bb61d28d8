package org.facecert.face.find;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.face.picture.Disguise;

/**
 * How many portraits a scan finds: disguised, in each coding and container, and in each encoding.
 * Where it does not find one, whether it says that something was not looked at. Portraits are not
 * part of the project: the command names files or folders of them, each with one face in the main.
 * What Java cannot write is written by programs of the machine, where these are installed (Debian:
 * {@code webp libopenjp2-tools libheif-examples brotli python3-opencv}). Run from the project's
 * root after {@code mvn test-compile}:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*:SQLITE_JDBC:OKHTTP" \
 *   org.facecert.face.find.ScanRecall FILE_OR_FOLDER...</pre>
 */
final class ScanRecall {

  /** What a scan says of a file with a portrait in it. */
  enum Answer {
    FOUND,
    UNKNOWN,
    MISSED
  }

  private final DetectingJudge judge = DetectingJudge.withBlazeFace();
  private final Map<String, Map<String, List<Answer>>> answers = new LinkedHashMap<>();
  private final Map<String, String> notMade = new LinkedHashMap<>();

  ScanRecall() {}

  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      try (Stream<Path> all = Files.walk(Path.of(arg))) {
        all.filter(f -> f.toString().matches("(?i).*\\.(jpe?g|png)")).sorted().forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      System.err.println("no portraits: name files or folders of JPEG and PNG; nothing measured");
      System.exit(64);
    }
    ScanRecall recall = new ScanRecall();
    for (Path file : files) {
      recall.measure(file);
    }
    recall.print();
  }

  /** Every disguise, as a JPEG, and every sample. */
  static Map<String, Map<String, Sample>> kinds() {
    Map<String, Sample> disguises = new LinkedHashMap<>();
    Disguise.all()
        .forEach(
            (name, disguise) ->
                disguises.put(
                    name,
                    Sample.of(
                        p -> new Portrait(disguise.apply(p.image(), p.face()), p.face()).jpeg())));
    Map<String, Map<String, Sample>> kinds = new LinkedHashMap<>();
    kinds.put("disguise", disguises);
    kinds.put("coding or container", PictureSamples.all());
    kinds.put("encoding", WrappedSamples.all());
    return kinds;
  }

  private void measure(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    Portrait portrait = portrait(image);
    if (portrait == null) {
      System.out.println("no face as it is, left out: " + file.getFileName());
      return;
    }
    for (Map.Entry<String, Map<String, Sample>> kind : kinds().entrySet()) {
      for (Map.Entry<String, Sample> sample : kind.getValue().entrySet()) {
        Map<String, List<Answer>> table =
            answers.computeIfAbsent(kind.getKey(), name -> new LinkedHashMap<>());
        try {
          Answer answer = answer(sample.getValue(), portrait);
          table.computeIfAbsent(sample.getKey(), name -> new ArrayList<>()).add(answer);
        } catch (InstalledEncoder.NotMade e) {
          notMade.put(sample.getKey(), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  /** Where the face is is what the detector says of the picture as it is; nothing without one. */
  @org.jspecify.annotations.Nullable
  Portrait portrait(BufferedImage image) {
    Judged judged =
        judge.judge(Portrait.written("png", image, false), PictureFormat.of(Coding.PNG));
    return judged.faces().isEmpty() ? null : new Portrait(image, judged.faces().get(0));
  }

  /**
   * Scans one sample.
   *
   * @throws InstalledEncoder.NotMade when it cannot be made here
   */
  Answer answer(Sample sample, Portrait portrait) throws IOException {
    Path folder = Files.createTempDirectory("scan-recall");
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      FaceFindings findings = finder.find(sample.make(portrait, folder));
      if (findings.finds().stream().anyMatch(ScanRecall::isPicture)) {
        return Answer.FOUND;
      }
      return findings.unknown().isEmpty() ? Answer.MISSED : Answer.UNKNOWN;
    } finally {
      delete(folder);
    }
  }

  /** A record says by itself that it is face data; here its picture is asked for. */
  private static boolean isPicture(Find find) {
    return !find.kind().equals(FaceRecordReader.KIND) && !find.kind().equals(VectorReader.KIND);
  }

  private void print() {
    answers.forEach(
        (kind, table) -> {
          System.out.printf(
              "%n| %s | found | said to be unknown | missed |%n|---|---|---|---|%n", kind);
          table.forEach(
              (name, all) ->
                  System.out.printf(
                      Locale.ROOT,
                      "| %s | %d of %d | %d | %d |%n",
                      name,
                      count(all, Answer.FOUND),
                      all.size(),
                      count(all, Answer.UNKNOWN),
                      count(all, Answer.MISSED)));
        });
    notMade.forEach((name, reason) -> System.out.println("not measured: " + name + ": " + reason));
  }

  private static long count(List<Answer> all, Answer answer) {
    return all.stream().filter(answer::equals).count();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
