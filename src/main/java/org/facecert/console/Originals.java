package org.facecert.console;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.facecert.evidence.Evidence;

/**
 * Evidence as it was recorded, by what its bytes are: never by what an app or its server called
 * them. Pictures are shown, texts of any kind are plain text, all else is a file to be saved.
 */
final class Originals {

  /** bytes; longer ones are opened in the run's folder */
  static final long MOST_BYTES = 64L << 20;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private Originals() {}

  static PageReply of(Evidence evidence, byte[] bytes) {
    if (begins(bytes, PNG)) {
      return PageReply.of("image/png", bytes);
    }
    if (begins(bytes, JPEG)) {
      return PageReply.of("image/jpeg", bytes);
    }
    if (isText(bytes)) {
      return PageReply.of("text/plain; charset=utf-8", bytes);
    }
    return PageReply.of("application/octet-stream", bytes)
        .with(
            "Content-Disposition",
            "attachment; filename=\"" + evidence.digest().hex().substring(0, 16) + ".bin\"");
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  private static boolean isText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
