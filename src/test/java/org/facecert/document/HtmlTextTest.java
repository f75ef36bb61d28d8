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
    assertThat(HtmlText.of(html)).isEqualTo("隐私政策\n我们会采集您的 人脸信息\n用于核验身份。\n一\n二\n甲\n乙");
  }

  @Test
  void what_nobody_sees_is_not_read() {
    String html =
        "<p>shown</p><script>let face = 1</script><style>p {}</style><p hidden>a</p>"
            + "<p style='color:red; display : none'>b</p><p style='VISIBILITY:hidden'>c</p>"
            + "<noscript>d</noscript><template>e</template><!-- f -->";
    assertThat(HtmlText.of(html).replace(" ", "")).isEqualTo("shown");
  }

  @Test
  void lines_that_are_set_as_written_stay_lines() {
    assertThat(HtmlText.of("<pre>一、人脸\n二、删除</pre>")).isEqualTo("一、人脸\n二、删除");
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
