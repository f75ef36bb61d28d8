package org.facecert.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.Node;
import org.facecert.screen.Screen;
import org.facecert.screen.TextNormalization;
import org.junit.jupiter.api.Test;

final class LookAroundTest {

  @Test
  void a_row_is_pressed_by_the_way_that_names_its_title() {
    Set<String> ways =
        Set.of(TextNormalization.text("Member sign-in"), TextNormalization.text("门诊"));
    assertThat(LookAround.names(ways, "Member sign-in")).isTrue();
    assertThat(LookAround.names(ways, "Member sign-in Accounts, address, messages")).isTrue();
    assertThat(LookAround.names(ways, "门诊 今日开诊")).isTrue();
    assertThat(LookAround.names(ways, "Member sign-ins of others")).isFalse();
    assertThat(LookAround.names(ways, "New member sign-in")).isFalse();
  }

  @Test
  void what_holds_the_controls_of_the_page_is_no_control() {
    assertThat(pages("[0,48][720,1448]", 2)).isTrue();
    assertThat(pages("[0,48][720,1448]", 1)).as("a card of one act").isFalse();
    assertThat(pages("[0,48][720,348]", 3)).as("a card").isFalse();
    assertThat(pages("[32,48][688,1448]", 3)).as("less than the width").isFalse();
  }

  private static boolean pages(String bounds, int controls) {
    Screen screen =
        UiAutomatorSource.read(
            "<hierarchy width='720' height='1560'><android.widget.FrameLayout package='org.x'"
                + " class='android.widget.FrameLayout' bounds='[0,0][720,1560]' displayed='true'>"
                + box("text='Outer' bounds='" + bounds + "'")
                + (box("text='Inner' bounds='[40,60][200,120]'") + "</android.view.View>")
                    .repeat(controls)
                + "</android.view.View></android.widget.FrameLayout></hierarchy>");
    List<Node> outer = screen.where(n -> n.label().contains("Outer"));
    return LookAround.isPage(outer.get(0), screen);
  }

  private static String box(String more) {
    return "<android.view.View class='android.view.View' package='org.x' clickable='true'"
        + " enabled='true' displayed='true' "
        + more
        + ">";
  }
}
