package org.facecert.check;

import java.util.regex.Pattern;

/**
 * Sentences whose subject is the agreement itself and that add something to it: "Saying yes also
 * puts you on our list". What stands on the control does not say so; the sentence does.
 */
final class FurtherObjects {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** the act of agreeing, at the beginning of a sentence or of a clause */
  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(?:^|[,;:.(]\\s*)(?:(?:by|when|if|once|on|upon|in|with)\\s+(?:you\\s+)?)?(?:your\\s+|the"
              + " |this )?(?:say(?:ing)?\\s+[“\"']?yes|agree(?:ing|ment)?|accept(?:ing|ance)?"
              + "|consent(?:ing)?|approv(?:e|ing|al)|opt(?:ing)?[ -]in"
              + "|(?:tap(?:ping)?|press(?:ing)?|click(?:ing)?|choos(?:e|ing)|tick(?:ing)?)\\s+"
              + "(?:on\\s+)?[“\"']?(?:yes|agree|accept|ok|allow|continue|this|the box|i agree))\\b"
              + "|(?:^|[,，；。;]\\s*)(?:(?:您|你|一旦|当您|如您|若您)\\s*)?"
              + "(?:点击|點擊|点按|勾选|勾選|选择|選擇|轻触|按下)?\\s*[“「]?(?:同意|授权|授權|确认|確認|接受|开通|開通)[”」]?",
          FLAGS);

  private static final Pattern ADDS =
      Pattern.compile(
          "\\b(?:also|as well|too|in addition|additionally|besides|at the same time|together with"
              + "|along with|and (?:to )?(?:sign|put|join|enrol|subscrib)\\w*)\\b"
              + "|同时|同時|也(?:将|將|会|會|表示|代表|意味|视为|視為|即|就|一并)|并(?:将|会|视为|授权|同意|默认|加入|接收)"
              + "|並(?:將|會|視為|授權|同意|加入|接收)|一并|一併|还(?:将|会|表示|意味)|還(?:將|會|表示)|另外",
          FLAGS);

  /** adds nothing: denied, a right of the person's, or the same matter once more */
  private static final Pattern NOTHING_ADDED =
      Pattern.compile(
          "\\b(?:not|never|no|nothing|neither|without)\\b|\\b(?:you (?:can|may|are free)|you"
              + " still)\\b|\\b(?:withdraw|change your mind|any ?time)\\w*"
              + "|不会|不會|不代表|不意味|不视为|不視為|不等于|不影响|不影響|无需|無需|可以?随时|可以?隨時|仍可|也可|亦可|撤回",
          FLAGS);

  /** the face, or that one knows its rules, is the object itself and no further one */
  private static final Pattern OBJECT_ITSELF =
      Pattern.compile(
          "\\b(?:face|facial|faceprint|selfie|biometric)s?\\b|\\b(?:read|understood|understand|rules)\\b"
              + "|人脸|人臉|刷脸|刷臉|面部|面容|脸部|臉部|已阅读|已閱讀|知悉|规则|規則",
          FLAGS);

  /** "... and would like to receive", within the words of one box or control */
  private static final Pattern AND_WANTS =
      Pattern.compile(
          "(?:并|並|且|同时|同時|以及)\\s*(?:也|还|還)?\\s*(?:愿意|願意|乐意|樂意|希望|同意|接受|允许|允許|授权|授權|订阅|訂閱|接收)"
              + "|(?:\\band|&|,|;)\\s*(?:i\\s+)?(?:(?:would|'d)\\s+(?:also\\s+)?(?:like|love)\\s+to"
              + "|want\\s+to|agree\\s+to|consent\\s+to|am\\s+happy\\s+to|wish\\s+to)"
              + "|\\band\\s+(?:to\\s+)?(?:receiv|get|be\\s+sent|subscrib|join|share|sign\\s+up)\\w*",
          FLAGS);

  private FurtherObjects() {}

  /** Whether the words of a box or control agree to something besides the face. */
  static boolean areAgreedToBy(String label) {
    return !NOTHING_ADDED.matcher(label).find()
        && AND_WANTS
            .matcher(label)
            .results()
            .anyMatch(wants -> !OBJECT_ITSELF.matcher(label.substring(wants.end())).find());
  }

  /** Whether the sentence adds an object to the agreement that is not the face. */
  static boolean areAddedBy(String sentence) {
    var adds = ADDS.matcher(sentence);
    return AGREEMENT.matcher(sentence).find()
        && adds.find()
        && !NOTHING_ADDED.matcher(sentence).find()
        && !OBJECT_ITSELF.matcher(sentence.substring(adds.end())).find();
  }
}
