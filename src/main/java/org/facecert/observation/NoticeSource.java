package org.facecert.observation;

/** Where an app tells what it does with the face. */
public enum NoticeSource {
  /** The screen that asks. */
  CONSENT("consent", "the consent", "同意界面"),
  FACE_RULES("face-rules", "the face rules", "人脸规则"),
  PRIVACY_POLICY("privacy-policy", "the privacy policy", "隐私政策"),
  USER_AGREEMENT("user-agreement", "the user agreement", "用户协议"),
  COLLECTED_LIST("collected-list", "the list of information collected", "已收集个人信息清单"),
  SHARING_LIST("sharing-list", "the list of what is shared", "第三方共享清单"),
  /** Opened by a link inside another text. */
  LINKED("linked", "a text linked from a notice", "告知中链接的文本");

  private final String route;
  private final String english;
  private final String chinese;

  NoticeSource(String route, String english, String chinese) {
    this.route = route;
    this.english = english;
    this.chinese = chinese;
  }

  /** The name of the way to it in an app statement, where there is one. */
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
