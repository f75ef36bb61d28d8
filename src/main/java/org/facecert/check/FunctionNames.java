package org.facecert.check;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.facecert.statement.FaceFunction.Kind.ACCESS;
import static org.facecert.statement.FaceFunction.Kind.ANTI_ADDICTION;
import static org.facecert.statement.FaceFunction.Kind.ATTENDANCE;
import static org.facecert.statement.FaceFunction.Kind.EFFECTS;
import static org.facecert.statement.FaceFunction.Kind.LOGIN;
import static org.facecert.statement.FaceFunction.Kind.PAYMENT;
import static org.facecert.statement.FaceFunction.Kind.REAL_NAME;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.FaceFunction.Kind;

/**
 * Which kinds of face function words speak of. "Face recognition" alone speaks of none: only what
 * is named can contradict a statement.
 */
final class FunctionNames {

  /** letters of a text that are searched: what names a function stands at its beginning */
  private static final int MOST_READ = 2_000;

  private static final Map<Kind, Pattern> WORDS =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Map.of(
                  LOGIN,
                  words(
                      "\\b(?:sign|log)(?:ing|s)?[- ]?(?:you )?(?:in|on)\\b|\\blog-?in\\b|登录|登陆|登入"),
                  PAYMENT,
                  words("\\bpay(?:ing|ments?|s)?\\b|\\bmoney transfers?\\b|支付|付款|转账|转帐"),
                  REAL_NAME,
                  words(
                      "\\breal[- ]name\\b|\\bidentity"
                          + " (?:check|document|card)\\b|\\bID\\b|实名|身份证|身分证"),
                  ACCESS,
                  words("\\bdoors?\\b|\\bgates?\\b|\\bturnstiles?\\b|门禁|开门|闸机"),
                  EFFECTS,
                  words(
                      "\\beffects?\\b|\\bposters?\\b|\\bface[-"
                          + " ]?swaps?\\b|\\bmake-?up\\b|特效|换脸|变脸|美颜|海报"),
                  ANTI_ADDICTION,
                  words("\\banti-addiction\\b|防沉迷"),
                  ATTENDANCE,
                  words("\\battendance\\b|\\bclock(?:ing)? (?:in|out)\\b|打卡|考勤"))));

  /** what is read out of a face besides whose it is, and pictures searched for faces */
  private static final Pattern ANALYSIS =
      words(
          "\\bskin(?: \\w+)?"
              + " (?:age|test|check|scan|score|analysis|report|type|diagnos\\w*)\\b|\\bwrinkle"
              + " (?:test|check|score)|\\b(?:biological|face|guess\\w*(?: \\w+)?|read\\w*(?:"
              + " \\w+)?) age\\b|\\bage (?:test|check|guess|estimate)|\\bhow old (?:do|are|am)"
              + " \\w+|\\b(?:emotion|mood)s?"
              + " (?:check|test|scan|reading|detect\\w*|recogn\\w*|from)|\\bread\\w* (?:my |your"
              + " )?(?:mood|emotions?)|\\blook-?"
              + " ?alikes?\\b|\\bdoppelg|\\b(?:celebrity|famous|star)"
              + " (?:twin|match|double)|\\bbeauty score|\\battractiveness|\\bface"
              + " reading|\\bphysiognom|\\bwho(?:'?s| is)? (?:who|this|that)\\b|\\bwho(?:'?s| is)"
              + " (?:in|on) (?:the|this|your|my) (?:\\w+"
              + " )?(?:picture|photo|frame|video|album)|\\b(?:find|sort\\w*|group\\w*|tag\\w*)"
              + " (?:\\w+"
              + " ){0,2}(?:people|person|friends|faces)\\b(?=.*\\b(?:photo|picture|album|galler))|\\bby"
              + " (?:person|faces?)\\b|\\bpeople (?:album|in (?:\\w+"
              + " )?(?:photo|picture)s)\\b|\\b(?:takes? after|resembl\\w+|family likeness|spitting"
              + " image)\\b|像(?:不像)?(?:你|您|我|他|她)?(?:的)?(?:爸|妈|父|母|爹|娘|爷|奶|外公|外婆|姥)"
              + "|肤龄|测肤|肤质|(?:肌肤|皮肤|皱纹)(?:检测|测试|分析|年龄|评分|诊断|报告)|颜值|测颜|(?:测|猜|看)(?:一测|一猜)?年龄"
              + "|年龄测试|看起来几岁|(?:情绪|心情)(?:识别|检测|测试|分析)|(?:测|读|识别)(?:情绪|心情)|明星脸|撞脸|夫妻相|像(?:谁|哪位|哪个)"
              + "|谁是谁|里是谁|里有谁|都有谁|人物(?:相册|归类|分类)|按人物|认人|以图找人|照片(?:里|中)?找|面诊|面相|看相|相面|舌诊|望诊|看气色"
              + "|美丽指数");

  /** said of what was done with faces, not of how to wash one */
  private static final Pattern READS =
      words(
          "\\b(?:compar|analy|detect|recogni|match|scan|measur|sort|group|identif|extract|assess"
              + "|read|found|look|see|show)\\w*|比对|比较|分析|识别|检测|扫描|归类|分类|测|提取|评估|看出|拍|认出|诊");

  private FunctionNames() {}

  /** Whether a name, not a whole text, tells of reading more out of faces than whose they are. */
  static boolean tellsOfAnalysis(String name) {
    return ANALYSIS.matcher(TextNormalization.simplified(name)).find();
  }

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, CASE_INSENSITIVE);
  }

  /** Whether a sentence about faces says that something is read out of them. */
  static boolean tellsOfReading(String sentence) {
    return READS.matcher(TextNormalization.simplified(sentence)).find();
  }

  /** Empty when the words name none. */
  static Set<Kind> in(String text) {
    String read =
        TextNormalization.simplified(
            text.length() > MOST_READ ? text.substring(0, MOST_READ) : text);
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
