package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.facecert.app.Review;
import org.facecert.app.SmallApp;
import org.facecert.app.TwoPersons;
import org.facecert.console.Console;
import org.facecert.console.Wire;
import org.facecert.evidence.Evidence;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Decision;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review console over HTTP, on a run of three documents that asks two persons. */
final class ReviewConsoleTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private static Path shared;

  @TempDir Path folder;

  private static Laboratory laboratory;
  private Path run;
  private Review review;
  private Console console;
  private Wire wire;
  private int port;
  private String token = "";

  @BeforeAll
  static void a_run() throws IOException {
    SmallApp app = SmallApp.in(shared);
    Path statement = app.statement();
    Files.writeString(
        statement,
        Files.readString(statement)
            .replaceFirst("name: FaceBank", "name: \"<script>alert(1)</script>Bank\""));
    laboratory = Laboratory.in(shared.resolve("home"));
    TwoPersons.in(laboratory, "GV-01", "GV-02", "GV-03");
    Typed.Ended ended =
        Typed.in(
            laboratory,
            "evaluate",
            "--quiet",
            "--app",
            statement.toString(),
            "--apk",
            app.apk().toString(),
            "--programme",
            TwoPersons.TWO,
            "--out",
            shared.resolve("run").toString());
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.OPEN.code());
  }

  @BeforeEach
  void a_console_on_a_copy_of_it() throws IOException {
    run = folder.resolve("run");
    try (Stream<Path> files = Files.walk(shared.resolve("run"))) {
      for (Path file : files.toList()) {
        Files.copy(file, run.resolve(shared.resolve("run").relativize(file).toString()));
      }
    }
    review = laboratory.suite().reviews().open(run);
    console = Console.start(review, 0, OutputLanguage.ENGLISH);
    port = Integer.parseInt(console.address().replaceAll(".*:(\\d+)/.*", "$1"));
    token = console.address().replaceAll(".*token=", "");
    wire = new Wire(port);
  }

  @AfterEach
  void ended() throws IOException {
    console.close();
    review.close();
  }

  @Test
  void the_token_lets_one_browser_in_once() throws IOException {
    assertThat(console.address()).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[\\w-]{43}");
    assertThat(wire.get("/").status()).isEqualTo(403);
    assertThat(wire.get("/?token=wrong").status()).isEqualTo(403);
    assertThat(wire.get("/style.css").status()).isEqualTo(403);
    assertThat(wire.get("/evidence/0").status()).isEqualTo(403);

    Wire.Got in = wire.get("/?token=" + token);
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("location")).isEqualTo("/");
    assertThat(in.header("set-cookie")).endsWith("; Path=/; HttpOnly; SameSite=Strict");
    assertThat(in.header("set-cookie")).doesNotContain(token);

    assertThat(wire.get("/?token=" + token).status()).as("a second time").isEqualTo(403);
    wire.keep(in);
    Wire.Got page = wire.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(token);
  }

  @Test
  void no_page_may_be_kept_framed_run_or_taken_for_another_thing() throws IOException {
    letIn();
    for (String target : List.of("/", "/question/1", "/style.css", "/evidence/0", "/nothing")) {
      Wire.Got got = wire.get(target);
      assertThat(got.header("content-security-policy"))
          .startsWith("default-src 'none';")
          .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
          .doesNotContain("unsafe", "script-src", "data:", "http");
      assertThat(got.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(got.header("cache-control")).isEqualTo("no-store");
      assertThat(got.header("x-frame-options")).isEqualTo("DENY");
      assertThat(got.header("access-control-allow-origin")).isEmpty();
    }
  }

  @Test
  void another_name_of_this_machine_is_another_host() throws IOException {
    letIn();
    for (String host :
        List.of("localhost", "evil.example", "127.0.0.1.evil.example", "[::1]", "")) {
      Map<String, String> headers = wire.own();
      headers.put("Host", host + ":" + port);

      Wire.Got got = wire.send("GET", "/", headers, "");

      // the server itself refuses what is no host at all
      assertThat(got.status()).as(host).isIn(400, 403);
      assertThat(got.body()).doesNotContain("GV-01");
    }
  }

  @Test
  void what_another_origin_sends_is_refused() throws IOException {
    letIn();
    for (String origin :
        List.of(
            "http://evil.example",
            "null",
            "http://127.0.0.1:1",
            "http://localhost",
            "http://127.0.0.1")) {
      Map<String, String> headers = wire.own();
      headers.put("Origin", origin);
      assertThat(wire.send("GET", "/", headers, "").status()).isEqualTo(403);
      headers.put("Content-Type", FORM);
      String body = Wire.coded(answer(1, "PASS", "Anna Li"));
      assertThat(wire.send("POST", "/question/1", headers, body).status()).isEqualTo(403);
      nothingIsRecorded();
    }
  }

  @Test
  void so_is_a_form_without_origin_session_or_secret() throws IOException {
    letIn();
    String body = Wire.coded(answer(1, "PASS", "Anna Li"));
    Map<String, String> headers = wire.own();
    headers.put("Content-Type", FORM);
    assertThat(wire.send("POST", "/question/1", headers, body).status()).isEqualTo(403);

    headers.put("Origin", "http://127.0.0.1:" + port);
    headers.put("Sec-Fetch-Site", "same-site");
    assertThat(wire.send("POST", "/question/1", headers, body).status()).isEqualTo(403);
    headers.put("Sec-Fetch-Site", "cross-site");
    assertThat(wire.send("GET", "/", headers, "").status()).isEqualTo(403);

    headers.remove("Sec-Fetch-Site");
    headers.put("Cookie", "facecert-" + port + "=guessed");
    assertThat(wire.send("POST", "/question/1", headers, body).status()).isEqualTo(403);

    Map<String, String> form = answer(1, "PASS", "Anna Li");
    form.put("secret", "guessed");
    assertThat(wire.post("/question/1", form).status()).isEqualTo(403);
    form.remove("secret");
    assertThat(wire.post("/question/1", form).status()).isEqualTo(403);
    assertThat(wire.post("/end", Map.of("secret", "x")).status()).isEqualTo(403);
    nothingIsRecorded();
    assertThat(wire.get("/").status()).isEqualTo(200);
  }

  @Test
  void other_methods_kinds_and_lengths_are_refused() throws IOException {
    letIn();
    for (String method : List.of("PUT", "DELETE", "HEAD", "OPTIONS", "TRACE")) {
      assertThat(wire.send(method, "/", wire.own(), "").status()).as(method).isEqualTo(405);
    }
    assertThat(wire.send("PUT", "/", wire.own(), "").header("allow")).isEqualTo("GET, POST");

    Map<String, String> headers = wire.own();
    headers.put("Origin", "http://127.0.0.1:" + port);
    headers.put("Content-Type", "text/plain");
    assertThat(wire.send("POST", "/question/1", headers, "a=b").status()).isEqualTo(415);

    Map<String, String> form = answer(1, "PASS", "Anna Li");
    form.put("reason", "x".repeat(70_000));
    assertThat(wire.post("/question/1", form).status()).isEqualTo(413);
    form.put("reason", "x".repeat(4_001));
    assertThat(wire.post("/question/1", form).status()).isEqualTo(422);
    form.put("reason", "x");
    form.put("by", "x".repeat(201));
    assertThat(wire.post("/question/1", form).status()).isEqualTo(422);
    headers.put("Content-Type", FORM);
    assertThat(wire.send("POST", "/question/1", headers, "a=%zz").status()).isEqualTo(400);
    assertThat(wire.send("POST", "/question/1", headers, "a&".repeat(40)).status()).isEqualTo(400);
    nothingIsRecorded();
  }

  @Test
  void nothing_is_served_by_a_path() throws IOException {
    letIn();
    for (String target :
        List.of(
            "/../journal.jsonl",
            "/evidence/../../journal.jsonl",
            "/evidence/..%2f..%2fjournal.jsonl",
            "/evidence/%2e%2e/statement.yaml",
            "/evidence/0/../../statement.yaml",
            "/evidence//etc/passwd",
            "/evidence/-1",
            "/evidence/999999",
            "/evidence/99999999999999999999",
            "/evidence/0/1",
            "/evidence/0%00",
            "/evidence/٠",
            "/question/0",
            "/question/1/2",
            "/question/999",
            "/picture/0",
            "/screen/999/1",
            "/report.html",
            "//evil.example/",
            "/style.css/",
            "/WEB-INF")) {
      Wire.Got got = wire.get(target);

      assertThat(got.status()).as(target).isIn(400, 404);
      assertThat(got.body()).doesNotContain("RUN_STARTED", "package:", "root:");
    }
  }

  @Test
  void evidence_is_the_runs_own_and_text_is_plain_text() throws IOException {
    letIn();
    int pieces = 0;
    for (Wire.Got got = wire.get("/evidence/0");
        got.status() == 200;
        got = wire.get("/evidence/" + pieces)) {
      Evidence evidence = review.desk().evidence(pieces).orElseThrow();
      assertThat(got.header("content-type"))
          .as(evidence.mediaType())
          .isIn("text/plain; charset=utf-8", "application/octet-stream");
      if (got.header("content-type").startsWith("application/octet-stream")) {
        assertThat(got.header("content-disposition")).startsWith("attachment; filename=");
      }
      pieces++;
    }
    assertThat(pieces).isGreaterThan(3);
    Evidence first = review.desk().evidence(0).orElseThrow();
    Path file =
        run.resolve("evidence")
            .resolve(first.digest().hex().substring(0, 2))
            .resolve(first.digest().hex());
    Files.writeString(file, "<html><script>alert(1)</script></html>");
    Wire.Got changed = wire.get("/evidence/0");
    assertThat(changed.status()).as("what was changed is not shown").isEqualTo(410);
    Files.delete(file);
    assertThat(wire.get("/evidence/0").status()).isEqualTo(410);
  }

  @Test
  void a_script_in_the_apps_name_is_text() throws IOException {
    letIn();
    for (String target : List.of("/", "/question/1", "/?theme=%3Cscript%3E", "/?page=%22%3E")) {
      Wire.Got got = wire.get(target);
      Document page = Jsoup.parse(got.body());
      assertThat(page.select("script")).as(target).isEmpty();
      assertThat(page.expectFirst(".bar-top .run").text())
          .contains("<script>alert(1)</script>Bank");
    }
  }

  @Test
  void two_persons_answer_and_the_report_has_both() throws IOException {
    letIn();
    Wire.Got first = wire.post("/question/1", answer(1, "PASS", "Anna Li"));
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("location")).isEqualTo("/question/2?done=1");
    Document next = page("/question/2?done=1");
    assertThat(next.expectFirst("[role=status]").text()).contains("counts when a second person");
    assertThat(next.expectFirst("#by").attr("value")).isEqualTo("Anna Li");
    open();

    Wire.Got same = wire.post("/question/1", answer(1, "PASS", "ＡＮＮＡ　ＬＩ "));
    assertThat(same.status()).isEqualTo(409);
    assertThat(Jsoup.parse(same.body()).expectFirst("[role=alert]").text())
        .contains("a second, other person");
    open();

    wire.post("/question/1", answer(1, "FAIL", "Ben Wu"));
    assertThat(page("/question/1").expectFirst(".said, .notice").text()).contains("different");
    assertThat(page("/question/1").select(".item .answer")).hasSize(2);
    open();
    wire.post("/question/1", answer(1, "PASS", "Ben Wu"));
    assertThat(page("/?show=answered").select("table.questions tbody tr")).hasSize(1);
    for (int question : List.of(2, 3)) {
      wire.post("/question/" + question, answer(question, "PASS", "Anna Li"));
      open();
      Wire.Got last = wire.post("/question/" + question, answer(question, "PASS", "Ben Wu"));
      assertThat(last.header("location")).endsWith("done=" + question);
    }

    assertThat(new EvaluationFile(run.resolve(EvaluationFile.NAME)).head().verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(Decision.of(file().head()).orElseThrow().grade().orElseThrow().id())
        .isEqualTo("met");
    assertThat(page("/question/1").select(".item .badge.REVIEW"))
        .as("the question stays")
        .isNotEmpty();
    review.report(OutputLanguage.ENGLISH);
    assertThat(Files.readString(run.resolve("report.html"))).contains("Anna Li", "Ben Wu");
    assertThat(Typed.in(laboratory, "report", run.toString()).exit()).isZero();
  }

  @Test
  void of_two_at_once_one_is_told_that_it_was_answered() throws Exception {
    letIn();
    List<Callable<Wire.Got>> both = new ArrayList<>();
    for (String name : List.of("Anna Li", "Ben Wu")) {
      Map<String, String> form = answer(1, "PASS", name);
      both.add(() -> wire.post("/question/1", form));
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Wire.Got> got = new ArrayList<>();
    for (Future<Wire.Got> each : two.invokeAll(both)) {
      got.add(each.get());
    }
    two.shutdown();

    assertThat(got).extracting(Wire.Got::status).containsExactlyInAnyOrder(303, 409);
    Document told =
        Jsoup.parse(got.stream().filter(g -> g.status() == 409).findFirst().orElseThrow().body());
    assertThat(told.expectFirst("[role=alert]").text()).contains("answered by somebody else");
    assertThat(told.expectFirst("#reason").text()).as("what was written stays").contains("seen");
    assertThat(told.expectFirst("[name=answers]").attr("value")).isEqualTo("1");
    assertThat(answers()).hasSize(1);
    open();
  }

  @Test
  void an_answer_from_the_command_line_meanwhile_is_seen() throws IOException {
    letIn();
    Map<String, String> form = answer(1, "PASS", "Ben Wu");
    assertThat(typed("Anna Li").exit()).isZero();

    assertThat(wire.post("/question/1", form).status()).isEqualTo(409);
    assertThat(answers()).hasSize(1);
    assertThat(page("/question/1").select(".item .answer").text()).contains("Anna Li");

    wire.post("/question/1", answer(1, "PASS", "Ben Wu"));
    assertThat(answers()).extracting(Answer::by).containsExactly("Anna Li", "Ben Wu");
    assertThat(typed("anna li").err()).contains("another has to answer GV-01");
  }

  @Test
  void an_answer_that_says_too_little_is_told_and_kept_in_the_form() throws IOException {
    letIn();
    for (String lacking : List.of("verdict", "by", "reason")) {
      Map<String, String> form = answer(1, "FAIL", "Anna Li");
      form.put(lacking, " ");
      Wire.Got got = wire.post("/question/1", form);
      assertThat(got.status()).as(lacking).isEqualTo(422);
      Document page = Jsoup.parse(got.body());
      assertThat(page.expectFirst("[role=alert]").text()).startsWith("Not recorded:");
      if (!lacking.equals("verdict")) {
        assertThat(page.expectFirst("#v-fail").hasAttr("checked")).isTrue();
      }
    }
    Map<String, String> form = answer(1, "NOT_APPLICABLE", "Anna Li");
    assertThat(wire.post("/question/1", form).status()).isEqualTo(422);
    form = answer(1, "PASS", "Anna Li");
    form.put("item", "GV-02/1//1");
    assertThat(wire.post("/question/1", form).status()).isEqualTo(409);
    nothingIsRecorded();
  }

  @Test
  void the_language_is_chosen_and_leads_back_to_pages_of_ours_alone() throws IOException {
    letIn();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("secret", secret());
    form.put("language", "zh");
    form.put("back", "/question/2");
    assertThat(wire.post("/language", form).header("location")).isEqualTo("/question/2");
    assertThat(page("/question/2").expectFirst("html").attr("lang")).isEqualTo("zh");
    for (String away : List.of("//evil.example", "http://evil.example", "/\r\nX: y", "/\\evil")) {
      form.put("back", away);
      Wire.Got got = wire.post("/language", form);
      assertThat(got.header("location")).isEqualTo("/");
      assertThat(got.headers()).doesNotContainKey("x");
    }
  }

  @Test
  void the_button_ends_it_and_says_what_is_open() throws Exception {
    letIn();
    Wire.Got got = wire.post("/end", Map.of("secret", secret()));

    assertThat(got.status()).isEqualTo(200);
    assertThat(Jsoup.parse(got.body()).text()).contains("3 questions are still open");
    console.await();
  }

  private void letIn() throws IOException {
    wire.keep(wire.get("/?token=" + token));
  }

  private Document page(String target) throws IOException {
    Wire.Got got = wire.get(target);
    assertThat(got.status()).isEqualTo(200);
    return Jsoup.parse(got.body());
  }

  private String secret() throws IOException {
    return page("/").expectFirst("[name=secret]").attr("value");
  }

  /** The form of a question as it stands there, filled in. */
  private Map<String, String> answer(int question, String verdict, String by) throws IOException {
    Map<String, String> form = new LinkedHashMap<>();
    Document page = page("/question/" + question);
    for (String name : List.of("secret", "item", "answers")) {
      form.put(
          name,
          Objects.requireNonNull(page.expectFirst(".answer-form [name=" + name + "]"))
              .attr("value"));
    }
    form.put("verdict", verdict);
    form.put("by", by);
    form.put("reason", "seen and read");
    return form;
  }

  private Typed.Ended typed(String by) {
    return Typed.in(
        laboratory,
        "answer",
        run.toString(),
        "GV-01",
        "--verdict",
        "PASS",
        "--by",
        by,
        "--reason",
        "seen and read");
  }

  private EvaluationFile file() {
    return new EvaluationFile(run.resolve(EvaluationFile.NAME));
  }

  private List<Answer> answers() {
    List<Answer> all = new ArrayList<>();
    file().forEachItem((TestCaseResult item) -> all.addAll(item.answers()));
    return all;
  }

  private void nothingIsRecorded() {
    assertThat(answers()).isEmpty();
    open();
  }

  private void open() {
    assertThat(Decision.of(file().head()).orElseThrow().grade()).isEmpty();
    assertThat(file().head().verdict()).isEqualTo(Verdict.REVIEW);
  }
}
