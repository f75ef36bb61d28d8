package org.facecert.observation;

import org.facecert.evidence.Sentence;

/** Where an app tells what it does with the face. */
public enum NoticeSource {
  /** The screen that asks. */
  CONSENT("consent"),
  FACE_RULES("face-rules"),
  PRIVACY_POLICY("privacy-policy"),
  USER_AGREEMENT("user-agreement"),
  COLLECTED_LIST("collected-list"),
  SHARING_LIST("sharing-list"),
  /** Opened by a link inside another text. */
  LINKED("linked");

  private final String route;

  NoticeSource(String route) {
    this.route = route;
  }

  /** The name of the way to it in an app statement, where there is one. */
  public String route() {
    return route;
  }

  /** What it is called. */
  public Sentence said() {
    return Sentence.of("text." + name());
  }
}
