package org.facecert.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a company which is named does not get the face: "Kestrel Ltd services the gates and has no
 * access to face data". It says nothing of others, so that it is never the reason for a PASS.
 */
final class AccessDisclaimer {

  private static final String FACE_WORDS =
      "(?:[^.;]{0,40}\\b(?:faces?|facial|faceprints?|templates?|photo(?:graph)?s?|pictures?|images?"
          + "|biometric\\w*)\\b)";

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:\\bno access to|\\b(?:does|do|can|will|may|could) ?(?:not|n['’]t)(?: \\w+)?"
              + " (?:receive|see|get|access|obtain|reach|read)|\\b(?:can['’]t|never) (?:\\w+ )?"
              + "(?:receives?|sees?|gets?|access(?:es)?|obtains?|reach(?:es)?|reads?)"
              + "|\\b(?:receives?|sees?|gets?) (?:neither|no|none|nothing))"
              + FACE_WORDS
              + "|(?:(?:接触|看|拿|获取|得|收|访问|读取|触碰|取得)不(?:到|了)"
              + "|(?:无法|不能|不会|不得|没有|无权|并不|从不|不)[^,，。;；]{0,6}"
              + "(?:接触|获取|获得|查看|看到|访问|取得|得到|收到|读取|拿到))"
              + "[^,，。;；]{0,12}(?:人脸|面部|脸|特征|照片|图像|模板)");

  /** It gets something of the face for its work, or under some condition, or of a part alone. */
  private static final Pattern GETS =
      Pattern.compile(
          "(?i)\\b(?:compar|match|recogni[sz]|verif|stor|host|process|analy[sz]|identif|algorithm"
              + "|unless|except|without your|original|raw|full|other than)\\w*"
              + "|比对|识别|核验|存储|托管|处理|分析|算法|委托|受托|SDK|未经|除非|除了|以外|之外|原始|原图|完整");

  private static final Pattern GOES_ON =
      Pattern.compile("^(?i:(?:it|they|the (?:company|supplier|firm|vendor))\\b|该公司|该厂商|其|它)");

  private AccessDisclaimer() {}

  static boolean isSaidOf(Quotation company) {
    String behind = company.following().filter(w -> GOES_ON.matcher(w).find()).orElse("");
    String words = company.words() + " " + behind;
    int named = words.indexOf(company.quote().text());
    Matcher denied = DENIED.matcher(words);
    return denied.find(Math.max(0, named)) && !GETS.matcher(words).find();
  }
}
