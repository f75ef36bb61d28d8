package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

/** A strip of a row at the edge of what scrolls has its words elsewhere: it is no riddle. */
final class CutByTheFoldTest {

  private static int riddles(int top, int bottom) {
    String node = "package='org.example.app' displayed='true' enabled='true' ";
    String bounds = "bounds='[32," + top + "][400," + bottom + "]'";
    Screen screen =
        UiAutomatorSource.read(
            "<hierarchy width='720' height='1560'><android.widget.FrameLayout"
                + " class='android.widget.FrameLayout' "
                + node
                + "bounds='[0,0][720,1560]'><android.widget.ScrollView"
                + " class='android.widget.ScrollView' scrollable='true' "
                + node
                + "bounds='[0,48][720,1328]'><android.widget.TextView"
                + " class='android.widget.TextView' text='Orders' "
                + node
                + "bounds='[32,100][400,160]'/><android.widget.LinearLayout"
                + " class='android.widget.LinearLayout' clickable='true' "
                + node
                + bounds
                + "><android.widget.ImageView class='android.widget.ImageView' "
                + node
                + bounds
                + "/></android.widget.LinearLayout></android.widget.ScrollView></android.widget.FrameLayout></hierarchy>");
    return Reading.of(screen, Vocabulary.of("en"), AppIdentity.of("org.example.app"))
        .notUnderstood()
        .size();
  }

  @Test
  void a_strip_at_the_lower_or_upper_edge_is_read_when_it_is_scrolled_to() {
    assertThat(riddles(1260, 1328)).isZero();
    assertThat(riddles(48, 120)).isZero();
  }

  @Test
  void a_picture_to_press_in_the_middle_stays_a_riddle() {
    assertThat(riddles(600, 700)).isEqualTo(1);
  }
}
