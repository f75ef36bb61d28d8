package org.facecert.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.facecert.notice.ItemReading;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.report.Html;
import org.facecert.report.StyleSheet;
import org.facecert.survey.Survey.Known;
import org.facecert.words.OutputLanguage;

/** A survey as one HTML file that needs nothing else, no network and no script. */
public final class SurveyPage {

  private final Survey survey;
  private final Html html;
  private final SurveySpeech speech;

  private SurveyPage(Survey survey, Appendable out) {
    this.survey = survey;
    this.html = new Html(out);
    this.speech = new SurveySpeech(html);
  }

  /**
   * @param language the one it opens in
   * @param version of the suite, for the foot
   */
  public static String of(Survey survey, OutputLanguage language, String version, LocalDate date) {
    StringBuilder out = new StringBuilder();
    new SurveyPage(survey, out).write(language, version, date);
    return out.toString();
  }

  private void write(OutputLanguage language, String version, LocalDate date) {
    html.doctype();
    html.open("html", "lang", language.tag()).line();
    head(language);
    html.open("body").line();
    languageSwitch(language);
    html.open("main", "class", "paper").line();
    speech.element("h1", "notice.page.title");
    html.open("p", "class", "lead");
    speech.say(words -> SurveyTable.counted(survey, words));
    html.close("p").line();
    speech.element("h2", "notice.page.picture");
    speech.paragraph("note", "notice.page.picture.about", "all", survey.notices().size());
    new SurveyPicture(survey, html, speech).draw();
    table();
    open();
    quotes();
    html.open("footer");
    speech.say("notice.page.foot", "version", version, "date", date);
    html.close("footer").line();
    html.close("main").close("body").close("html").end();
  }

  private void head(OutputLanguage language) {
    StyleSheet style = StyleSheet.named("survey.css");
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    String policy =
        "default-src 'none'; style-src '" + style.hash() + "'; base-uri 'none'; form-action 'none'";
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", new SurveyWords(language).say("notice.page.title")).line();
    html.style(style.css());
    html.close("head").line();
  }

  /** Radio buttons and a style sheet: works where scripts do not. */
  private void languageSwitch(OutputLanguage opened) {
    for (OutputLanguage each : OutputLanguage.values()) {
      List<String> attributes =
          new ArrayList<>(
              List.of("type", "radio", "name", "language", "class", "lang", "id", id(each)));
      if (each == opened) {
        attributes.addAll(List.of("checked", ""));
      }
      html.empty("input", attributes.toArray(String[]::new));
    }
    html.open("nav", "class", "switch", "aria-label", "Language / 语言");
    html.element("label", "English", "for", id(OutputLanguage.ENGLISH), "lang", "en");
    html.element("label", "中文", "for", id(OutputLanguage.CHINESE), "lang", "zh");
    html.close("nav").line();
  }

  private static String id(OutputLanguage language) {
    return "show-" + language.tag();
  }

  private void table() {
    speech.element("h2", "notice.page.table");
    speech.paragraph("note", "notice.legend");
    html.open("div", "class", "wide").open("table", "class", "states").open("thead").open("tr");
    speech.element("th", "notice.page.notice");
    for (NoticeItem item : NoticeItem.values()) {
      html.open("th", "class", "item", "scope", "col");
      speech.say("notice.item." + item.key());
      html.close("th");
    }
    speech.element("th", "notice.page.processing");
    html.close("tr").close("thead").line().open("tbody").line();
    survey.notices().forEach(this::row);
    html.close("tbody").close("table").close("div").line();
  }

  private void row(NoticeFile notice) {
    html.open("tr").open("th", "scope", "row").foreign(notice.name()).close("th");
    for (NoticeItem item : NoticeItem.values()) {
      Known known = Survey.known(notice, item);
      boolean bad = item == NoticeItem.VOID_TERMS && known == Known.FACE;
      html.element("td", SurveyTable.sign(known), "class", bad ? "bad" : known.key());
    }
    NoticeReading reading = notice.reading();
    html.open("td", "class", "text");
    speech.say(
        reading == null
            ? "notice.state.unknown"
            : "notice.processes." + reading.processesFace().key());
    html.close("td").close("tr").line();
  }

  private void open() {
    List<NoticeFile> open = survey.notices().stream().filter(n -> !n.isWhole()).toList();
    if (open.isEmpty()) {
      return;
    }
    speech.element("h2", "notice.page.open");
    speech.paragraph("note", "notice.page.open.about");
    html.open("ul", "class", "open");
    for (NoticeFile notice : open) {
      html.open("li").foreign(notice.name()).text(": ");
      html.foreign(String.join("; ", notice.doubts())).close("li").line();
    }
    html.close("ul").line();
  }

  private void quotes() {
    speech.element("h2", "notice.page.words");
    speech.paragraph("note", "notice.page.words.about");
    for (NoticeFile notice : survey.notices()) {
      NoticeReading reading = notice.reading();
      if (reading != null) {
        html.open("details").open("summary").foreign(notice.name()).close("summary");
        html.open("table", "class", "quotes").line();
        reading.items().values().stream().filter(i -> !i.findings().isEmpty()).forEach(this::quote);
        html.close("table").close("details").line();
      }
    }
  }

  private void quote(ItemReading said) {
    html.open("tr").open("th", "scope", "row");
    speech.say("notice.item." + said.item().key());
    html.text(" · ");
    speech.say("notice.state." + said.state().key());
    html.close("th").open("td").foreign(said.findings().get(0).quote().text());
    html.close("td").close("tr").line();
  }
}
