package org.facecert.apk;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The languages of a resource table. No library that is kept up reads one without Android's whole
 * build tools, and of its chunks (AOSP, androidfw/ResourceTypes.h) only headers and the language of
 * each configuration are needed.
 */
final class ResourceLanguages {

  private static final int TABLE = 0x0002;
  private static final int PACKAGE = 0x0200;
  private static final int TYPE = 0x0201;

  /** of every chunk: type and header size (2 bytes each), size (4 bytes) */
  private static final int HEADER = 8;

  /** from a type's beginning to its configuration's language: header, id, counts, size, codes */
  private static final int LANGUAGE = 20 + 8;

  private ResourceLanguages() {}

  /** What is broken in the table ends the reading; what was found until then stays. */
  static SortedSet<String> in(ByteBuffer table) {
    SortedSet<String> found = new TreeSet<>();
    if (table.limit() >= HEADER && type(table, 0) == TABLE) {
      read(table, headerSize(table, 0), table.limit(), true, found);
    }
    return found;
  }

  /**
   * @param packages whether packages may stand here; one inside another is no table of Android's
   */
  private static void read(
      ByteBuffer table, int from, int end, boolean packages, SortedSet<String> found) {
    int at = from;
    while (at >= 0 && at + HEADER <= end) {
      int size = table.getInt(at + 4);
      if (size < HEADER || size > end - at) {
        return;
      }
      if (packages && type(table, at) == PACKAGE && headerSize(table, at) >= HEADER) {
        read(table, at + headerSize(table, at), at + size, false, found);
      } else if (type(table, at) == TYPE && size >= LANGUAGE + 2) {
        String language = language(table, at + LANGUAGE);
        if (!language.isEmpty()) {
          found.add(language);
        }
      }
      at += size;
    }
  }

  /** Two letters, or three packed into five bits each when the highest bit is set. */
  private static String language(ByteBuffer table, int at) {
    int first = table.get(at) & 0xff;
    int second = table.get(at + 1) & 0xff;
    String code =
        (first & 0x80) == 0
            ? "" + (char) first + (char) second
            : ""
                + (char) ('a' + (second & 0x1f))
                + (char) ('a' + ((second & 0xe0) >> 5) + ((first & 0x03) << 3))
                + (char) ('a' + ((first & 0x7c) >> 2));
    return code.matches("[a-z]{2,3}") ? code.toLowerCase(Locale.ROOT) : "";
  }

  private static int type(ByteBuffer table, int at) {
    return table.getShort(at) & 0xffff;
  }

  private static int headerSize(ByteBuffer table, int at) {
    return table.getShort(at + 2) & 0xffff;
  }
}
