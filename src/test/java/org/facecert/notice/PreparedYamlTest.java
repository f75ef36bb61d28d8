package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PreparedYamlTest {

  @Test
  void what_is_prepared_is_what_the_packs_hold() throws IOException {
    for (String language : NoticeReader.LANGUAGES) {
      byte[] yaml = pack(language);

      assertThat(read(yaml, prepared(yaml, Pack.parsed(yaml)))).isEqualTo(Pack.parsed(yaml));
    }
  }

  @Test
  void what_the_build_has_prepared_is_what_the_packs_hold_or_is_not_used() throws IOException {
    for (String language : NoticeReader.LANGUAGES) {
      byte[] yaml = pack(language);

      Object found = PreparedYaml.of(Pack.resource(language), yaml);

      // nothing where the tests were not started by the build
      assertThat(found == null ? Pack.parsed(yaml) : found).isEqualTo(Pack.parsed(yaml));
    }
  }

  @Test
  void what_was_prepared_of_another_text_is_not_read() throws IOException {
    byte[] before = "language: zh".getBytes(StandardCharsets.UTF_8);
    byte[] after = "language: en".getBytes(StandardCharsets.UTF_8);

    assertThat(read(after, prepared(before, Map.of("language", "zh")))).isNull();
  }

  @Test
  void keys_keep_their_order_because_the_first_rule_that_fits_is_taken() throws IOException {
    byte[] yaml = "b: [z, a]\na: 0.5\n".getBytes(StandardCharsets.UTF_8);

    Object again = read(yaml, prepared(yaml, Pack.parsed(yaml)));

    assertThat(Objects.requireNonNull(again)).hasToString("{b=[z, a], a=0.5}");
  }

  @Test
  void what_no_pack_may_hold_stops_the_build() {
    assertThatThrownBy(() -> prepared(new byte[0], Map.of("sure", List.of(true))))
        .hasMessage("a pack holds true; write maps, lists, texts and fractions");
  }

  private static byte[] pack(String language) throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream(Pack.resource(language))) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] prepared(byte[] yaml, Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PreparedYaml.write(yaml, value, out);
    return out.toByteArray();
  }

  private static @Nullable Object read(byte[] yaml, byte[] prepared) throws IOException {
    return PreparedYaml.read(yaml, new ByteArrayInputStream(prepared));
  }
}
