package org.facecert.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.run.EvidenceRemovals;
import org.facecert.run.RunFolder;
import org.facecert.seal.SealManifest;
import org.facecert.seal.SealedFacts;
import org.facecert.seal.SealedFacts.EvaluationFacts;
import org.facecert.seal.SealedFacts.SealStanding;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Verdict;

/** What a seal says of an evaluation, as it follows from the record. */
final class RecordFacts {

  /** A version whose sources are those of its commit; anything behind it says otherwise. */
  private static final Pattern CLEAN = Pattern.compile("[^()]+ \\([0-9a-f]{7,40}\\)");

  private RecordFacts() {}

  static EvaluationFacts of(RunFolder run) throws IOException {
    Evaluation evaluation = run.evaluation().head();
    ItemUnderTest item = evaluation.item();
    return new EvaluationFacts(
        evaluation.reportNumber(),
        evaluation.ended(),
        item.packageName() + " " + item.versionName() + " (" + item.versionCode() + ")",
        item.files().stream().map(ItemUnderTest.HashedFile::sha256).toList(),
        evaluation.laboratory().name().orElse(""),
        evaluation.suite().version(),
        judged(run, evaluation));
  }

  private static SealedFacts.JudgedFacts judged(RunFolder run, Evaluation evaluation)
      throws IOException {
    Map<String, Integer> verdicts = new TreeMap<>();
    evaluation.outcomes().forEach(each -> verdicts.merge(each.verdict().name(), 1, Integer::sum));
    return new SealedFacts.JudgedFacts(
        evaluation.programme().id() + " " + evaluation.programme().edition(),
        evaluation.verdict().name(),
        grade(evaluation),
        verdicts,
        List.copyOf(standing(run, evaluation)),
        EvidenceRemovals.in(run).size());
  }

  private static Optional<String> grade(Evaluation evaluation) {
    return Decision.of(evaluation).flatMap(Decision::grade).map(grade -> grade.id());
  }

  private static Collection<SealStanding> standing(RunFolder run, Evaluation evaluation) {
    Set<SealStanding> all = new LinkedHashSet<>();
    add(all, !evaluation.complete(), SealStanding.UNFINISHED);
    add(all, !evaluation.leftOut().isEmpty(), SealStanding.PARTIAL);
    add(
        all,
        evaluation.outcomes().stream().anyMatch(each -> each.verdict() == Verdict.REVIEW),
        SealStanding.OPEN_QUESTIONS);
    boolean[] waiting = {false};
    run.evaluation()
        .forEachItem(item -> waiting[0] |= !item.superseded() && item.due().isPresent());
    add(all, waiting[0], SealStanding.WAITING);
    add(all, !evaluation.suite().altered().isEmpty(), SealStanding.ALTERED);
    boolean clean = CLEAN.matcher(evaluation.suite().version()).matches();
    add(all, !clean, SealStanding.CHANGED_TREE);
    return all;
  }

  private static void add(Set<SealStanding> all, boolean is, SealStanding standing) {
    if (is) {
      all.add(standing);
    }
  }

  /** How its journal ends; the list of files is the sealer's. */
  static SealManifest ending(RunFolder run) throws IOException {
    Evaluation evaluation = run.evaluation().head();
    try (Stream<String> lines = Files.lines(run.journal())) {
      return new SealManifest(
          SealManifest.FORMAT,
          evaluation.reportNumber(),
          lines.count(),
          evaluation.journal(),
          List.of());
    } catch (UncheckedIOException e) {
      throw new IOException(run.journal() + " cannot be read", e);
    }
  }
}
