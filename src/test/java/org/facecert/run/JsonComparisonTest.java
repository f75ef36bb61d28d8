package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonComparisonTest {

  @TempDir Path folder;

  @Test
  void spaces_and_the_order_of_fields_say_nothing() throws IOException {
    // jackson-databind 2.x writes a record's computed properties in the order of its methods, which
    // Java's reflection gives as it likes: another one in another process
    assertThat(
            difference(
                "{\"a\":1,\"b\":{\"c\":1,\"d\":2},\"items\":[{\"e\":1,\"f\":2}]}",
                "{\"b\" : {\"d\":2,\n\"c\":1},\"a\":1, \"items\":[{\"f\":2,\"e\":1}]}"))
        .isEmpty();
  }

  @Test
  void names_line_and_place_of_what_differs() throws IOException {
    assertThat(
            difference(
                "{\"items\":[\n{\"e\":1},\n{\"e\":2}]}", "{\"items\":[{\"e\":1},{\"e\":3}]}"))
        .hasValue("3: /items/1/e is 2, where the journal leads to 3");
    assertThat(difference("{\"items\":[\n{\"e\":1}]}", "{\"items\":[]}"))
        .hasValue("2: /items/0 is {\"e\":1}, where the journal leads to nothing");
    assertThat(difference("{\"items\":[]}", "{\"items\":[{\"e\":1}]}"))
        .hasValue("1: /items/0 is nothing, where the journal leads to {\"e\":1}");
    assertThat(difference("{\"items\":{}}", "{\"items\":[]}")).isPresent();
    assertThat(difference("{}", "{\"items\":[]}")).isPresent();
    assertThat(difference("[]", "{\"items\":[]}")).isPresent();
    assertThat(difference("{\"a\":\"1\",\"items\":[]}", "{\"a\":1,\"items\":[]}"))
        .hasValue("1: /a is \"1\", where the journal leads to 1");
  }

  @Test
  void nothing_stands_there_twice_or_behind_the_end() throws IOException {
    assertThat(difference("{\"items\":[],\n\"items\":[]}", "{\"items\":[]}"))
        .hasValue("2: Duplicate field 'items'");
    assertThat(difference("{\"items\":[{\"e\":1,\"e\":1}]}", "{\"items\":[{\"e\":1}]}"))
        .hasValue("1: Duplicate field 'e'");
    assertThat(difference("{\"items\":[]} {}", "{\"items\":[]}")).isPresent();
  }

  private Optional<String> difference(String found, String expected) throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), found);
    Path other = Files.writeString(folder.resolve("other.json"), expected);
    return new JsonComparison("items").difference(one, other);
  }
}
