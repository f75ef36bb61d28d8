package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlReportTest {

  @TempDir Path folder;
  private SampleRun run;

  @BeforeEach
  void sample() {
    run = new SampleRun(folder);
  }

  @Test
  void looks_as_it_did() throws IOException {
    Golden.compare("report.html", Golden.steady(report()));
  }

  @Test
  void fetches_nothing_from_anywhere_and_runs_nothing() throws IOException {
    String html = report();
    assertThat(html).doesNotContain("<script", "src=", "http:", "https:", "url(", "@import");
    assertThat(html).contains("default-src 'none'; img-src data:".replace("'", "&#39;"));
    for (Matcher link = Pattern.compile("href=\"([^\"]{0,12})").matcher(html); link.find(); ) {
      assertThat(link.group(1)).matches("#.*|data:image/.*");
    }
  }

  @Test
  void the_policy_knows_the_style_sheet_by_its_hash() throws IOException {
    String html = report();
    String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    MessageDigest sha = Digest.sha256();
    String hash =
        Base64.getEncoder().encodeToString(sha.digest(css.getBytes(StandardCharsets.UTF_8)));
    assertThat(html).contains("style-src &#39;sha256-" + hash + "&#39;");
  }

  @Test
  void shows_no_account_data() throws IOException {
    assertThat(report()).contains("•••").doesNotContain(SampleRun.PHONE_NUMBER);
  }

  @Test
  void shows_hostile_text_as_text() throws IOException {
    assertThat(report())
        .contains("<bdi>Maybe &lt;b&gt;later&lt;/b&gt; \uFFFD\uFFFD</bdi>")
        .doesNotContain("\u202E", "\u0000");
  }

  @Test
  void quotes_a_sentence_among_its_neighbours_with_the_deciding_words_marked() throws IOException {
    assertThat(report())
        .contains("for nothing else. 您的人脸信息仅用于登录。")
        .contains("We use &lt;b&gt;your face&lt;/b&gt; <mark>to sign you in</mark>, and")
        .contains("photo of your face for <mark>three years at most</mark>\uFFFD, until")
        .contains("› <bdi>Me</bdi> › <bdi>Face &lt;rules&gt;\uFFFD</bdi>");
  }

  @Test
  void lists_what_the_notices_tell_item_by_item() throws IOException {
    String html = report();
    String table = html.substring(html.indexOf("id=\"notices\""), html.indexOf("id=\"details\""));
    assertThat(table)
        .contains(
            "class=\"state is-face\"", "class=\"state is-general\"", "class=\"state is-absent\"")
        .contains("class=\"state is-unknown\"", "class=\"state is-claimed\"")
        .contains("<mark>three years at most</mark>")
        .contains("The text is missing from the evidence vault")
        .contains("<bdi>&lt;i&gt;new&lt;/i&gt;</bdi>")
        .doesNotContain("<i>");
  }

  @Test
  void every_address_inside_leads_somewhere() throws IOException {
    String html = report();
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    int seen = 0;
    while (link.find()) {
      assertThat(html).contains("id=\"" + link.group(1) + "\"");
      seen++;
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void holds_each_picture_once() throws IOException {
    assertThat(Pattern.compile("data:image/").matcher(report()).results().count()).isEqualTo(6);
  }

  @Test
  void calls_only_a_failure_under_a_law_a_breach_of_law() throws IOException {
    String html = report();
    assertThat(html.split("This failure speaks of a breach of law:", -1)).hasSize(2);
    String failed = html.substring(html.indexOf("id=\"r-sc-02\""), html.indexOf("id=\"r-fc-02\""));
    assertThat(failed).contains("This failure speaks of a breach of law:");
  }

  @Test
  void a_clause_leads_to_its_requirements_results_and_evidence_and_these_lead_back()
      throws IOException {
    Document page = Jsoup.parse(report());
    Element clause = page.expectFirst("#c-cn-pipl-29");
    assertThat(clause.select(".force").text()).contains("law", "法律");
    assertThat(clause.select("a[href=#r-sc-02]")).hasSize(1);
    Element result = clause.expectFirst("li:has(a[href^=#i-sc-02])");
    Element item = page.expectFirst(result.expectFirst("a").attr("href"));
    assertThat(item.is("section.item")).isTrue();
    String digest = result.expectFirst("code").text();
    assertThat(digest).hasSize(12);
    assertThat(item.select(".evidence code").eachText()).anyMatch(hex -> hex.startsWith(digest));

    Element requirement = page.expectFirst("#r-sc-02");
    assertThat(requirement.select(".clause-texts a[href=#c-cn-pipl-29]")).hasSize(1);
    assertThat(requirement.select(".clause-texts dt .force")).isNotEmpty();
  }

  @Test
  void says_that_a_picture_was_lost() throws IOException {
    try (ReportInput input = run.input()) {
      Evidence picture =
          run.timeline(run.items.get(0)).stream()
              .filter(Filmstrip::isScreen)
              .map(Event::evidence)
              .map(evidence -> evidence.get(evidence.size() - 1))
              .findFirst()
              .orElseThrow();
      String hex = picture.digest().hex();
      Files.delete(folder.resolve("evidence").resolve(hex.substring(0, 2)).resolve(hex));
      assertThat(render(input)).contains("The picture is no longer in the evidence vault");
    }
  }

  @Test
  void opens_in_the_language_asked_for() throws IOException {
    try (ReportInput input = run.input()) {
      Path file =
          new HtmlReport(OutputLanguage.CHINESE, SampleWords.messages()).write(input, folder);
      assertThat(file)
          .content()
          .contains("id=\"show-zh\" class=\"lang\" checked=\"\"")
          .contains("<html lang=\"zh\">");
    }
  }

  private String report() throws IOException {
    try (ReportInput input = run.input()) {
      return render(input);
    }
  }

  private String render(ReportInput input) throws IOException {
    return Files.readString(
        new HtmlReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder));
  }
}
