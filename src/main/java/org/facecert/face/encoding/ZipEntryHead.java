package org.facecert.face.encoding;

import java.nio.charset.StandardCharsets;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * What stands before each file in a ZIP archive (APPNOTE 4.3.7). The directory at the archive's end
 * is not asked: a part of an archive has none, and two may disagree.
 *
 * @param name as it is written, which may lead anywhere: for people to read
 * @param data where the file's bytes begin
 * @param length of them; -1 when only their end tells
 */
public record ZipEntryHead(String name, int method, boolean encrypted, long data, long length) {

  public static final int STORED = 0;
  public static final int DEFLATED = 8;
  public static final int ZSTD = 93;

  private static final int HEAD = 30;
  private static final int NEWEST = 63;
  private static final int LONGEST_NAME = 4096;
  private static final long IN_EXTRA = 0xFFFF_FFFFL;

  /** Nothing when none begins there. */
  public static @Nullable ZipEntryHead at(ByteView view, long at) {
    int version = view.u16le(at + 4) & 0xFF;
    int flags = view.u16le(at + 6);
    int name = view.u16le(at + 26);
    int extra = view.u16le(at + 28);
    long data = at + HEAD + name + extra;
    if (version > NEWEST || name <= 0 || name > LONGEST_NAME || extra < 0 || data > view.size()) {
      return null;
    }
    long length = view.u32le(at + 18);
    if (length == IN_EXTRA) {
      length = zip64(view, at + HEAD + name, data);
    }
    boolean unknown = (flags & 8) != 0 && length == 0;
    String told = new String(view.copy(at + HEAD, name), StandardCharsets.UTF_8);
    return new ZipEntryHead(
        told, view.u16le(at + 8), (flags & 1) != 0, data, unknown ? -1 : length);
  }

  /** The compressed length in the extra field 1, behind the full one. */
  private static long zip64(ByteView view, long from, long to) {
    long at = from;
    while (at + 4 <= to) {
      int length = view.u16le(at + 2);
      if (view.u16le(at) == 1 && length >= 16) {
        long low = view.u32le(at + 12);
        long high = view.u32le(at + 16);
        return low < 0 || high < 0 || high > Integer.MAX_VALUE ? -1 : high << 32 | low;
      }
      at += 4 + length;
    }
    return -1;
  }
}
