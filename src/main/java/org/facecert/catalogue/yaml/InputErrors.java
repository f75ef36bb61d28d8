package org.facecert.catalogue.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used as it is; holds all that was found wrong, in the file's order. */
public final class InputErrors extends RuntimeException {

  private final transient List<Problem> problems;

  public InputErrors(List<Problem> problems) {
    super(problems.stream().sorted(ORDER).map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("errors without a problem");
    }
    this.problems = problems.stream().sorted(ORDER).toList();
  }

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  /**
   * @throws InputErrors when there is any problem
   */
  public static void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InputErrors(problems);
    }
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
