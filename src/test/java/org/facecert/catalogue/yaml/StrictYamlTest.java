package org.facecert.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StrictYamlTest {

  @TempDir private Path folder;

  @Test
  void reads_texts_as_they_are_written() {
    YamlMap root = StrictYaml.of("a.yaml", "user: 013800000000\nland: no\nday: 2026-01-01").root();

    assertThat(root.text("user")).isEqualTo("013800000000");
    assertThat(root.text("land")).isEqualTo("no");
    assertThat(root.text("day")).isEqualTo("2026-01-01");
  }

  @Test
  void gives_plain_values_for_what_is_handed_on() {
    YamlMap root = StrictYaml.of("a.yaml", "{a: 1, b: true, c: [x, 2.5], d: {e: f}, g: }").root();

    assertThat(root.plain())
        .isEqualTo(
            Map.of("a", 1, "b", true, "c", List.of("x", "2.5"), "d", Map.of("e", "f"), "g", ""));
  }

  @Test
  void keeps_the_order_of_the_file() {
    StringBuilder order = new StringBuilder();
    StrictYaml.of("a.yaml", "{z: 1, a: 2, m: 3}")
        .root()
        .forEach((key, value) -> order.append(key.text()));

    assertThat(order).hasToString("zam");
  }

  @Test
  void tells_everything_that_is_wrong_at_once_in_the_order_of_the_file() {
    StrictYaml yaml =
        StrictYaml.of("a.yaml", "port: many\nnmae: x\nport: 2\non: perhaps\nlist: one\nempty:\n");
    YamlMap root = yaml.root().onlyKeys("name", "port", "on", "list", "empty");
    root.text("name");
    root.list("list");
    root.flag("on", false);
    root.text("empty");
    root.required("port").ifPresent(port -> port.count(1, 9));

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(yaml::check)
        .withMessage(
            """
            a.yaml:1:1: name is missing: add "name: ..."
            a.yaml:1:7: port is not a whole number from 1 to 9 but "many": write one without quotes
            a.yaml:2:1: unknown key "nmae": did you mean name? known keys are name, port, on, list, empty
            a.yaml:3:1: "port" stands twice, first in line 1: leave one of the two out
            a.yaml:4:5: on is not true or false but "perhaps": write true or false
            a.yaml:5:7: list is not a list but "one": write [one, two] or one element per line, each after "- "
            a.yaml:6:1: empty is empty: write its value\
            """)
        .satisfies(errors -> assertThat(errors.problems()).hasSize(7));
  }

  @Test
  void says_nothing_more_about_a_map_that_is_none() {
    StrictYaml yaml = StrictYaml.of("a.yaml", "app: FaceBank");
    yaml.root().map("app").onlyKeys("name").text("name");

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(yaml::check)
        .withMessage(
            "a.yaml:1:6: app is not a map but \"FaceBank\":"
                + " write \"key: value\" lines, indented under it");
  }

  @Test
  void refuses_a_file_that_is_not_there() {
    Path file = folder.resolve("none.yaml");

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.read(file))
        .withMessage(file + ":1:1: there is no such file: check the path");
  }

  @Test
  void refuses_a_folder() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.read(folder))
        .withMessageContaining(":1:1: the file cannot be read")
        .withMessageContaining("it is a folder, not a file");
  }

  @Test
  void refuses_what_is_not_utf_8_and_says_where() throws IOException {
    Path file = write("a: 1\nname: Bank\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.read(file))
        .withMessage(file + ":2:11: the file is not UTF-8: save it as UTF-8");
  }

  @Test
  void refuses_utf_16() throws IOException {
    Path file = write("a: 1".getBytes(StandardCharsets.UTF_16));

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.read(file))
        .withMessage(file + ":1:1: the file is not UTF-8: save it as UTF-8");
  }

  @Test
  void takes_a_byte_order_mark_for_none() throws IOException {
    assertThat(
            StrictYaml.read(write("\uFEFFa: b".getBytes(StandardCharsets.UTF_8))).root().text("a"))
        .isEqualTo("b");
  }

  @Test
  void refuses_a_control_character() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "a: b\nc: d\u0007e"))
        .withMessage("a.yaml:2:5: control character U+0007: remove it");
  }

  @Test
  void refuses_a_file_larger_than_one_mebibyte() throws IOException {
    Path file = write(new byte[StrictYaml.MOST_BYTES + 1]);

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.read(file))
        .withMessageContaining("it is larger than 1 MiB");
  }

  @Test
  void refuses_aliases_so_that_no_bomb_can_be_built() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", bomb.toString()))
        .withMessage("a.yaml:2:10: alias \"*a0\" is not allowed: write the value out, as it is");
  }

  @Test
  void refuses_an_endless_nesting() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "a: " + "[".repeat(100_000)))
        .withMessageContaining("a.yaml:1:")
        .withMessageContaining("this is no YAML");
  }

  @Test
  void refuses_an_empty_file() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "# nothing\n"))
        .withMessage("a.yaml:1:1: the file is empty: see docs/adding.md for examples");
  }

  @Test
  void refuses_a_list_as_a_file() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "\n- a\n"))
        .withMessage("a.yaml:2:1: the file is not a map: write \"key: value\" lines");
  }

  @Test
  void refuses_two_documents() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "a: 1\n---\nb: 2\n"))
        .withMessageContaining("a.yaml:2:1: this is no YAML")
        .withMessageContaining("another document");
  }

  @Test
  void tells_where_the_yaml_breaks() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "app:\n  name: x\n file: y\n"))
        .withMessageContaining("a.yaml:3:2: this is no YAML")
        .withMessageContaining("check indentation, brackets and quotes here and in the line above");
  }

  @Test
  void never_builds_a_java_object_that_a_tag_asks_for() {
    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> StrictYaml.of("a.yaml", "a: !!java.net.URL [\"http://localhost/\"]"))
        .withMessage(
            "a.yaml:1:4: tag \"tag:yaml.org,2002:java.net.URL\" is not allowed:"
                + " write the value out, as it is");
  }

  @Test
  void shows_what_is_written_without_letting_it_disturb_a_terminal() {
    assertThat(Shown.quoted("a\u202Eb\u001B[2J" + "x".repeat(200)))
        .isEqualTo("\"a\\u202Eb\\u001B[2J" + "x".repeat(73) + "...\"");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.yaml"), bytes);
  }
}
