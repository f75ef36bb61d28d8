package org.facecert.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.statement.ValueRef.OfAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an applicant hands in reaches neither other files nor other secrets of the laboratory. */
@Timeout(20)
final class BoundedStatementTest {

  private static final String HEAD =
      """
      app: {name: Bank, package: org.example.bank, language: en}
      functions:
        - id: face-login
          kind: login
          purpose: sign in
          matched: server
          uploads: true
          retention: until withdrawal
          location: CN
          start: [open app, tap "Face login"]
      """;

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/bin", "BANK_PASSWORD", "hush", "FACECERT_BANK_CODE", "246810");

  @TempDir private Path folder;
  private Path given = Path.of("");

  @BeforeEach
  void a_folder_of_the_applicant() throws IOException {
    given = Files.createDirectories(folder.resolve("given"));
  }

  @Test
  void a_variable_that_the_laboratory_did_not_allow_is_not_typed() throws IOException {
    Path file = account("${PATH}");

    assertThatThrownBy(() -> reader().readFrom(file))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("accounts.main.password names the environment variable PATH,")
        .hasMessageContaining("--allow-env PATH")
        .hasMessageNotContaining("/usr/bin");
  }

  @Test
  void a_default_does_not_hide_that_a_variable_is_set_and_not_allowed() throws IOException {
    Path file = account("${BANK_PASSWORD:-Lab-2026}");

    assertThatThrownBy(() -> reader().readFrom(file))
        .hasMessageContaining("BANK_PASSWORD, which is set here but not allowed to statements");
    assertThat(typed(reader("BANK_PASSWORD"), file)).isEqualTo("hush");
  }

  @Test
  void the_default_holds_where_the_variable_is_not_set() throws IOException {
    assertThat(typed(reader(), account("${OTHER_PASSWORD:-Lab-2026}"))).isEqualTo("Lab-2026");
  }

  @Test
  void a_variable_of_the_laboratorys_own_prefix_is_allowed() throws IOException {
    assertThat(typed(reader(), account("${FACECERT_BANK_CODE}"))).isEqualTo("246810");
  }

  @Test
  void the_laboratory_may_allow_variables_in_its_environment() throws IOException {
    Variables variables =
        Variables.of(
            Map.of("BANK_PASSWORD", "hush", Variables.ALLOWING, "OTHER, BANK_PASSWORD"), List.of());

    assertThat(typed(new StatementReader(variables), account("${BANK_PASSWORD}")))
        .isEqualTo("hush");
    assertThatThrownBy(
            () -> new StatementReader(variables).readFrom(account("${FACECERT_ALLOW_ENV}")))
        .hasMessageContaining("not allowed to statements");
  }

  @Test
  void a_document_outside_the_folder_is_refused() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "of the laboratory");

    for (String name : List.of("../secret.txt", folder.resolve("secret.txt").toString())) {
      assertThatThrownBy(() -> reader().readFrom(dossier(name)))
          .hasMessageContaining("lies outside the statement's folder")
          .hasMessageContaining("statement.yaml:");
    }
  }

  @Test
  void a_link_out_of_the_folder_is_refused_and_one_within_is_not() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "of the laboratory");
    Files.writeString(given.resolve("plan.txt"), "of the applicant");
    Files.createSymbolicLink(given.resolve("out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(given.resolve("in.txt"), given.resolve("plan.txt"));
    Files.createSymbolicLink(given.resolve("folder"), folder);

    for (String name : List.of("out.txt", "folder/secret.txt")) {
      assertThatThrownBy(() -> reader().readFrom(dossier(name)))
          .hasMessageContaining("lies outside the statement's folder");
    }
    assertThat(reader().readFrom(dossier("in.txt")).dossier()).containsKey("incident plan");
  }

  @Test
  void a_document_that_is_a_device_a_pipe_or_a_folder_is_refused_and_not_waited_for()
      throws Exception {
    Path pipe = pipe("pipe.txt");
    Files.createDirectory(given.resolve("folder.txt"));

    for (String name : List.of(pipe.getFileName().toString(), "folder.txt", "/dev/zero")) {
      assertThatThrownBy(() -> reader().readFrom(dossier(name)))
          .hasMessageContaining("no readable file");
    }
  }

  @Test
  void a_huge_document_is_refused() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(given.resolve("huge.txt").toFile(), "rw")) {
      huge.setLength(1L << 34);
    }

    assertThatThrownBy(() -> reader().readFrom(dossier("huge.txt")))
        .hasMessageContaining("is larger than 20 MiB");
  }

  @Test
  void a_statement_that_is_a_pipe_or_a_device_is_refused_and_not_waited_for() throws Exception {
    Path pipe = pipe("statement.yaml");

    assertThatThrownBy(() -> reader().readFrom(pipe))
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("it is a pipe or a device, not a file");
    assertThatThrownBy(() -> reader().readFrom(Path.of("/dev/zero")))
        .hasMessageContaining("it is a pipe or a device, not a file");
    assertThatThrownBy(() -> reader().readFrom(folder))
        .hasMessageContaining("it is a folder, not a file");
  }

  private static StatementReader reader(String... allowed) {
    return new StatementReader(Variables.of(ENVIRONMENT, List.of(allowed)));
  }

  private static String typed(StatementReader reader, Path file) {
    return reader.readFrom(file).value(new OfAccount("main", "password"));
  }

  private Path account(String value) throws IOException {
    return Files.writeString(
        given.resolve("statement.yaml"),
        HEAD + "accounts: {main: {password: \"" + value + "\"}}\n");
  }

  private Path dossier(String name) throws IOException {
    return Files.writeString(
        given.resolve("statement.yaml"),
        HEAD + "dossier: {incident plan: {file: \"" + name + "\", date: 2026-01-15}}\n");
  }

  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = given.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }
}
