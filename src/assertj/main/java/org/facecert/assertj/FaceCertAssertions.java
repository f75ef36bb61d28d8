package org.facecert.assertj;

import java.nio.file.Path;

/**
 * Where assertions on an evaluation begin.
 *
 * <pre>{@code
 * RecordedEvaluation evaluation = RecordedEvaluation.in(Path.of("reports/my-run"));
 *
 * assertThat(evaluation).isWhole();
 * assertThat(evaluation).requirement("SC-02").passes();
 * assertThat(evaluation).requirement("AL-01").forFunction("face-login").isOpen();
 * }</pre>
 *
 * <p>Whoever imports AssertJ's own {@code assertThat} statically, too, calls {@link
 * #assertThat(RecordedEvaluation)}; on a path both have a method.
 */
public final class FaceCertAssertions {

  private FaceCertAssertions() {}

  public static EvaluationAssert assertThat(RecordedEvaluation evaluation) {
    return new EvaluationAssert(evaluation);
  }

  /**
   * Reads and proves the run in the folder first.
   *
   * @throws org.facecert.run.BrokenRecord as {@link RecordedEvaluation#in(Path)}
   */
  public static EvaluationAssert assertThat(Path runFolder) {
    return assertThat(RecordedEvaluation.in(runFolder));
  }
}
