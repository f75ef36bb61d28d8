package org.facecert.screen;

import java.util.regex.Pattern;

/**
 * A Chinese verb of one letter, such as 量 in 可以量一量您的脸吗. One letter is in too many words (质量, 流量)
 * for its mere presence in a text to say anything: it counts where it stands as a verb with the
 * face.
 */
final class FaceVerb {

  private static final String OF_FACE = "[^\\p{Punct}，。！？；、\\n]{0,6}?(?:脸|面部|面容|面孔|五官|人像|样子)";

  private static final String FIRST = "(?:^|[^\\p{IsHan}]|[去来要想让先会可不]|我们)";

  private static final Pattern AROUND =
      Pattern.compile("^(?:我|还是|还|那|就|先|暂|请|也|不|别)*|[了吧啦呗咯喽!。]+$");

  private FaceVerb() {}

  /** Whether the label is this one letter, or a plain negation of it: 不量了, 量吧. */
  static boolean isAllOf(String label, String word) {
    return word.codePointCount(0, word.length()) == 1
        && Character.isIdeographic(word.codePointAt(0))
        && AROUND.matcher(label).replaceAll("").equals(word);
  }

  /**
   * @param text in simplified letters, with its line ends
   */
  static boolean isIn(String text, String letter) {
    String verb = Pattern.quote(letter);
    String aspect = "(?:一" + verb + "|" + verb + "|一下|下|一?个|一?张|一次|一眼|着|(?=[您你]))";
    return Pattern.compile(
            verb + aspect + OF_FACE + "|" + FIRST + verb + "(?:脸|面部|面容|人像)", Pattern.MULTILINE)
        .matcher(text)
        .find();
  }
}
