package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.DeclaredLabel;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What was found where a control was taken for what the applicant says it is: a PASS, or that a
 * rule does not apply, would rest on that word, so it is put to a person.
 */
public final class DeclaredControl {

  private final JudgementContext seen;
  private final List<DeclaredLabel> labels;

  public DeclaredControl(JudgementContext seen, List<DeclaredLabel> labels) {
    this.seen = seen;
    this.labels = List.copyOf(labels);
  }

  /** The finding itself unless it is a PASS or NOT_APPLICABLE that may rest on such a label. */
  public Finding weigh(Finding finding) {
    boolean clears =
        finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.NOT_APPLICABLE;
    if (!clears || labels.isEmpty()) {
      return finding;
    }
    return seen.observations()
        .screens()
        .filter(observed -> !observed.reading().declared().isEmpty())
        .findFirst()
        .map(observed -> question(finding, observed))
        .orElse(finding);
  }

  private Finding question(Finding finding, ObservedScreen observed) {
    Node control = observed.reading().declared().get(0);
    Optional<DeclaredLabel> word = labels.stream().filter(saysSomethingOf(control)).findFirst();
    List<Fact> facts = new ArrayList<>(finding.facts());
    word.ifPresent(w -> facts.add(Fact.fact("fact.reason-of-the-applicant", w.reason())));
    List<Evidence> evidence = new ArrayList<>(observed.evidence());
    finding.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
    return new Finding(
        finding.requirement(),
        Verdict.REVIEW,
        told(control.label(), observed, word),
        facts,
        evidence,
        finding.passages(),
        finding.items());
  }

  private static Sentence told(
      String label, ObservedScreen observed, Optional<DeclaredLabel> declared) {
    return Sentence.of(
        "label.declared",
        "label",
        label,
        "screen",
        observed.screenNumber(),
        "class",
        declared.map(d -> d.meaning().word()).orElse(""),
        "reason",
        declared.map(DeclaredLabel::reason).orElse(""));
  }

  private static Predicate<DeclaredLabel> saysSomethingOf(Node control) {
    return label -> Vocabulary.sameLabel(label.label(), control.label());
  }
}
