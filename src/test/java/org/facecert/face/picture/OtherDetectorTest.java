package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.Judged.Sight;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.files.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherDetectorTest {

  @TempDir Path folder;

  @Test
  void its_word_is_taken_and_its_file_is_named_by_its_digest() throws IOException {
    byte[] network = TinyNetwork.lightIsAFace(24, 32, 0f, 0f, 0.15f, 0.2f);

    // a square of 24 samples fills three quarters of the input
    Judged judged = judge(network, Color.WHITE);

    assertThat(judged.sight()).isEqualTo(Sight.FACE);
    assertThat(judged.confidence()).isEqualTo(0.75, Offset.offset(1e-3));
    assertThat(judged.detector())
        .isEqualTo("lab.onnx sha256:" + Weights.of("lab.onnx", network).sha256());
  }

  /** The box is always top left of what it sees: in four orientations, the four corners. */
  @Test
  void it_is_asked_in_four_orientations() throws IOException {
    Judged judged = judge(TinyNetwork.lightIsAFace(24, 32, 0f, 0f, 0.15f, 0.2f), Color.WHITE);

    assertThat(judged.faces())
        .extracting(OtherDetectorTest::corner)
        .containsExactlyInAnyOrder("0.1 0.1", "0.9 0.1", "0.9 0.9", "0.1 0.9");
  }

  private static String corner(FaceArea area) {
    return Math.round((area.left() + area.right()) * 5) / 10.0
        + " "
        + Math.round((area.top() + area.bottom()) * 5) / 10.0;
  }

  @Test
  void below_its_threshold_there_is_no_face_but_its_score_is_told() throws IOException {
    byte[] network = TinyNetwork.lightIsAFace(32, 32, 0.4f, 0.4f, 0.6f, 0.6f);

    assertThat(judge(network, Color.BLACK).sight()).isEqualTo(Sight.NO_FACE);
    Judged pale = judge(network, new Color(200, 200, 200));
    assertThat(pale.sight()).isEqualTo(Sight.NO_FACE);
    assertThat(pale.confidence()).isEqualTo(0.57, Offset.offset(0.01));
  }

  @Test
  void what_is_no_detector_is_refused_with_what_it_would_have_to_be() {
    assertUnusable(new byte[] {1, 2}, "lab.onnx is no network that can be run: ");
    assertUnusable(
        TinyNetwork.model("answers", new long[] {1, 3, 8, 8}, 0, 0, 1, 1),
        "lab.onnx is no detector that can be asked: its inputs are [picture], its outputs"
            + " [answers, boxes]; one input [1, 3, height, width] and the outputs scores [1, n, 2]"
            + " and boxes [1, n, 4] are needed");
    assertUnusable(
        TinyNetwork.model("scores", new long[] {1, 3, 8, 100_000}, 0, 0, 1, 1),
        "lab.onnx is no detector that can be asked: its input has the shape [1, 3, 8, 100000]");
  }

  private void assertUnusable(byte[] network, String reason) {
    assertThatThrownBy(() -> judge(network, Color.WHITE))
        .isInstanceOf(UnusableFile.class)
        .hasMessageStartingWith(reason);
  }

  private Judged judge(byte[] network, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, 100, 100);
    g.dispose();
    Path file = Files.write(folder.resolve("lab.onnx"), network);
    return DetectingJudge.withModel(file).judge(Encoded.png(image), PictureFormat.of(Coding.PNG));
  }
}
