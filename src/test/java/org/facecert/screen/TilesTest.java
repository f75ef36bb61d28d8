package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

final class TilesTest {

  private static List<String> tiles(String controls) {
    Screen screen =
        UiAutomatorSource.read(
            "<hierarchy width='720' height='1560'><android.widget.FrameLayout package='org.x'"
                + " class='android.widget.FrameLayout' bounds='[0,0][720,1560]' displayed='true'>"
                + controls
                + "</android.widget.FrameLayout></hierarchy>");
    return Tiles.controls(screen).stream().map(Node::label).sorted().toList();
  }

  private static String tile(String words, int top, int height, boolean picture) {
    String bounds = "bounds='[20," + top + "][700," + (top + height) + "]' displayed='true'";
    return "<android.widget.LinearLayout class='android.widget.LinearLayout' package='org.x'"
        + " clickable='true' enabled='true' "
        + bounds
        + ">"
        + (picture
            ? "<android.widget.ImageView class='android.widget.ImageView' package='org.x' "
                + bounds
                + "/>"
            : "")
        + "<android.widget.TextView class='android.widget.TextView' package='org.x' text='"
        + words
        + "' "
        + bounds
        + "/></android.widget.LinearLayout>";
  }

  @Test
  void pictures_with_words_of_one_size_open_pages() {
    assertThat(
            tiles(tile("a", 0, 100, true) + tile("b", 100, 110, true) + tile("c", 210, 100, true)))
        .containsExactly("a", "b", "c");
  }

  @Test
  void rows_of_a_list_open_pages_without_pictures() {
    String rows = tile("a", 0, 90, false) + tile("b", 90, 90, false) + tile("c", 180, 90, false);
    String list =
        "<android.widget.ListView class='android.widget.ListView' package='org.x' displayed='true'"
            + " bounds='[0,0][720,600]'>"
            + rows
            + "</android.widget.ListView>";

    assertThat(tiles(list)).containsExactly("a", "b", "c");
  }

  @Test
  void tiles_that_the_app_draws_itself_open_pages() {
    assertThat(tiles(drawn("a", 0) + drawn("b", 100) + drawn("c", 200)))
        .containsExactly("a", "b", "c");
    assertThat(tiles(drawn("a", 0) + drawn("b", 100))).isEmpty();
  }

  private static String drawn(String words, int top) {
    return "<android.view.View class='android.view.View' package='org.x' clickable='true'"
        + " enabled='true' displayed='true' content-desc='"
        + words
        + "' bounds='[20,"
        + top
        + "][700,"
        + (top + 90)
        + "]'/>";
  }

  @Test
  void two_or_such_of_other_sizes_or_without_pictures_are_no_tiles() {
    assertThat(tiles(tile("a", 0, 100, true) + tile("b", 100, 100, true))).isEmpty();
    assertThat(
            tiles(tile("a", 0, 100, true) + tile("b", 100, 200, true) + tile("c", 300, 400, true)))
        .isEmpty();
    assertThat(
            tiles(tile("a", 0, 90, false) + tile("b", 90, 90, false) + tile("c", 180, 90, false)))
        .isEmpty();
  }

  private static String row(String title, String below, int top, int left) {
    return "<android.widget.LinearLayout class='android.widget.LinearLayout' package='org.x'"
        + " clickable='true' enabled='true' displayed='true' bounds='["
        + (left + "," + top + "][700," + (top + 90))
        + "]'>"
        + words(title, top, left)
        + (below.isEmpty() ? "" : words(below, top + 45, left))
        + "</android.widget.LinearLayout>";
  }

  private static String words(String words, int top, int left) {
    return "<android.widget.TextView class='android.widget.TextView' package='org.x'"
        + " displayed='true' text='"
        + words
        + "' bounds='["
        + (left + "," + top + "][600," + (top + 40))
        + "]'/>";
  }

  @Test
  void wide_rows_with_a_title_and_words_below_it_open_pages_and_so_do_those_of_their_column() {
    String rows = row("a", "x", 0, 20) + row("b", "y", 90, 20) + row("c", "z", 180, 20);
    assertThat(tiles(rows)).containsExactly("a x", "b y", "c z");
    assertThat(tiles(rows + row("d", "", 270, 20))).containsExactly("a x", "b y", "c z", "d");
  }

  @Test
  void two_of_them_or_such_of_another_column_or_width_are_no_list() {
    assertThat(tiles(row("a", "x", 0, 20) + row("b", "y", 90, 20) + row("c", "", 180, 20)))
        .isEmpty();
    assertThat(tiles(row("a", "x", 0, 20) + row("b", "y", 90, 200) + row("c", "z", 180, 20)))
        .isEmpty();
  }

  @Test
  void tiles_of_a_letter_above_a_name_open_pages() {
    assertThat(tiles(letterTile("A", 20) + letterTile("B", 240) + letterTile("C", 460)))
        .containsExactly("A name", "B name", "C name");
    assertThat(tiles(letterTile("A", 20) + letterTile("B", 240))).isEmpty();
  }

  private static String letterTile(String letter, int left) {
    return row(letter, "name", 0, left).replace("[700,90]", "[" + (left + 200) + ",90]");
  }
}
