package org.facecert.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.FaceFunction;

/**
 * Whether words name what a face function is declared to be for, by a word of its purpose or of its
 * name: "to confirm that you are the one who pays" names "confirm a payment". Words of any face
 * function name none.
 */
final class StatedPurpose {

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{3,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /** letters by which words of one stem are known: "pays" and "payment", "signs" and "signing" */
  private static final int STEM = 4;

  private static final Pattern COMMON =
      Pattern.compile(
          "(?:face|facial|make|with|your|this|that|from|using|use|the|and|for|you|are|who|user|users"
              + "|person|check|confirm\\w*|verif\\w+|match\\w*|compar\\w+|recogni\\w+|photos?|pictures?"
              + "|scan\\w*|real|name)|人脸|刷脸|面部|面容|识别|认证|验证|核验|确认|使用|用户|进行|本人|照片");

  private final Set<String> stems = new HashSet<>();

  StatedPurpose(FaceFunction function) {
    add(function.purpose());
    add(function.id().replaceAll("[-_.]+", " "));
  }

  private void add(String words) {
    String text = TextNormalization.text(words).toLowerCase(Locale.ROOT);
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      if (!COMMON.matcher(latin.group()).matches()) {
        stems.add(stem(latin.group()));
      }
    }
    Matcher han = HAN.matcher(text);
    while (han.find()) {
      String run = han.group();
      for (int i = 0; i + 2 <= run.length(); i++) {
        String pair = run.substring(i, i + 2);
        if (!COMMON.matcher(pair).matches()) {
          stems.add(pair);
        }
      }
    }
  }

  private static String stem(String word) {
    String whole = word.endsWith("ment") ? word.substring(0, word.length() - 4) : word;
    return whole.length() > STEM ? whole.substring(0, STEM) : whole;
  }

  /** Where a word of it begins with such a stem; Chinese words have no beginning to look for. */
  boolean isNamedBy(String words) {
    String text = TextNormalization.text(words).toLowerCase(Locale.ROOT);
    return stems.stream()
        .anyMatch(
            stem ->
                HAN.matcher(stem).matches()
                    ? text.contains(stem)
                    : Pattern.compile("\\b" + Pattern.quote(stem)).matcher(text).find());
  }
}
