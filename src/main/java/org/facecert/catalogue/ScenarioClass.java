package org.facecert.catalogue;

import java.util.Locale;

/** Kinds of use of a face that share a profile, after T/TAF 077.7. */
public enum ScenarioClass {
  /** effects that identify nobody: beautify, swap, cluster, emotion (智能体验类) */
  EXPERIENCE,
  /** identity is verified on the phone (本地核身类) */
  ON_DEVICE,
  /** identity is verified on a server (远程核身类) */
  REMOTE,
  /** on the phone and on a server (本地与远程核身类) */
  MIXED;

  /** As programmes write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
