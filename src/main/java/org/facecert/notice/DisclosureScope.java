package org.facecert.notice;

import java.util.Locale;

/** Of what a notice says an item. */
public enum DisclosureScope {
  /** Of face information or face recognition itself. */
  FACE,
  /** Of personal information in general only. */
  GENERAL,
  ABSENT;

  /** As data files write it: "face". */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
