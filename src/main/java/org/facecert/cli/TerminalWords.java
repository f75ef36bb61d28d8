package org.facecert.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.catalogue.Grade;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.run.TestCase;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** The command line's words, in one language; what comes from outside is made safe to print. */
final class TerminalWords {

  private final Messages words = Messages.named("cli");
  private final Messages findings = Messages.ofFindings();
  private final Messages reports = Messages.named("report");
  private final OutputLanguage language;

  TerminalWords(OutputLanguage language) {
    this.language = language;
  }

  OutputLanguage language() {
    return language;
  }

  String say(String key, Object... namesAndValues) {
    return (words.knows(key) ? words : reports).say(language, key, namesAndValues);
  }

  String planned(int items, int done, List<String> phones) {
    String devices = phones.isEmpty() ? say("progress.no-phone") : String.join(", ", phones);
    return done == 0
        ? say("progress.planned", "items", items, "phones", devices)
        : say("progress.resumed", "items", items, "done", done, "phones", devices);
  }

  String phoneStarting(String phone) {
    return say("progress.phone-starting", "phone", safe(phone));
  }

  String phoneReady(String phone) {
    return say("progress.phone-ready", "phone", safe(phone));
  }

  String started(TestCase item) {
    String scenario =
        language == OutputLanguage.CHINESE
            ? item.requirement()
                .chinese()
                .scenarios()
                .getOrDefault(item.scenario(), item.scenario())
            : item.scenario();
    return safe(item.requirement().id() + function(item) + "  " + scenario);
  }

  String finished(TestCase item, Verdict verdict, Duration took) {
    String time = took.isZero() ? "" : "  " + time(took);
    return verdict(verdict) + "  " + started(item) + time;
  }

  /** All of one theme. */
  String waiting(List<TestCase> items) {
    return say(
        "progress.waiting",
        "theme",
        reports.say(language, "theme." + items.get(0).requirement().theme()),
        "scenarios",
        items.size(),
        "requirements",
        safe(
            items.stream()
                .map(item -> item.requirement().id())
                .distinct()
                .collect(Collectors.joining(", "))));
  }

  /** A finding's, or the reason for a verdict without one. */
  String sentence(Sentence sentence) {
    return safe(findings.render(sentence, language));
  }

  String verdict(Verdict verdict) {
    return reports.say(language, "verdict." + verdict);
  }

  /** The grade, or what keeps the programme from giving one; nothing when it gives none. */
  List<String> decision(Evaluation evaluation) {
    List<String> lines = new ArrayList<>(new ScopeLines(this).of(evaluation));
    lines.addAll(graded(evaluation));
    return lines;
  }

  private List<String> graded(Evaluation evaluation) {
    Optional<Decision> decision = Decision.of(evaluation);
    if (decision.isEmpty()) {
      return List.of();
    }
    String programme = evaluation.programme().id();
    Optional<Grade> grade = decision.get().grade();
    if (grade.isPresent()) {
      String title = grade.get().title().in(language.tag());
      return List.of(say("decision.grade", "programme", programme, "grade", title));
    }
    return notGraded(evaluation, decision.get().open());
  }

  private List<String> notGraded(Evaluation evaluation, List<Decision.Open> open) {
    List<String> lines = new ArrayList<>();
    String programme = evaluation.programme().id();
    lines.add(say("decision.none", "programme", programme, "count", open.size()));
    Set<Decision.Open> leftOut =
        evaluation.leftOut().stream().map(TerminalWords::open).collect(Collectors.toSet());
    evaluation.outcomes().forEach(outcome -> leftOut.remove(open(outcome)));
    for (Decision.Open each : open) {
      if (leftOut.contains(each)) {
        continue; // listed with its reason already
      }
      String function = each.function().isEmpty() ? "" : " [" + each.function() + "]";
      lines.add("  " + each.requirement() + safe(function) + "  " + verdict(each.verdict()));
    }
    return lines;
  }

  private static Decision.Open open(LeftOut each) {
    return new Decision.Open(each.requirement(), each.function(), Verdict.NOT_TESTED);
  }

  private static Decision.Open open(RequirementVerdict each) {
    return new Decision.Open(each.requirement(), each.function(), Verdict.NOT_TESTED);
  }

  /** A sentence of the record. */
  String say(Sentence sentence) {
    return findings.render(sentence, language);
  }

  String left(Duration time) {
    return say("progress.left", "time", time(time));
  }

  /** A span of time. */
  static String time(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  String stopped(Path folder) {
    return say("stopped.resume", "folder", folder);
  }

  String note(Sentence said) {
    return say("progress.note", "text", sentence(said));
  }

  /** On one line, without what could rewrite a terminal. */
  static String safe(String text) {
    return Plain.brief(text);
  }

  private static String function(TestCase item) {
    return item.function().isEmpty() ? "" : " [" + item.function() + "]";
  }
}
