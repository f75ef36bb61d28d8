package org.facecert.face.picture;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;

/**
 * The processor time of one decision, reading apart from deciding, on a folder of JPEG and PNG. The
 * peer on the same folder is {@code haar-lbp.py} among the test resources. Run from the project's
 * root after {@code mvn test-compile}, with the launcher's options:
 *
 * <pre>java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
 *   -cp "src/target/test-classes:src/target/classes:src/target/lib/*" \
 *   org.facecert.face.picture.FaceSpeed FOLDER</pre>
 */
final class FaceSpeed {

  private static final int ROUNDS = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final PictureReader reader = new PictureReader(ReadingLimits.USUAL);

  private FaceSpeed() {}

  public static void main(String[] args) throws IOException, NotLooked {
    if (args.length != 1) {
      System.err.println("usage: FaceSpeed FOLDER");
      System.exit(64);
    }
    try (Stream<Path> files = Files.walk(Path.of(args[0]));
        FaceDetector detector = BlazeFace.open(BlazeFaceThresholds.CALIBRATED)) {
      List<Path> pictures = files.filter(Files::isRegularFile).sorted().toList();
      for (int i = 0; i < ROUNDS; i++) {
        new FaceSpeed().round(pictures, detector);
      }
    }
  }

  private void round(List<Path> files, FaceDetector detector) throws IOException, NotLooked {
    long began = threads.getCurrentThreadCpuTime();
    List<Pixels> pictures = new ArrayList<>();
    for (Path file : files) {
      pictures.addAll(read(file));
    }
    long read = threads.getCurrentThreadCpuTime();
    int faces = 0;
    for (Pixels picture : pictures) {
      faces += detector.search(picture).faces().isEmpty() ? 0 : 1;
    }
    long decided = threads.getCurrentThreadCpuTime();
    System.out.printf(
        Locale.ROOT,
        "%d pictures; reading %.2f ms, deciding %.2f ms, %d with a face%n",
        pictures.size(),
        (read - began) / NANOS_PER_MILLI / pictures.size(),
        (decided - read) / NANOS_PER_MILLI / pictures.size(),
        faces);
  }

  private List<Pixels> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Coding coding = bytes.length > 0 && bytes[0] == (byte) 0xFF ? Coding.JPEG : Coding.PNG;
    try {
      return reader.read(bytes, PictureFormat.of(coding)).pictures();
    } catch (NotLooked e) {
      System.out.println(file + " left out: " + e.reason());
      return List.of();
    }
  }
}
