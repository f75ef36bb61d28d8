package org.facecert.notice;

/** What speaks against having the whole notice: what is not there may stand in the rest. */
public enum Gap {
  /** The last line breaks off. */
  ENDS_WITHIN_SENTENCE,
  /** "Read more" or "show all" stands in it. */
  POINTS_ELSEWHERE,
  /** Names no way to reach the provider and no date, as every whole notice does. */
  NO_CONTACT_NOR_DATE,
  /** Shorter than any notice that could say it all. */
  SHORT,
  /** Letters were lost, or are of a font or a script that cannot be read. */
  PARTLY_UNREADABLE
}
