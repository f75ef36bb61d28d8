package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Redaction;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

final class BlindfoldTest {

  private final Blindfold blindfold =
      new Blindfold(UiAutomatorSource::read, new Redaction(List.of("li.lei")));

  @Test
  void hides_texts_that_hold_account_data_and_password_fields() {
    Blindfold.Hidden hidden =
        look(node("android.widget.TextView", "Hello li.lei", "", "[0,100][400,140]")
                + node("android.widget.TextView", "138 0000", "", "[0,200][400,240]")
                + node("android.widget.TextView", "13800000000", "", "[0,300][400,340]")
                + "<node class=\"android.widget.EditText\" password=\"true\" text=\"\""
                + " bounds=\"[0,400][400,440]\"/>")
            .orElseThrow();
    assertThat(hidden.texts())
        .containsExactly(
            new Rectangle(0, 100, 400, 40),
            new Rectangle(0, 300, 400, 40),
            new Rectangle(0, 400, 400, 40));
    assertThat(hidden.faces()).isEmpty();
  }

  @Test
  void hides_camera_previews_and_pictures_of_any_size_and_name() {
    Blindfold.Hidden hidden =
        look(node("android.view.SurfaceView", "", "", "[0,100][540,700]")
                + node("android.widget.ImageView", "", "", "[0,700][300,1000]")
                + node("android.widget.ImageView", "", "back", "[0,0][60,60]")
                + node("android.widget.ImageView", "", "Winter sale", "[0,1000][540,1070]")
                + node("android.view.View", "", "your face", "[300,700][540,1000]"))
            .orElseThrow();
    assertThat(hidden.faces())
        .containsExactly(
            new Rectangle(0, 100, 540, 600),
            new Rectangle(0, 700, 300, 300),
            new Rectangle(0, 0, 60, 60),
            new Rectangle(0, 1000, 540, 70),
            new Rectangle(300, 700, 240, 300));
  }

  @Test
  void hides_pictures_by_the_class_of_any_toolkit() {
    for (String type :
        List.of(
            "android.widget.Image",
            "android.widget.ImageButton",
            "android.view.TextureView",
            "android.widget.VideoView",
            "com.facebook.drawee.view.SimpleDraweeView",
            "de.hdodenhof.circleimageview.CircleImageView",
            "org.example.AvatarView")) {
      assertThat(look(node(type, "", "", "[0,0][40,40]")).orElseThrow().faces())
          .as(type)
          .containsExactly(new Rectangle(0, 0, 40, 40));
    }
  }

  @Test
  void hides_a_number_whose_parts_stand_in_views_of_their_own() {
    Blindfold.Hidden hidden =
        look(node("android.widget.TextView", "Phone", "", "[0,0][90,40]")
                + node("android.widget.TextView", "139", "", "[100,0][190,40]")
                + node("android.widget.TextView", "1234", "", "[200,0][290,40]")
                + node("android.widget.TextView", "5678", "", "[300,0][390,40]")
                + node("android.widget.TextView", "12", "", "[100,100][190,140]"))
            .orElseThrow();
    assertThat(hidden.texts())
        .contains(
            new Rectangle(100, 0, 90, 40),
            new Rectangle(200, 0, 90, 40),
            new Rectangle(300, 0, 90, 40))
        .doesNotContain(new Rectangle(0, 0, 90, 40));
  }

  @Test
  void leaves_it_to_the_colours_whether_a_view_that_draws_itself_shows_a_picture() {
    assertThat(look(node("android.view.View", "", "", "[0,0][40,40]")).orElseThrow().doubtful())
        .containsExactly(new Blindfold.Doubt(new Rectangle(0, 0, 40, 40), false));
  }

  @Test
  void does_not_take_a_container_for_a_picture() {
    Blindfold.Hidden hidden =
        look("<node class=\"android.view.View\" bounds=\"[0,0][540,1000]\">"
                + node("android.widget.TextView", "Agree", "", "[0,0][100,100]")
                + "</node>")
            .orElseThrow();
    assertThat(hidden.faces()).isEmpty();
  }

  @Test
  void is_blind_itself_when_the_source_cannot_be_read() {
    assertThat(blindfold.look("<hierarchy><node".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(blindfold.look("<hierarchy/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void does_not_follow_entities() {
    String source =
        "<!DOCTYPE h [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<hierarchy><node bounds=\"[0,0][1,1]\" text=\"&x;\"/></hierarchy>";
    assertThat(blindfold.look(source.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private Optional<Blindfold.Hidden> look(String nodes) {
    String source =
        "<hierarchy><node class=\"android.widget.FrameLayout\" bounds=\"[0,0][540,1080]\">"
            + nodes
            + "</node></hierarchy>";
    return blindfold.look(source.getBytes(StandardCharsets.UTF_8));
  }

  private static String node(String type, String text, String description, String bounds) {
    return String.format(
        "<node class=\"%s\" text=\"%s\" content-desc=\"%s\" bounds=\"%s\"/>",
        type, text, description, bounds);
  }
}
