package org.facecert.catalogue;

/** How far a clause's number or text has been read in its source, best first. */
public enum Confidence {
  /** the full text was read in a stored copy */
  T,
  /** quoted or paraphrased in a secondary source that was read */
  Q,
  /** known from a table of contents: number and title, not the content */
  N,
  /** from knowledge alone, not confirmed */
  U;

  /** A number that is not confirmed must be printed as such. */
  public boolean confirmsNumber() {
    return this != U;
  }
}
