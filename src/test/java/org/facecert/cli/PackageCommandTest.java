package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.inspection.SigningKey;
import org.facecert.inspection.WrittenApk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says; what is found is a matter of the inspection's own tests. */
final class PackageCommandTest {

  private static final SigningKey KEY = SigningKey.of("Harbour Bank");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_package_that_was_read_whole_ends_with_0() {
    assertThat(run(apk(WrittenApk.bank()), "--language", "en")).isZero();
    assertThat(out.toString())
        .startsWith("org.example.harbour 3.1.0 (7)")
        .contains("signature verifies: v2, v3", "signer  CN=Harbour Bank, SHA-256 ")
        .contains("Android 26 to 34; debuggable: false; backup allowed: false")
        .contains("code  2 classes in 2 packages, 0 native libraries")
        .endsWith("all was read" + System.lineSeparator());
  }

  @Test
  void what_could_not_be_read_ends_with_2_and_is_listed() {
    String file = apk(WrittenApk.bank().entry("classes2.dex", "no code at all"));

    assertThat(run(file, "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "NOT READ  app.apk: classes2.dex: code, no byte code that can be read: encrypted?")
        .contains("1 place could not be read");
  }

  @Test
  void in_chinese_too_with_the_sdks_by_their_kind() {
    assertThat(run(apk(WrittenApk.bank().code("com.megvii.A")), "--language", "zh")).isZero();
    assertThat(out.toString()).contains("人脸SDK  Face++ / FaceID，Megvii (旷视)", "已全部读取");
  }

  @Test
  void json_has_all_that_was_found_and_vulnerabilities_are_compared() throws IOException {
    Path json = folder.resolve("package.json");
    Path list = folder.resolve("osv.json");
    Files.writeString(
        list,
        "{\"id\": \"T-1\", \"affected\": [{\"package\": {\"name\": \"org.example:a\"},"
            + " \"versions\": [\"1.0\"]}]}");
    String file =
        apk(
            WrittenApk.bank()
                .entry(
                    "META-INF/maven/a/pom.properties",
                    "groupId=org.example\nartifactId=a\nversion=1.0\n"));

    int code =
        run(
            file,
            "--json",
            json.toString(),
            "--vulnerabilities",
            list.toString(),
            "--language",
            "en");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("VULNERABLE  org.example:a 1.0: T-1");
    JsonNode read = new JsonMapper().readTree(json.toFile());
    assertThat(read.at("/contents/identity/packageName").asText()).isEqualTo("org.example.harbour");
    assertThat(read.at("/vulnerabilities/affected/0/id").asText()).isEqualTo("T-1");
    assertThat(read.at("/sdkKnowledge").asText()).hasSize(64);
  }

  @Test
  void words_of_a_package_do_not_steer_the_terminal() {
    String file = apk(WrittenApk.bank().version("1\u001b[2J\u202e"));

    assertThat(run(file, "--language", "en")).isZero();
    assertThat(out.toString()).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void wrong_usage_ends_with_64() throws IOException {
    Path text = Files.writeString(folder.resolve("osv.json"), "{}");

    assertThat(run(folder.resolve("none.apk").toString())).isEqualTo(64);
    assertThat(err.toString()).contains("there is no such file");
    assertThat(run()).isEqualTo(64);
    assertThat(run(folder.toString())).isEqualTo(64);
    assertThat(run(apk(WrittenApk.bank()), "--vulnerabilities", text.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("it has no entry in OSV's format");
  }

  private String apk(WrittenApk apk) {
    return apk.signed(folder.resolve("app.apk"), KEY).toString();
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "package";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
