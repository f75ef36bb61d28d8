package org.facecert.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HashChainTest {

  private final HashChain writer = new HashChain();
  private final List<String> lines =
      List.of(writer.seal("{\"a\":1}"), writer.seal("{\"b\":2}"), writer.seal("{\"c\":3}"));

  @Test
  void opens_the_lines_it_sealed() {
    HashChain reader = new HashChain();

    assertThat(lines.stream().map(reader::open).map(line -> line.orElse("broken")))
        .containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
    assertThat(reader.last()).isEqualTo(writer.last());
  }

  @Test
  void seals_with_the_hash_of_the_line_and_all_before() {
    // printf '%064d{"a":1}' 0 | sha256sum
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"a\":1,\"hash\":\""
                + Digest.of(
                    ("0".repeat(64) + "{\"a\":1}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "\"}");
  }

  @Test
  void breaks_at_a_changed_line() {
    HashChain reader = new HashChain();
    reader.open(lines.get(0));

    assertThat(reader.open(lines.get(1).replace("2", "5"))).isEmpty();
  }

  @Test
  void breaks_at_a_removed_line() {
    HashChain reader = new HashChain();
    reader.open(lines.get(0));

    assertThat(reader.open(lines.get(2))).isEmpty();
  }

  @Test
  void breaks_at_a_torn_line() {
    assertThat(new HashChain().open(lines.get(0).substring(0, 30))).isEmpty();
    assertThat(new HashChain().open("")).isEmpty();
  }

  @Test
  void refuses_what_is_not_one_line() {
    assertThatThrownBy(() -> writer.seal("{\"a\":\n1}"))
        .hasMessageStartingWith("not a JSON object on one line");
  }
}
