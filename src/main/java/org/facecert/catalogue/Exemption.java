package org.facecert.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A programme's rule that a requirement does not apply to a face function: the only way to {@code
 * NOT_APPLICABLE} before anything was looked at.
 *
 * @param requirements ids it exempts
 * @param kinds of function it holds for; empty for all
 * @param classes of use it holds for; empty for all
 * @param uploads holds only for functions that do, or do not, let face data leave the phone
 * @param reason why
 */
public record Exemption(
    Set<String> requirements,
    Set<String> kinds,
    Set<ScenarioClass> classes,
    Optional<Boolean> uploads,
    Bilingual reason) {

  public Exemption {
    requirements = Set.copyOf(requirements);
    kinds = Set.copyOf(kinds);
    classes = Set.copyOf(classes);
  }

  public boolean covers(String requirement, FunctionProfile function) {
    return requirements.contains(requirement)
        && (kinds.isEmpty() || kinds.contains(function.kind()))
        && (classes.isEmpty() || classes.contains(function.scenarioClass()))
        && uploads.map(wanted -> wanted == function.uploads()).orElse(true);
  }
}
