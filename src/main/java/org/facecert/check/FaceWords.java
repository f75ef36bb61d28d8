package org.facecert.check;

import java.util.regex.Pattern;

/** Whether words name the face at all, whatever is said of it: "Face clocking", "刷脸开门". */
final class FaceWords {

  private static final Pattern FACE =
      Pattern.compile(
          "\\b(?:face|facial|faceprint|selfie)\\b|[脸臉]|面部|面容|人面", Pattern.CASE_INSENSITIVE);

  /** "in the face of", "face to face", "facing": not the person's face */
  private static final Pattern FIGURATIVE =
      Pattern.compile(
          "\\bface (?:to face|value|up|down|mask)\\b|\\bin the face of\\b|\\b(?:watch|clock)"
              + " face\\b|脸书|臉書|脸谱网|笑脸|表情",
          Pattern.CASE_INSENSITIVE);

  private FaceWords() {}

  static boolean name(String words) {
    return FACE.matcher(FIGURATIVE.matcher(words).replaceAll(" ")).find();
  }
}
