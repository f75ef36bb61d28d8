package org.facecert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.catalogue.PermissionRules.Undeclared;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.statement.FaceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PermissionRulesTest {

  private final PermissionRules shipped = PermissionRules.read(Path.of("..", "features"));

  @TempDir private Path folder;

  @Test
  void names_kinds_of_function_as_statements_do() {
    List<String> kinds =
        Stream.of(FaceFunction.Kind.values()).map(FaceFunction.Kind::word).toList();

    assertThat(shipped.groups().values())
        .allSatisfy(group -> assertThat(kinds).containsAll(group.functions()));
    assertThat(shipped.of("android.permission.CAMERA").orElseThrow().functions())
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void fails_what_the_requirement_names_when_nothing_explains_it() {
    for (String permission : List.of("READ_SMS", "READ_CONTACTS", "QUERY_ALL_PACKAGES")) {
      assertThat(shipped.of("android.permission." + permission).orElseThrow().undeclared())
          .isEqualTo(Undeclared.FAIL);
    }
    assertThat(shipped.of("android.permission.INTERNET")).isEmpty();
  }

  @Test
  void has_words_in_both_languages_by_which_texts_tell_of_each() {
    assertThat(shipped.groups().values())
        .allSatisfy(
            group ->
                assertThat(group.words())
                    .anyMatch(word -> word.codePoints().anyMatch(Character::isIdeographic))
                    .anyMatch(word -> word.codePoints().noneMatch(Character::isIdeographic)));
  }

  @Test
  void tells_everything_that_is_wrong_with_its_place() throws IOException {
    Files.writeString(
        folder.resolve("permissions.yaml"),
        """
        purposes:
          call: {en: call, zh: 通话}
        groups:
          - data: {en: calls, zh: 通话}
            permissions: [CALL_PHONE, CALL_PHONE]
            undeclared: MAYBE
            purposes: [cal]
        """);

    assertThatThrownBy(() -> PermissionRules.read(folder))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("permissions.yaml:5:31: groups[0].permissions[1] stands twice")
        .hasMessageContaining("permissions.yaml:6:17: groups[0].undeclared is unknown")
        .hasMessageContaining("permissions.yaml:7:16: groups[0].purposes[0] is no purpose");
  }
}
