package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NavigationBarTest {

  private static List<String> bar(String controls) {
    Screen screen =
        Screen.read(
            "<hierarchy width='720' height='1560'><android.widget.FrameLayout package='org.x'"
                + " class='android.widget.FrameLayout' bounds='[0,0][720,1560]' displayed='true'>"
                + "<android.widget.LinearLayout class='android.widget.LinearLayout' package='org.x'"
                + " bounds='[0,1328][720,1448]' displayed='true'>"
                + controls
                + "</android.widget.LinearLayout></android.widget.FrameLayout></hierarchy>");
    return NavigationBar.controls(screen).stream().map(Node::label).sorted().toList();
  }

  private static String tab(String words, int left, int right, String more) {
    return "<android.widget.TextView class='android.widget.TextView' package='org.x' text='"
        + words
        + "' clickable='true' enabled='true' displayed='true' bounds='["
        + left
        + ",1328]["
        + right
        + ",1448]' "
        + more
        + "/>";
  }

  @Test
  void three_side_by_side_of_which_one_is_chosen_change_the_page() {
    assertThat(
            bar(
                tab("Start", 0, 240, "selected='true'")
                    + tab("Kontostand", 240, 480, "")
                    + tab("Ich", 480, 720, "")))
        .containsExactly("Ich", "Kontostand", "Start");
  }

  @Test
  void deeds_side_by_side_are_no_bar() {
    String none = tab("Delete", 0, 240, "") + tab("Pay", 240, 480, "") + tab("Call", 480, 720, "");
    assertThat(bar(none)).as("nowhere shows where one is").isEmpty();
    String two = tab("No", 0, 360, "selected='true'") + tab("Yes", 360, 720, "");
    assertThat(bar(two)).as("an answer preselected").isEmpty();
    String all =
        tab("A", 0, 240, "selected='true'")
            + tab("B", 240, 480, "selected='true'")
            + tab("C", 480, 720, "");
    assertThat(bar(all)).as("choices of which several may hold").isEmpty();
  }
}
