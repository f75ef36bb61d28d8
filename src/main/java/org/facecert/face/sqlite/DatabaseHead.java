package org.facecert.face.sqlite;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * The first 100 bytes of a database.
 *
 * @param pages as the file's size says where the head is not to be trusted
 * @param freeTrunk the first page of the list of free pages; 0 when there is none
 */
public record DatabaseHead(int pageSize, int reserved, long pages, long freeTrunk) {

  private static final int SMALLEST = 512;
  private static final int LARGEST = 65_536;

  /**
   * @return nothing when none begins there
   */
  public static @Nullable DatabaseHead read(ByteView view, long start) {
    int stored = view.u16(start + 16);
    int size = stored == 1 ? LARGEST : stored;
    int reserved = view.at(start + 20);
    if (!isPageSize(size) || reserved < 0 || size - reserved < 480) {
      return null;
    }
    long inFile = Math.max(1, (view.size() - start + size - 1) / size);
    long told = view.u32(start + 28);
    // written by old versions it is out of date, and 0 at first
    boolean valid = told > 0 && told <= inFile && view.u32(start + 24) == view.u32(start + 92);
    return new DatabaseHead(size, reserved, valid ? told : inFile, view.u32(start + 32));
  }

  static boolean isPageSize(long size) {
    return size >= SMALLEST && size <= LARGEST && Long.bitCount(size) == 1;
  }
}
