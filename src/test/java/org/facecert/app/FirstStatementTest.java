package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.facecert.apk.ApkFacts;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstStatementTest {

  @TempDir private Path folder;

  @Test
  void what_a_package_says_cannot_leave_its_place() {
    ApkFacts hostile =
        new ApkFacts(
            "a\"\nfunctions: [evil]\n#",
            Optional.of("1\\\u2028: {x}{package}"),
            Optional.empty(),
            new TreeSet<>(Set.of("android.permission.CAMERA")),
            new TreeSet<>());
    String text =
        new FirstStatement(
                hostile,
                "00",
                "a\nb: c.apk",
                PermissionRules.read(Path.of("../features")),
                OutputLanguage.ENGLISH)
            .text(Optional.of(new PhoneGlance("x\ny: z", Optional.of("1"))));

    Path file = folder.resolve("hostile.yaml");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    YamlMap app = StrictYaml.read(file).root().onlyKeys("app", "functions").map("app");
    assertThat(app.text("package")).isEqualTo("a\"\nfunctions: [evil]\n#");
    assertThat(app.text("version")).isEqualTo("1\\\u2028: {x}{package}");
    assertThat(app.text("file")).isEqualTo("a\nb: c.apk");
  }
}
