package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sources with all windows, as UiAutomator2 server 9 writes them under {@code enableMultiWindows}:
 * one root each, in the order of Android's {@code UiAutomation.getWindows()}, the topmost first.
 */
final class AllWindowsTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of("en");
  private static final Bounds WHOLE = new Bounds(0, 0, 1080, 2400);

  private static Page sheet(Bounds bounds) {
    return new Page()
        .window("org.example.app", bounds)
        .text("May we use your face?")
        .text("We will collect an image of your face to open the door.")
        .button("Decline")
        .button("Agree");
  }

  private static Page home(Page above) {
    return above.window("org.example.app", WHOLE).text("Today").button("Open the door");
  }

  private static Reading read(Page page) {
    return Reading.of(page.screen(), VOCABULARY, AppIdentity.of("org.example.app"));
  }

  @Test
  void a_pop_up_without_the_input_focus_is_what_a_person_deals_with() {
    Reading reading = read(home(sheet(new Bounds(0, 1000, 1080, 2400))));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isTrue();
    assertThat(reading.refuse()).extracting(Node::label).containsExactly("Decline");
    assertThat(reading.labels()).extracting(Labelled::label).doesNotContain("Open the door");
  }

  @Test
  void of_two_windows_of_one_size_the_first_is_on_top() {
    Reading reading = read(home(sheet(WHOLE)));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isTrue();
  }

  @Test
  void through_a_window_that_shows_nothing_one_sees_the_next() {
    Page page = new Page().window("org.example.app", WHOLE);

    assertThat(read(home(page)).labels()).extracting(Labelled::label).contains("Open the door");
  }

  @Test
  void a_small_pop_up_of_the_app_is_read_with_the_page_under_it() {
    Page bubble = new Page().window("org.example.app", new Bounds(880, 1900, 1060, 2080));
    Screen screen = home(bubble.button("Chat with us")).screen();

    assertThat(Reading.of(screen, VOCABULARY, AppIdentity.of("org.example.app")).isModal())
        .isFalse();
    assertThat(screen.labels()).contains("Chat with us", "Open the door");
    assertThat(screen.find(Query.control("Open the door"))).hasSize(1);
    assertThat(screen.find(Query.control("Chat with us"))).hasSize(1);
  }

  @Test
  void what_another_app_lets_float_is_not_of_the_screen() {
    Page ball = new Page().window("com.vendor.touchassistant", new Bounds(990, 1100, 1080, 1190));
    Screen screen = home(ball.button("Face unlock everywhere")).screen();

    assertThat(screen.packageName()).isEqualTo("org.example.app");
    assertThat(screen.labels()).containsExactly("Today", "Open the door");
  }

  @Test
  void bars_and_keyboard_are_not_of_the_screen() {
    Page phone =
        new Page()
            .window("com.google.android.inputmethod.latin", new Bounds(0, 1500, 1080, 2400))
            .button("Send")
            .window("com.android.systemui", new Bounds(0, 0, 1080, 90))
            .text("12:30");
    Screen screen = home(phone).screen();

    assertThat(screen.packageName()).isEqualTo("org.example.app");
    assertThat(screen.nodes()).extracting(Node::packageName).containsOnly("org.example.app");
  }

  @Test
  void another_apps_page_over_this_one_is_another_app() {
    Page camera = new Page().window("com.vendor.camera", WHOLE).button("Shutter");

    assertThat(read(home(camera)).kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
  }

  @Test
  void where_only_the_phones_own_parts_show_they_are_the_screen() {
    Screen shade = new Page().window("com.android.systemui", WHOLE).text("Notifications").screen();

    assertThat(shade.packageName()).isEqualTo("com.android.systemui");
    assertThat(shade.labels()).containsExactly("Notifications");
  }

  /** UiAutomator2 server 9: no element below level snapshotMaxDepth, and no word about it. */
  @ParameterizedTest
  @CsvSource({"69,false", "70,true", "71,false", "200,true"})
  void a_tree_that_was_cut_at_the_drivers_limit_is_half_a_screen(int level, boolean half) {
    Page page = new Page().window("org.example.app", WHOLE).text("Hello");
    for (int k = 1; k <= level; k++) {
      page.begin("android.widget.FrameLayout", WHOLE, "");
    }

    assertThat(page.screen().blank()).isEqualTo(half);
  }
}
