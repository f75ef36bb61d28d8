package org.facecert.provenance;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A PNG with nothing in it but its head and its texts that are not compressed. The library believes
 * lengths and inflates without an end, so that a file of a few hundred kilobytes takes all memory.
 */
final class PngTexts {

  private static final int SIGNATURE = 8;

  /** bytes of a chunk beside its content: length, type, checksum */
  private static final int FRAME = 12;

  private static final Set<String> KEPT = Set.of("IHDR", "tEXt", "iTXt", "eXIf", "IEND");
  private static final Set<String> PACKED = Set.of("zTXt");

  private PngTexts() {}

  /**
   * @param unread gets what is left out and may hold a mark
   * @throws EOFException where a chunk is longer than what is left
   */
  static byte[] of(byte[] file, List<String> unread) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    kept.write(file, 0, Math.min(SIGNATURE, file.length));
    ByteBuffer left = ByteBuffer.wrap(file);
    for (int at = SIGNATURE; at < file.length; ) {
      int length = file.length - at < FRAME ? -1 : left.getInt(at);
      if (length < 0 || length > file.length - at - FRAME) {
        throw new EOFException("a chunk is cut short");
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (PACKED.contains(type) || type.equals("iTXt") && isPacked(file, at + 8, length)) {
        unread.add("compressed text");
      } else if (KEPT.contains(type)) {
        kept.write(file, at, length + FRAME);
      }
      at += length + FRAME;
    }
    return kept.toByteArray();
  }

  /** After the keyword's end comes the flag. */
  private static boolean isPacked(byte[] file, int from, int length) {
    int at = from;
    while (at < from + length - 1 && file[at] != 0) {
      at++;
    }
    return at >= from + length - 1 || file[at + 1] != 0;
  }
}
