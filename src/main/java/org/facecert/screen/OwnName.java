package org.facecert.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the app's own name out of a text before its words are weighed: in an app called "Face
 * Clock" the "Face Clock Privacy Policy" says nothing of the face.
 */
final class OwnName {

  private static final int SHORTEST = 2;

  /** "FaceBank (trial)", "Face Clock: attendance": the name itself ends there. */
  private static final Pattern ADDITION = Pattern.compile("\\s*[(（【\\[:：|｜·].*|\\s[-–—].*");

  /**
   * A name that is nothing but the word for the function; where it stands as the function, it must
   * be read.
   */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(人脸|人臉|刷脸|刷臉|面容|面部|扫脸|face|facial|selfie)"
              + " ?(识别|識別|辨識|验证|驗證|认证|認證|核验|核驗|登录|登入|支付|id|pay|login|recognition|verification|check)?");

  private static final String PAPERS =
      "(?:隐私|隱私|私隱|用户|用戶|使用者|服务|服務|个人信息|個人資料|privacy|user|terms|service)";

  private final List<Mask> masks;

  private record Mask(Pattern name, String instead) {}

  private OwnName(List<Mask> masks) {
    this.masks = masks;
  }

  static OwnName of(AppIdentity app) {
    List<Mask> masks = new ArrayList<>();
    for (String name : app.names()) {
      String core = ADDITION.matcher(name.strip()).replaceFirst("");
      // the longer one first, else its beginning would be taken out of it
      add(name.strip(), masks);
      if (!core.equals(name.strip())) {
        add(core, masks);
      }
    }
    return new OwnName(masks);
  }

  String masked(String text) {
    String rest = text;
    for (Mask mask : masks) {
      rest = mask.name().matcher(rest).replaceAll(mask.instead());
    }
    return rest;
  }

  private static void add(String name, List<Mask> masks) {
    if (name.codePointCount(0, name.length()) < SHORTEST) {
      return;
    }
    boolean latin = name.codePoints().allMatch(c -> c < 0x250);
    String words = quoted(name);
    // beside Chinese characters, which part no words by spaces, a Latin name ends all the same
    String bounded =
        latin ? "(?<![\\p{IsLatin}\\p{N}])" + words + "(?![\\p{IsLatin}\\p{N}])" : words;
    boolean function = FUNCTION.matcher(name.toLowerCase(Locale.ROOT)).matches();
    String pattern = function ? asName(bounded) : bounded;
    // one Latin word may be a word of the language too, written small
    int flags = latin && !name.contains(" ") && !function ? 0 : Pattern.CASE_INSENSITIVE;
    masks.add(new Mask(Pattern.compile(pattern, flags), latin ? "App" : "本应用"));
  }

  private static String quoted(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("\\s+")) {
      words.add(Pattern.quote(word));
    }
    return String.join("\\s+", words);
  }

  /** Only where it can be nothing but a name: welcomed to, quoted, before the name of a paper. */
  private static String asName(String name) {
    return "(?<=欢迎使用|歡迎使用|欢迎来到|歡迎來到|welcome to |[“「『])"
        + name
        + "|"
        + name
        + "(?=\\s*(?:app\\s*)?"
        + PAPERS
        + ")|"
        + name
        + "(?=[”」』])";
  }

  /** The first name in quotation marks: in a system's question it is the app that is asked for. */
  static String withoutQuotedName(String question) {
    Matcher m = QUOTED.matcher(question);
    return m.find() ? question.substring(0, m.start()) + question.substring(m.end()) : question;
  }

  private static final Pattern QUOTED =
      Pattern.compile("[“\"「『‘《【][^”\"」』’》】]{1,60}[”\"」』’》】](?!\\s*(?:的?权限|的?權限|permission))");
}
