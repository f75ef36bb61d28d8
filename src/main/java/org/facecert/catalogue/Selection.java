package org.facecert.catalogue;

import java.util.Set;

/**
 * Which requirements a programme selects: those in one of the modes that have one of the themes,
 * are named, or serve one of the clauses. With neither theme, name nor clause: all in these modes.
 *
 * @param clauses ids of clauses
 * @param without ids that are left out all the same
 * @param classes the uses of a face that are looked at; empty for all
 */
public record Selection(
    Set<Mode> modes,
    Set<String> themes,
    Set<String> requirements,
    Set<String> clauses,
    Set<String> without,
    Set<ScenarioClass> classes) {

  public Selection {
    modes = Set.copyOf(modes);
    themes = Set.copyOf(themes);
    requirements = Set.copyOf(requirements);
    clauses = Set.copyOf(clauses);
    without = Set.copyOf(without);
    classes = Set.copyOf(classes);
  }

  boolean selects(Requirement requirement) {
    boolean all = themes.isEmpty() && requirements.isEmpty() && clauses.isEmpty();
    return modes.contains(requirement.mode())
        && !without.contains(requirement.id())
        && (all
            || themes.contains(requirement.theme())
            || requirements.contains(requirement.id())
            || requirement.clauses().stream().anyMatch(clauses::contains));
  }

  boolean looksAt(FunctionProfile function) {
    return classes.isEmpty() || classes.contains(function.scenarioClass());
  }
}
