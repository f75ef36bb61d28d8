package org.facecert.face.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;

/**
 * How many portraits are recognised as faces in each of their disguises. Portraits are not part of
 * the project: the command names files or folders of them, each with one face in the main. Run from
 * the project's root after {@code mvn test-compile}:
 *
 * <pre>java -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.face.picture.FaceRecall FILE_OR_FOLDER...</pre>
 */
final class FaceRecall {

  private final DetectingJudge judge = DetectingJudge.withBlazeFace();

  private FaceRecall() {}

  public static void main(String[] args) throws IOException {
    List<Path> portraits = new ArrayList<>();
    for (String arg : args) {
      try (Stream<Path> files = Files.walk(Path.of(arg))) {
        files
            .filter(f -> f.toString().matches("(?i).*\\.(jpe?g|png)"))
            .sorted()
            .forEach(portraits::add);
      }
    }
    if (portraits.isEmpty()) {
      System.err.println(
          "no portraits: name files or folders of JPEG and PNG; nothing was measured");
      System.exit(64);
    }
    new FaceRecall().print(portraits);
  }

  private void print(List<Path> portraits) throws IOException {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Path portrait : portraits) {
      BufferedImage picture = ImageIO.read(portrait.toFile());
      List<FaceArea> faces = judged(picture).faces();
      if (faces.isEmpty()) {
        System.out.println("no face as it is, left out: " + portrait.getFileName());
        continue;
      }
      measure(picture, faces.get(0), found);
    }
    found.forEach(
        (disguise, scores) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d of %d | %s |%n",
                disguise,
                scores.stream().filter(s -> s.endsWith("*")).count(),
                scores.size(),
                String.join(" ", scores)));
  }

  private void measure(BufferedImage picture, FaceArea face, Map<String, List<String>> found)
      throws IOException {
    for (Map.Entry<String, BiFunction<BufferedImage, FaceArea, BufferedImage>> disguise :
        Disguise.all().entrySet()) {
      Judged judged = judged(disguise.getValue().apply(picture, face));
      found
          .computeIfAbsent(disguise.getKey(), d -> new ArrayList<>())
          .add(
              String.format(Locale.ROOT, "%.2f", judged.confidence())
                  + (judged.sight() == Judged.Sight.FACE ? "*" : ""));
    }
  }

  private Judged judged(BufferedImage picture) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return judge.judge(png.toByteArray(), PictureFormat.of(Coding.PNG));
  }
}
