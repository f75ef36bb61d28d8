package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentsTest {

  private static final String TEXT = "隐私政策：我们会采集您的人脸信息，用于核验身份。Face ID 除外。\n第二行。";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
  void a_text_is_read_in_whatever_encoding_it_is_written(String charset) throws Exception {
    assertThat(read(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void a_byte_order_mark_is_no_letter() throws Exception {
    assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-8")))).isEqualTo(TEXT);
    assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-16LE")))).isEqualTo(TEXT);
  }

  // without a declaration: what a reader of such a text sees, not what its bytes could also mean
  @ParameterizedTest
  @CsvSource({
    "Big5, 隱私權政策：我們會收集您的臉部資料用於驗證身分，保存期限為一年。",
    "windows-1252, We don’t keep your face image — it’s deleted after one year © Example. Nothing"
        + " else is done.",
    "windows-1252, Wir löschen das Bild Ihres Gesichts nach einem Jahr und geben es nicht weiter."
  })
  void a_text_without_a_declaration_is_read_by_what_is_written_most(String charset, String text)
      throws Exception {
    assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Big5, big5, 我們會收集您的臉部資料",
    "windows-1252, iso-8859-1, We don’t keep “faces”",
    "GBK, gb2312, 我们会收集您的人脸信息，例如镕",
    "windows-31j, Shift_JIS, 顔の画像を収集します",
    "UTF-8, utf-8, 我们会收集您的人脸信息",
    "GB18030, no-such-name, 我们会收集您的人脸信息，用于核验身份"
  })
  void a_page_is_read_in_the_encoding_that_it_declares(String charset, String declared, String text)
      throws Exception {
    for (String head :
        List.of(
            "<meta charset=" + declared + ">",
            "<META http-equiv='Content-Type' content='text/html; charset=" + declared + "'>")) {
      String page = "<!doctype html><html><head>" + head + "</head><body><p>" + text + "</p>";
      assertThat(read(page.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }
    String xhtml =
        "<?xml version='1.0' encoding='" + declared + "'?><html><body>" + text + "</body></html>";
    assertThat(read(xhtml.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @Test
  void a_page_that_declares_another_encoding_than_it_has_is_read_all_the_same() throws Exception {
    String page = "<html><head><meta charset=us-ascii></head><p>we collect</p>";
    assertThat(read(page.getBytes(Charset.forName("UTF-8")))).isEqualTo("we collect");
    String lies = "<html><head><meta charset=utf-8></head><p>我们会收集您的人脸信息，用于核验身份</p>";
    assertThat(read(lies.getBytes(Charset.forName("GBK")))).contains("人脸信息");
  }

  @Test
  void a_page_that_no_notice_needs_is_refused_before_it_is_parsed() {
    String page = "<!doctype html><p>we collect</p>" + "<div>".repeat(1 << 20);
    assertThatThrownBy(() -> read(page.getBytes(Charset.forName("UTF-8"))))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("the page is larger than 4 MiB");
  }

  @Test
  void bytes_that_are_no_text_are_refused_whatever_the_name_says() {
    for (int seed = 0; seed < 50; seed++) {
      byte[] bytes = new byte[5_000];
      new Random(seed).nextBytes(bytes);
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(UnreadableDocument.class)
          .hasMessageContaining("no text");
    }
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(UnreadableDocument.class);
  }

  @Test
  void a_file_beyond_the_limit_is_refused_with_the_limit() {
    assertThatThrownBy(() -> read(new byte[Documents.MOST_BYTES + 1]))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("20 MiB");
  }

  private String read(byte[] bytes) throws IOException, UnreadableDocument {
    Path file = folder.resolve("notice.txt");
    Files.write(file, bytes);
    return Documents.read(file).text();
  }
}
