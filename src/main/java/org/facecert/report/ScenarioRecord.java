package org.facecert.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.ReviewRule;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.verdict.Answer;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Reviewed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.WalkUsed;

/** One scenario on one face function: the verdict's words, then all that was done and seen. */
final class ScenarioRecord {

  private static final int MOST_PASSAGES = 8;
  private static final Set<Verdict> SETTLED =
      Set.of(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.NOT_TESTED);

  private final ReportInput input;
  private final Html html;
  private final Speech speech;
  private final Filmstrip filmstrip;
  private final QuotedPassage quotation;
  private final PictureShow pictures;
  private final TimelineDrawing drawing;

  ScenarioRecord(ReportInput input, Html html, Speech speech, PictureShow pictures) {
    this.input = input;
    this.html = html;
    this.speech = speech;
    this.filmstrip = new Filmstrip(html, speech, pictures);
    this.quotation = new QuotedPassage(input, html, speech);
    this.pictures = pictures;
    this.drawing = new TimelineDrawing(html, speech);
  }

  static String anchor(String item) {
    return "i-" + item.replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
  }

  void write(RequirementUsed requirement, TestCaseResult item) {
    String kind = "item" + (item.superseded() ? " superseded" : "");
    html.open("section", "class", kind, "id", anchor(item.id())).line();
    heading(requirement, item);
    if (item.reason().isPresent()) {
      html.open("p", "class", "sentence");
      speech.badge(item.verdict());
      html.text(" ");
      speech.sentence(item.reason().get());
      html.close("p").line();
    }
    item.findings().forEach(this::finding);
    item.answers().forEach(this::answer);
    reviewed(item);
    if (item.reason().isEmpty() && item.findings().isEmpty()) {
      html.open("p", "class", "sentence");
      speech.badge(item.verdict());
      html.text(" ");
      speech.say("item.silent");
      html.close("p").line();
    }
    if (SETTLED.contains(item.counted(rule()))) {
      html.open("details", "class", "record");
    } else {
      html.open("details", "class", "record", "open", "");
    }
    List<Event> timeline = input.timeline(item);
    summary(item, timeline);
    procedure(requirement, item);
    if (!timeline.isEmpty()) {
      filmstrip.write(timeline);
      drawing.write(timeline);
    }
    evidence(item, timeline);
    html.close("details").close("section").line();
  }

  private void heading(RequirementUsed requirement, TestCaseResult item) {
    html.open("h4");
    speech.function(item.function());
    html.open("span", "class", "scenario").text(" · ");
    speech.demand(
        item.scenario(), requirement.chinese().scenarios().getOrDefault(item.scenario(), ""));
    html.close("span");
    if (item.attempt() > 1 || item.superseded()) {
      html.text(" ").open("span", "class", "mark");
      speech.say(item.superseded() ? "item.superseded" : "item.attempt", "attempt", item.attempt());
      html.close("span");
    }
    html.close("h4").line();
  }

  private void finding(Finding finding) {
    html.open("p", "class", "sentence");
    speech.badge(finding.verdict());
    html.text(" ");
    speech.sentence(finding.sentence());
    html.close("p").line();
    if (!finding.facts().isEmpty()) {
      html.open("table", "class", "facts").open("tbody");
      for (Fact fact : finding.facts()) {
        html.open("tr").open("th", "scope", "row");
        speech.fact(fact.name());
        html.close("th").open("td");
        speech.fact(fact.value());
        html.close("td").close("tr");
      }
      html.close("tbody").close("table").line();
    }
    quoted(finding.passages());
  }

  private void quoted(List<CitedPassage> passages) {
    passages.stream().limit(MOST_PASSAGES).forEach(each -> quotation.write(each, pictures));
    if (passages.size() > MOST_PASSAGES) {
      html.open("p", "class", "source");
      speech.say("passage.more", "count", passages.size() - MOST_PASSAGES);
      html.close("p").line();
    }
  }

  /** The assessor's word stands below the question, and does not take its place. */
  private void answer(Answer answer) {
    html.open("p", "class", "sentence answer");
    speech.badge(answer.verdict());
    html.text(" ");
    speech.say(
        "answer.by",
        "name",
        answer.by(),
        "when",
        Times.date(answer.at()),
        "reason",
        answer.reason());
    html.close("p").line();
  }

