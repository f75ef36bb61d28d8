package org.facecert.face.find;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.facecert.face.bytes.ByteView;

/** Whether what stands before something, such as the name of its field, speaks of a face. */
final class Naming {

  private static final int REACH = 64;
  private static final Pattern WORDS =
      Pattern.compile("face|facial|feature|embedding|template|biometric|人脸|特征|面部");

  private Naming() {}

  static boolean speaksOfFace(ByteView view, long start) {
    long from = Math.max(0, start - REACH);
    byte[] before = view.copy(from, (int) (start - from));
    String text = new String(before, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return WORDS.matcher(text).find();
  }
}
