package org.facecert.check;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.facecert.statement.FaceFunction.Kind.ACCESS;
import static org.facecert.statement.FaceFunction.Kind.ANTI_ADDICTION;
import static org.facecert.statement.FaceFunction.Kind.ATTENDANCE;
import static org.facecert.statement.FaceFunction.Kind.EFFECTS;
import static org.facecert.statement.FaceFunction.Kind.LOGIN;
import static org.facecert.statement.FaceFunction.Kind.PAYMENT;
import static org.facecert.statement.FaceFunction.Kind.REAL_NAME;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.statement.FaceFunction.Kind;

/**
 * Which kinds of face function words speak of. "Face recognition" alone speaks of none: only what
 * is named can contradict a statement.
 */
final class FunctionNames {

  private static final int MOST_READ = 2_000;

  private static final Map<Kind, Pattern> WORDS =
      new EnumMap<>(
          Map.of(
              LOGIN,
              words("\\b(?:sign|log)(?:ing|s)?[- ]?(?:you )?(?:in|on)\\b|\\blog-?in\\b|登录|登陆"),
              PAYMENT,
              words("\\bpay(?:ing|ments?|s)?\\b|\\bmoney transfers?\\b|支付|付款|转账"),
              REAL_NAME,
              words("\\breal[- ]name\\b|\\bidentity (?:check|document|card)\\b|\\bID\\b|实名|身份证"),
              ACCESS,
              words("\\bdoors?\\b|\\bgates?\\b|\\bturnstiles?\\b|门禁|开门|闸机"),
              EFFECTS,
              words(
                  "\\beffects?\\b|\\bposters?\\b|\\bface[-"
                      + " ]?swaps?\\b|\\bmake-?up\\b|特效|换脸|变脸|美颜|海报"),
              ANTI_ADDICTION,
              words("\\banti-addiction\\b|防沉迷"),
              ATTENDANCE,
              words("\\battendance\\b|\\bclock(?:ing)? (?:in|out)\\b|打卡|考勤")));

  private FunctionNames() {}

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, CASE_INSENSITIVE);
  }

  /** Empty when the words name none. */
  static Set<Kind> in(String text) {
    String read = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    WORDS.forEach(
        (kind, words) -> {
          if (words.matcher(read).find()) {
            found.add(kind);
          }
        });
    return found;
  }
}
