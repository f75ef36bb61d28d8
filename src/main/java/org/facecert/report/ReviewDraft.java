package org.facecert.report;

import java.util.Optional;
import org.facecert.evidence.Sentence;

/**
 * What somebody has written into the form of a question.
 *
 * @param verdict "" where none is chosen
 * @param by the person's name
 * @param problem why it was not recorded; empty before it was sent
 */
public record ReviewDraft(String verdict, String by, String reason, Optional<Sentence> problem) {

  /** Characters. */
  public static final int LONGEST_NAME = 200;

  /** Characters. */
  public static final int LONGEST_REASON = 4_000;

  /** An empty form. */
  public static ReviewDraft empty(String by) {
    return new ReviewDraft("", by, "", Optional.empty());
  }

  /** The same, refused. */
  public ReviewDraft refused(Sentence why) {
    return new ReviewDraft(verdict, by, reason, Optional.of(why));
  }
}
