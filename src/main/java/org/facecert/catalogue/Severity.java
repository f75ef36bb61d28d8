package org.facecert.catalogue;

import java.util.Locale;

/** How much a breach of a requirement weighs, worst first. */
public enum Severity {
  BLOCKER,
  MAJOR,
  MINOR,
  INFORMATION;

  /** As features write it in a tag, without the "@". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
