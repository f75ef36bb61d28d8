package org.facecert.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word stands under a negation: "never used for marketing". */
final class Negation {

  private static final int REACH_CHINESE = 24;
  private static final int REACH_ENGLISH = 90;

  private static final Pattern CHINESE =
      Pattern.compile(
          "不会|不用|不将|不得|不涉及|不包括|不包含|不收集|不读取|不访问|不会将|不作|没有|无需|不需要|绝不|从不|并非|禁止|而非|不向|非用于|不再|未|不(?!仅|但|只|同意|断|限于)");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(no|not|never|without|nor|neither|none)\\b(?! only| just| limited)"
              // normal text has no apostrophes
              + "|\\b(do|does|did|is|are|was|were|wo|ca|could|would|should|has|have|had)n'?t\\b");
  private static final Pattern NEW_THOUGHT_ENGLISH =
      Pattern.compile(
          "[.;:!?]|\\b(but|however|instead|unless|except)\\b|, ?(and )?(we|you|they|it|the|your|this|i)\\b|\\bwe may\\b");
  private static final Pattern NEW_THOUGHT_CHINESE = Pattern.compile("[,.。;:!?]|但|而是|除非|并(会|将)");

  private Negation() {}

  /**
   * @param normal a text in normal form
   * @param start where the word begins
   */
  static boolean over(String normal, int start) {
    String before = normal.substring(Math.max(0, start - REACH_ENGLISH), start);
    boolean english = lastUnbroken(ENGLISH, NEW_THOUGHT_ENGLISH, before);
    String near = before.substring(Math.max(0, before.length() - REACH_CHINESE));
    return english || lastUnbroken(CHINESE, NEW_THOUGHT_CHINESE, near);
  }

  private static boolean lastUnbroken(Pattern negator, Pattern breaks, String before) {
    Matcher m = negator.matcher(before);
    int end = -1;
    while (m.find()) {
      end = m.end();
    }
    return end >= 0 && !breaks.matcher(before.substring(end)).find();
  }
}
