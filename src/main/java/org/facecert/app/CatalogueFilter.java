package org.facecert.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.Severity;
import org.facecert.catalogue.coverage.CoverageState;

/**
 * Which requirements somebody wants to see: those that are all of what is given here.
 *
 * @param clause that they serve, or the beginning of its id
 */
public record CatalogueFilter(
    Optional<String> theme,
    Optional<String> clause,
    Optional<String> severity,
    Optional<String> mode,
    Optional<String> state) {

  /**
   * @throws UserError when there is nothing of what is given
   */
  Predicate<Requirement> in(Catalogue catalogue) {
    known("--theme", theme, catalogue.requirements().stream().map(Requirement::theme).toList());
    known("--severity", severity, words(Severity.values()));
    known("--mode", mode, words(Mode.values()));
    known("--state", state, words(CoverageState.values()));
    clause
        .filter(start -> catalogue.clauses().keySet().stream().noneMatch(id -> begins(id, start)))
        .ifPresent(
            start -> {
              throw new UserError("--clause " + start + ": no clause has this id or begins so");
            });
    return requirement ->
        is(theme, requirement.theme())
            && is(severity, requirement.severity().word())
            && is(mode, requirement.mode().word())
            && is(state, CoverageState.of(requirement).word())
            && (clause.isEmpty()
                || requirement.clauses().stream().anyMatch(id -> begins(id, clause.get())));
  }

  private static boolean begins(String id, String start) {
    return id.equals(start) || id.startsWith(start.endsWith("-") ? start : start + "-");
  }

  private static boolean is(Optional<String> wanted, String word) {
    return wanted.isEmpty() || wanted.get().equals(word);
  }

  private static List<String> words(Enum<?>[] values) {
    return List.of(values).stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static void known(String option, Optional<String> word, List<String> known) {
    word.filter(w -> !known.contains(w))
        .ifPresent(
            w -> {
              throw new UserError(
                  option
                      + " "
                      + w
                      + ": write one of "
                      + String.join(", ", known.stream().distinct().sorted().toList()));
            });
  }
}
