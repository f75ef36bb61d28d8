package org.facecert.assertj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.TypedValues;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.run.TypedRecord;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * A run's record, proved as {@code facecert report} proves it: chain, plan, statement, evidence,
 * and the evaluation against the journal.
 */
public final class RecordedEvaluation {

  private final Path folder;
  private final Evaluation evaluation;
  private final List<TestCaseResult> items;
  private final Redaction masks;
  private final OutputLanguage language;
  private final Messages words = Messages.ofFindings();

  private RecordedEvaluation(
      Path folder,
      Evaluation evaluation,
      List<TestCaseResult> items,
      Redaction masks,
      OutputLanguage language) {
    this.folder = folder;
    this.evaluation = evaluation;
    this.items = List.copyOf(items);
    this.masks = masks;
    this.language = language;
  }

  /** As {@link #in(Path, Language)}, in English. */
  public static RecordedEvaluation in(Path run) {
    return in(run, OutputLanguage.ENGLISH);
  }

  /**
   * @param run its folder, as {@code facecert evaluate} left it
   * @param language in which findings are quoted when an assertion fails
   * @throws org.facecert.run.BrokenRecord when there is no whole run in the folder, or something of
   *     it was changed: no statement about the app at all, and so no failure of an assertion
   * @throws org.facecert.run.BrokenJournal when its journal does not verify
   */
  public static RecordedEvaluation in(Path run, OutputLanguage language) {
    RunFolder folder = new RunFolder(run);
    try {
      new RecordedRun(folder).mustBeWhole();
      List<TestCaseResult> items = new ArrayList<>();
      folder.evaluation().forEachItem(items::add);
      Redaction masks = new Redaction(TypedRecord.of(folder).toArray(TypedValues[]::new));
      return new RecordedEvaluation(run, folder.evaluation().head(), items, masks, language);
    } catch (IOException e) {
      throw new UncheckedIOException(run + ": the run cannot be read", e);
    }
  }

  /** The record itself. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** The attempts at each scenario, with their findings. */
  public List<TestCaseResult> items() {
    return items;
  }

  Path folder() {
    return folder;
  }

  Optional<RequirementUsed> requirement(String id) {
    return evaluation.requirements().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** One for each face function that the requirement was asked of. */
  List<RequirementVerdict> outcomes(String requirement) {
    return evaluation.outcomes().stream().filter(o -> o.requirement().equals(requirement)).toList();
  }

  /** The attempts that an outcome rests on. */
  List<TestCaseResult> items(RequirementVerdict outcome) {
    return items.stream().filter(item -> outcome.items().contains(item.id())).toList();
  }

  /** A finding's or a reason's words, as the report would say them, masked. */
  public String say(Sentence sentence) {
    return mask(words.render(sentence, language));
  }

  String mask(String text) {
    return masks.mask(text);
  }

  @Override
  public String toString() {
    return "evaluation " + evaluation.reportNumber() + " in " + folder;
  }
}
