package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PackFileTest {

  @Test
  void the_expression_that_is_broken_is_named() {
    PackFile file = new PackFile("packs/xx.yaml", Map.of("face", List.of("face", "b(c", "d")));

    assertThatThrownBy(() -> file.pattern("face"))
        .hasMessageStartingWith("packs/xx.yaml: face: Unclosed group near index 3")
        .hasMessageContaining("b(c")
        .hasMessageEndingWith("correct the file and build again");
  }

  @Test
  void what_is_no_text_is_named() {
    PackFile file = new PackFile("packs/xx.yaml", Map.of("face", List.of("face", 7.5)));

    assertThatThrownBy(() -> file.pattern("face"))
        .hasMessageContaining("face holds 7.5, which is no text; quote it");
  }

  /** Read together they are compiled at once, in which "a)(b" would pass. */
  @Test
  void each_expression_of_the_packs_stands_for_itself() throws IOException {
    for (String language : NoticeReader.LANGUAGES) {
      try (InputStream in = Pack.class.getResourceAsStream(Pack.resource(language))) {
        Object pack = Pack.parsed(Objects.requireNonNull(in).readAllBytes());

        assertThat(compiled(pack, Pack.nouns(language))).as(language).isGreaterThan(500);
      }
    }
  }

  private static int compiled(Object value, Map<String, String> nouns) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().mapToInt(v -> compiled(v, nouns)).sum();
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToInt(v -> compiled(v, nouns)).sum();
    }
    String expression = String.valueOf(value);
    for (Map.Entry<String, String> noun : nouns.entrySet()) {
      expression = expression.replace("{" + noun.getKey() + "}", noun.getValue());
    }
    Pattern.compile(expression);
    return 1;
  }
}
