package org.facecert.platform.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Node;
import org.facecert.screen.NodeData;
import org.facecert.screen.NodeState;
import org.facecert.screen.PermissionPart;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.screen.Screen;
import org.facecert.screen.UnreadableScreen;
import org.facecert.screen.Vocabulary;
import org.facecert.screen.WindowData;
import org.facecert.screen.WindowOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Android's names say becomes a property of the neutral screen. */
final class UiAutomatorSourceTest {

  private static final String WHOLE = "[0,0][1080,2400]";

  private static String source(String... windows) {
    return "<hierarchy width=\"1080\" height=\"2400\">" + String.join("", windows) + "</hierarchy>";
  }

  private static String window(String packageName, String bounds, String... nodes) {
    return node("android.widget.FrameLayout", "package=\"" + packageName + "\"", bounds, nodes);
  }

  private static String node(String type, String more, String bounds, String... nodes) {
    String opening = "<node class=\"%s\" bounds=\"%s\" displayed=\"true\" %s>";
    return opening.formatted(type, bounds, more) + String.join("", nodes) + "</node>";
  }

  private static NodeData only(String type, String more) {
    String source = source(window("org.x", WHOLE, node(type, more, "[0,0][500,500]")));
    return UiAutomatorSource.read(source).data().windows().get(0).nodes().get(1);
  }

  @ParameterizedTest
  @CsvSource({
    "org.example.app,APP,false",
    "com.android.systemui,BAR,false",
    "com.google.android.inputmethod.latin,KEYBOARD,false",
    "com.sohu.inputmethod.sogou.ime,KEYBOARD,false",
    "android,SYSTEM,false",
    "com.android.settings,SYSTEM,false",
    "com.google.android.permissioncontroller,SYSTEM,true",
    "com.miui.securitycenter,APP,true",
    "com.meizu.safe,APP,true",
    "com.google.android.packageinstaller,APP,true"
  })
  void tells_whose_a_window_is_by_its_package(String name, WindowOwner owner, boolean guards) {
    WindowData window = UiAutomatorSource.read(source(window(name, WHOLE))).data().windows().get(0);

    assertThat(window.app()).isEqualTo(name);
    assertThat(window.owner()).isEqualTo(owner);
    assertThat(window.guardsPermissions()).isEqualTo(guards);
  }

  @Test
  void a_window_that_names_no_package_is_that_of_the_first_named_in_it() {
    String inside = node("android.widget.TextView", "package=\"org.y\" text=\"Hi\"", WHOLE);
    Screen screen = UiAutomatorSource.read(source(node("android.view.View", "", WHOLE, inside)));

    assertThat(screen.packageName()).isEqualTo("org.y");
  }

  @ParameterizedTest
  @CsvSource({
    "permission_message,QUESTION",
    "permission_allow_button,ALLOW",
    "permission_allow_foreground_only_button,ALLOW_WHILE_USED",
    "permission_allow_one_time_button,ALLOW_ONCE",
    "permission_deny_button,DENY",
    "permission_deny_and_dont_ask_again_button,DENY_FOR_GOOD",
    "permission_no_upgrade_button,KEEP",
    "permission_icon,OTHER"
  })
  void knows_the_parts_of_the_permission_dialog_by_their_ids(String id, PermissionPart part) {
    String full = "resource-id=\"com.android.permissioncontroller:id/" + id + "\"";

    assertThat(only("android.widget.Button", full).part()).isEqualTo(part);
    assertThat(only("android.widget.Button", "resource-id=\"org.x:id/allow\"").part()).isNull();
  }

  /** Its words are in no vocabulary: the parts alone make it the dialog and its answers. */
  @Test
  void a_permission_dialog_is_known_by_its_parts_in_a_language_that_nobody_taught() {
    String id = "clickable=\"true\" resource-id=\"com.android.permissioncontroller:id/";
    String dialog =
        window(
            "com.android.permissioncontroller",
            "[0,1400][1080,2400]",
            node("android.widget.TextView", "text=\"Hola?\"", "[60,1450][1000,1500]"),
            node(
                "android.widget.Button",
                id + "permission_deny_button\" text=\"Nunca\"",
                "[60,1700][1000,1800]"),
            node(
                "android.widget.Button",
                id + "permission_allow_button\" text=\"Siempre\"",
                "[60,1900][1000,2000]"),
            node(
                "android.widget.Button",
                id + "permission_allow_one_time_button\" text=\"Hoy\"",
                "[60,2100][1000,2200]"));
    Reading reading =
        Reading.of(
            UiAutomatorSource.read(source(dialog)),
            Vocabulary.of("en"),
            AppIdentity.of("org.example.app"));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
    assertThat(reading.allow()).extracting(Node::label).containsExactly("Hoy", "Siempre");
    assertThat(reading.deny()).extracting(Node::label).containsExactly("Nunca");
  }

