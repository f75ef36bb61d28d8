package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.Judged.Sight;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectingJudgeTest {

  private static final int SIDE = 320;

  private final DetectingJudge judge = DetectingJudge.withBlazeFace();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_drawn_portrait_is_a_face_with_its_place_and_who_looked(int person) {
    Judged judged = png(DrawnFace.portrait(person, SIDE));

    assertThat(judged.sight()).isEqualTo(Sight.FACE);
    assertThat(judged.confidence()).isBetween(0.6, 1.0);
    assertThat(judged.faces()).hasSize(1);
    assertPlace(judged.faces().get(0), 0.5, 0.53);
    assertThat(judged.detector())
        .isEqualTo(
            "blazeface-front-1.2.0.onnx sha256:"
                + "d388b1cf8a5f6f1af2b3f4c14f6d0f138bab970cd618cccd12dddb7484e82e51, "
                + "blazeface-back-1.2.0.onnx sha256:"
                + "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2");
    assertThat(judged.reason()).isEmpty();
  }

  @Test
  void every_orientation_is_looked_at_and_mirrors_too() {
    BufferedImage portrait = DrawnFace.portrait(1, SIDE);

    for (int degrees : new int[] {90, 180, 270, 20, -20}) {
      assertThat(png(Disguise.turned(portrait, degrees)).sight())
          .as("turned by %d degrees", degrees)
          .isEqualTo(Sight.FACE);
    }
    assertThat(png(Disguise.mirrored(portrait)).sight()).isEqualTo(Sight.FACE);
  }

  @Test
  void dark_small_and_compressed_faces_are_found() {
    BufferedImage portrait = DrawnFace.portrait(2, SIDE);
    FaceArea face = png(portrait).faces().get(0);

    assertFace("dark", Disguise.lit(portrait, 0.1f, 0));
    assertFace("a face 32 pixels wide", Disguise.faceOf(portrait, face, 32));
    assertFace("compressed", Disguise.jpeg(portrait, 0.2f));
    assertFace("on a phone's screen", Disguise.onScreen(portrait, face, 80));
  }

  private void assertFace(String what, BufferedImage picture) {
    assertThat(png(picture).sight()).as(what).isEqualTo(Sight.FACE);
  }

  @Test
  void two_persons_are_two_faces() {
    BufferedImage both = new BufferedImage(2 * SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = both.createGraphics();
    g.drawImage(DrawnFace.portrait(4, SIDE), 0, 0, null);
    g.drawImage(DrawnFace.portrait(5, SIDE), SIDE, 0, null);
    g.dispose();

    assertThat(png(both).faces()).hasSize(2);
  }

  /** Stored lying on its side, with EXIF saying how to hold it: the place is the upright one. */
  @ParameterizedTest
  @CsvSource({"6, 270", "8, 90", "3, 180"})
  void a_place_is_told_as_a_viewer_shows_the_picture(int exif, int stored) throws IOException {
    BufferedImage upright = onCanvas(DrawnFace.portrait(1, SIDE));
    byte[] jpeg = Disguise.jpegBytes(Disguise.turned(upright, stored), 0.95f);

    Judged judged =
        judge.judge(Encoded.inserted(jpeg, 2, exifSegment(exif)), PictureFormat.of(Coding.JPEG));

    assertPlace(judged.faces().get(0), 0.25, 0.53);
  }

  /** In the left half of a picture twice as wide. */
  private static BufferedImage onCanvas(BufferedImage portrait) {
    BufferedImage wide = new BufferedImage(2 * SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = wide.createGraphics();
    g.drawImage(portrait, 0, 0, null);
    g.dispose();
    return wide;
  }

  private static byte[] exifSegment(int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xFFE1).putShort((short) 34);
    segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0);
    return segment.array();
  }

  private static void assertPlace(FaceArea face, double x, double y) {
    assertThat((face.left() + face.right()) / 2).as("middle, across").isCloseTo(x, within(0.1));
    assertThat((face.top() + face.bottom()) / 2).as("middle, down").isCloseTo(y, within(0.1));
  }

  @Test
  void screens_shapes_and_noise_are_no_faces() {
    Random random = new Random(3);
    BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 200 * 200; i++) {
      noise.setRGB(i % 200, i / 200, random.nextInt());
    }
    BufferedImage screen = Disguise.onScreen(noise, new FaceArea(0, 0, 1, 1, 1), 100);

    for (BufferedImage picture : List.of(noise, screen, Encoded.halves(1), plain(300))) {
      Judged judged = png(picture);
      assertThat(judged.sight()).isEqualTo(Sight.NO_FACE);
      assertThat(judged.faces()).isEmpty();
      assertThat(judged.confidence()).isLessThan(0.5);
      assertThat(judged.detector()).startsWith("blazeface");
    }
  }

  private static BufferedImage plain(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.ORANGE);
    g.fillRect(0, 0, side, side);
    g.dispose();
    return image;
  }

  @Test
  void a_picture_too_narrow_for_a_face_needs_no_look() {
    assertThat(png(new BufferedImage(900, 19, BufferedImage.TYPE_INT_RGB)).sight())
        .isEqualTo(Sight.NO_FACE);
  }

  @Test
  void a_thread_of_a_picture_is_not_looked_at() {
    Judged judged = png(new BufferedImage(20, 9000, BufferedImage.TYPE_INT_RGB));

    assertThat(judged.sight()).isEqualTo(Sight.NOT_LOOKED_AT);
    assertThat(judged.reason())
        .isEqualTo("it is too long for its width to be looked at piece by piece");
  }

  @Test
  void what_is_damaged_is_never_without_a_face() {
    byte[] noFace = Encoded.png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB));
    byte[] face = Encoded.png(DrawnFace.portrait(3, SIDE));

    Judged half = judged(Arrays.copyOf(noFace, noFace.length / 2), Coding.PNG);
    Judged most = judged(Arrays.copyOf(face, face.length * 9 / 10), Coding.PNG);
    Judged nothing = judged(new byte[] {1, 2, 3}, Coding.GIF);

    assertThat(half.sight()).isEqualTo(Sight.NOT_LOOKED_AT);
    assertThat(half.reason()).startsWith("it is damaged: ");
    assertThat(most.sight()).as("a face in what is left").isEqualTo(Sight.FACE);
    assertThat(nothing.sight()).isEqualTo(Sight.NOT_LOOKED_AT);
    assertThat(nothing.reason()).startsWith("it cannot be decoded: ");
  }

  @Test
  void a_face_in_a_later_frame_of_an_animation_is_found() {
    byte[] gif = Encoded.animation(List.of(plain(SIDE), plain(SIDE), DrawnFace.portrait(1, SIDE)));

    assertThat(judged(gif, Coding.GIF).sight()).isEqualTo(Sight.FACE);
  }

  @Test
  void a_camera_frame_without_a_header_is_looked_at() {
    BufferedImage portrait = DrawnFace.portrait(2, SIDE);
    byte[] frame = new byte[SIDE * SIDE * 3 / 2];
    for (int i = 0; i < SIDE * SIDE; i++) {
      Color c = new Color(portrait.getRGB(i % SIDE, i / SIDE));
      frame[i] = (byte) ((c.getRed() * 77 + c.getGreen() * 150 + c.getBlue() * 29) >> 8);
    }

    Judged judged = judge.judge(frame, new PictureFormat(Coding.NV21, SIDE, SIDE));

    assertThat(judged.sight()).isEqualTo(Sight.FACE);
  }

  @Test
  void several_threads_ask_at_once() throws InterruptedException, ExecutionException {
    byte[] face = Encoded.png(DrawnFace.portrait(1, SIDE));
    byte[] none = Encoded.png(plain(SIDE));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Sight>> answers =
          IntStream.range(0, 16)
              .mapToObj(
                  i -> threads.submit(() -> judged(i % 2 == 0 ? face : none, Coding.PNG).sight()))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? Sight.FACE : Sight.NO_FACE);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_detector_that_cannot_be_had_has_not_looked() {
    DetectingJudge without =
        new DetectingJudge(
            new PictureReader(ReadingLimits.USUAL),
            () -> {
              throw new NotLooked("no detector today");
            });

    assertThat(without.judge(Encoded.png(plain(40)), PictureFormat.of(Coding.PNG)))
        .isEqualTo(Judged.notLookedAt("no detector today"));
  }

  /** In a process of its own, for a library is loaded once. */
  @Test
  void where_the_native_library_does_not_load_nothing_was_looked_at(@TempDir Path empty)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Donnxruntime.native.path=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutLibrary.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.startsWith(
                    "NOT_LOOKED_AT the native library that runs networks does not run on this"
                        + " machine ("
                        + System.getProperty("os.name")));
  }

  /** Asks twice: the second failure of a library differs from the first. */
  static final class WithoutLibrary {

    private WithoutLibrary() {}

    public static void main(String[] args) {
      byte[] face = Encoded.png(DrawnFace.portrait(1, SIDE));
      DetectingJudge judge = DetectingJudge.withBlazeFace();
      for (int i = 0; i < 2; i++) {
        Judged judged = judge.judge(face, PictureFormat.of(Coding.PNG));
        System.out.println(judged.sight() + " " + judged.reason());
      }
    }
  }

  private Judged png(BufferedImage picture) {
    return judged(Encoded.png(picture), Coding.PNG);
  }

  private Judged judged(byte[] bytes, Coding coding) {
    return judge.judge(bytes, PictureFormat.of(coding));
  }
}
