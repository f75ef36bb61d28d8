package org.facecert.catalogue;

import java.util.Set;

/**
 * A dated selection of requirements, and the thresholds for them.
 *
 * @param titleOriginal the title in Chinese
 * @param edition its date or version
 * @param modes the modes it selects
 * @param themes the themes it selects; empty for all
 * @param requirements the requirements it selects; empty for all of those modes and themes
 */
public record Programme(
    String id,
    String title,
    String titleOriginal,
    String edition,
    Set<Mode> modes,
    Set<String> themes,
    Set<String> requirements,
    Parameters parameters) {

  public Programme {
    modes = Set.copyOf(modes);
    themes = Set.copyOf(themes);
    requirements = Set.copyOf(requirements);
  }

  public boolean selects(Requirement requirement) {
    return modes.contains(requirement.mode())
        && (themes.isEmpty() || themes.contains(requirement.theme()))
        && (requirements.isEmpty() || requirements.contains(requirement.id()));
  }
}
