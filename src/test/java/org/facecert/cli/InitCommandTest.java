package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.facecert.apk.ApkFacts;
import org.facecert.app.Laboratory;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

final class InitCommandTest {

  private static final String HOME = "facecert.home";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path apk = Path.of("");

  @BeforeEach
  void an_app_lies_in_the_folder() throws IOException {
    System.setProperty(HOME, "..");
    Files.createDirectories(folder.resolve("build"));
    apk = folder.resolve("build/small app.apk");
    try (InputStream in = Objects.requireNonNull(ApkFacts.class.getResourceAsStream("small.apk"))) {
      Files.copy(in, apk);
    }
  }

  @AfterEach
  void and_the_installation_is_nobodys() {
    System.clearProperty(HOME);
  }

  @Test
  void writes_what_the_package_says_and_names_what_is_left_with_its_place() throws IOException {
    Path statement = folder.resolve("statement.yaml");

    int code = run("init", apk.toString(), "--out", statement.toString(), "--language", "en");

    assertThat(code).as(err.toString()).isZero();
    YamlMap app = StrictYaml.read(statement).root().map("app");
    assertThat(app.text("package")).isEqualTo("org.example.small");
    assertThat(app.text("version")).isEqualTo("2.5.1");
    assertThat(app.text("file")).isEqualTo("build/small app.apk");
    assertThat(app.text("activity")).isEqualTo(".MainActivity");
    assertThat(app.text("sha256")).matches("[0-9a-f]{64}");
    assertThat(Files.readString(statement))
        .contains("in: de, zh")
        .contains("asks for the camera, so it may look at faces")
        .contains("known purposes: pick-recipient\n  \"android.permission.READ_CONTACTS\":\n")
        .doesNotContain("INTERNET");
    assertThat(out.toString())
        .contains("app.name is empty")
        .contains("app.language is empty")
        .contains("READ_CONTACTS is empty: write what it is for")
        .contains("ACCESS_FINE_LOCATION is empty")
        .contains("functions[0].id is empty")
        .contains("functions[0].kind is empty")
        .contains("functions[0].purpose is empty")
        .contains("functions[0].matched is empty")
        .contains("functions[0].uploads is empty")
        .contains("functions[0].start is empty");
    assertThat(out.toString().lines().skip(1))
        .hasSize(10)
        .allMatch(line -> line.matches(" +.*statement\\.yaml:[0-9]+:[0-9]+: .*: .*"));
  }

  @ParameterizedTest
  @EnumSource(OutputLanguage.class)
  void what_was_filled_in_is_a_statement(OutputLanguage language) throws IOException {
    Path statement = folder.resolve("statement.yaml");
    run("init", apk.toString(), "--out", statement.toString(), "--language", language.tag());

    String text =
        Files.readString(statement)
            .replace("  name:\n", "  name: Small\n")
            .replace("  language:\n", "  language: en\n")
            .replace("READ_CONTACTS\":\n", "READ_CONTACTS\": pick-recipient\n")
            .replace("FINE_LOCATION\":\n", "FINE_LOCATION\": find-branch\n")
            .replace("- id:\n", "- id: face-login\n")
            .replace("    kind:\n", "    kind: login\n")
            .replace("    purpose:\n", "    purpose: sign in\n")
            .replace("    matched:\n", "    matched: server\n")
            .replace("    uploads:\n", "    uploads: true\n")
            .replace("    start:\n", "    start: [open app, tap \"Face login\"]\n");
    Files.writeString(statement, text);

    AppStatement read = StatementReader.read(statement);
    assertThat(read.app().file()).contains(apk.toAbsolutePath().normalize());
    assertThat(read.permissions())
        .containsEntry("android.permission.READ_CONTACTS", "pick-recipient");
  }

  @Test
  void the_optional_parts_are_right_when_they_are_uncommented() throws IOException {
    for (OutputLanguage language : OutputLanguage.values()) {
      Path statement = folder.resolve("whole-" + language.tag() + ".yaml");
      run("init", apk.toString(), "--out", statement.toString(), "--language", language.tag());
      Files.writeString(
          statement,
          Files.readString(statement)
              .replaceAll(
                  "(?m)^( *)# ((?:  )*(?:- \\{|[a-z-]+: ?(?:[\\[{\"]|until|至|CN|synthetic|$)).*)",
                  "$1$2"));
      assertThatThrownBy(() -> StatementReader.read(statement))
          .isInstanceOfSatisfying(
              InputErrors.class,
              e ->
                  assertThat(e.problems())
                      .allSatisfy(
                          p ->
                              assertThat(p.toString()).containsAnyOf("is empty", "BANK_PASSWORD")));
      assertThat(Files.readString(statement)).contains("\nroutes:\n", "\naccounts:\n");
    }
  }

  @Test
  void a_phone_is_asked_which_version_it_has() throws IOException {
    Laboratory laboratory = Laboratory.in(folder.resolve("home"));
    Path statement = folder.resolve("statement.yaml");

    Typed.Ended ended = Typed.in(laboratory, init(statement, "--device", Laboratory.PHONE));

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(Files.readString(statement)).contains("# On fake version 3.1.0 of it is installed.");
  }

  @Test
  void a_phone_that_does_not_answer_is_named_and_nothing_is_written() throws IOException {
    Laboratory laboratory = Laboratory.in(folder.resolve("home")).withoutPhone();
    Path statement = folder.resolve("statement.yaml");

    Typed.Ended ended = Typed.in(laboratory, init(statement, "--device", Laboratory.PHONE));

    assertThat(ended.exit()).isEqualTo(64);
    assertThat(ended.err()).contains("--device fake: connection refused");
    assertThat(statement).doesNotExist();
  }

  private List<String> init(Path statement, String... more) {
    List<String> words = new ArrayList<>(List.of("init", apk.toString(), "--language", "en"));
    words.addAll(List.of("--out", statement.toString()));
    words.addAll(List.of(more));
    return words;
  }

  @Test
  void overwrites_nothing() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.yaml"), "mine");

    assertThat(run("init", apk.toString(), "--out", mine.toString())).isEqualTo(64);

    assertThat(err.toString()).contains("is there already and is not overwritten; name another");
    assertThat(Files.readString(mine)).isEqualTo("mine");
  }

  @Test
  void a_file_that_is_no_package_is_told_in_a_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.apk"), "hello");
    Path statement = folder.resolve("none.yaml");

    assertThat(run("init", text.toString(), "--out", statement.toString())).isEqualTo(64);

    assertThat(err.toString()).contains("text.apk is no APK").doesNotContain("\tat ");
    assertThat(statement).doesNotExist();
  }

  private int run(String... arguments) {
    CommandLine main = Main.commandLine();
    PrintWriter to = new PrintWriter(out, true);
    PrintWriter errors = new PrintWriter(err, true);
    main.setOut(to).setErr(errors);
    main.getSubcommands().values().forEach(each -> each.setOut(to).setErr(errors));
    return main.execute(arguments);
  }
}
