package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.AppSurvey;
import org.facecert.verdict.IndicatorState;
import org.facecert.verdict.SurveyIndicator;
import org.facecert.verdict.SurveyedApp;
import org.facecert.verdict.SurveyedApp.SurveyedUse;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Three apps by two indicators: what is counted, and how it is written. */
final class AppSurveyTableTest {

  private static final SurveyIndicator RULES =
      new SurveyIndicator(
          "NANDU-1", new Bilingual("Separate rules.", "单独的规则。"), List.of("IN-01", "SC-01"));
  private static final SurveyIndicator SENT =
      new SurveyIndicator("NANDU-3", new Bilingual("Encrypted.", "加密传输。"), List.of("TS-01"));

  @Test
  void nothing_is_met_that_was_not_looked_at() {
    assertThat(IndicatorState.of(List.of())).isEqualTo(IndicatorState.OPEN);
    assertThat(IndicatorState.of(List.of(Verdict.PASS, Verdict.NOT_TESTED)))
        .isEqualTo(IndicatorState.OPEN);
    assertThat(IndicatorState.of(List.of(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.FAIL)))
        .isEqualTo(IndicatorState.NOT_MET);
    assertThat(IndicatorState.of(List.of(Verdict.NOT_APPLICABLE, Verdict.PASS)))
        .isEqualTo(IndicatorState.MET);
    assertThat(IndicatorState.of(List.of(Verdict.NOT_APPLICABLE)))
        .isEqualTo(IndicatorState.NOT_APPLICABLE);
    assertThat(new SurveyedUse("login", "login", Map.of()).state(RULES))
        .isEqualTo(IndicatorState.OPEN);
  }

  @Test
  void counts_apps_and_uses() {
    AppSurvey survey = survey();

    assertThat(survey.count(RULES, IndicatorState.MET)).isEqualTo(1);
    assertThat(survey.count(RULES, IndicatorState.NOT_MET)).isEqualTo(1);
    assertThat(survey.count(RULES, IndicatorState.NOT_APPLICABLE)).isEqualTo(1);
    assertThat(survey.count(SENT, IndicatorState.OPEN)).isEqualTo(1);
    assertThat(survey.kinds()).containsExactly("effects", "login");
    assertThat(survey.count("login")).isEqualTo(2);
    assertThat(survey.count("login", SENT, IndicatorState.MET)).isEqualTo(1);
  }

  @Test
  void is_written_for_spreadsheets_and_tools() throws IOException {
    AppSurveyTable table = new AppSurveyTable(survey());

    Golden.compare("survey.csv", table.csv());
    Golden.compare("survey.json", table.json(OutputLanguage.ENGLISH));
  }

  @Test
  void is_a_page_on_which_no_app_can_write_more_than_words() {
    StringBuilder out = new StringBuilder();
    new AppSurveyTable(survey()).page(OutputLanguage.CHINESE, out);

    assertThat(out.toString())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "http:", "https:");
    Document page = Jsoup.parse(out.toString());
    assertThat(page.select("h1 .zh").text()).isEqualTo("场景调查");
    assertThat(page.select("p.note .zh").eachText()).anyMatch(t -> t.contains("参照2021年的报告"));
    assertThat(apps(page).select("td.not-met").eachText()).contains("✗");
    assertThat(page.select("svg rect.open")).isNotEmpty();
    // an app with two uses has a line for each
    assertThat(apps(page).select("tbody tr")).hasSize(5);
  }

  private static Elements apps(Document page) {
    return new Elements(page.select("table.states").subList(1, 2));
  }

  private static AppSurvey survey() {
    SurveyedApp good =
        app(
            "Harbour",
            new SurveyedUse(
                "login",
                "login",
                Map.of("NANDU-1", IndicatorState.MET, "NANDU-3", IndicatorState.MET)));
    SurveyedApp bad =
        app(
            "<script>alert(1)</script>",
            new SurveyedUse(
                "login",
                "login",
                Map.of("NANDU-1", IndicatorState.MET, "NANDU-3", IndicatorState.OPEN)),
            new SurveyedUse(
                "masks",
                "effects",
                Map.of("NANDU-1", IndicatorState.NOT_MET, "NANDU-3", IndicatorState.MET)));
    return new AppSurvey(
        "scenario-survey",
        "2026-11",
        new Bilingual("Survey by scenario", "场景调查"),
        Optional.of(new Bilingual("a report of 2021", "2021年的报告")),
        List.of(RULES, SENT),
        List.of(good, bad, app("None of these uses")),
        List.of(Sentence.of("surveyed.partial", "runs", 1)));
  }

  private static SurveyedApp app(String name, SurveyedUse... uses) {
    return new SurveyedApp("R-" + name.length(), name, "org.example", "1.0", true, List.of(uses));
  }
}
