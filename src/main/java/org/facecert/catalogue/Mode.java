package org.facecert.catalogue;

import java.util.Locale;

/** Who comes to a requirement's verdict. */
public enum Mode {
  /** the suite alone */
  AUTOMATIC,
  /** the suite where the facts are clear, else a person */
  ASSISTED,
  /** a person who reads the applicant's documents */
  DOCUMENTARY;

  /** As features write it in a tag, without the "@". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
