package org.facecert.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
