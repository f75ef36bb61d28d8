package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.facecert.apk.ApkFacts;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.statement.StatementReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeclaredPackageTest {

  @TempDir private Path folder;

  @BeforeEach
  void a_build_of_org_example_small() throws IOException {
    Path build = Files.createDirectories(folder.resolve("build")).resolve("small app.apk");
    try (InputStream in = Objects.requireNonNull(ApkFacts.class.getResourceAsStream("small.apk"))) {
      Files.copy(in, build);
    }
  }

  @Test
  void the_declared_app_is_taken() throws IOException {
    Path statement = declaring("org.example.small");

    assertThatCode(() -> DeclaredPackage.mustBeThatOf(StatementReader.read(statement)))
        .doesNotThrowAnyException();
  }

  @Test
  void another_app_than_the_declared_one_is_refused_with_its_place() throws IOException {
    Path statement = declaring("org.example.other");

    assertThatThrownBy(() -> DeclaredPackage.mustBeThatOf(StatementReader.read(statement)))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("other.yaml:3:12: app.package is \"org.example.other\"")
        .hasMessageContaining("is the app \"org.example.small\": correct app.package");
  }

  private Path declaring(String packageName) throws IOException {
    return Files.writeString(
        folder.resolve("other.yaml"),
        """
        app:
          name: Other
          package: %s
          file: build/small app.apk
          language: en
        functions:
          - {id: f, kind: login, purpose: sign in, matched: server, uploads: true,
             start: [open app, tap "Face login"]}
        """
            .formatted(packageName));
  }
}
