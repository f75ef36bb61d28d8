package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTextTest {

  @Test
  void each_block_is_a_line_and_what_is_inside_one_stays_together() {
    String html =
        """
        <!doctype html><html><head><title>Policy</title></head><body><h1>隐私政策</h1>
        <p>我们会采集您的
           <b>人脸</b>信息<br>用于<span>核验</span>身份。</p><ul><li>一</li><li>二</li></ul>
        <table><tr><td>甲</td><td>乙</td></tr></table></body></html>\
        """;
    assertThat(HtmlText.of(html).text()).isEqualTo("隐私政策\n我们会采集您的 人脸信息\n用于核验身份。\n一\n二\n甲\n乙");
  }

  @Test
  void what_nobody_sees_is_not_read() {
    String html =
        "<p>shown</p><script>let face = 1</script><style>p {}</style><p hidden>a</p>"
            + "<p style='color:red; display : none'>b</p><p style='VISIBILITY:hidden'>c</p>"
            + "<noscript>d</noscript><template>e</template><!-- f -->";
    assertThat(HtmlText.of(html).text().replace(" ", "")).isEqualTo("shown");
  }

  // WHATWG HTML: what a person gets to see without any script
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details><summary>More</summary><p>we keep face images</p></details>",
        "<div hidden=until-found><p>we keep face images</p></div>",
        "<div hidden='UNTIL-FOUND'>we keep face images</div>",
        "<x-card><template shadowrootmode=open><p>we keep face images</p></template></x-card>",
        "<x-card><template shadowrootmode=closed><slot></slot></template>we keep face"
            + " images</x-card>",
        "<x-card><template shadowrootmode=open><slot name=t></slot></template>"
            + "<p slot=t>we keep face images</p></x-card>",
        "<x-card><template shadowrootmode=open><slot>we keep face"
            + " images</slot></template></x-card>",
        "<iframe srcdoc='&lt;p>we keep face images&lt;/p>'></iframe>",
        "<iframe srcdoc='<iframe srcdoc=&quot;we keep face images&quot;></iframe>'></iframe>",
        "<dialog open>we keep face images</dialog>",
        "<button popovertarget=p>x</button><div popover id=p>we keep face images</div>",
        "<button commandfor=d command=show-modal>x</button><dialog id=d>we keep face"
            + " images</dialog>",
        "<div style='content-visibility:auto'>we keep face images</div>",
        "<div aria-hidden=true>we keep face images</div>",
        "<div style='font-size:0.9em'>we keep face images</div>",
        "<div style='font-size:10px'>we keep face images</div>",
        "<div style='opacity:0.8'>we keep face images</div>",
        "<div style='fill-opacity:0'>we keep face images</div>",
        "<div style='left:-12px'>we keep face images</div>",
        "<u>we keep face images</u>",
        "<ins>we keep face images</ins>",
        "<p style='text-decoration:underline'>we keep face images</p>",
        "<textarea readonly>we keep face images</textarea>",
        "<p>we <wbr>keep <ruby>face images<rp>(</rp><rt>feis</rt><rp>)</rp></ruby></p>"
      })
  void what_a_browser_shows_or_opens_on_a_click_is_read(String html) {
    DocumentText read = HtmlText.of("<!doctype html><body>" + html);

    assertThat(read.text().replaceAll("\\s+", " ")).contains("we keep face images");
    assertThat(read.unread()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>we keep face images</div>",
        "<div style='display:none'>we keep face images</div>",
        "<div style='visibility: collapse'>we keep face images</div>",
        "<div style='content-visibility: hidden'>we keep face images</div>",
        "<div style='font-size:0'>we keep face images</div>",
        "<div style='color:red;font-size: 1px'>we keep face images</div>",
        "<div style='opacity:0'>we keep face images</div>",
        "<div style='opacity: 0.0; color: red'>we keep face images</div>",
        "<div style='position:absolute;left:-9999px'>we keep face images</div>",
        "<div style='text-indent:-9999px'>we keep face images</div>",
        "<s>we keep face images</s>",
        "<del datetime='2026-01-01'>we keep face images</del>",
        "<span style='text-decoration: line-through'>we keep face images</span>",
        "<dialog>we keep face images</dialog>",
        "<div popover>we keep face images</div>",
        "<button popovertarget=other>x</button><div popover id=p>we keep face images</div>",
        "<template>we keep face images</template>",
        "<x-card><template shadowrootmode=open><p>x</p></template><p>we keep face"
            + " images</p></x-card>",
        "<x-card><template shadowrootmode=open><slot name=a></slot></template>"
            + "<p slot=b>we keep face images</p></x-card>"
      })
  void what_only_a_script_could_show_is_named_and_not_read(String html) {
    DocumentText read = HtmlText.of("<!doctype html><body><p>Notice</p>" + html);

    assertThat(read.text()).doesNotContain("face images");
    assertThat(read.unread()).singleElement().asString().endsWith(": we keep face images");
  }

  @Test
  void a_frame_from_elsewhere_is_named() {
    DocumentText read =
        HtmlText.of(
            "<html><p>x</p><iframe src='privacy.html'></iframe><iframe src=about:blank></iframe>");
    assertThat(read.unread()).containsExactly("a frame with another page: privacy.html");
  }

  @Test
  void labels_that_are_hidden_and_words_for_old_browsers_leave_no_doubt() {
    DocumentText read =
        HtmlText.of(
            "<html><p>x</p><span hidden>Close</span><noscript>Please enable JavaScript.</noscript>"
                + "<video><p>Your browser plays no films.</p></video><svg><title>arrow to the right"
                + "</title></svg>");
    assertThat(read.text()).isEqualTo("x");
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void how_a_word_is_pronounced_does_not_split_it() {
    assertThat(HtmlText.of("<p><ruby>人<rt>ren</rt>脸<rt>lian</rt></ruby>信息</p>").text())
        .isEqualTo("人脸 (ren lian)信息");
  }

  @Test
  void a_page_of_ten_thousand_nested_trees_ends() {
    String html = "<p>" + "<x><template shadowrootmode=open>".repeat(10_000) + "we keep";
    assertThat(HtmlText.of(html)).isNotNull();
  }

  @Test
  void lines_that_are_set_as_written_stay_lines() {
    assertThat(HtmlText.of("<pre>一、人脸\n二、删除</pre>").text()).isEqualTo("一、人脸\n二、删除");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>x",
        "\n <HTML lang='zh'>",
        "<?xml version='1.0'?><html>",
        "<div class=\"policy\">x</div>",
        "<!-- saved --><body>"
      })
  void a_page_is_known_by_its_beginning(String text) {
    assertThat(HtmlText.isHtml(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Privacy policy", "<我们> 会", "We use <b>your</b> face", "a < b"})
  void a_text_with_angle_brackets_is_no_page(String text) {
    assertThat(HtmlText.isHtml(text)).isFalse();
  }

  @Test
  void a_web_archive_is_refused_with_the_cure() {
    String mhtml =
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n"
            + "<html><p>We collect your fac=\r\ne</p></html>";
    assertThatThrownBy(() -> Written.read(mhtml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("save the page as plain HTML");
  }

  @Test
  void a_page_that_a_script_would_write_is_refused_and_not_read_as_silence() {
    String shell = "<!doctype html><html><body><div id='app'></div><script>run()</script></body>";
    assertThatThrownBy(() -> Written.read(shell.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("what the browser shows");
  }
}
