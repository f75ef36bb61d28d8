package org.facecert.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.facecert.catalogue.ReviewRule;
import org.facecert.evidence.Event;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.screen.ScreenReader;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Finding;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * What every format is written from: the head, the items one by one, the vault, and the masking of
 * what is nobody's business.
 */
public final class ReportInput implements Closeable {

  private record Key(String requirement, String function) {}

  private final Evaluation evaluation;
  private final Shelf shelf;
  private final Vault vault;
  private final Timelines timelines;
  private final Redaction redaction;
  private final MaskedPictures pictures;
  private final boolean whole;
  private final Map<Key, Verdict> verdicts = new HashMap<>();
  private final Map<Key, Sentence> reasons = new HashMap<>();
  private final Set<String> counted = new HashSet<>();

  /**
   * @param timelines what was done and seen
   * @param screens reads the page sources in the vault, which say where a screenshot shows what
   * @param redaction knows the account values of the test persons; texts and pictures shown go
   *     through it, the originals stay in the vault
   * @throws IOException when the items cannot be laid out in a temporary file
   * @throws org.facecert.verdict.UnreadableEvaluation when the file is no evaluation
   */
  public ReportInput(
      EvaluationFile file,
      Vault vault,
      Timelines timelines,
      ScreenReader screens,
      Redaction redaction)
      throws IOException {
    this(file, Optional.empty(), vault, timelines, screens, redaction);
  }

  /**
   * For a record seen under another programme.
   *
   * @param view takes the place of what the file says of the run as a whole; items on which none of
   *     its outcomes rests are left out
   */
  public ReportInput(
      EvaluationFile file,
      Optional<Evaluation> view,
      Vault vault,
      Timelines timelines,
      ScreenReader screens,
      Redaction redaction)
      throws IOException {
    this.evaluation = view.isPresent() ? view.get() : file.head();
    this.whole = view.isEmpty();
    this.vault = vault;
    this.timelines = timelines;
    this.redaction = redaction;
    this.pictures = new MaskedPictures(vault, screens, redaction);
    this.shelf = new Shelf(file);
    for (RequirementVerdict outcome : evaluation.outcomes()) {
      Key key = new Key(outcome.requirement(), outcome.function());
      worsen(key, outcome.verdict());
      if (!whole || outcome.items().isEmpty()) {
        // else the items say it themselves
        outcome.reason().ifPresent(reason -> reasons.put(key, reason));
      }
      counted.addAll(outcome.items());
    }
    // the record's fold is not trusted to be better than its items
    for (RequirementUsed requirement : evaluation.requirements()) {
      forEachItem(
          requirement,
          item -> {
            if (!item.superseded() || item.verdict() == Verdict.FAIL) {
              worsen(new Key(item.requirement(), item.function()), worst(item));
            }
          });
    }
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Vault vault() {
    return vault;
  }

  /** What was done and seen for the item. */
  List<Event> timeline(TestCaseResult item) {
    return timelines.of(item);
  }

  Redaction redaction() {
    return redaction;
  }

  /** The screenshots that timelines show, each once, in the order in which they are shown. */
  Collection<MaskedPictures.Shot> shots() {
    Set<MaskedPictures.Shot> shots = new LinkedHashSet<>();
    for (RequirementUsed requirement : evaluation.requirements()) {
      forEachItem(
          requirement,
          item ->
              timeline(item).stream()
                  .filter(Filmstrip::isScreen)
                  .forEach(event -> Filmstrip.shot(event).ifPresent(shots::add)));
    }
    return shots;
  }

  /** The screenshots, masked. */
  MaskedPictures pictures() {
    return pictures;
  }

  void forEachItem(RequirementUsed requirement, Consumer<TestCaseResult> each) {
    shelf.forEach(
        requirement.id(),
        item -> {
          if (whole || counted.contains(item.id())) {
            each.accept(item);
          }
        });
  }

  /** The face functions a requirement was asked for, in the statement's order; "" is the app. */
  List<String> functions(RequirementUsed requirement) {
    List<String> functions = new ArrayList<>();
    for (String function : allFunctions()) {
      if (verdicts.containsKey(new Key(requirement.id(), function))) {
        functions.add(function);
      }
    }
    return functions;
  }

  /** All functions that have a verdict, in the statement's order, then the app as a whole. */
  Set<String> allFunctions() {
    Set<String> functions = new LinkedHashSet<>();
    evaluation.functions().forEach(function -> functions.add(function.id()));
    Set<String> others = new LinkedHashSet<>();
    evaluation.outcomes().forEach(outcome -> others.add(outcome.function()));
    others.remove("");
    functions.addAll(others);
    functions.add("");
    functions.retainAll(
        verdicts.keySet().stream().map(Key::function).collect(java.util.stream.Collectors.toSet()));
    return functions;
  }

  /** Why there is a verdict although nothing was run for it. */
  Optional<Sentence> reason(RequirementUsed requirement, String function) {
    return Optional.ofNullable(reasons.get(new Key(requirement.id(), function)));
  }

  /** Never better than the fold of what was found; NOT_TESTED where there is nothing. */
  Verdict verdict(RequirementUsed requirement, String function) {
    return verdicts.getOrDefault(new Key(requirement.id(), function), Verdict.NOT_TESTED);
  }

  Verdict verdict(RequirementUsed requirement) {
    return Verdict.worst(
        functions(requirement).stream().map(each -> verdict(requirement, each)).toList());
  }

  Verdict overall() {
    List<Verdict> all = new ArrayList<>(verdicts.values());
    all.add(evaluation.verdict());
    if (evaluation.requirements().stream().anyMatch(each -> functions(each).isEmpty())) {
      all.add(Verdict.NOT_TESTED);
    }
    return Verdict.worst(all);
  }

  /** How many results, a requirement on a function each, have the verdict. */
  long count(Verdict verdict) {
    long asked = verdicts.values().stream().filter(verdict::equals).count();
    return verdict == Verdict.NOT_TESTED ? asked + unseen() : asked;
  }

  /** What has no result at all: left out of the plan, or lost. */
  private long unseen() {
    Set<Key> unseen = new HashSet<>();
    evaluation.requirements().stream()
        .filter(each -> functions(each).isEmpty())
        .forEach(each -> unseen.add(new Key(each.id(), "")));
    return (long) unseen.size() + leftOut().size();
  }

  /** What was left out and has no result, one for each requirement and function. */
  List<LeftOut> leftOut() {
    Map<Key, LeftOut> all = new LinkedHashMap<>();
    evaluation
        .leftOut()
        .forEach(each -> all.putIfAbsent(new Key(each.requirement(), each.function()), each));
    all.keySet().removeAll(verdicts.keySet());
    return List.copyOf(all.values());
  }

  @Override
  public void close() throws IOException {
    shelf.close();
  }

  private void worsen(Key key, Verdict verdict) {
    verdicts.merge(key, verdict, (one, other) -> Verdict.worst(List.of(one, other)));
  }

  private Verdict worst(TestCaseResult item) {
    List<Verdict> all = new ArrayList<>();
    ReviewRule rule = evaluation.programme().reviewRule();
    boolean settled = item.reviewed(rule).verdict().isPresent();
    all.add(item.counted(rule));
    item.findings().stream()
        .map(Finding::verdict)
        .filter(verdict -> verdict != Verdict.REVIEW || !settled)
        .forEach(all::add);
    return Verdict.worst(all);
  }
}
