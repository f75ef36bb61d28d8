package org.facecert.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.UiNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// as @appium/css-locator-to-native and the UiAutomator2 driver 8.7 translate them
class CssLocatorTest {
  private final UiNode word =
      node(
          1,
          Map.of(
              "class", "android.widget.TextView",
              "text", "عربي",
              "content-desc", "Access'ibility (all)",
              "resource-id", "android:id/text1",
              "clickable", "true"),
          List.of());
  private final UiNode own =
      node(
          2,
          Map.of(
              "class", "Own", "text", "", "resource-id", "org.example:id/name", "enabled", "true"),
          List.of());
  private final UiNode list =
      node(3, Map.of("class", "android.widget.ListView", "focused", "true"), List.of(word, own));

  private static UiNode node(int uid, Map<String, String> attributes, List<UiNode> children) {
    return new UiNode(uid, "node", attributes, children);
  }

  private List<UiNode> find(String css) {
    return CssLocator.selector(css, "org.example").all(List.of(list), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#android\\:id\\/text1",
        "*[id=\"android:id/text1\"]",
        "[resource-id='android:id/text1']",
        "*[description^=\"access\"]",
        "*[content-desc$=\"Access'ibility (all)\"]",
        "*[content-description~='Access']:nth-child(0)",
        "[desc*='ibility (']",
        "android.widget.TextView",
        "android.widget.TextView[clickable]",
        "*[clickable=true]:instance(0)",
        "*[text=\"عربي\"]:instance(0)",
        "*[focused=true] *[clickable=true]",
        "android.widget.ListView > android.widget.TextView:clickable",
        "[text='عربي'], #other"
      })
  void finds_the_word(String css) {
    List<UiNode> expected = css.contains("~=") ? List.of() : List.of(word);
    assertThat(find(css)).as(css).isEqualTo(expected);
  }

  /** UiSelector's patterns match from the first letter to the last, so the driver's do too. */
  @Test
  void an_end_or_a_word_is_the_whole_value() {
    assertThat(find("*[content-desc$=\"(all)\"]")).isEmpty();
    UiNode plain = node(4, Map.of("content-desc", "Animation"), List.of());
    assertThat(CssLocator.selector("*[description~=\"Animat\"]", "").all(List.of(plain), false))
        .containsExactly(plain);
  }

  @Test
  void a_bare_id_is_the_apps() {
    assertThat(find("#name")).containsExactly(own);
    assertThat(CssLocator.selector("#text1", "").first(List.of(list))).isEqualTo(word);
  }

  @Test
  void a_bare_tag_is_the_whole_name_of_a_class() {
    assertThat(find("TextView")).isEmpty();
    assertThat(CssLocator.selector("Own", "").first(List.of(list))).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*[",
        "[text=",
        "[text='a'",
        "[colour='red']",
        "a + b",
        "a ~ b",
        "[clickable=maybe]",
        "a::before",
        "[text|='a']",
        ":nth-child(2n+1)",
        ":nth-child(",
        "#",
        "a >"
      })
  void what_the_driver_does_not_translate_is_an_invalid_selector(String css) {
    assertThatThrownBy(() -> find(css))
        .isInstanceOfSatisfying(
            WireError.class, e -> assertThat(e.error()).isEqualTo("invalid selector"));
  }
}
