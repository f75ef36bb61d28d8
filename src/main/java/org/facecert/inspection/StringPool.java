package org.facecert.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The texts of a binary XML or a resource table (AOSP, androidfw/ResourceTypes.h). */
final class StringPool {

  static final int TYPE = 0x0001;

  private static final int UTF_8 = 1 << 8;
  private static final int HEADER = 28;

  /** letters of all texts that are asked for; offsets may lead to one long text again and again */
  private static final int MOST_LETTERS = 32 << 20;

  private final Map<Integer, String> known = new HashMap<>();
  private int letters;

  private final ByteBuffer bytes;
  private final int count;
  private final boolean utf8;
  private final int offsets;
  private final int strings;
  private final int end;

  private StringPool(ByteBuffer bytes, int at) {
    this.bytes = bytes;
    this.end = at + bytes.getInt(at + 4);
    this.count = bytes.getInt(at + 8);
    this.utf8 = (bytes.getInt(at + 16) & UTF_8) != 0;
    this.offsets = at + (bytes.getShort(at + 2) & 0xffff);
    this.strings = at + bytes.getInt(at + 20);
  }

  /**
   * @param at where the chunk begins, whose size has been looked at
   */
  static StringPool at(ByteBuffer bytes, int at) throws UnreadablePackage {
    StringPool pool = new StringPool(bytes, at);
    long offsetsEnd = pool.offsets + 4L * pool.count;
    if (pool.end - at < HEADER || pool.count < 0 || offsetsEnd > pool.end) {
      throw new UnreadablePackage("a pool of strings is cut or malformed");
    }
    return pool;
  }

  /** The text of this number; none where it is no number of the pool. */
  String get(int index) throws UnreadablePackage {
    if (index < 0 || index >= count) {
      throw new UnreadablePackage("string " + index + " of " + count + " is named");
    }
    long at = (long) strings + bytes.getInt(offsets + 4 * index);
    if (at < strings || at >= end) {
      throw new UnreadablePackage("string " + index + " lies outside its pool");
    }
    String before = known.get(index);
    if (before != null) {
      return before;
    }
    String text = utf8 ? utf8((int) at) : utf16((int) at);
    letters += text.length();
    if (letters > MOST_LETTERS) {
      throw new UnreadablePackage("its strings are longer than any app's");
    }
    known.put(index, text);
    return text;
  }

  private String utf16(int at) throws UnreadablePackage {
    int length = bytes.getShort(at) & 0xffff;
    int from = at + 2;
    if ((length & 0x8000) != 0) {
      length = (length & 0x7fff) << 16 | (bytes.getShort(from) & 0xffff);
      from += 2;
    }
    byte[] text = bytes(from, 2L * length);
    return new String(text, StandardCharsets.UTF_16LE);
  }

  private String utf8(int at) throws UnreadablePackage {
    int from = at + ((bytes.get(at) & 0x80) == 0 ? 1 : 2);
    int length = bytes.get(from) & 0xff;
    from++;
    if ((length & 0x80) != 0) {
      length = (length & 0x7f) << 8 | (bytes.get(from) & 0xff);
      from++;
    }
    return new String(bytes(from, length), StandardCharsets.UTF_8);
  }

  private byte[] bytes(int from, long length) throws UnreadablePackage {
    if (from + length > end) {
      throw new UnreadablePackage("a string goes on beyond its pool");
    }
    byte[] text = new byte[(int) length];
    bytes.get(from, text);
    return text;
  }
}
