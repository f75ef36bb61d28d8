package org.facecert.report;

import org.facecert.evidence.Plain;
import org.facecert.words.OutputLanguage;

/** The head of every page of ours, and the switch between its languages. */
record Frame(Html html, OutputLanguage language, StyleSheet style) {

  void open(String title) {
    html.doctype();
    html.open("html", "lang", language.tag()).line();
    head(title);
    html.open("body").line();
    languageSwitch();
    html.open("main", "class", "paper").line();
  }

  void close() {
    html.close("main").line();
    html.close("body").close("html").end();
  }

  private void head(String title) {
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    // no script at all, nothing from elsewhere, and of styles ours alone
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; style-src '"
                + style.hash()
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", Plain.line(title, 200)).line();
    html.style(style.css());
    html.close("head").line();
  }

  /** Radio buttons and a style sheet: works where scripts do not. */
  private void languageSwitch() {
    for (OutputLanguage each : OutputLanguage.values()) {
      String id = "show-" + each.tag();
      if (each == language) {
        html.empty(
            "input", "type", "radio", "name", "language", "id", id, "class", "lang", "checked", "");
      } else {
        html.empty("input", "type", "radio", "name", "language", "id", id, "class", "lang");
      }
    }
    html.open("nav", "class", "switch", "aria-label", "Language / 语言");
    html.element("label", "English", "for", "show-en", "lang", "en");
    html.element("label", "中文", "for", "show-zh", "lang", "zh");
    html.close("nav").line();
  }
}
