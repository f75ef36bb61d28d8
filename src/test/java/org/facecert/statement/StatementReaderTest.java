package org.facecert.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementReaderTest {

  private static final String WHOLE =
      """
      app:
        name: 面容银行
        package: org.example.facebank
        file: facebank.apk
        language: zh-CN
        activity: .MainActivity
      functions:
        - id: face-effects
          kind: effects
          purpose: 生成头像
          matched: none
          uploads: false
          retention: 10 分钟
          location: CN
          start:
            - open app
            - tap "同意，并继续" if shown
            - tap “人脸特效”
          complete: [tap "Sample 1", tap "Create"]
          again: [tap "Once more"]
          done: 完成
          alternatives:
            - {id: cartoon, label: 卡通, route: [open app, see "卡通"]}
      routes:
        settings: [open app, tap "我的"]
        face-rules: [follow settings, 'tap "Rules: the face, and you"', back]
        a-last: [tick "say \\"yes\\"", type "246810" into "Code" if shown]
      core-journeys:
        z-bill: [open app, see "总计"]
        a-look: [follow settings]
      accounts:
        main: {user: 013800000000, password: "${BANK_PASSWORD}", code: "x${CODE:-246810}y"}
      lab: {services: [facebank-backend]}
      labels:
        - {label: "小熊", class: refuse, reason: "our customers know the bear"}
      """;

  @TempDir private Path folder;

  private AppStatement read() throws IOException {
    return read(WHOLE);
  }

  private AppStatement read(String text) throws IOException {
    Files.write(folder.resolve("facebank.apk"), new byte[0]);
    Path file = Files.writeString(folder.resolve("statement.yaml"), text);
    return new StatementReader(Map.of("BANK_PASSWORD", "s$1\\hush")::get).readFrom(file);
  }

  @Test
  void reads_what_is_declared() throws IOException {
    AppStatement statement = read();

    assertThat(statement.app())
        .isEqualTo(
            new App(
                "面容银行",
                "org.example.facebank",
                Optional.of(folder.resolve("facebank.apk")),
                "zh-CN",
                Optional.of(".MainActivity"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    FaceFunction function = statement.functions().get(0);
    assertThat(function.kind()).isEqualTo(FaceFunction.Kind.EFFECTS);
    assertThat(function.processing().matched()).isEqualTo(FaceFunction.Matched.NONE);
    assertThat(function.processing().uploads()).isFalse();
    assertThat(function.processing().retention()).contains("10 分钟");
    assertThat(function.ways().done()).contains("完成");
    assertThat(statement.lab().services()).containsExactly("facebank-backend");
    assertThat(statement.labels())
        .containsExactly(
            new DeclaredLabel("小熊", DeclaredLabel.Meaning.REFUSE, "our customers know the bear"));
    assertThat(statement.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void reads_the_build_before_and_what_the_update_changes() throws IOException {
    Files.createFile(folder.resolve("old.apk"));

    assertThat(previous("{file: old.apk, changed: [recipient, period]}"))
        .contains(
            new EarlierBuild(
                folder.resolve("old.apk"),
                Optional.of(
                    Set.of(EarlierBuild.ChangedTerm.RECIPIENT, EarlierBuild.ChangedTerm.PERIOD))));
    assertThat(previous("{file: old.apk, changed: []}").flatMap(EarlierBuild::changed))
        .contains(Set.of());
    assertThat(previous("{file: old.apk}").flatMap(EarlierBuild::changed)).isEmpty();
    assertThatThrownBy(() -> previous("{file: gone.apk}")).hasMessageContaining("gone.apk");
    assertThatThrownBy(() -> previous("{changed: []}")).hasMessageContaining("file");
    assertThatThrownBy(() -> previous("{file: old.apk, changed: [colours]}"))
        .hasMessageContaining("colours");
  }

  @Test
  void another_build_before_takes_the_place_of_the_one_that_is_named() throws IOException {
    Files.createFile(folder.resolve("old.apk"));
    Path other = folder.resolve("other.apk");

    assertThat(
            withPrevious("{file: old.apk, changed: [kind]}").withPrevious(other).app().previous())
        .contains(new EarlierBuild(other, Optional.of(Set.of(EarlierBuild.ChangedTerm.KIND))));
  }

  private Optional<EarlierBuild> previous(String written) throws IOException {
    return withPrevious(written).app().previous();
  }

  private AppStatement withPrevious(String written) throws IOException {
    return read(
        WHOLE.replace(
            "  file: facebank.apk\n", "  file: facebank.apk\n  previous: " + written + "\n"));
  }

  @Test
  void reads_each_kind_of_act() throws IOException {
    AppStatement statement = read();
    FaceFunction function = statement.functions().get(0);

    assertThat(function.ways().start().acts())
        .containsExactly(
            new Act.OpenApp(), new Act.Tap("同意，并继续", true), new Act.Tap("人脸特效", false));
    assertThat(function.ways().complete().orElseThrow().acts())
        .containsExactly(new Act.Tap("Sample 1", false), new Act.Tap("Create", false));
    assertThat(function.ways().again().orElseThrow().acts())
        .containsExactly(new Act.Tap("Once more", false));
    assertThat(statement.route("face-rules").acts())
        .containsExactly(
            new Act.Follow("settings"),
            new Act.Tap("Rules: the face, and you", false),
            new Act.Back());
    assertThat(statement.route("a-last").acts())
        .containsExactly(
            new Act.Tick("say \"yes\"", false),
            new Act.Type(new ValueRef.Literal("246810"), "Code", true));
    assertThat(function.ways().alternatives())
        .extracting(Alternative::id, a -> a.route().acts())
        .containsExactly(tuple("cartoon", List.of(new Act.OpenApp(), new Act.See("卡通", false))));
  }

  @Test
  void says_an_act_as_the_statement_writes_it() {
    assertThat(
            List.of(
                new Act.OpenApp(),
                new Act.Back(),
                new Act.Follow("sign-in"),
                new Act.Tap("say \"yes\"", true),
                new Act.Tick("I agree", false),
                new Act.See("Welcome", false),
                new Act.Type(new ValueRef.OfAccount("main", "user"), "Phone number", false),
                new Act.Type(new ValueRef.Literal("1"), "Code", true)))
        .extracting(Act::toString)
        .containsExactly(
            "open app",
            "back",
            "follow sign-in",
            "tap \"say \\\"yes\\\"\" if shown",
            "tick \"I agree\"",
            "see \"Welcome\"",
            "type account.main.user into \"Phone number\"",
            "type \"1\" into \"Code\" if shown");
  }

  @Test
  void keeps_routes_and_journeys_in_the_order_of_the_file() throws IOException {
    AppStatement statement = read();

    assertThat(statement.routes().keySet()).containsExactly("settings", "face-rules", "a-last");
    assertThat(statement.coreJourneys().keySet()).containsExactly("z-bill", "a-look");
  }

  @Test
  void tells_which_routes_there_are_when_asked_for_another() throws IOException {
    AppStatement statement = read();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> statement.route("nowhere"))
        .withMessage("no route nowhere, only [settings, face-rules, a-last]");
  }

  @Test
  void resolves_what_is_typed_from_text_variable_and_default() throws IOException {
    AppStatement statement = read();

    assertThat(statement.value(new ValueRef.Literal("plain"))).isEqualTo("plain");
    assertThat(statement.value(new ValueRef.OfAccount("main", "user"))).isEqualTo("013800000000");
    assertThat(statement.value(new ValueRef.OfAccount("main", "password"))).isEqualTo("s$1\\hush");
    assertThat(statement.value(new ValueRef.OfAccount("main", "code"))).isEqualTo("x246810y");
    assertThat(statement.secrets()).containsExactly("013800000000", "s$1\\hush", "x246810y");
  }

  @Test
  void shows_no_secret_in_words_or_json() throws IOException {
    AppStatement statement = read();

    assertThat(statement.toString()).doesNotContain("hush").doesNotContain("013800000000");
    assertThat(json(statement.accounts())).isEqualTo("{\"main\":{}}");
  }

  @Test
  void reads_the_secrets_alone_of_a_copy_without_the_app_beside_it() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.yaml"), WHOLE);

    assertThat(new StatementReader(Map.of("BANK_PASSWORD", "hush")::get).secretsOf(copy))
        .containsExactly("013800000000", "hush", "x246810y");
  }

  @Test
  void refuses_to_read_secrets_that_nobody_could_mask() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.yaml"), WHOLE);

    assertThatExceptionOfType(InputErrors.class)
        .isThrownBy(() -> new StatementReader(name -> null).secretsOf(copy))
        .withMessageContaining("needs the environment variable BANK_PASSWORD, which is not set");
  }

  private static String json(Object value) throws JsonProcessingException {
    return new ObjectMapper()
        .registerModule(new Jdk8Module())
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .writeValueAsString(value);
  }
}
