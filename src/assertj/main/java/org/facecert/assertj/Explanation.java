package org.facecert.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;

/** Why a requirement has its verdict: each function's, with the sentences that it rests on. */
final class Explanation {

  private final RecordedEvaluation run;

  Explanation(RecordedEvaluation run) {
    this.run = run;
  }

  /** Lines of text, one for each outcome and sentence. */
  String of(List<RequirementVerdict> outcomes) {
    List<String> lines = new ArrayList<>();
    for (RequirementVerdict outcome : outcomes) {
      String where = outcome.function().isEmpty() ? "of the app" : "on " + outcome.function();
      lines.add("  " + where + ": " + outcome.verdict());
      sentences(outcome).map(said -> "    " + said).forEach(lines::add);
    }
    lines.add("  in " + run.folder());
    return String.join("\n", lines);
  }

  /**
   * What the findings say, worst verdicts included, and why there are none where there are none.
   */
  Stream<String> sentences(RequirementVerdict outcome) {
    List<TestCaseResult> items = run.items(outcome);
    Stream<Sentence> reasons =
        Stream.concat(outcome.reason().stream(), items.stream().flatMap(i -> i.reason().stream()));
    return Stream.of(
            reasons.map(run::say),
            items.stream().flatMap(item -> item.findings().stream()).map(this::said),
            items.stream().flatMap(item -> item.answers().stream()).map(this::answered))
        .flatMap(said -> said)
        .distinct();
  }

  private String answered(Answer answer) {
    return "answered " + answer.verdict() + " by " + answer.by() + ": " + run.mask(answer.reason());
  }

  private String said(Finding finding) {
    return finding.verdict() + ": " + run.say(finding.sentence());
  }
}
