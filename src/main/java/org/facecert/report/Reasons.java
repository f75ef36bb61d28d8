package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A result's sentences in one language, masked and fit to be printed, the decisive ones first. */
final class Reasons {

  private static final int LONGEST = 1_000;

  private final OutputLanguage language;
  private final Messages findings;
  private final Redaction redaction;
  private final Messages own = Messages.named("report");

  Reasons(OutputLanguage language, Messages findings, Redaction redaction) {
    this.language = language;
    this.findings = findings;
    this.redaction = redaction;
  }

  /**
   * @param items all of one requirement and function
   * @param verdict the fold of them
   * @param without why there is a verdict although there is no item
   * @return at least one line
   */
  List<String> of(List<TestCaseResult> items, Verdict verdict, Optional<Sentence> without) {
    List<String> decisive = new ArrayList<>();
    List<String> others = new ArrayList<>();
    without.ifPresent(reason -> decisive.add(text(reason)));
    for (TestCaseResult item : items) {
      item.reason()
          .ifPresent(reason -> (item.verdict() == verdict ? decisive : others).add(text(reason)));
      for (Finding finding : item.findings()) {
        (finding.verdict() == verdict ? decisive : others).add(text(finding.sentence()));
      }
    }
    decisive.addAll(others);
    if (decisive.isEmpty()) {
      decisive.add(own.say(language, "item.none"));
    }
    return decisive;
  }

  /** The facts, a line each. */
  List<String> facts(List<TestCaseResult> items) {
    return items.stream()
        .flatMap(item -> item.findings().stream())
        .flatMap(finding -> finding.facts().stream())
        .map(fact -> shown(said(fact)))
        .toList();
  }

  private String said(Fact fact) {
    return findings.render(fact.name(), language) + ": " + findings.render(fact.value(), language);
  }

  /** The requirement's title, in the language where the record has it. */
  String title(RequirementUsed requirement) {
    return shown(demand(requirement.title(), requirement.chinese().title()));
  }

  /** A text of the catalogue likewise, as long as it is. */
  String demand(String english, String chinese) {
    return language == OutputLanguage.CHINESE && !chinese.isBlank() ? chinese : english;
  }

  String text(Sentence sentence) {
    return shown(findings.render(sentence, language));
  }

  /** Any text of the record, masked, without controls, on one line. */
  String shown(String text) {
    return Plain.line(redaction.mask(text), LONGEST);
  }
}