  @ParameterizedTest
  @CsvSource({
    "android.view.SurfaceView,true,true",
    "androidx.camera.view.PreviewView,true,true",
    "android.widget.ImageButton,false,true",
    "android.widget.Image,false,true",
    "com.facebook.drawee.view.SimpleDraweeView,false,true",
    "org.example.AvatarView,false,true",
    "android.widget.TextView,false,false",
    "android.view.View,false,false"
  })
  void knows_by_its_class_what_shows_a_picture_or_live_pixels(
      String type, boolean surface, boolean picture) {
    NodeData node = only(type, "");

    assertThat(node.states().contains(NodeState.SURFACE)).isEqualTo(surface);
    assertThat(node.states().contains(NodeState.PICTURE)).isEqualTo(picture);
  }

  @Test
  void a_plain_view_without_text_that_speaks_of_a_face_shows_a_picture() {
    String type = "android.view.View";

    assertThat(only(type, "content-desc=\"Your photo\"").states()).contains(NodeState.PICTURE);
    assertThat(only(type, "resource-id=\"org.x:id/face\"").states()).contains(NodeState.PICTURE);
    assertThat(only(type, "content-desc=\"Your photo\" text=\"Retake\"").states())
        .doesNotContain(NodeState.PICTURE);
    assertThat(only(type, "content-desc=\"Total\"").states()).doesNotContain(NodeState.PICTURE);
  }

  @ParameterizedTest
  @CsvSource({
    "android.widget.EditText,FIELD",
    "androidx.appcompat.widget.SwitchCompat,SWITCH",
    "android.widget.ViewSwitcher,CONTAINER",
    "android.widget.ToggleButton,SWITCH",
    "android.widget.RadioButton,RADIO",
    "android.widget.CheckBox,CHECKBOX",
    "com.google.android.material.button.MaterialButton,BUTTON",
    "android.widget.Chronometer,TEXT",
    "android.widget.ImageView,IMAGE",
    "android.webkit.WebView,WEB",
    "android.widget.Toast,TOAST",
    "android.widget.ProgressBar,PROGRESS",
    "androidx.recyclerview.widget.RecyclerView,LIST",
    "org.example.Outer$Button,BUTTON"
  })
  void names_a_role_for_each_kind_of_widget(String type, Role role) {
    assertThat(only(type, "").role()).isEqualTo(role);
  }

  @Test
  void bars_and_keyboard_are_kept_beside_the_screen() {
    Screen screen =
        UiAutomatorSource.read(
            source(
                window(
                    "com.android.systemui",
                    "[0,0][1080,90]",
                    node("android.widget.TextView", "text=\"12:30\"", "[0,0][200,90]")),
                window(
                    "org.x",
                    WHOLE,
                    node("android.widget.TextView", "text=\"Hi\"", "[0,200][200,290]"))));

    assertThat(screen.labels()).containsExactly("Hi");
    assertThat(screen.everything()).extracting(Node::text).containsExactly("", "12:30", "", "Hi");
  }

  @Test
  void a_window_that_lies_off_the_screen_makes_it_no_larger() {
    Screen screen =
        UiAutomatorSource.read(
            source(window("org.x", WHOLE), window("org.x.ime", "[0,2400][1080,3200]")));

    assertThat(List.of(screen.width(), screen.height())).containsExactly(1080, 2400);
  }

  @Test
  void a_source_that_does_not_state_the_screens_size_has_windows_that_do() {
    Screen screen = UiAutomatorSource.read("<hierarchy>" + window("org.x", WHOLE) + "</hierarchy>");

    assertThat(List.of(screen.width(), screen.height())).containsExactly(1080, 2400);
  }

  @Test
  void says_where_a_page_source_breaks() {
    assertThatThrownBy(() -> UiAutomatorSource.read("<hierarchy>\n  <a></b>\n</hierarchy>"))
        .isInstanceOf(UnreadableScreen.class)
        .hasMessageContaining("page source:2:")
        .hasMessageContaining("take the page source again");
  }

  @Test
  void refuses_an_empty_source_instead_of_reading_an_empty_screen() {
    assertThatThrownBy(() -> UiAutomatorSource.read("  ")).hasMessageContaining("it is empty");
  }

  @Test
  void refuses_one_that_the_parser_has_no_words_for() {
    String source = "<!DOCTYPE hierarchy [<!ENTITY x \"a\0b\">]><hierarchy/>";

    assertThatThrownBy(() -> UiAutomatorSource.read(source))
        .isInstanceOf(UnreadableScreen.class)
        .hasMessageContaining("a document type declaration");
  }

  @Test
  void refuses_a_document_type_so_that_no_entity_is_ever_fetched() {
    String attack =
        "<!DOCTYPE hierarchy [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<hierarchy><a text=\"&x;\"/></hierarchy>";

    assertThatThrownBy(() -> UiAutomatorSource.read(attack))
        .isInstanceOf(UnreadableScreen.class)
        .hasMessageContaining("document type");
  }
}
