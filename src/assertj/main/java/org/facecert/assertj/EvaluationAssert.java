package org.facecert.assertj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.facecert.evidence.Digest;
import org.facecert.verdict.ItemUnderTest.HashedFile;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.Verdict;

/** Assertions on a whole run. */
public final class EvaluationAssert extends AbstractAssert<EvaluationAssert, RecordedEvaluation> {

  EvaluationAssert(RecordedEvaluation evaluation) {
    super(evaluation, EvaluationAssert.class);
  }

  /**
   * One requirement's verdict.
   *
   * @throws AssertionError when the run did not look at it: nothing can be said of it, not even
   *     that it does not fail
   */
  public RequirementAssert requirement(String id) {
    RequirementUsed used = actual.requirement(id).orElseThrow(() -> failure("%s", missing(id)));
    return new RequirementAssert(actual, used, actual.outcomes(id));
  }

  /** Nothing that the programme asks was left out, and every planned scenario has ended. */
  public EvaluationAssert isWhole() {
    if (actual.evaluation().partial()) {
      throw failure("%s", "a whole run was expected, but it is partial:" + leftOut());
    }
    return this;
  }

  /** No requirement fails on any face function; what is open is not asked about. */
  public EvaluationAssert hasNoFailure() {
    List<RequirementVerdict> failed =
        actual.evaluation().outcomes().stream().filter(o -> o.verdict() == Verdict.FAIL).toList();
    if (!failed.isEmpty()) {
      String ids =
          failed.stream()
              .map(RequirementVerdict::requirement)
              .distinct()
              .collect(Collectors.joining(", "));
      throw failure(
          "%s",
          "no FAIL was expected, but " + ids + " fail\n" + new Explanation(actual).of(failed));
    }
    return this;
  }

  /** The run judged this very file, and not an earlier build. */
  public EvaluationAssert isOfBuild(Path app) {
    Digest given = digest(app);
    List<HashedFile> judged = actual.evaluation().item().files();
    if (judged.stream().noneMatch(file -> file.sha256().equals(given))) {
      throw failure(
          "%s",
          "the evaluation of "
              + app
              + " (SHA-256 "
              + given.hex()
              + ") was expected, but it is of "
              + (judged.isEmpty() ? "an app that was found installed" : judged(judged)));
    }
    return this;
  }

  private String missing(String id) {
    String why =
        actual.evaluation().excluded().stream()
            .filter(left -> left.requirement().equals(id))
            .map(left -> ": " + actual.say(left.why()))
            .findFirst()
            .orElse(": the catalogue of this run has no such requirement");
    return "nobody looked at " + id + " in " + actual.folder() + why;
  }

  private String leftOut() {
    return (actual.evaluation().complete() ? "" : "\n  it was stopped before its end")
        + actual.evaluation().leftOut().stream()
            .map(left -> "\n  " + left.requirement() + ": " + actual.say(left.why()))
            .distinct()
            .collect(Collectors.joining());
  }

  private static String judged(List<HashedFile> files) {
    return files.stream()
        .map(file -> file.name() + " (SHA-256 " + file.sha256().hex() + ")")
        .collect(Collectors.joining(", "));
  }

  private static Digest digest(Path app) {
    try {
      return Digest.of(Files.readAllBytes(app));
    } catch (IOException e) {
      throw new UncheckedIOException(app + " cannot be read", e);
    }
  }
}
