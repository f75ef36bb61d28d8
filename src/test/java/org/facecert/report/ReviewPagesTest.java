package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the review console, on a run with every verdict in it. */
final class ReviewPagesTest {

  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir Path folder;

  @Test
  void a_question_is_shown_with_what_is_required_found_seen_and_done() throws IOException {
    try (ReviewDesk desk = desk(new SampleRun(folder), item -> item)) {
      Document page = question(desk, 1, ReviewDraft.empty(""));

      assertThat(desk.questions()).hasSize(1);
      assertThat(page.expectFirst("h1").text()).startsWith("FC-02");
      assertThat(page.select(".demand")).isNotEmpty();
      assertThat(page.select(".asked .badge.REVIEW")).isNotEmpty();
      assertThat(page.select("svg.timeline")).hasSize(1);
      assertThat(page.select("ol.film li.screen a.to-screen img"))
          .hasSizeGreaterThan(3)
          .allSatisfy(img -> assertThat(img.attr("src")).matches("/picture/\\d+/\\d+"));
      assertThat(page.select("form.answer-form input[type=radio]").eachAttr("value"))
          .containsExactly("PASS", "FAIL", "INCONCLUSIVE");
      everyFieldHasALabel(page);
      nothingFromElsewhere(page);
    }
  }

  @Test
  void a_screen_is_shown_masked_and_its_elements_as_text() throws IOException {
    try (ReviewDesk desk = desk(new SampleRun(folder), item -> item)) {
      String address =
          question(desk, 1, ReviewDraft.empty("")).expectFirst("a.to-screen").attr("href");
      int picture = Integer.parseInt(address.split("/")[2]);
      int source = Integer.parseInt(address.split("/")[3]);
      StringBuilder html = new StringBuilder();

      assertThat(pages(desk).screen(html, top(address), picture, Optional.of(source))).isTrue();

      Document page = Jsoup.parse(html.toString());
      assertThat(page.expectFirst("pre.structure").wholeText())
          .contains("button “Sign in”", "@40,300 460×90", "•••")
          .doesNotContain(SampleRun.PHONE_NUMBER);
      assertThat(desk.picture(picture, Optional.of(source)).orElseThrow().bytes())
          .as("masked is not the original")
          .isNotEqualTo(desk.original(desk.evidence(picture).orElseThrow()));
      // a picture is shown by itself, and nothing else is
      assertThat(desk.picture(source, Optional.empty())).isEmpty();
      assertThat(pages(desk).screen(new StringBuilder(), top("/"), 99_999, Optional.empty()))
          .isFalse();
      nothingFromElsewhere(page);
    }
  }

  @Test
  void what_an_app_says_is_text_wherever_it_stands() throws IOException {
    try (ReviewDesk desk = desk(new SampleRun(folder), ReviewPagesTest::hostile)) {
      StringBuilder list = new StringBuilder();
      ReviewFilter filter = new ReviewFilter(SCRIPT, SCRIPT, "\"><script>", false);
      pages(desk).list(list, top("/?function=" + SCRIPT), filter, 1, desk.question(1));
      StringBuilder open = new StringBuilder();
      pages(desk).list(open, top("/"), ReviewFilter.OPEN, 1, Optional.empty());
      ReviewDraft draft =
          new ReviewDraft(
              SCRIPT,
              "\"" + SCRIPT,
              "</textarea>" + SCRIPT,
              Optional.of(Sentence.of("review.problem.refused", "why", SCRIPT)));
      Document question = question(desk, 1, draft);

      for (Document page :
          List.of(question, Jsoup.parse(list.toString()), Jsoup.parse(open.toString()))) {
        assertThat(page.select("script, iframe, object, embed, img[onerror]")).isEmpty();
        nothingFromElsewhere(page);
      }
      assertThat(question.text()).contains("alert(1)");
      assertThat(question.expectFirst("textarea").wholeText()).isEqualTo("</textarea>" + SCRIPT);
      assertThat(question.expectFirst("#by").attr("value")).isEqualTo("\"" + SCRIPT);
      assertThat(open.toString()).contains("&lt;script&gt;alert(1)");
    }
  }

  @Test
  void of_a_thousand_questions_a_page_has_fifty() throws IOException {
    SampleRun run = new SampleRun(folder);
    run.input().close();
    EvaluationFile file = file();
    TestCaseResult model =
        run.items.stream().filter(i -> i.verdict() == Verdict.REVIEW).findFirst().orElseThrow();
    Iterable<TestCaseResult> many =
        () -> IntStream.range(0, 1_000).mapToObj(i -> numbered(model, i)).iterator();
    file.write(file.head(), many);
    try (ReviewDesk desk = desk(run, many)) {
      assertThat(desk.questions()).hasSize(1_000);
      StringBuilder first = new StringBuilder();
      pages(desk).list(first, top("/"), ReviewFilter.OPEN, 1, Optional.empty());
      StringBuilder last = new StringBuilder();
      pages(desk).list(last, top("/"), ReviewFilter.OPEN, 9_999, Optional.empty());

      Document page = Jsoup.parse(first.toString());
      assertThat(page.select("table.questions tbody tr")).hasSize(50);
      assertThat(page.select(".pages a").eachAttr("href")).containsExactly("/?page=2");
      assertThat(first.length()).isLessThan(200_000);
      Document end = Jsoup.parse(last.toString());
      assertThat(end.select("table.questions tbody tr td.n").eachText()).last().isEqualTo("1000");
      assertThat(question(desk, 500, ReviewDraft.empty("")).select(".ways a").eachAttr("href"))
          .containsExactly("/question/499", "/question/501", "/question/501", "#answer");
      assertThat(desk.question(1_001)).isEmpty();
      assertThat(desk.question(0)).isEmpty();
    }
  }

