package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void finds_the_button_by_its_label() {
    Screen screen = Page.page().text("Welcome").button("Sign in").screen();

    assertThat(screen.find(Query.control("sign  IN")))
        .extracting(Node::text)
        .containsExactly("Sign in");
  }

  @Test
  void prefers_the_exact_label_to_one_that_contains_it() {
    Screen screen = Page.page().button("Sign in with face").button("Sign in").screen();

    assertThat(screen.find(Query.control("Sign in")))
        .extracting(Node::text)
        .containsExactly("Sign in");
  }

  @Test
  void gives_both_candidates_when_two_controls_contain_the_words() {
    Screen screen = Page.page().button("Sign in with face").button("Sign in with code").screen();

    assertThat(screen.find(Query.control("Sign in"))).hasSize(2);
  }

  @Test
  void reads_a_tile_by_the_words_inside_it_and_presses_the_tile() {
    Screen screen =
        Page.page()
            .begin(
                "android.widget.LinearLayout", new Bounds(0, 300, 540, 600), "clickable=\"true\"")
            .text("Face login")
            .text("Fast")
            .screen();

    Node tile = screen.find(Query.control("Face login")).get(0);

    assertThat(tile.role()).isEqualTo(Role.CONTAINER);
    assertThat(tile.label()).isEqualTo("Face login Fast");
    assertThat(tile.clickable()).isTrue();
  }

  @Test
  void looks_only_at_the_front_window_for_candidates() {
    Screen screen = Page.page().button("Agree").dialog().button("Refuse").screen();

    assertThat(screen.find(Query.control("Agree"))).isEmpty();
    assertThat(screen.find(Query.control("Refuse"))).hasSize(1);
  }

  @Test
  void reads_a_box_by_the_words_to_its_right() {
    Screen screen =
        Page.page()
            .begin("android.widget.LinearLayout", new Bounds(0, 300, 1080, 400), "")
            .leaf(
                "android.widget.CheckBox",
                "",
                new Bounds(40, 310, 110, 380),
                "checkable=\"true\" clickable=\"true\"")
            .leaf("android.widget.TextView", "I agree", new Bounds(130, 310, 900, 380), "")
            .screen();

    assertThat(screen.find(Query.box("I agree"))).hasSize(1);
  }

  @Test
  void reads_a_switch_by_the_words_to_its_left() {
    Screen screen =
        Page.page()
            .begin("android.widget.RelativeLayout", new Bounds(0, 300, 1080, 400), "")
            .leaf("android.widget.TextView", "刷脸登录", new Bounds(40, 310, 600, 380), "")
            .leaf(
                "android.widget.Switch",
                "",
                new Bounds(900, 310, 1040, 380),
                "checkable=\"true\" clickable=\"true\"")
            .screen();

    assertThat(screen.find(Query.box("刷脸登录"))).hasSize(1);
  }

  @Test
  void finds_a_field_by_its_hint_when_it_is_filled() {
    Screen screen =
        Page.page()
            .leaf("android.widget.EditText", "13800000000", "hint=\"Phone number\"")
            .screen();

    assertThat(screen.find(Query.field("phone number"))).hasSize(1);
  }

  @Test
  void does_not_take_a_page_that_reacts_as_a_whole_for_a_control() {
    Screen screen =
        Page.page()
            .begin("android.view.ViewGroup", new Bounds(0, 0, 1080, 2400), "clickable=\"true\"")
            .text("Face rules")
            .screen();

    Node text = screen.find(Query.words("Face rules")).get(0);

    assertThat(text.tapTarget()).isNull();
    assertThat(text.tappable()).isFalse();
  }

  @Test
  void reads_control_characters_overrides_and_script_as_mere_text() {
    String source =
        Page.page()
            .text("<script>alert(1)</script>")
            .text("a\u202Egnp.exe")
            .text("PLACE")
            .source()
            .replace("PLACE", "x&#1;y\u0002z");

    Screen screen = UiAutomatorSource.read(source);

    assertThat(screen.labels()).contains("<script>alert(1)</script>", "a\u202Egnp.exe");
    assertThat(screen.labels()).anyMatch(l -> l.startsWith("x") && l.endsWith("z"));
    assertThat(screen.find(Query.words("agnp.exe"))).hasSize(1);
  }

  @Test
  void reads_a_hundred_thousand_nodes_ten_thousand_deep() {
    StringBuilder xml = new StringBuilder("<hierarchy width=\"1080\" height=\"2400\">");
    String open =
        "<android.widget.FrameLayout class=\"android.widget.FrameLayout\" clickable=\"true\""
            + " text=\"a\" bounds=\"[0,0][1080,2400]\" displayed=\"true\">";
    xml.append(open.repeat(10_000));
    xml.append((open + "</android.widget.FrameLayout>").repeat(90_000));
    xml.append("</android.widget.FrameLayout>".repeat(10_000)).append("</hierarchy>");

    Screen screen = UiAutomatorSource.read(xml.toString());

    assertThat(screen.nodes()).hasSize(100_000);
    assertThat(screen.sameAs(screen)).isTrue();
    assertThat(screen.find(Query.control("a"))).isNotEmpty();
  }

  @Test
  void takes_screens_that_differ_only_in_a_clock_for_the_same() {
    Screen before = Page.page().text("Bills").text("10:02").text("Send again (58s)").screen();
    Screen after = Page.page().text("Bills").text("10:03").text("Send again (57s)").screen();

    assertThat(before.sameAs(after)).isTrue();
  }

  @Test
  void tells_screens_apart_by_a_ticked_box() {
    Screen before =
        Page.page().leaf("android.widget.CheckBox", "I agree", "checkable=\"true\"").screen();
    Screen after =
        Page.page()
            .leaf("android.widget.CheckBox", "I agree", "checkable=\"true\" checked=\"true\"")
            .screen();

    assertThat(before.sameAs(after)).isFalse();
  }
}
