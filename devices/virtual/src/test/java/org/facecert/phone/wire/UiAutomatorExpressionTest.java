package org.facecert.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.UiNode;
import org.junit.jupiter.api.Test;

class UiAutomatorExpressionTest {
  private final UiNode yes = node(1, "Yes", "android.widget.Button", List.of());
  private final UiNode no = node(2, "No \"thanks\"", "android.widget.Button", List.of());
  private final UiNode bar = node(3, "", "android.widget.LinearLayout", List.of(yes, no));
  private final List<UiNode> all = List.of(bar, yes, no);

  private static UiNode node(int uid, String text, String type, List<UiNode> children) {
    return new UiNode(
        uid, type, Map.of("text", text, "class", type, "clickable", "true"), children);
  }

  private List<UiNode> find(String expression) {
    return UiAutomatorExpression.parse(expression).selector().find(all);
  }

  @Test
  void reads_conditions_escapes_and_a_semicolon() {
    assertThat(find("new UiSelector().text(\"No \\\"thanks\\\"\").clickable(true);"))
        .containsExactly(no);
    assertThat(find("new UiSelector().textMatches(\"(?i)YES\")")).containsExactly(yes);
    assertThat(find("new UiSelector().textContains(\"thANKS\")")).containsExactly(no);
  }

  @Test
  void takes_one_instance_and_steps_to_children_and_siblings() {
    assertThat(find("new UiSelector().className(\"android.widget.Button\").instance(1)"))
        .containsExactly(no);
    assertThat(
            find(
                "new UiSelector().className(\"android.widget.LinearLayout\").childSelector(new UiSelector().text(\"Yes\"))"))
        .containsExactly(yes);
    assertThat(
            find(
                "new UiSelector().text(\"Yes\").fromParent(new UiSelector().textStartsWith(\"No\"))"))
        .containsExactly(no);
  }

  @Test
  void reads_a_scrollable() {
    UiAutomatorExpression expression =
        UiAutomatorExpression.parse(
            "new UiScrollable(new UiSelector().scrollable(true)).setAsVerticalList().scrollIntoView(new UiSelector().text(\"Yes\"))");
    assertThat(expression.scrollable()).isNotNull();
    assertThat(expression.selector().find(all)).containsExactly(yes);
  }

  @Test
  void says_where_it_stopped_understanding() {
    assertThatThrownBy(() -> find("new UiSelector().text(\"Yes\""))
        .hasMessageStartingWith("expected ')' at character 28");
    assertThatThrownBy(() -> find("new UiSelector().colour(\"red\")"))
        .hasMessageContaining("no colour");
    assertThatThrownBy(() -> find("Runtime.getRuntime()")).hasMessageContaining("expected 'new'");
  }
}
