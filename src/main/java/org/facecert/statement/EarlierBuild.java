package org.facecert.statement;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The build of the app that people have before they update to the one under evaluation.
 *
 * @param file its package, signed as the other is
 * @param changed what the update changes of the processing of faces; empty where the applicant says
 *     nothing of it, and a set of none where nothing is said to change
 */
public record EarlierBuild(Path file, Optional<Set<ChangedTerm>> changed) {

  public EarlierBuild {
    changed = changed.map(Set::copyOf);
  }

  /** What, when it changes, has to be agreed to anew. */
  public enum ChangedTerm {
    PURPOSE("purpose"),
    METHOD("method"),
    KIND("kind"),
    RECIPIENT("recipient"),
    PERIOD("period");

    private final String word;

    ChangedTerm(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }

  EarlierBuild with(Path other) {
    return new EarlierBuild(other, changed);
  }
}
