package org.facecert.walk;

/** Where an app tells what it does with the face. */
public enum Source {
  /** The screen that asks. */
  CONSENT("consent", "the consent", "同意界面"),
  FACE_RULES("face-rules", "the face rules", "人脸规则"),
  PRIVACY_POLICY("privacy-policy", "the privacy policy", "隐私政策"),
  USER_AGREEMENT("user-agreement", "the user agreement", "用户协议");

  private final String route;
  private final String english;
  private final String chinese;

  Source(String route, String english, String chinese) {
    this.route = route;
    this.english = english;
    this.chinese = chinese;
  }

  /** The name of the way to it in an app statement. */
  public String route() {
    return route;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
