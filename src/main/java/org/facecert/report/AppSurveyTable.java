package org.facecert.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.verdict.AppSurvey;
import org.facecert.verdict.IndicatorState;
import org.facecert.verdict.SurveyIndicator;
import org.facecert.verdict.SurveyedApp;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A survey of many apps, as it is written down: a page, a table for spreadsheets, for tools. */
public final class AppSurveyTable {

  private static final String FORMAT = "facecert-survey-1";

  private static final List<String> HEAD =
      List.of("report", "app", "package", "version", "partial_run", "function", "kind");

  private record Use(String function, String kind, Map<String, String> states) {}

  private record App(
      String report,
      String app,
      String packageName,
      String version,
      boolean partial,
      Map<String, String> states,
      List<Use> uses) {}

  private record Column(
      String id, String title, List<String> requirements, Map<String, Integer> counts) {}

  private record Written(
      String format,
      String programme,
      String edition,
      List<String> notes,
      List<Column> indicators,
      List<App> apps) {}

  private final AppSurvey survey;
  private final Messages findings;

  /**
   * @param survey whose texts are masked already
   */
  public AppSurveyTable(AppSurvey survey) {
    this.survey = survey;
    this.findings = Messages.ofFindings();
  }

  /** One HTML file that needs nothing else. */
  public void page(OutputLanguage language, Appendable out) {
    new AppSurveyPage(survey, findings, new Html(out)).write(language);
  }

  /** A row for each app, its function "", and one for each of its uses (RFC 4180, UTF-8). */
  public String csv() {
    List<String> head = new ArrayList<>(HEAD);
    survey.indicators().forEach(each -> head.add(each.id()));
    StringBuilder csv = new StringBuilder(CsvRow.MARK).append(CsvRow.of(head));
    for (SurveyedApp app : survey.apps()) {
      csv.append(CsvRow.of(row(app, "", "", states(app))));
      app.uses()
          .forEach(
              use ->
                  csv.append(
                      CsvRow.of(row(app, use.function(), use.kind(), Map.copyOf(keys(use))))));
    }
    return csv.toString();
  }

  private List<String> row(
      SurveyedApp app, String function, String kind, Map<String, String> states) {
    List<String> row =
        new ArrayList<>(
            List.of(
                app.report(),
                app.name(),
                app.packageName(),
                app.version(),
                String.valueOf(app.partial()),
                function,
                kind));
    survey.indicators().forEach(each -> row.add(String.valueOf(states.get(each.id()))));
    return row;
  }

  /** For tools: {@code facecert-survey-1}. */
  public String json(OutputLanguage language) {
    JsonMapper json = PlainJson.builder().build();
    Written written =
        new Written(
            FORMAT,
            survey.programme(),
            survey.edition(),
            survey.notes().stream().map(each -> findings.render(each, language)).toList(),
            survey.indicators().stream().map(each -> column(each, language)).toList(),
            survey.apps().stream().map(this::app).toList());
    try {
      return json.writeValueAsString(written) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a survey cannot be written", e);
    }
  }

  private Column column(SurveyIndicator indicator, OutputLanguage language) {
    Map<String, Integer> counts = new TreeMap<>();
    for (IndicatorState state : IndicatorState.values()) {
      counts.put(state.key(), survey.count(indicator, state));
    }
    return new Column(
        indicator.id(), indicator.title().in(language.tag()), indicator.requirements(), counts);
  }

  private App app(SurveyedApp app) {
    return new App(
        app.report(),
        app.name(),
        app.packageName(),
        app.version(),
        app.partial(),
        states(app),
        app.uses().stream().map(use -> new Use(use.function(), use.kind(), keys(use))).toList());
  }

  private Map<String, String> states(SurveyedApp app) {
    Map<String, String> states = new TreeMap<>();
    survey.indicators().forEach(each -> states.put(each.id(), app.state(each).key()));
    return states;
  }

  private Map<String, String> keys(SurveyedApp.SurveyedUse use) {
    Map<String, String> states = new TreeMap<>();
    survey.indicators().forEach(each -> states.put(each.id(), use.state(each).key()));
    return states;
  }

  /** One sign for each state, so that no colour stands alone. */
  public static String sign(IndicatorState state) {
    return switch (state) {
      case MET -> "✓";
      case NOT_MET -> "✗";
      case OPEN -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }
}
