package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

final class NavigationBarTest {

  private static List<String> bar(String controls) {
    Screen screen =
        UiAutomatorSource.read(
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

  @Test
  void radio_buttons_along_the_lower_edge_are_a_bar_and_elsewhere_a_choice() {
    String tabs = radio("Clinic", 0, 240, true) + radio("Book", 240, 480, false);
    assertThat(bar(tabs + radio("Me", 480, 720, false))).containsExactly("Book", "Clinic", "Me");
    assertThat(bar(tabs + radio("Me", 480, 720, true))).as("two hold").isEmpty();
    assertThat(bar(tabs + radio("Me", 480, 600, false))).as("not the whole edge").isEmpty();
    assertThat(bar(tabs)).as("two are a choice").isEmpty();
    String above = (tabs + radio("Me", 480, 720, false)).replace(",1328]", ",628]");
    assertThat(bar(above.replace(",1448]", ",748]"))).as("in the middle").isEmpty();
  }

  private static String radio(String words, int left, int right, boolean checked) {
    return tab(words, left, right, "checkable='true' checked='" + checked + "'")
        .replace("android.widget.TextView", "android.widget.RadioButton");
  }
}
