package org.facecert.probe.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinksTest {

  private static final URI ASKED = URI.create("https://api.example:8443/v1/effects");

  @Test
  void json_names_paths_and_whole_addresses_at_any_depth() {
    assertThat(
            in(
                """
                {"link":"\\/media\\/a.jpg","more":[{"t":"//cdn.example/t?w=80#top"},
                 "see https://cdn.example/b.jpg, or not"],"word":"a/b","slash":"/"}
                """))
        .containsExactly(
            "https://api.example:8443/media/a.jpg",
            "https://cdn.example/t?w=80",
            "https://cdn.example/b.jpg");
  }

  @Test
  void other_text_names_whole_addresses_only() {
    assertThat(in("<img src=\"http://cdn.example/a.jpg\"> /media/b.jpg (https://c.example/x)."))
        .containsExactly("http://cdn.example/a.jpg", "https://c.example/x");
  }

  @Test
  void what_is_no_address_is_none_and_depth_is_bounded() {
    assertThat(in("{\"a\":\"http://[::/\",\"b\":\"/%zz\",\"c\":\"https://\"}")).isEmpty();
    assertThat(in("[".repeat(100_000) + "\"https://deep.example/a\"" + "]".repeat(100_000)))
        .containsExactly("https://deep.example/a");
  }

  @Test
  void a_picture_in_base64_is_no_path() {
    assertThat(in("{\"picture\":\"/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBA\"}")).isEmpty();
  }

  @Test
  void what_the_app_shows_ends_where_the_sentence_does() {
    assertThat(Links.shown("Your link: https://127.0.0.1:18443/media/x_Y-9."))
        .containsExactly(URI.create("https://127.0.0.1:18443/media/x_Y-9"));
  }

  private static List<String> in(String answer) {
    return Links.in(answer.getBytes(StandardCharsets.UTF_8), ASKED).stream()
        .map(URI::toString)
        .toList();
  }
}
