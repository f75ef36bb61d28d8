package org.facecert.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;
import org.facecert.statement.Variables;

/**
 * What an applicant hands in, by the names of its files.
 *
 * @param statement the app statement
 * @param build another build of the app than the statement's
 * @param previous another build before it than the statement's
 * @param variables of the environment that the statement may name for account values, beside those
 *     that are always allowed
 */
public record Submission(
    Optional<Path> statement,
    Optional<Path> build,
    Optional<Path> previous,
    List<String> variables) {

  public Submission {
    variables = List.copyOf(variables);
  }

  /** With the builds that the statement names, but for the one under evaluation. */
  public Submission(Optional<Path> statement, Optional<Path> build, List<String> variables) {
    this(statement, build, Optional.empty(), variables);
  }

  /** What is missing here, from there. */
  Submission orElse(Path otherStatement, Optional<Path> otherBuild, Optional<Path> otherPrevious) {
    return new Submission(
        statement.or(() -> Optional.of(otherStatement)),
        build.or(() -> otherBuild),
        previous.or(() -> otherPrevious),
        variables);
  }

  /**
   * @throws UserError when statement or build is not there
   * @throws org.facecert.catalogue.yaml.InputErrors with all that is wrong with the statement
   */
  AppStatement read() {
    Path file = file();
    mustBeThere(build, "--apk");
    mustBeThere(previous, "--previous");
    AppStatement read =
        build
            .map(given -> reader().forBuild(given.toAbsolutePath().normalize()))
            .orElseGet(this::reader)
            .readFrom(file);
    return previous
        .map(given -> read.withPrevious(given.toAbsolutePath().normalize()))
        .orElse(read);
  }

  private static void mustBeThere(Optional<Path> given, String option) {
    given
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            gone -> {
              throw new UserError("the app " + gone + " is not there; correct " + option);
            });
  }

  /** For what needs no build: it may not be there yet. */
  AppStatement readWithoutBuild() {
    return reader().withoutBuild().readFrom(file());
  }

  private Path file() {
    return statement.orElseThrow(
        () -> new UserError("--app is missing: name the app's statement, a YAML file"));
  }

  private StatementReader reader() {
    return new StatementReader(Variables.of(System.getenv(), variables));
  }
}