  @Test
  void the_filter_shows_what_fits_in_either_language() throws IOException {
    try (ReviewDesk desk = desk(new SampleRun(folder), item -> item)) {
      OpenQuestion only = desk.questions().get(0);
      String theme = only.requirement().theme();

      assertThat(rows(desk, new ReviewFilter("FC-02", theme, "face-login", false))).isEqualTo(1);
      assertThat(rows(desk, new ReviewFilter("FC-02", "", "", true))).isZero();
      assertThat(rows(desk, new ReviewFilter("FC-03", "", "", false))).isZero();
      assertThat(rows(desk, new ReviewFilter("", "", "face-pay", false))).isZero();
      StringBuilder chinese = new StringBuilder();
      ReviewTop top = new ReviewTop(OutputLanguage.CHINESE, "secret", "/");
      pages(desk).list(chinese, top, ReviewFilter.OPEN, 1, Optional.empty());
      Document page = Jsoup.parse(chinese.toString());
      assertThat(page.expectFirst("html").attr("lang")).startsWith("zh");
      assertThat(page.body().hasClass("zh")).isTrue();
      assertThat(page.title()).startsWith("待答问题");
    }
  }

  private static int rows(ReviewDesk desk, ReviewFilter filter) {
    StringBuilder html = new StringBuilder();
    pages(desk).list(html, top("/"), filter, 1, Optional.empty());
    return Jsoup.parse(html.toString()).select("table.questions tbody tr").size();
  }

  private static void everyFieldHasALabel(Document page) {
    for (Element field : page.select("input:not([type=hidden]), textarea, select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as("label of " + field).hasSize(1);
    }
  }

  /** No address but of this server, no style but the sheet, nothing that runs. */
  private static void nothingFromElsewhere(Document page) {
    for (Element each : page.select("[href], [src], [action], [formaction]")) {
      for (String name : List.of("href", "src", "action", "formaction")) {
        assertThat(each.attr(name)).doesNotContain(":").doesNotStartWith("//");
      }
    }
    assertThat(page.select("style, [style], script")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            each ->
                assertThat(each.attributes().asList())
                    .noneMatch(a -> a.getKey().toLowerCase(Locale.ROOT).startsWith("on")));
  }

  private static TestCaseResult hostile(TestCaseResult item) {
    List<Finding> findings = new ArrayList<>();
    for (Finding each : item.findings()) {
      findings.add(
          new Finding(
              each.requirement(),
              each.verdict(),
              Sentence.of("sample.review", "label", SCRIPT),
              each.facts(),
              each.evidence()));
    }
    return with(item, item.id(), findings);
  }

  private static TestCaseResult numbered(TestCaseResult item, int number) {
    return with(item, item.id().replaceAll("/1$", "-" + number + "/1"), item.findings());
  }

  private static TestCaseResult with(TestCaseResult item, String id, List<Finding> findings) {
    return new TestCaseResult(
        id,
        item.requirement(),
        item.scenario(),
        item.feature(),
        item.line(),
        item.steps(),
        item.function(),
        item.walk(),
        item.attempt(),
        item.superseded(),
        item.verdict(),
        item.reason(),
        findings,
        item.device(),
        item.started(),
        item.ended(),
        item.effort(),
        item.answers());
  }

  private ReviewDesk desk(SampleRun run, java.util.function.UnaryOperator<TestCaseResult> changed)
      throws IOException {
    run.input().close();
    List<TestCaseResult> items = run.items.stream().map(changed).toList();
    file().write(file().head(), items);
    return desk(run, items);
  }

  private ReviewDesk desk(SampleRun run, Iterable<TestCaseResult> items) throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    for (Iterator<TestCaseResult> i = items.iterator(); i.hasNext(); ) {
      TestCaseResult item = i.next();
      item.findings().forEach(finding -> evidence.addAll(finding.evidence()));
      run.timeline(item).stream().map(Event::evidence).forEach(evidence::addAll);
    }
    ReportInput input =
        new ReportInput(
            file(),
            new DirectoryVault(folder.resolve("evidence")),
            run::timeline,
            UiAutomatorSource::read,
            SampleRun.redaction());
    return new ReviewDesk(input, file(), evidence, UiAutomatorSource::read);
  }

  private EvaluationFile file() {
    return new EvaluationFile(folder.resolve(EvaluationFile.NAME));
  }

  private static ReviewPages pages(ReviewDesk desk) {
    return new ReviewPages(desk);
  }

  private static Document question(ReviewDesk desk, int number, ReviewDraft draft) {
    StringBuilder html = new StringBuilder();
    OpenQuestion question = desk.question(number).orElseThrow();
    pages(desk).question(html, top("/question/" + number), question, draft, Optional.empty());
    return Jsoup.parse(html.toString());
  }

  private static ReviewTop top(String here) {
    return new ReviewTop(OutputLanguage.ENGLISH, "secret", here);
  }
}
