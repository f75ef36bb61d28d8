package org.facecert.check;

import java.util.regex.Pattern;
import org.facecert.screen.TextNormalization;

/**
 * What a sentence, shown on the way of deleting a face, says of the account: that it ends with the
 * face, or has ended, or must be ended to have the face deleted.
 */
enum AccountClosing {
  /** The account ends or has ended by it, or ending it is the way. */
  CLOSES,
  /** It speaks of an account and an end, and whether of the one by the other is not clear. */
  PERHAPS,
  /** It speaks of no such thing, or denies it. */
  NONE;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String ACCOUNT_EN = "(?:accounts?|memberships?|profiles?|registrations?)";

  private static final String ACCOUNT_ZH = "(?:账号|账户|帐号|帐户|会员(?:资格|身份|卡)?|用户身份)";

  /** an account by its app's own name (农场号, 游戏号), where it is struck off the register */
  private static final String STRUCK_OFF = "(?:注销|销掉)[^，。；人脸]{0,6}号(?!码)";

  private static final String END_EN =
      "(?:clos(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?|delet(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)"
          + "|deactivat(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|end(?:s|ed|ing)?|remov(?:e|es|ed|ing))";

  private static final String END_ZH = "(?:注销|销户|关闭|删除|终止|停用|失效|作废|收回|清空)";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\b"
              + ACCOUNT_EN
              + "\\b.{0,60}\\b"
              + END_EN
              + "\\b|\\b"
              + END_EN
              + "\\b.{0,60}\\b"
              + ACCOUNT_EN
              + "\\b|\\b"
              + ACCOUNT_EN
              + "\\b.{0,40}\\b(?:goes|go|lost|lose|leave)\\b|\\b(?:goes|go|lost|lose|leave)\\b.{0,40}\\b"
              + ACCOUNT_EN
              + "\\b|"
              + ACCOUNT_ZH
              + ".{0,24}"
              + END_ZH
              + "|"
              + END_ZH
              + ".{0,12}"
              + ACCOUNT_ZH
              + "|"
              + STRUCK_OFF
              + "|号(?!码)[^，。；人脸]{0,8}(?:注销|销掉)",
          FLAGS);

  /** the end comes with this very act, or has come */
  private static final Pattern BY_IT =
      Pattern.compile(
          "\\b(?:is|are|will be|be|been|was|were|gets?|now)\\s+(?:\\w+\\s+){0,2}"
              + END_EN
              + "\\b|\\b(?:closes|cancels|ends|deletes|terminates|deactivates|erases|removes)\\b|\\b(?:also|as"
              + " well|too|with it|together|along with|at the same"
              + " time)\\b|\\b(?:can(?:not|'t)|only)\\b|\\b(?:goes|go|lost|lose)\\b|^(?:to|in order"
              + " to)\\b.*,\\s*(?:please\\s+)?"
              + END_EN
              + "\\b|(?:将|会|已|一并|一起|同时|随之|随即|连同|也)[^，。；]{0,8}"
              + END_ZH
              + "|"
              + END_ZH
              + "(?:了|成功|后才|才能|方可)|不能单独|无法单独|只能|必须|须先|请先|需先|需要先",
          FLAGS);

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|no|nor|neither|without|stays?|kept|keeps?|remains?|unaffected|unchanged|as"
              + " (?:it was|before)|separate(?:ly)?|instead)\\b(?! (?:possible|be deleted|be"
              + " removed)\\b)|n't (?:close|end|delete|affect|touch|cancel)"
              + "|不(?:会|影响|受|涉及|必|需要?|用)|(?:没有|并无|无|未受|毫无)影响|无需|无须|毋须|保留|仍然?|依旧|照常|不变|另行|除外|而不|并非|并不",
          FLAGS);

  /** two denials: the one is not had without the other */
  private static final Pattern NOT_WITHOUT =
      Pattern.compile(
          "\\b(?:can ?not|can['’]t|not possible|impossible|not"
              + " be|never)\\b.{0,60}\\b(?:without|unless)\\b.{0,30}\\b"
              + END_EN
              + "\\b.{0,20}\\b"
              + ACCOUNT_EN
              + "\\b|(?:不|未|如不|若不)"
              + END_ZH
              + "[^，。；]{0,6}"
              + ACCOUNT_ZH
              + "[^。；]{0,8}(?:无法|不能|不可|不得)",
          FLAGS);

  /** told of another occasion: "when you close your account, your face is deleted, too" */
  private static final Pattern OCCASION =
      Pattern.compile(
          "\\b(?:if|when|whenever|once|should|after|until|unless|before)\\b.{0,30}\\b"
              + END_EN
              + "\\b.{0,20}\\b"
              + ACCOUNT_EN
              + "\\b|\\byou (?:can|may) (?:also )?"
              + END_EN
              + " (?:your|the) "
              + ACCOUNT_EN
              + "\\b|^to "
              + END_EN
              + " (?:your|the) "
              + ACCOUNT_EN
              + "\\b|(?:如|若|一旦|当)[^，。；]{0,6}"
              + END_ZH
              + "[^，。；]{0,4}"
              + ACCOUNT_ZH
              + "|(?:"
              + END_ZH
              + ACCOUNT_ZH
              + "|"
              + STRUCK_OFF
              + ")(?:时|后(?!才|方)|的|请|，请)|(?:如|若|一旦|当)[^，。；]{0,6}"
              + STRUCK_OFF,
          FLAGS);

  static AccountClosing of(String sentence) {
    String words = TextNormalization.simplified(sentence);
    if (NOT_WITHOUT.matcher(words).find()) {
      return CLOSES;
    }
    if (!TOGETHER.matcher(words).find()
        || DENIED.matcher(words).find()
        || OCCASION.matcher(words).find()) {
      return NONE;
    }
    return BY_IT.matcher(words).find() ? CLOSES : PERHAPS;
  }
}
