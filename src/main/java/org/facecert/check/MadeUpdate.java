package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AppReset;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.StepResult;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * Whether people's update was made: an earlier build was used, another was put over it, and the
 * data were kept. Where it was not, nothing is known of any update.
 */
public final class MadeUpdate {

  private final JudgementContext seen;
  private final Evidence statement;
  private final Optional<InstalledBuild> earlier;
  private final Optional<StepResult.Update> made;

  /**
   * @param statement that names the earlier build, or does not
   * @param earlier the build that was put on the phone first; empty where none is given
   * @param made empty where it was not tried
   */
  public MadeUpdate(
      JudgementContext seen,
      Evidence statement,
      Optional<InstalledBuild> earlier,
      Optional<StepResult.Update> made) {
    this.seen = seen;
    this.statement = statement;
    this.earlier = earlier;
    this.made = made;
  }

  /** In place of any other finding where there was no update. */
  Optional<Finding> missing() {
    return reason()
        .map(
            why ->
                seen.find(
                    Verdict.INCONCLUSIVE,
                    why,
                    facts(),
                    Stream.concat(Stream.of(statement), evidence().stream()).toList()));
  }

  private Optional<Sentence> reason() {
    if (earlier.isEmpty()) {
      return wasInstalled() ? unknown() : Optional.of(Sentence.of("update.none"));
    }
    if (made.isEmpty()) {
      return Optional.of(Sentence.of("update.not-made", "last", seen.lastTitle()));
    }
    Optional<Sentence> problem =
        made.get().problem().map(why -> Sentence.of("update.failed", "why", why));
    return problem
        .or(() -> made.get().build().isEmpty() ? unknown() : Optional.empty())
        .or(() -> isSameBuild() ? same() : Optional.empty());
  }

  /** A fresh state once for the build under test, and once more for the earlier one. */
  private boolean wasInstalled() {
    return seen.observations().log().stream().filter(AppReset.class::isInstance).count() > 1;
  }

  private static Optional<Sentence> unknown() {
    return Optional.of(Sentence.of("update.build-unknown"));
  }

  private Optional<Sentence> same() {
    return Optional.of(
        Sentence.of(
            "update.same",
            "version",
            earlier.map(InstalledBuild::statedVersion).orElse(""),
            "code",
            earlier.map(InstalledBuild::versionCode).orElse("")));
  }

  /** The very file: whoever puts it over itself has updated nothing. */
  private boolean isSameBuild() {
    Optional<String> before = earlier.flatMap(InstalledBuild::fileSha256);
    return before.isPresent()
        && before.equals(
            made.flatMap(StepResult.Update::build).flatMap(InstalledBuild::fileSha256));
  }

  /** From which build to which. */
  List<Fact> facts() {
    return Stream.of(
            earlier.map(build -> Fact.fact("fact.earlier-build", version(build))),
            made.flatMap(StepResult.Update::build)
                .map(build -> Fact.fact("fact.updated-build", version(build))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String version(InstalledBuild build) {
    return build.statedVersion() + " (" + build.versionCode() + ")";
  }

  List<Evidence> evidence() {
    return Stream.of(
            earlier.map(InstalledBuild::evidence),
            made.map(StepResult.Update::evidence),
            made.flatMap(StepResult.Update::build).map(InstalledBuild::evidence))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
