package org.facecert.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.screen.TextNormalization;

/**
 * Whether words name the declared face function: by its name, by the label that starts it, or by
 * the face and a word of one of the two. A function "face-clocking" that starts with "Clock with my
 * face" is named by "face clocking" and by "clock by face", and not by "face cream".
 */
final class FunctionWords {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2}|\\p{IsLatin}{4,}");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /** words of any function, which tell none from another */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:face|facial|selfie|with|your|this|that|from|using|start|begin|continue|next|open"
              + "|turn|enable|take|photo|picture|look|camera)s?",
          Pattern.CASE_INSENSITIVE);

  /** letters by which words of one stem are known: "verify" and "verification" */
  private static final int STEM = 5;

  private final Set<String> names = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  /**
   * @param name of the function in the statement
   * @param start the label that starts it
   */
  FunctionWords(String name, String start) {
    for (String words :
        new String[] {
          TextNormalization.text(name.replaceAll("[-_.]+", " ")), TextNormalization.text(start)
        }) {
      if (FaceWords.name(words)) {
        names.add(words);
        add(words);
      }
    }
  }

  private void add(String words) {
    Matcher latin = WORD.matcher(words);
    while (latin.find()) {
      if (!HAN.matcher(latin.group()).matches() && !COMMON.matcher(latin.group()).matches()) {
        stems.add(stem(latin.group()));
      }
    }
    Matcher han = HAN.matcher(words);
    while (han.find()) {
      String run = han.group();
      for (int i = 0; i + 2 <= run.length(); i++) {
        String pair = run.substring(i, i + 2);
        if (!FaceWords.name(pair)) {
          stems.add(pair);
        }
      }
    }
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > STEM ? lower.substring(0, STEM) : lower;
  }

  boolean name(String text) {
    String words = TextNormalization.text(text);
    return names.stream().anyMatch(words::contains)
        || FaceWords.name(words) && stems.stream().anyMatch(words::contains);
  }
}
