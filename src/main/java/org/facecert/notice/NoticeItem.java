package org.facecert.notice;

import java.util.Locale;

/** What a notice has to say about the face; the order is the one of a survey's columns. */
public enum NoticeItem {
  PURPOSE,
  /** Where it is matched, whether it is uploaded, which capture. */
  METHOD,
  /** Which kinds of face information: image, video, features. */
  SCOPE,
  RETENTION_PERIOD,
  STORAGE_LOCATION,
  /** Why it is necessary, or the effect on the person, also of refusing. */
  NECESSITY_EFFECT,
  /** A consent of its own. */
  SEPARATE_CONSENT,
  /** That one may refuse and go another way. */
  REFUSAL_ALTERNATIVE,
  /** How to withdraw or switch off. */
  WITHDRAWAL,
  DELETION,
  /** Recipients, SDKs, processors. */
  THIRD_PARTY,
  SECURITY,
  /** Face rules of their own: an agreement, or a section headed so. */
  OWN_RULES,
  /** Perpetual, irrevocable or freely sub-licensable rights; to be absent. */
  VOID_TERMS;

  /** As data files write it: "retention_period". */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
