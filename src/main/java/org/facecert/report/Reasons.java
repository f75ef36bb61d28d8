package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Redaction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.ItemResult;
import org.facecert.verdict.Language;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.Words;

/** A result's sentences in one language, masked and fit to be printed, the decisive ones first. */
record Reasons(Language language, Words findings, Redaction redaction) {

  private static final int LONGEST = 1_000;

  /**
   * @param items all of one requirement and function
   * @param verdict the fold of them
   * @return at least one line
   */
  List<String> of(List<ItemResult> items, Verdict verdict) {
    List<String> decisive = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (ItemResult item : items) {
      item.reason()
          .ifPresent(reason -> (item.verdict() == verdict ? decisive : others).add(text(reason)));
      for (Finding finding : item.findings()) {
        (finding.verdict() == verdict ? decisive : others).add(text(finding.sentence()));
      }
    }
    decisive.addAll(others);
    if (decisive.isEmpty()) {
      decisive.add(Words.named("report").say(language, "item.none"));
    }
    return decisive;
  }

  /** The facts, a line each. */
  List<String> facts(List<ItemResult> items) {
    return items.stream()
        .flatMap(item -> item.findings().stream())
        .flatMap(finding -> finding.facts().stream())
        .map(fact -> shown(fact.key() + ": " + fact.value()))
        .toList();
  }

  String text(Sentence sentence) {
    return shown(findings.render(sentence, language));
  }

  /** Any text of the record, masked, without controls, on one line. */
  String shown(String text) {
    return Plain.line(redaction.mask(text), LONGEST);
  }
}