  /** That it does not count yet must not be overlooked beside a badge that says PASS. */
  private void reviewed(TestCaseResult item) {
    Reviewed.AnswerState state = item.reviewed(rule()).state();
    if (state == Reviewed.AnswerState.UNCONFIRMED || state == Reviewed.AnswerState.DISPUTED) {
      html.open("p", "class", "notice");
      speech.say("answer." + state);
      html.close("p").line();
    }
  }

  private ReviewRule rule() {
    return input.evaluation().programme().reviewRule();
  }

  private void summary(TestCaseResult item, List<Event> timeline) {
    long screens = timeline.stream().filter(Filmstrip::isScreen).count();
    long acts = timeline.stream().filter(event -> event.kind() == EventKind.ACT).count();
    html.open("summary");
    speech.say(
        "record.summary",
        "screens",
        screens,
        "acts",
        acts,
        "seconds",
        Times.seconds(lasted(item, timeline)));
    html.close("summary").line();
  }

  /** All that it rests on; a scenario that shares a walk adds little time of its own. */
  private static Duration lasted(TestCaseResult item, List<Event> events) {
    return events.isEmpty()
        ? Duration.between(item.started(), item.ended())
        : Duration.between(
            events.get(0).when().earliest(), events.get(events.size() - 1).when().latest());
  }

  private void procedure(RequirementUsed requirement, TestCaseResult item) {
    html.open("div", "class", "procedure").open("div");
    speech.element("h5", "procedure.title");
    html.open("ol", "class", "steps");
    for (String step : item.steps()) {
      html.open("li");
      speech.demand(step, requirement.chinese().steps().getOrDefault(step, ""));
      html.close("li");
    }
    html.close("ol").close("div").open("div");
    speech.element("h5", "reproduce.title");
    html.open("pre").open("code");
    html.text("facecert evaluate --app " + input.evaluation().statement().file());
    if (!requirement.mode().equals(Mode.DOCUMENTARY.word())) {
      html.text(" --device " + (item.device().isEmpty() ? "NAME" : item.device()));
    }
    if (!item.function().isEmpty()) {
      html.text(" --function " + item.function());
    }
    html.text(" --tags @" + requirement.id());
    html.close("code").close("pre");
    html.open("p", "class", "source");
    speech.say("reproduce.where", "feature", item.feature(), "line", item.line());
    if (!item.device().isEmpty()) {
      html.text(" ");
      speech.say("reproduce.device", "device", item.device(), "when", Times.date(item.started()));
    }
    item.walk()
        .ifPresent(
            walk -> {
              html.text(" ");
              speech.say(
                  walk.attempt() == 1 ? "reproduce.walk" : "reproduce.walk-again",
                  "walk",
                  walk.id(),
                  "attempt",
                  walk.attempt(),
                  "through",
                  walk.through());
            });
    html.close("p").close("div").close("div").line();
  }

  private void evidence(TestCaseResult item, List<Event> timeline) {
    Map<Digest, Evidence> all = new LinkedHashMap<>();
    for (Finding finding : item.findings()) {
      finding.evidence().forEach(each -> all.putIfAbsent(each.digest(), each));
    }
    Set<Digest> named = new LinkedHashSet<>(all.keySet());
    item.walk().map(WalkUsed::log).ifPresent(log -> all.putIfAbsent(log.digest(), log));
    for (Event event : timeline) {
      event.evidence().forEach(each -> all.putIfAbsent(each.digest(), each));
    }
    if (all.isEmpty()) {
      return;
    }
    html.open("details", "class", "evidence").open("summary");
    speech.say("evidence.title", "count", all.size());
    html.close("summary").open("table").open("tbody");
    for (Evidence each : List.copyOf(all.values())) {
      html.open("tr").open("td");
      speech.term("evidence", each.kind().name());
      html.text(named.contains(each.digest()) ? " ●" : "");
      html.close("td").open("td");
      speech.sentence(each.caption());
      html.close("td").element("td", Times.clock(each.at()), "class", "time");
      html.open("td");
      pictures.reference(each);
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("details").line();
  }
}
