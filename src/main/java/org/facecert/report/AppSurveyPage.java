package org.facecert.report;

import java.util.List;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.AppSurvey;
import org.facecert.verdict.IndicatorState;
import org.facecert.verdict.SurveyIndicator;
import org.facecert.verdict.SurveyedApp;
import org.facecert.verdict.SurveyedApp.SurveyedUse;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Many apps by indicator as one HTML file: counts, by kind of use, and a row for each app. */
final class AppSurveyPage {

  private static final int LEFT = 110;
  private static final int BAR = 800;
  private static final int TOP = 34;
  private static final int ROW = 27;
  private static final int THICK = 20;
  private static final int LEGEND = 190;
  private static final int NARROW = 14;

  private final AppSurvey survey;
  private final Html html;
  private final Speech speech;

  /**
   * @param survey whose texts are masked already
   */
  AppSurveyPage(AppSurvey survey, Messages findings, Html html) {
    this.survey = survey;
    this.html = html;
    this.speech = new Speech(html, findings, new Redaction());
  }

  void write(OutputLanguage language) {
    String title = survey.title().in(language.tag());
    Frame frame = new Frame(html, language, StyleSheet.named("survey.css"));
    frame.open(title);
    html.open("h1");
    speech.both(survey.title());
    html.close("h1").line();
    html.open("p", "class", "lead");
    speech.say(
        "survey.lead",
        "apps",
        survey.apps().size(),
        "programme",
        survey.programme(),
        "edition",
        survey.edition());
    html.close("p").line();
    survey.modelledOn().ifPresent(this::modelledOn);
    html.open("ul", "class", "open");
    for (Sentence note : survey.notes()) {
      html.open("li");
      speech.sentence(note);
      html.close("li").line();
    }
    html.close("ul").line();
    speech.element("h2", "survey.picture");
    draw();
    indicators();
    byKind();
    table();
    frame.close();
  }

  private void modelledOn(Bilingual named) {
    html.open("p", "class", "note");
    speech.inOwnLanguage("survey.modelled", "name", named);
    html.close("p").line();
  }

  private static String words(IndicatorState state) {
    return switch (state) {
      case MET -> "survey.state.met";
      case NOT_MET -> "survey.state.not-met";
      case OPEN -> "survey.state.open";
      case NOT_APPLICABLE -> "survey.state.not-applicable";
    };
  }

  private void draw() {
    List<SurveyIndicator> all = survey.indicators();
    int height = TOP + ROW * all.size() + 6;
    html.open("svg", "role", "img", "viewBox", "0 0 " + (LEFT + BAR + 30) + " " + height);
    for (IndicatorState state : IndicatorState.values()) {
      int x = LEFT + LEGEND * state.ordinal();
      Drawing.rectangle(html, state.key(), x, 4, THICK - 4, THICK - 4);
      speech.sayInPicture(
          words(state), String.valueOf(x + THICK + 2), String.valueOf(THICK - 3), "start");
    }
    for (int i = 0; i < all.size(); i++) {
      bar(all.get(i), TOP + ROW * i);
    }
    html.close("svg").line();
  }

  private void bar(SurveyIndicator indicator, int y) {
    Drawing.text(html, "off", indicator.id(), 0, y + THICK - 5, "start");
    int all = Math.max(1, survey.apps().size());
    int before = 0;
    for (IndicatorState state : IndicatorState.values()) {
      int count = survey.count(indicator, state);
      int x = LEFT + BAR * before / all;
      before += count;
      int width = LEFT + BAR * before / all - x;
      if (count > 0) {
        Drawing.rectangle(html, state.key(), x, y, Math.max(1, width - 1), THICK);
        if (width > NARROW) {
          boolean dark = state != IndicatorState.NOT_APPLICABLE;
          Drawing.text(
              html,
              dark ? "on" : "off",
              String.valueOf(count),
              x + width / 2,
              y + THICK - 5,
              "middle");
        }
      }
    }
  }

  private void indicators() {
    speech.element("h2", "survey.indicators");
    html.open("table", "class", "quotes").line();
    html.open("tr");
    speech.element("th", "survey.indicator");
    speech.element("th", "survey.asks");
    for (IndicatorState state : IndicatorState.values()) {
      speech.element("th", words(state));
    }
    html.close("tr").line();
    for (SurveyIndicator each : survey.indicators()) {
      html.open("tr").element("th", each.id(), "scope", "row").open("td");
      speech.both(each.title());
      html.text(" (" + String.join(", ", each.requirements()) + ")").close("td");
      for (IndicatorState state : IndicatorState.values()) {
        html.element("td", String.valueOf(survey.count(each, state)));
      }
      html.close("tr").line();
    }
    html.close("table").line();
  }

  /** Met and not met of so many uses; what is missing to the sum is open or does not apply. */
  private void byKind() {
    speech.element("h2", "survey.by-kind");
    html.open("p", "class", "note");
    speech.say("survey.by-kind.about");
    html.close("p").line();
    html.open("div", "class", "wide").open("table", "class", "states").open("thead").open("tr");
    speech.element("th", "survey.kind");
    survey.indicators().forEach(each -> html.element("th", each.id(), "scope", "col"));
    html.close("tr").close("thead").line().open("tbody").line();
    for (String kind : survey.kinds()) {
      html.open("tr").open("th", "scope", "row");
      speech.term("kind", kind);
      html.text(" (" + survey.count(kind) + ")").close("th");
      for (SurveyIndicator each : survey.indicators()) {
        int met = survey.count(kind, each, IndicatorState.MET);
        int not = survey.count(kind, each, IndicatorState.NOT_MET);
        html.element("td", met + " : " + not, "class", not > 0 ? "not-met" : "plain");
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table").close("div").line();
  }

  private void table() {
    speech.element("h2", "survey.apps");
    html.open("p", "class", "note");
    speech.say("survey.legend");
    html.close("p").line();
    html.open("div", "class", "wide").open("table", "class", "states").open("thead").open("tr");
    speech.element("th", "survey.app");
    speech.element("th", "survey.kind");
    survey.indicators().forEach(each -> html.element("th", each.id(), "scope", "col"));
    html.close("tr").close("thead").line().open("tbody").line();
    survey.apps().forEach(this::rows);
    html.close("tbody").close("table").close("div").line();
  }

  private void rows(SurveyedApp app) {
    html.open("tr").open("th", "scope", "row").foreign(app.name()).text(" ");
    html.foreign(app.version());
    if (app.partial()) {
      html.text(" ");
      speech.say("partial.mark");
    }
    html.close("th").open("td", "class", "text");
    speech.say("survey.report", "report", app.report());
    html.close("td");
    survey.indicators().forEach(each -> cell(app.state(each)));
    html.close("tr").line();
    if (app.uses().size() > 1) {
      app.uses().forEach(this::row);
    }
  }

  private void row(SurveyedUse use) {
    html.open("tr").open("td", "class", "text").foreign(use.function()).close("td");
    html.open("td", "class", "text");
    speech.term("kind", use.kind());
    html.close("td");
    survey.indicators().forEach(each -> cell(use.state(each)));
    html.close("tr").line();
  }

  private void cell(IndicatorState state) {
    html.element("td", AppSurveyTable.sign(state), "class", state.key());
  }
}
