package org.facecert.statement;

/**
 * What the applicant says of a label on a control, where the suite may not understand it. It leads
 * the walk on; what rests on it is put to a person, never passed.
 *
 * @param label the words on the control
 * @param reason why a person understands it so, in the applicant's words
 */
public record DeclaredLabel(String label, Meaning meaning, String reason) {

  /** The class that the control is said to belong to. */
  public enum Meaning {
    AGREE("agree"),
    REFUSE("refuse"),
    LATER("later"),
    ALTERNATIVE("alternative"),
    CLOSE("close"),
    /** goes on, and agrees to nothing */
    NEXT("next");

    private final String word;

    Meaning(String word) {
      this.word = word;
    }

    /** As the statement writes it. */
    public String word() {
      return word;
    }
  }
}
