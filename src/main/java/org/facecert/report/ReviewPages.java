package org.facecert.report;

import java.util.Optional;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Evaluation;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * The pages of the review console: forms that work without any script, in the report's words and
 * look. What comes from an app is escaped and masked as in a report.
 */
public final class ReviewPages {

  private final ReviewDesk desk;
  private final Messages words = Messages.named("report");
  private final Messages findings = Messages.ofFindings();

  public ReviewPages(ReviewDesk desk) {
    this.desk = desk;
  }

  /** The one style sheet of all pages. */
  public static String style() {
    return StyleSheet.of("").css() + StyleSheet.named("review.css").css();
  }

  /**
   * The questions that the filter shows.
   *
   * @param page from 1; one that there is not is the nearest that there is
   * @param said what was done just now, shown above; empty for nothing
   */
  public void list(
      Appendable out, ReviewTop top, ReviewFilter filter, int page, Optional<OpenQuestion> said) {
    Html html = Html.ofSite(out);
    Speech speech = speech(html);
    open(html, speech, top, say(top, "review.title"));
    said.ifPresent(each -> recorded(html, speech, each));
    new ReviewList(desk, html, speech, top.language()).write(filter, page);
    close(html);
  }

  /**
   * One question with all that was seen, and the form to answer it.
   *
   * @param draft what the form has in it
   * @param said what was answered just now
   */
  public void question(
      Appendable out,
      ReviewTop top,
      OpenQuestion question,
      ReviewDraft draft,
      Optional<OpenQuestion> said) {
    Html html = Html.ofSite(out);
    Speech speech = speech(html);
    String title = question.requirement().id() + " " + question.function();
    open(html, speech, top, Plain.line(title, 120));
    said.ifPresent(each -> recorded(html, speech, each));
    new ReviewQuestion(desk, html, speech).write(top, question, draft);
    close(html);
  }

  /**
   * A screen: its picture, masked, and its elements as text.
   *
   * @param picture place of the screenshot
   * @param source of the page source, where there is one
   * @return false where there is no such screenshot
   */
  public boolean screen(Appendable out, ReviewTop top, int picture, Optional<Integer> source) {
    if (desk.evidence(picture).isEmpty()) {
      return false;
    }
    Html html = Html.ofSite(out);
    Speech speech = speech(html);
    open(html, speech, top, say(top, "review.screen"));
    new ReviewScreen(desk, html, speech).write(picture, source);
    close(html);
    return true;
  }

  /** The last page: nothing can be asked of the server after it. */
  public void ended(Appendable out, ReviewTop top) {
    Html html = Html.ofSite(out);
    Speech speech = speech(html);
    head(html, top, say(top, "review.ended"));
    html.open("main", "class", "paper desk", "id", "main").line();
    speech.element("h1", "review.ended");
    html.open("p");
    speech.say("review.ended.open", "count", open());
    html.close("p").line();
    close(html);
  }

  private long open() {
    return desk.questions().stream().filter(each -> !each.settled()).count();
  }

  private Speech speech(Html html) {
    return new Speech(html, findings, desk.input().redaction());
  }

  private String say(ReviewTop top, String key) {
    return words.say(top.language(), key);
  }

  private static void head(Html html, ReviewTop top, String title) {
    html.doctype();
    html.open("html", "lang", top.language().tag()).line().open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title + " · FaceCert").line();
    html.empty("link", "rel", "stylesheet", "href", "/style.css").line();
    html.close("head").line().open("body", "class", "review " + top.language().tag()).line();
  }

  private void open(Html html, Speech speech, ReviewTop top, String title) {
    head(html, top, title);
    html.open("a", "class", "skip", "href", "#main");
    speech.say("review.skip");
    html.close("a").line();
    bar(html, speech, top);
    html.open("main", "class", "paper desk", "id", "main").line();
  }

  /** Which run it is, the languages, and the end. */
  private void bar(Html html, Speech speech, ReviewTop top) {
    Evaluation evaluation = desk.evaluation();
    html.open("header", "class", "bar-top");
    html.open("a", "href", "/", "class", "home", "accesskey", "l");
    speech.say("review.title");
    html.close("a").open("span", "class", "run");
    speech.foreign(evaluation.item().name() + " " + evaluation.item().versionName());
    html.text(" · " + evaluation.reportNumber() + " · ");
    speech.both(evaluation.programme().title());
    if (evaluation.partial()) {
      html.text(" · ");
      speech.say("partial.mark");
    }
    html.close("span");
    html.open("form", "method", "post", "action", "/language", "class", "languages");
    secret(html, top);
    html.empty("input", "type", "hidden", "name", "back", "value", top.here());
    for (OutputLanguage each : OutputLanguage.values()) {
      String name = each == OutputLanguage.CHINESE ? "中文" : "English";
      String chosen = String.valueOf(each == top.language());
      html.element(
          "button",
          name,
          "type",
          "submit",
          "name",
          "language",
          "value",
          each.tag(),
          "lang",
          each.tag(),
          "aria-pressed",
          chosen);
    }
    html.close("form");
    html.open("form", "method", "post", "action", "/end");
    secret(html, top);
    html.open("button", "type", "submit", "class", "end-button");
    speech.say("review.end");
    html.close("button").close("form").close("header").line();
  }

  static void secret(Html html, ReviewTop top) {
    html.empty("input", "type", "hidden", "name", "secret", "value", top.secret());
  }

  private static void close(Html html) {
    html.close("main").line().close("body").close("html").end();
  }

  private void recorded(Html html, Speech speech, OpenQuestion question) {
    html.open("p", "class", "said " + question.state(), "role", "status");
    html.element("b", question.requirement().id()).text(" ");
    speech.function(question.function());
    html.text(": ");
    speech.say("review.recorded." + question.state());
    html.text(" ").open("a", "href", "/question/" + question.number());
    speech.say("review.recorded.see");
    html.close("a").close("p").line();
  }

  /** What went wrong with an answer, in the page's words. */
  static void problem(Html html, Speech speech, Sentence why) {
    html.open("p", "class", "problem", "role", "alert", "id", "problem");
    speech.sentence(why);
    html.close("p").line();
  }
}
