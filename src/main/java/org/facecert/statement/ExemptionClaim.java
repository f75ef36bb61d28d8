package org.facecert.statement;

/**
 * What an applicant claims so that a duty would not hold. The suite hands it to a person and never
 * decides it.
 *
 * @param basis the reason, in the applicant's words
 */
public record ExemptionClaim(Kind kind, String basis) {

  /** What is claimed. */
  public enum Kind {
    /** the face is necessary for the service (PIPL art. 16; Fa Shi [2021] 15 art. 4(1)) */
    NECESSARY("necessary"),
    /** another law demands or allows it (Facial recognition measures 2025, art. 10) */
    STATE_EXCEPTION("state-exception");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }
}
