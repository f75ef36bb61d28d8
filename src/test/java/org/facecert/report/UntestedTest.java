package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.LeftOut;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What nobody looked at is told by its reason, and nothing of it gets lost on the way. */
final class UntestedTest {

  private static final Sentence TAGS = Sentence.of("sample.not-applicable");
  private static final Sentence OTHER = Sentence.of("sample.pass", "control", "Agree");

  private final StringBuilder out = new StringBuilder();
  private final Html html = new Html(out);
  private final Untested untested =
      new Untested(
          html,
          new Speech(
              html,
              SampleWords.messages(),
              new Redaction(List.of()),
              false,
              List.of(OutputLanguage.ENGLISH)));

  @Test
  void requirements_left_out_for_one_reason_on_the_same_functions_share_a_line() {
    untested.leftOut(
        List.of(
            left("AL-01", "login", TAGS),
            left("AL-01", "pay", TAGS),
            left("AL-02", "login", TAGS),
            left("AL-02", "pay", TAGS),
            left("AL-03", "login", TAGS),
            left("AL-03", "pay", OTHER)));

    var lines = Jsoup.parse(out.toString()).select("body > li");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).text()).contains("login, pay", "8 scenarios");
    assertThat(lines.get(0).select("ul.named > li").eachText())
        .containsExactly("AL-01 Title of AL-01", "AL-02 Title of AL-02");
    assertThat(lines.get(1).text()).contains("NOT TESTED login", "2 scenarios");
    assertThat(lines.get(1).text()).contains("AL-03 Title of AL-03").doesNotContain("pay");
    assertThat(lines.get(2).text()).contains("NOT TESTED pay", "AL-03", "Agree");
  }

  @Test
  void what_is_excluded_for_one_reason_shares_a_line_with_its_functions() {
    untested.excluded(
        List.of(
            new Excluded("SU-01", "", TAGS),
            new Excluded("SC-01", "login", TAGS),
            new Excluded("SC-01", "pay", TAGS),
            new Excluded("SC-02", "pay", OTHER)));

    var lines = Jsoup.parse(out.toString()).select("body > li");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).select("ul.named > li").eachText())
        .containsExactly("SU-01", "SC-01 login, pay");
    assertThat(lines.get(1).select("ul.named > li").eachText()).containsExactly("SC-02 pay");
  }

  private static LeftOut left(String requirement, String function, Sentence why) {
    Bilingual title = new Bilingual("Title of " + requirement, "标题");
    return new LeftOut(requirement, title, function, List.of("one", "two"), why);
  }
}
