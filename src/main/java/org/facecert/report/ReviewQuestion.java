package org.facecert.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.verdict.Answer;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/** One question: what is required, what was found, all that was seen, and the form. */
final class ReviewQuestion {

  /** Screens whose elements stand on the page itself. */
  private static final int MOST_STRUCTURES = 4;

  private final ReviewDesk desk;
  private final Html html;
  private final Speech speech;

  ReviewQuestion(ReviewDesk desk, Html html, Speech speech) {
    this.desk = desk;
    this.html = html;
    this.speech = speech;
  }

  void write(ReviewTop top, OpenQuestion question, ReviewDraft draft) {
    RequirementUsed requirement = question.requirement();
    TestCaseResult item = desk.result(question);
    ways(question, draft);
    html.open("article", "class", "requirement");
    heading(question);
    html.open("p", "class", "demand");
    speech.demand(requirement.text().strip(), requirement.chinese().text());
    html.close("p").line();
    clauses(requirement);
    html.close("article").line();
    html.open("div", "class", "asked").open("div", "class", "seen").line();
    LinkedPictures pictures = new LinkedPictures(desk, html, speech);
    new ScenarioRecord(desk.input(), html, speech, pictures).write(requirement, item);
    structures(item);
    html.close("div").line();
    form(top, question, draft);
    html.close("div").line();
  }

  /** To the questions before and behind, and how many there are. */
  private void ways(OpenQuestion question, ReviewDraft draft) {
    int all = desk.questions().size();
    html.open("nav", "class", "ways");
    way(question.number() > 1, question.number() - 1, "p", "review.previous");
    way(question.number() < all, question.number() + 1, "n", "review.next");
    desk.next(question.number(), draft.by())
        .ifPresent(next -> way(true, next.number(), "o", "review.next-open"));
    html.open("a", "href", "#answer", "accesskey", "a");
    speech.say("review.to-answer");
    html.close("a").open("span", "class", "source");
    speech.say("review.place", "number", question.number(), "all", all);
    html.close("span").close("nav").line();
  }

  private void way(boolean there, int number, String key, String words) {
    if (there) {
      html.open("a", "href", "/question/" + number, "accesskey", key);
      speech.say(words);
      html.close("a").text(" ");
    }
  }

  private void heading(OpenQuestion question) {
    RequirementUsed requirement = question.requirement();
    html.open("header").open("h1");
    html.element("span", requirement.id(), "class", "id").text(" ");
    speech.demand(requirement.title(), requirement.chinese().title());
    html.close("h1").open("p", "class", "verdicts");
    html.open("span", "class", "state " + question.state());
    speech.say("review.state." + question.state());
    html.close("span").open("span");
    speech.function(question.function());
    html.close("span").open("span", "class", "kind");
    speech.term("severity", requirement.severity());
    html.text(" · ");
    speech.term("theme", requirement.theme());
    html.close("span").close("p").close("header").line();
  }

  private void clauses(RequirementUsed requirement) {
    html.open("details", "class", "clauses").open("summary");
    speech.say("clauses.rests", "count", requirement.clauses().size());
    html.close("summary");
    new ClauseWords(html, speech).texts(requirement.clauses(), false);
    html.close("details").line();
  }

  /** Of the screens that the findings name. */
  private void structures(TestCaseResult item) {
    Set<Integer> sources = new LinkedHashSet<>();
    for (Finding finding : item.findings()) {
      finding.evidence().stream()
          .filter(each -> each.kind() == EvidenceKind.PAGE_SOURCE)
          .map(desk::place)
          .flatMap(Optional::stream)
          .forEach(sources::add);
      finding.passages().stream()
          .map(ReviewQuestion::source)
          .flatMap(Optional::stream)
          .map(desk::place)
          .flatMap(Optional::stream)
          .forEach(sources::add);
    }
    List<Integer> shown = sources.stream().limit(MOST_STRUCTURES).toList();
    for (int source : shown) {
      html.open("details", "class", "record").open("summary");
      speech.say("review.structure");
      html.text(" · ");
      desk.evidence(source).map(Evidence::caption).ifPresent(speech::sentence);
      html.close("summary");
      new ReviewScreen(desk, html, speech).structure(source);
      html.close("details").line();
    }
  }

  private static Optional<Evidence> source(CitedPassage passage) {
    return passage.page().stream()
        .filter(each -> each.kind() == EvidenceKind.PAGE_SOURCE)
        .findFirst();
  }

  private void form(ReviewTop top, OpenQuestion question, ReviewDraft draft) {
    html.open(
        "form",
        "method",
        "post",
        "action",
        "/question/" + question.number(),
        "class",
        "answer-form",
        "id",
        "answer",
        "tabindex",
        "-1");
    speech.element("h2", question.answers().isEmpty() ? "review.form" : "review.form.again");
    if (desk.rule().fourEyes()) {
      speech.element("p", "review.four-eyes", "class", "source");
    }
    draft.problem().ifPresent(why -> ReviewPages.problem(html, speech, why));
    ReviewPages.secret(html, top);
    hidden("item", question.item());
    hidden("answers", String.valueOf(question.answers().size()));
    verdicts(draft);
    field("by", "review.by", "b");
    html.empty(
        "input",
        "type",
        "text",
        "name",
        "by",
        "id",
        "by",
        "value",
        draft.by(),
        "maxlength",
        String.valueOf(ReviewDraft.LONGEST_NAME),
        "required",
        "",
        "autocomplete",
        "off",
        "accesskey",
        "b");
    field("reason", "review.reason", "r");
    html.element(
        "textarea",
        draft.reason(),
        "name",
        "reason",
        "id",
        "reason",
        "rows",
        "7",
        "maxlength",
        String.valueOf(ReviewDraft.LONGEST_REASON),
        "required",
        "",
        "accesskey",
        "r");
    html.open("button", "type", "submit", "accesskey", "s");
    speech.say("review.submit");
    html.close("button");
    html.open("p", "class", "source keys");
    speech.say("review.keys");
    html.close("p").close("form").line();
  }

  private void hidden(String name, String value) {
    html.empty("input", "type", "hidden", "name", name, "value", value);
  }

  private void field(String id, String words, String key) {
    html.open("label", "for", id);
    speech.say(words);
    html.text(" ").element("kbd", key).close("label");
  }

  private void verdicts(ReviewDraft draft) {
    html.open("fieldset").open("legend");
    speech.say("review.verdict");
    html.close("legend");
    int key = 1;
    for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE)) {
      String id = "v-" + verdict.name().toLowerCase(Locale.ROOT);
      html.open("div", "class", "choice");
      boolean chosen = draft.verdict().equals(verdict.name());
      html.empty(
          "input",
          "type",
          "radio",
          "name",
          "verdict",
          "id",
          id,
          "value",
          verdict.name(),
          "required",
          "",
          "accesskey",
          String.valueOf(key),
          chosen ? "checked" : "class",
          "");
      html.open("label", "for", id);
      speech.badge(verdict);
      html.text(" ");
      speech.say("review.verdict." + verdict);
      html.text(" ").element("kbd", String.valueOf(key)).close("label").close("div");
      key++;
    }
    html.close("fieldset").line();
    if (!List.of(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE).containsAll(Answer.DECIDING)) {
      throw new IllegalStateException("the form offers not all that an answer may say");
    }
  }
}
