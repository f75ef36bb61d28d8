package org.facecert.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario of a requirement, by its place in the feature file.
 *
 * @param line of its keyword, from 1; Cucumber selects it by this line
 * @param steps as written, keyword included, those of backgrounds first
 * @param waiting why it cannot be run yet (tag {@code @waiting}); its verdict is NOT_TESTED then
 * @param once runs once per app and not for each face function (tag {@code @once})
 * @param tags its own and those it inherits, each with its "@"
 */
public record ScenarioRef(
    String name,
    int line,
    List<String> steps,
    Optional<Bilingual> waiting,
    boolean once,
    Set<String> tags) {

  public ScenarioRef {
    steps = List.copyOf(steps);
    tags = Set.copyOf(tags);
  }
}
