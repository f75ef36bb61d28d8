package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.notice.NoticeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class NoticeCommandTest {

  private static final String WHOLE =
      """
      隐私政策
      为核验您的身份，经您单独同意后，我们会采集您的人脸图像，核验完成后立即删除。
      您可以在“设置-刷脸登录”中关闭人脸登录，也可以使用密码登录。
      我们会妥善保存您的个人信息，保存期限为实现目的所必需的最短时间，并采用加密技术保护。本政策适用于我们提供的全部产品与服务，
      您在使用我们的产品与服务前，应当仔细阅读并充分理解本政策的全部内容，若您不同意本政策，请您立即停止使用我们的产品与服务。
      如您对本政策有任何疑问、意见或建议，可以通过客服热线与我们联系，我们将在十五个工作日内予以答复。更新日期：2026年1月1日。
      """;

  private static final String PART = "我们会采集您的人脸图像，用于核验您的身份。";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void notices() throws IOException {
    Files.createDirectory(folder.resolve("in"));
  }

  @Test
  void a_whole_notice_is_read_item_by_item() throws IOException {
    assertThat(run(file("a.txt", WHOLE), "--language", "en")).isZero();
    assertThat(out.toString())
        .contains("says it processes face information")
        .containsPattern("separate consent +of the face")
        .containsPattern("security +in general")
        .containsPattern("void terms +not said")
        .doesNotContain("INCONCLUSIVE");
  }

  @Test
  void the_terminal_may_speak_chinese() throws IOException {
    assertThat(run(file("a.txt", WHOLE), "--language", "zh")).isZero();
    assertThat(out.toString()).contains("自述处理人脸信息").containsPattern("单独同意 +说明人脸");
  }

  @Test
  void what_is_not_in_a_part_of_a_notice_is_not_known() throws IOException {
    assertThat(run(file("a.txt", PART), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains("INCONCLUSIVE", "not known")
        .containsPattern("purpose +of the face")
        .doesNotContain("not said");
  }

  @Test
  void a_notice_named_where_the_result_belongs_is_not_overwritten() throws IOException {
    String notice = file("a.txt", WHOLE);

    assertThat(run("--jsonl", notice, file("b.txt", PART))).isEqualTo(64);
    assertThat(err.toString()).contains("a.txt", "only a *.jsonl is written anew", "another name");
    assertThat(Files.readString(Path.of(notice))).isEqualTo(WHOLE);
  }

  @Test
  void bytes_that_are_no_text_end_in_inconclusive_and_not_in_absent() throws IOException {
    Path binary = folder.resolve("in/policy.txt");
    byte[] bytes = new byte[4_000];
    new java.util.Random(1).nextBytes(bytes);
    Files.write(binary, bytes);
    assertThat(run(binary.toString(), "--language", "en")).isEqualTo(2);
    assertThat(out.toString())
        .contains("INCONCLUSIVE", "save it as UTF-8")
        .doesNotContain("not said", "absent");
  }

  @Test
  void the_encoding_makes_no_difference() throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16", "GB18030")) {
      Path file = folder.resolve("in/a.txt");
      Files.write(file, WHOLE.getBytes(Charset.forName(charset)));
      out.getBuffer().setLength(0);
      assertThat(run(file.toString(), "--json")).isZero();
      JsonNode read = new JsonMapper().readTree(out.toString());
      assertThat(read.at("/items/separate_consent/state").asText()).as(charset).isEqualTo("face");
      assertThat(read.at("/whole").asBoolean()).isTrue();
    }
  }

  @Test
  void json_quotes_stand_where_it_says() throws IOException {
    run(file("a.txt", WHOLE), "--json");
    JsonNode finding =
        new JsonMapper().readTree(out.toString()).at("/items/separate_consent/findings/0");
    assertThat(WHOLE.substring(finding.path("start").asInt(), finding.path("end").asInt()))
        .isEqualTo(finding.path("text").asText());
  }

  @Test
  void a_survey_line_has_a_state_and_a_quote_for_each_item() throws IOException {
    file("a.txt", WHOLE);
    file("b.txt", "");
    Path lines = folder.resolve("faces.jsonl");
    assertThat(run(folder.resolve("in").toString(), "--jsonl", lines.toString())).isEqualTo(2);
    List<String> written = Files.readAllLines(lines);
    JsonNode first = new JsonMapper().readTree(written.get(0));
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly("policy", "mentions_face", "processes_face", "items");
    assertThat(first.path("items")).hasSize(NoticeItem.values().length);
    assertThat(first.at("/items/void_terms/state").asText()).isEqualTo("absent");
    JsonNode second = new JsonMapper().readTree(written.get(1));
    assertThat(second.has("error")).isTrue();
    assertThat(second.has("items")).isFalse();
  }

  @Test
  void a_survey_line_of_a_part_says_beside_each_state_that_it_is_not_known() throws IOException {
    Path lines = folder.resolve("faces.jsonl");
    assertThat(run(file("a.txt", PART), "--jsonl", lines.toString())).isEqualTo(2);
    JsonNode items = new JsonMapper().readTree(lines.toFile()).path("items");
    for (JsonNode item : items) {
      boolean absent = item.path("state").asText().equals("absent");
      assertThat(item.has("known")).isEqualTo(absent);
      assertThat(item.path("known").asBoolean()).isFalse();
    }
    assertThat(items.at("/void_terms/known").isBoolean()).isTrue();
  }

  @Test
  void a_survey_counts_what_is_known_and_no_more() throws IOException {
    file("a.txt", WHOLE);
    file("b.txt", PART);
    file("c.txt", "");
    assertThat(survey()).isEqualTo(2);
    assertThat(out.toString())
        .contains("3 notices, 1 of them could not be read and 1 seems to be a part only")
        .containsPattern("1 purpose +2 +0 +0 +1 ")
        .containsPattern("14 void terms +0 +0 +1 +2 ");
    assertThat(Files.readAllLines(folder.resolve("out/notices.csv")))
        .hasSize(4)
        .element(3)
        .asString()
        .startsWith("c.txt,unknown,unknown,unknown")
        .doesNotContain("absent");
  }

  @Test
  void a_survey_page_needs_no_script_and_lets_none_in() throws IOException {
    file("<img src=x onerror=alert(1)>.txt", WHOLE + "我们会采集人脸<script>alert(2)</script>，用于登录。\n");
    survey();
    String page = Files.readString(folder.resolve("out/notices.html"));
    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt;.txt", "<svg", "单独同意", "separate consent")
        .doesNotContain("<script", "<img", "http://", "https://");
  }

  @Test
  void wrong_usage_is_told_with_the_cure() throws IOException {
    assertThat(run()).isEqualTo(64);
    assertThat(run(folder.resolve("nothing.txt").toString())).isEqualTo(64);
    assertThat(run(folder.resolve("in").toString())).isEqualTo(64);
    assertThat(run(file("a.txt", WHOLE), "--out", folder.toString())).isEqualTo(64);
    assertThat(err.toString())
        .contains("name a file or a folder", "check the path", "no file in it", "add it");
  }

  @Test
  void topics_are_scored_against_people() throws IOException {
    String sentence = "我们会收集您的手机号码。\t[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n";
    assertThat(run("topics", file("dev.tsv", sentence), "--json")).isZero();
    JsonNode score = new JsonMapper().readTree(out.toString());
    assertThat(score.path("sentences").asInt()).isEqualTo(1);
    assertThat(score.path("micro_f1").asDouble()).isEqualTo(1.0);
    assertThat(score.path("macro_f1").isNumber()).isTrue();
    assertThat(run("topics", file("bad.tsv", "no tab"))).isEqualTo(64);
    assertThat(err.toString()).contains("bad.tsv", "1");
  }

  private int survey() {
    return run(
        folder.resolve("in").toString(),
        "--language",
        "en",
        "--table",
        "--out",
        folder.resolve("out").toString());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private int run(String... args) {
    CommandLine main = Main.commandLine();
    main.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 1];
    all[0] = "notice";
    System.arraycopy(args, 0, all, 1, args.length);
    return main.execute(all);
  }
}
