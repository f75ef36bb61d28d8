package org.facecert.notice;

import java.util.Locale;

/** Who handles face information, by the notice's own words. */
public enum Processing {
  /** The provider, itself or through a processor. */
  YES,
  /** Only the phone's own unlocking; the provider gets a result at most. */
  DEVICE_ONLY,
  /** Only a third party. */
  THIRD_PARTY_ONLY,
  NO;

  /** As data files write it: "device-only". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
