package org.facecert.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.facecert.phone.api.UiNode;
import org.junit.jupiter.api.Test;

// what each means is the server's: appium-uiautomator2-server, UiAutomatorParser and
// ByUiAutomatorFinder; androidx.test.uiautomator, UiSelector and QueryController
class UiAutomatorExpressionTest {
  private static final String BUTTON = "android.widget.Button";
  private static final String ROW = "android.widget.LinearLayout";

  private final UiNode yes = node(1, 0, "Yes", BUTTON, List.of());
  private final UiNode no = node(2, 1, "No \"thanks\"", BUTTON, List.of());
  private final UiNode bar = node(3, 0, "", ROW, List.of(yes, no));
  private final UiNode more = node(4, 0, "Yes", BUTTON, List.of());
  private final UiNode empty = node(5, 1, "", ROW, List.of());
  private final UiNode second = node(6, 2, "", ROW, List.of(more));
  private final UiNode root =
      node(7, 0, "", "android.widget.FrameLayout", List.of(bar, empty, second));

  private static UiNode node(int uid, int index, String text, String type, List<UiNode> children) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("index", String.valueOf(index));
    attributes.put("text", text);
    attributes.put("class", type);
    attributes.put("clickable", "true");
    attributes.put("displayed", "true");
    return new UiNode(uid, type, attributes, children);
  }

  private List<UiNode> find(String expression) {
    UiSelector selector = UiAutomatorExpression.parse(expression).get(0).selector();
    return selector == null ? List.of() : selector.all(List.of(root), false);
  }

  @Test
  void reads_conditions_escapes_and_a_semicolon() {
    assertThat(find("new UiSelector().text(\"No \\\"thanks\\\"\").clickable(true);"))
        .containsExactly(no);
    assertThat(find("new UiSelector().textMatches(\"(?i)YES\")")).containsExactly(yes, more);
    assertThat(find("new UiSelector().textContains(\"thANKS\")")).containsExactly(no);
  }

  @Test
  void needs_neither_new_nor_the_name_of_the_class() {
    for (String start :
        List.of("new UiSelector().", "UiSelector().", ".", "", "  new  UiSelector ( ) . ")) {
      assertThat(find(start + "text(\"Yes\").instance(0)")).as(start).containsExactly(yes);
      assertThat(find(start + "childSelector(" + start + "text(\"Yes\")).className(" + ROW + ")"))
          .as(start)
          .containsExactly(yes, more);
    }
  }

  @Test
  void takes_one_instance_and_steps_to_children_and_siblings() {
    assertThat(find("new UiSelector().className(\"" + BUTTON + "\").instance(1)"))
        .containsExactly(no);
    assertThat(find("new UiSelector().className(" + BUTTON + ").index(0)"))
        .containsExactly(yes, more);
    assertThat(
            find(
                "new UiSelector().text(\"Yes\").fromParent(new UiSelector().textStartsWith(\"No\"))"))
        .containsExactly(no);
    assertThat(
            find(
                "new UiSelector().className(\""
                    + ROW
                    + "\").instance(1).childSelector(new UiSelector().text(\"Yes\"))"))
        .as("a match that leads nowhere does not end the search")
        .containsExactly(more);
  }

  /** One for each match of the outer selector, not every child of each. */
  @Test
  void a_child_selector_finds_one_in_each() {
    assertThat(
            find(
                "new UiSelector().className(\""
                    + ROW
                    + "\").childSelector(new UiSelector().clickable(true))"))
        .containsExactly(yes, more);
  }

  @Test
  void a_pattern_for_the_class_finds_one_for_each_index() {
    assertThat(find("new UiSelector().classNameMatches(\".*Button\")")).containsExactly(yes, no);
  }

  @Test
  void reads_several_statements_and_semicolons_in_texts() {
    List<UiAutomatorExpression> statements =
        UiAutomatorExpression.parse("new UiSelector().text(\"a;b\"); text(\"Yes\") ;");
    assertThat(statements).hasSize(2);
    UiSelector last = statements.get(1).selector();
    assertThat(last == null ? null : last.first(List.of(root))).isEqualTo(yes);
  }

  @Test
  void reads_a_scrollable() {
    UiAutomatorExpression expression =
        UiAutomatorExpression.parse(
                "new UiScrollable(new UiSelector().scrollable(true)).setAsVerticalList().scrollIntoView(new UiSelector().text(\"Yes\"))")
            .get(0);
    assertThat(expression.scrollable()).isNotNull();
    assertThat(expression.calls())
        .extracting(UiAutomatorExpression.Call::method)
        .containsExactly("setAsVerticalList", "scrollIntoView");
    UiSelector selector = expression.selector();
    assertThat(selector == null ? null : selector.first(List.of(root))).isEqualTo(yes);
    assertThat(
            UiAutomatorExpression.parse("UiScrollable(scrollable(true)).scrollToEnd(3)")
                .get(0)
                .selector())
        .as("nothing is named to be found")
        .isNull();
  }

  @Test
  void what_cannot_be_seen_is_passed_over() {
    Map<String, String> attributes = new LinkedHashMap<>(yes.attributes());
    attributes.put("displayed", "false");
    UiNode hidden = new UiNode(9, BUTTON, attributes, List.of());
    UiSelector selector = new UiSelector().with("text", List.of("Yes"));
    assertThat(selector.first(List.of(node(8, 0, "", ROW, List.of(hidden))))).isNull();
  }

  @Test
  void says_where_it_stopped_understanding() {
    assertThatThrownBy(() -> find("new UiSelector().text(\"Yes\""))
        .hasMessageStartingWith("expected ')' at character 28");
    assertThatThrownBy(() -> find("new UiSelector().colour(\"red\")"))
        .hasMessageContaining("no colour");
    assertThatThrownBy(() -> find("Runtime.getRuntime()"))
        .hasMessageContaining("expected a method of UiSelector");
    assertThatThrownBy(() -> find("new UiSelector().text(Yes)")).hasMessageContaining("in quotes");
    assertThatThrownBy(() -> find("new UiSelector().clickable(\"true\")"))
        .hasMessageContaining("true or false");
    assertThatThrownBy(() -> find("new UiSelector().instance(-1)")).hasMessageContaining("number");
    assertThatThrownBy(() -> find("new UiSelector().textMatches(\"(\")"))
        .hasMessageContaining("bad pattern");
    assertThatThrownBy(() -> find(" ")).hasMessageContaining("expected a UiSelector");
  }

  @Test
  void a_search_through_many_rows_ends() {
    List<UiNode> rows =
        IntStream.range(0, 300)
            .mapToObj(
                i -> node(100 + i, i, "", ROW, List.of(node(1000 + i, 0, "t", BUTTON, List.of()))))
            .toList();
    UiSelector selector =
        new UiSelector()
            .with("className", List.of(ROW))
            .with("childSelector", List.of(new UiSelector().with("text", List.of("t"))));
    assertThat(selector.all(List.of(node(99, 0, "", ROW + "2", rows)), false)).hasSize(300);
  }
}
