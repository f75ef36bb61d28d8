package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

  private static final Bounds BUTTON = new Bounds(100, 100, 700, 220);

  private interface Drawing {
    void on(Graphics2D g);
  }

  private static Picture picture(Drawing drawing) throws IOException {
    BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 800, 400);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 42));
    drawing.on(g);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return Picture.read(out.toByteArray());
  }

  private static void pill(Graphics2D g, Color ground, Color ink) {
    g.setColor(ground);
    g.fillRoundRect(100, 100, 600, 120, 120, 120);
    g.setColor(ink);
    g.drawString("Not now", 320, 175);
  }

  @Test
  void measures_black_on_white_as_21_to_1() throws IOException {
    Picture picture = picture(g -> pill(g, Color.WHITE, Color.BLACK));

    assertThat(picture.contrast(BUTTON)).isCloseTo(21, within(0.3));
  }

  @Test
  void measures_grey_on_white_as_wcag_does() throws IOException {
    // #767676 on white is WCAG's own example of 4.54:1
    Picture picture = picture(g -> pill(g, Color.WHITE, new Color(0x767676)));

    assertThat(picture.contrast(BUTTON)).isCloseTo(4.54, within(0.1));
  }

  @Test
  void is_not_misled_by_the_page_around_round_corners() throws IOException {
    Picture picture = picture(g -> pill(g, new Color(0x334455), new Color(0x556677)));

    assertThat(picture.contrast(BUTTON)).isLessThan(2);
  }

  @Test
  void is_not_misled_by_an_outline() throws IOException {
    Picture picture =
        picture(
            g -> {
              pill(g, Color.WHITE, new Color(0xBBBBBB));
              g.setColor(Color.BLACK);
              g.drawRoundRect(100, 100, 599, 119, 120, 120);
            });

    assertThat(picture.contrast(BUTTON)).isLessThan(2.2);
  }

  @Test
  void measures_on_a_gradient() throws IOException {
    Picture picture =
        picture(
            g -> {
              g.setPaint(
                  new GradientPaint(100, 0, new Color(0x1155AA), 700, 0, new Color(0x2266BB)));
              g.fillRect(100, 100, 600, 120);
              g.setColor(Color.WHITE);
              g.drawString("Agree", 340, 175);
            });

    assertThat(picture.contrast(BUTTON)).isBetween(5.0, 8.0);
  }

  @Test
  void sees_no_contrast_where_nothing_is_drawn() throws IOException {
    Picture picture = picture(g -> {});

    assertThat(picture.contrast(BUTTON)).isCloseTo(1, within(0.01));
    assertThat(picture.inkHeight(BUTTON)).isZero();
    assertThat(picture.contrast(new Bounds(5_000, 5_000, 6_000, 6_000))).isEqualTo(1);
  }

  @Test
  void measures_the_height_of_a_line_and_not_of_the_button() throws IOException {
    Picture picture = picture(g -> pill(g, new Color(0x334455), Color.WHITE));

    assertThat(picture.inkHeight(BUTTON)).isBetween(24, 44);
  }

  @Test
  void measures_one_line_of_several() throws IOException {
    Picture picture =
        picture(
            g -> {
              g.setColor(Color.BLACK);
              for (int line = 0; line < 4; line++) {
                g.drawString("Policy Hgl", 110, 80 + line * 70);
              }
            });

    assertThat(picture.inkHeight(new Bounds(100, 20, 700, 340))).isBetween(28, 50);
  }

  @Test
  void tells_a_picture_that_shows_nothing() throws IOException {
    assertThat(picture(g -> {}).blank()).isTrue();
    assertThat(picture(g -> pill(g, Color.BLACK, Color.WHITE)).blank()).isFalse();
  }

  @Test
  void blurs_only_the_places_named_and_for_good() throws IOException {
    Picture before = picture(g -> pill(g, Color.WHITE, Color.BLACK));

    Picture after = before.blur(List.of(new Bounds(300, 130, 520, 190)));

    assertThat(after.contrast(new Bounds(300, 130, 520, 190))).isLessThan(3);
    assertThat(before.contrast(BUTTON)).isGreaterThan(20);
    assertThat(Picture.read(after.png()).width()).isEqualTo(800);
  }

  @Test
  void refuses_what_is_no_picture() {
    assertThatThrownBy(() -> Picture.read("<html>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadablePicture.class)
        .hasMessageContaining("no PNG that can be read")
        .hasMessageContaining("take it again");
  }

  @Test
  void refuses_a_picture_larger_than_any_screen_before_it_takes_up_memory() throws IOException {
    byte[] png = picture(g -> {}).png();
    // IHDR: width and height stand at 16 and 20, big-endian
    png[16] = 0x00;
    png[17] = 0x01;
    png[20] = 0x00;
    png[21] = 0x01;

    assertThatThrownBy(() -> Picture.read(png))
        .isInstanceOf(UnreadablePicture.class)
        .hasMessageContaining("more than 40000000 pixels");
  }
}
