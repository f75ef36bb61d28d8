package org.facecert.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.calibration.TrialResult;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * What a trial came to: of each requirement the worst verdict, and the sentences that say it. What
 * led to a better verdict does not say why it is not better.
 */
final class TrialOutcome {

  private static final String WAITING = "reason.waiting";

  private final Messages words = Messages.ofFindings();
  private final Map<String, Verdict> verdicts = new TreeMap<>();
  private final Map<String, List<String>> sentences = new TreeMap<>();

  /** What cannot be known on the day of the run says nothing of the checks that can. */
  void take(TestCaseResult item) {
    boolean waits = item.verdict() == Verdict.NOT_TESTED && item.due().isPresent();
    if (waits || item.reason().map(Sentence::key).filter(WAITING::equals).isPresent()) {
      return;
    }
    Verdict before = verdicts.getOrDefault(item.requirement(), item.verdict());
    Verdict worst = Verdict.worst(List.of(before, item.verdict()));
    verdicts.put(item.requirement(), worst);
    List<String> said = sentences.computeIfAbsent(item.requirement(), k -> new ArrayList<>());
    if (worst != before) {
      said.clear();
    }
    if (item.verdict() == worst) {
      item.findings().stream()
          .filter(f -> f.verdict() == worst)
          .map(Finding::sentence)
          .forEach(s -> said.add(words.render(s, OutputLanguage.ENGLISH)));
      item.reason().ifPresent(r -> said.add(words.render(r, OutputLanguage.ENGLISH)));
    }
  }

  TrialResult result() {
    return new TrialResult(verdicts, sentences);
  }
}
