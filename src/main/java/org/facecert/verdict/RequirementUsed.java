package org.facecert.verdict;

import java.util.List;

/**
 * A requirement as it stood when the run was made, so that the record needs no catalogue to be
 * read.
 *
 * @param severity blocker, major, minor or information
 * @param mode automatic, assisted or documentary
 * @param feature path under features/, with '/'
 */
public record RequirementUsed(
    String id,
    String title,
    String text,
    String theme,
    String severity,
    String mode,
    String feature,
    int line,
    List<ClauseServed> clauses) {

  /**
   * @param number the provision's number as far as it is confirmed
   * @param numberConfirmed false prints as "number not confirmed"
   * @param force one letter, see catalogue.Force
   * @param law whether a breach may be called a breach of law: force L, J, R or P
   */
  public record ClauseServed(
      String id,
      String document,
      String documentOriginal,
      String number,
      boolean numberConfirmed,
      String force,
      boolean law,
      String text,
      String textOriginal) {}

  public RequirementUsed {
    clauses = List.copyOf(clauses);
  }
}
