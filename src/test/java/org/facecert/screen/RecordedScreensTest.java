package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

/** Page sources as the virtual phone answered them, with FaceBank in front. */
class RecordedScreensTest {

  private static Reading read(String name) throws IOException {
    try (InputStream in = RecordedScreensTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Reading.of(
          UiAutomatorSource.read(source),
          Vocabulary.of("zh-CN"),
          AppIdentity.of("org.example.facebank", "FaceBank"));
    }
  }

  @Test
  void reads_a_consent_on_a_page() throws IOException {
    Reading reading = read("page-en.xml");

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isFalse();
    assertThat(reading.agree()).extracting(Node::label).containsExactly("Agree");
    assertThat(reading.refuse()).extracting(Node::label).containsExactly("Decline");
    assertThat(reading.faceBoxes()).hasSize(1).noneMatch(Node::checked);
    assertThat(reading.links()).extracting(Link::title).containsExactly("Face rules");
  }

  @Test
  void reads_a_consent_in_a_dialog() throws IOException {
    Reading reading = read("dialog-en.xml");

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isTrue();
    assertThat(reading.agree()).extracting(Node::label).containsExactly("Agree and turn on");
    assertThat(reading.refuse()).extracting(Node::label).containsExactly("No thanks");
  }

  @Test
  void reads_a_consent_in_a_sheet_with_its_box_ticked_beforehand() throws IOException {
    Reading reading = read("sheet-zh.xml");

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isTrue();
    assertThat(reading.agree()).extracting(Node::label).containsExactly("授权");
    assertThat(reading.faceBoxes()).hasSize(1).allMatch(Node::checked);
    assertThat(reading.faceEntries()).isEmpty();
  }

  @Test
  void reads_the_systems_camera_dialog() throws IOException {
    Reading reading = read("camera-dialog-zh.xml");

    assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
    assertThat(reading.permissions()).containsExactly("CAMERA");
    assertThat(reading.allow()).extracting(Node::label).startsWith("仅在使用该应用时允许");
    assertThat(reading.deny()).extracting(Node::label).containsExactly("不允许");
  }
}
