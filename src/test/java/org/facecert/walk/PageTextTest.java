package org.facecert.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Look;
import org.facecert.observation.ObservedScreen;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.Vocabulary;
import org.junit.jupiter.api.Test;

/** One text out of scrolled pages. */
final class PageTextTest {

  private static final Vocabulary WORDS = Vocabulary.of("en");

  @Test
  void what_two_pages_share_counts_once() {
    PageText text = PageText.of(List.of(page("one", "two", "three"), page("two", "three", "four")));

    assertThat(text.text()).isEqualTo("Privacy policy\none\ntwo\nthree\nfour\nBack to top\n");
    assertThat(text.seamless()).isTrue();
  }

  @Test
  void pages_that_share_nothing_may_have_lost_something_between() {
    PageText text = PageText.of(List.of(page("one", "two"), page("four", "five")));

    assertThat(text.seamless()).isFalse();
    assertThat(text.text()).contains("two\nfour");
  }

  @Test
  void a_line_that_stands_twice_is_kept_twice() {
    PageText text =
        PageText.of(List.of(page("see below", "one", "see below"), page("see below", "two")));

    assertThat(text.text()).contains("see below\none\nsee below\ntwo");
    assertThat(text.seamless()).isTrue();
  }

  @Test
  void what_stands_above_and_below_the_scrolled_part_counts_once() {
    PageText text = PageText.of(List.of(page("one"), page("one", "two"), page("two", "three")));

    assertThat(text.text().lines().filter("Privacy policy"::equals)).hasSize(1);
    assertThat(text.text()).endsWith("three\nBack to top\n");
  }

  @Test
  void a_page_seen_twice_adds_nothing() {
    PageText text = PageText.of(List.of(page("one", "two"), page("one", "two")));

    assertThat(text.text()).isEqualTo("Privacy policy\none\ntwo\nBack to top\n");
  }

  @Test
  void paragraphs_with_line_breaks_keep_them_and_lose_blank_lines() {
    assertThat(PageText.of(List.of(page("one\n\n  two "))).text()).contains("\none\ntwo\n");
  }

  @Test
  void what_is_not_displayed_is_not_read() {
    String hidden =
        source(List.of("one")).replace("displayed=\"true\"><!--0-->", "displayed=\"false\">");

    assertThat(PageText.of(List.of(observed(hidden))).text()).doesNotContain("one");
  }

  @Test
  void a_text_without_an_end_is_cut_and_says_that_it_was() {
    List<ObservedScreen> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pages.add(page("line " + i, "line " + (i + 1)));
    }

    PageText text = PageText.of(pages, 60);

    assertThat(text.text()).contains("line 5\n").doesNotContain("line 19");
    assertThat(text.seamless()).as("what was cut off is not read").isFalse();
    assertThat(PageText.of(pages, 600).seamless()).isTrue();
  }

  @Test
  void a_text_of_which_the_last_page_shows_the_beginning_only_is_not_read() {
    String paragraph = "We keep the photo of your face for three years at most. ".repeat(8);

    String other = "We use your face to sign you in and to confirm your payments. ".repeat(3);

    PageText cut = PageText.of(List.of(laidOut(other, paragraph, 800, 890)));

    assertThat(cut.cut()).isTrue();
    assertThat(cut.text()).contains("4. How long").doesNotContain("three years");
    assertThat(PageText.of(List.of(laidOut(other, paragraph, 800, 1300))).cut()).isFalse();
  }

  @Test
  void a_single_paragraph_is_taken_as_shown() {
    String paragraph = "我们保存您的人脸照片最长三年，撤回同意后立即删除。".repeat(8);
    String short0 = "We use your face.";

    assertThat(PageText.of(List.of(laidOut(short0, paragraph, 800, 890))).cut()).isFalse();
  }

  /** Lines of 46 px, letters of some 32 px, on a page that does not scroll. */
  private static ObservedScreen laidOut(String other, String paragraph, int top, int bottom) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <hierarchy width="720" height="1560"><node class="android.widget.FrameLayout" package="org.example.bank"
             bounds="[0,0][720,1560]" displayed="true">
            """);
    node(xml, "Face rules", 100, 146, -1);
    node(xml, other, 200, 384, -1);
    node(xml, "4. How long", 740, 786, -1);
    node(xml, paragraph, top, bottom, -1);
    return observed(xml.append("</node></hierarchy>").toString());
  }

  @Test
  void no_page_is_no_text() {
    assertThat(PageText.of(List.of()).text()).isEmpty();
  }

  private static ObservedScreen page(String... lines) {
    return observed(source(List.of(lines)));
  }

  private static String source(List<String> lines) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <hierarchy width="1080" height="2400"><node class="android.widget.FrameLayout" package="org.example.bank"
             bounds="[0,0][1080,2400]" displayed="true">
            """);
    node(xml, "Privacy policy", 0, 100, -1);
    xml.append(
        "<node class=\"android.widget.ScrollView\" package=\"org.example.bank\" scrollable=\"true\""
            + " bounds=\"[0,100][1080,2200]\" displayed=\"true\">");
    for (int i = 0; i < lines.size(); i++) {
      int top = 100 + 10 * (i % 200);
      node(xml, lines.get(i).replace("\n", "&#10;"), top, top + 9, i);
    }
    xml.append("</node>");
    node(xml, "Back to top", 2200, 2400, -1);
    return xml.append("</node></hierarchy>").toString();
  }

  private static void node(StringBuilder xml, String words, int top, int bottom, int number) {
    xml.append("<node class=\"android.widget.TextView\" package=\"org.example.bank\" text=\"")
        .append(words)
        .append("\" bounds=\"[0," + top + "][1080," + bottom + "]\" displayed=\"true\">")
        .append(number < 0 ? "" : "<!--" + number + "-->")
        .append("</node>");
  }

  private static ObservedScreen observed(String source) {
    Screen screen = UiAutomatorSource.read(source);
    Moment when = Moment.at(Instant.EPOCH).give(Duration.ZERO);
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    Evidence kept =
        new Evidence(
            EvidenceKind.PAGE_SOURCE,
            Digest.of(bytes),
            "text/xml",
            bytes.length,
            when,
            Sentence.of("caption.page-source"));
    return new ObservedScreen(
        1,
        1,
        new Look(screen, when, kept, kept),
        Reading.of(screen, WORDS, AppIdentity.of("org.example.bank")));
  }
}
