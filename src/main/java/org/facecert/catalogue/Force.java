package org.facecert.catalogue;

/** What binds behind a clause. Only law in the wide sense may be spoken of as breached. */
public enum Force {
  L("law", "法律", true),
  J("judicial interpretation", "司法解释", true),
  R("administrative regulation", "行政法规", true),
  P("departmental rule", "部门规章", true),
  N("normative document or enforcement notice", "规范性文件或执法通知", false),
  S("recommended national or international standard", "推荐性国家标准或国际标准", false),
  T("group or industry standard", "团体标准或行业标准", false),
  G("guidance", "指南", false),
  F("platform or store rule", "平台或应用商店规则", false),
  X("draft, not in force", "征求意见稿，未生效", false),
  E("evaluation programme or media test", "测评项目或媒体测试", false);

  private final String english;
  private final String chinese;
  private final boolean law;

  Force(String english, String chinese, boolean law) {
    this.english = english;
    this.chinese = chinese;
    this.law = law;
  }

  /**
   * @param language BCP 47; English for one that we do not speak
   */
  public String words(String language) {
    return Clause.isChinese(language) ? chinese : english;
  }

  /** Whether a breach may be called a breach of law: letters L, J, R and P. */
  public boolean isLaw() {
    return law;
  }
}
