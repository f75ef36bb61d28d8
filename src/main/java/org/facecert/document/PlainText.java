package org.facecert.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a text is written: UTF-8, UTF-16 or GB18030. */
final class PlainText {

  private static final int SAMPLE = 4_096;

  private PlainText() {}

  static String decode(byte[] bytes) throws UnreadableDocument {
    for (Charset charset : candidates(bytes)) {
      String text = strictly(bytes, charset);
      if (text != null && isText(text)) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    }
    throw new UnreadableDocument(
        "this is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8, or give the document"
            + " itself");
  }

  private static List<Charset> candidates(byte[] b) {
    if (b.length > 1 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    if (b.length > 1 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return List.of(StandardCharsets.UTF_16BE);
    }
    return hasZeros(b)
        ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        : List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
  }

  private static boolean hasZeros(byte[] bytes) {
    for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Bytes of anything else, read as a text, hold control characters and letters nobody uses. */
  private static boolean isText(String text) {
    int odd = 0;
    int letters = 0;
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0;
      odd += control || c == '\uFFFD' || !Character.isDefined(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      plain += c < 0x250 || (c >= 0x4E00 && c < 0xA000) ? 1 : 0;
    }
    return odd * 200 <= text.length() && letters * 4 >= text.length() && plain * 2 >= letters;
  }
}
