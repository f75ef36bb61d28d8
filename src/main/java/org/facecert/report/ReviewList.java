package org.facecert.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.evidence.Plain;
import org.facecert.verdict.Answer;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** The questions of a run as a table, filtered, a page at a time. */
final class ReviewList {

  static final int PER_PAGE = 50;

  private final ReviewDesk desk;
  private final Html html;
  private final Speech speech;
  private final OutputLanguage language;
  private final Messages words = Messages.named("report");

  ReviewList(ReviewDesk desk, Html html, Speech speech, OutputLanguage language) {
    this.desk = desk;
    this.html = html;
    this.speech = speech;
    this.language = language;
  }

  void write(ReviewFilter filter, int wanted) {
    List<OpenQuestion> shown = desk.questions().stream().filter(filter::shows).toList();
    int pages = Math.max(1, (shown.size() + PER_PAGE - 1) / PER_PAGE);
    int page = Math.min(Math.max(1, wanted), pages);
    speech.element("h1", "review.title");
    lead();
    tabs(filter);
    filters(filter);
    html.open("p", "class", "source", "role", "status");
    speech.say("review.shown", "count", shown.size(), "page", page, "pages", pages);
    html.close("p").line();
    if (!shown.isEmpty()) {
      table(shown.subList((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, shown.size())));
    }
    pages(filter, page, pages);
  }

  private void lead() {
    long settled = desk.questions().stream().filter(OpenQuestion::settled).count();
    html.open("p", "class", "lead");
    speech.say("review.lead", "open", desk.questions().size() - settled, "settled", settled);
    html.close("p").line();
    if (desk.rule().fourEyes()) {
      speech.element("p", "review.four-eyes", "class", "notice");
    }
    desk.next(0, "")
        .ifPresent(
            first -> {
              html.open("p");
              html.open(
                  "a", "class", "begin", "accesskey", "o", "href", "/question/" + first.number());
              speech.say("review.begin");
              html.close("a").close("p").line();
            });
  }

  private void tabs(ReviewFilter filter) {
    html.open("nav", "class", "tabs");
    tab(filter, false, "review.tab.open");
    tab(filter, true, "review.tab.answered");
    html.close("nav").line();
  }

  private void tab(ReviewFilter filter, boolean settled, String key) {
    ReviewFilter other =
        new ReviewFilter(filter.requirement(), filter.theme(), filter.function(), settled);
    String current = filter.settled() == settled ? "page" : "false";
    html.open("a", "href", address(other, 1), "aria-current", current);
    speech.say(key, "count", desk.questions().stream().filter(q -> q.settled() == settled).count());
    html.close("a");
  }

  private void filters(ReviewFilter filter) {
    html.open("form", "method", "get", "action", "/", "class", "filters", "role", "search");
    if (filter.settled()) {
      html.empty("input", "type", "hidden", "name", "show", "value", "answered");
    }
    select(
        "requirement",
        filter.requirement(),
        all(each -> each.requirement().id()),
        Function.identity());
    select("theme", filter.theme(), all(each -> each.requirement().theme()), this::theme);
    select(
        "function",
        filter.function(),
        all(each -> each.function().isEmpty() ? ReviewFilter.APP : each.function()),
        this::function);
    html.open("button", "type", "submit", "accesskey", "f");
    speech.say("review.filter");
    html.close("button").close("form").line();
  }

  private Set<String> all(Function<OpenQuestion, String> part) {
    return desk.questions().stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String theme(String theme) {
    return words.knows("theme." + theme) ? words.say(language, "theme." + theme) : theme;
  }

  private String function(String function) {
    return function.equals(ReviewFilter.APP)
        ? words.say(language, "function.app")
        : desk.input().redaction().mask(function);
  }

  private void select(
      String name, String chosen, Set<String> values, Function<String, String> shown) {
    html.open("label", "for", "f-" + name);
    speech.say("review.filter." + name);
    html.close("label").open("select", "name", name, "id", "f-" + name);
    option("", words.say(language, "review.filter.all"), chosen);
    values.forEach(each -> option(each, Plain.line(shown.apply(each), 80), chosen));
    html.close("select");
  }

  private void option(String value, String text, String chosen) {
    html.element("option", text, "value", value, value.equals(chosen) ? "selected" : "class", "");
  }

  private void table(List<OpenQuestion> questions) {
    html.open("table", "class", "questions").open("thead").open("tr");
    for (String head : List.of("number", "requirement", "function", "question", "state")) {
      speech.element("th", "review.head." + head, "scope", "col");
    }
    html.close("tr").close("thead").line().open("tbody").line();
    questions.forEach(this::row);
    html.close("tbody").close("table").line();
  }

  private void row(OpenQuestion question) {
    html.open("tr").element("td", String.valueOf(question.number()), "class", "n");
    html.open("th", "scope", "row").open("a", "href", "/question/" + question.number());
    html.element("b", question.requirement().id()).text(" ");
    speech.demand(question.requirement().title(), question.requirement().chinese().title());
    html.close("a").close("th").open("td");
    speech.function(question.function());
    html.close("td").open("td", "class", "asks");
    question.asks().ifPresent(speech::sentence);
    html.close("td").open("td", "class", "so-far");
    html.open("span", "class", "state " + question.state());
    speech.say("review.state." + question.state());
    html.close("span");
    question.answers().forEach(this::answer);
    html.close("td").close("tr").line();
  }

  private void answer(Answer answer) {
    html.open("p", "class", "source");
    speech.badge(answer.verdict());
    html.text(" ");
    speech.foreign(Plain.line(answer.by(), 80));
    html.close("p");
  }

  private void pages(ReviewFilter filter, int page, int pages) {
    if (pages == 1) {
      return;
    }
    html.open("nav", "class", "pages");
    way(filter, page - 1, page > 1, "p", "review.page.previous");
    way(filter, page + 1, page < pages, "n", "review.page.next");
    html.close("nav").line();
  }

  private void way(ReviewFilter filter, int page, boolean there, String key, String words) {
    if (there) {
      html.open("a", "href", address(filter, page), "accesskey", key);
      speech.say(words);
      html.close("a").text(" ");
    }
  }

  private static String address(ReviewFilter filter, int page) {
    StringBuilder query = new StringBuilder("/?page=").append(page);
    part(query, "show", filter.settled() ? "answered" : "");
    part(query, "requirement", filter.requirement());
    part(query, "theme", filter.theme());
    part(query, "function", filter.function());
    return query.toString();
  }

  private static void part(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      String coded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("*", "%2A");
      query.append('&').append(name).append('=').append(coded.replace("+", "%20"));
    }
  }
}
