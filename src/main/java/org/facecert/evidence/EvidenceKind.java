package org.facecert.evidence;

/** What kind of thing a piece of evidence is, numbered as in features/methods.yaml. */
public enum EvidenceKind {
  SCREENSHOT("E1"),
  PAGE_SOURCE("E2"),
  TIMELINE("E3"),
  TRAFFIC("E4"),
  STORAGE("E5"),
  PACKAGE("E6"),
  CAMERA_LOG("E7"),
  NOTICE_TEXT("E8"),
  VIDEO("E9"),
  DOCUMENT("E10"),
  OPERATOR_STATEMENT("E11"),
  REPLAY("E12"),
  DEVICE_STATE("E7"),
  /** lines that the app wrote into the phone's log */
  APP_LOG("E13"),
  CLIPBOARD("E14"),
  /** what the phone keeps of crashes of apps */
  CRASH_RECORD("E15");

  private final String code;

  EvidenceKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
