package org.facecert.face.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trunk pages of the list of free pages. A trunk was a page of data once: what stood at its
 * beginning, and where the data went on, is overwritten; but the page that was freed after it is
 * the first that the trunk lists, and often the one that followed it.
 */
final class FreeList {

  private static final int MOST = 1 << 20;

  private final Map<Long, Long> followers = new HashMap<>();

  FreeList(PageImages images, long first) {
    long trunk = first;
    while (trunk > 0 && followers.size() < MOST && !followers.containsKey(trunk)) {
      byte[] page = images.page(trunk, 0);
      if (page == null || page.length < 12) {
        break;
      }
      followers.put(trunk, u32(page, 4) > 0 ? u32(page, 8) : 0L);
      trunk = u32(page, 0);
    }
  }

  /** The page that may have followed a trunk page; nothing when the page is no trunk. */
  @Nullable Long follower(long page) {
    return followers.get(page);
  }

  static long u32(byte[] bytes, int at) {
    return at < 0 || at + 4 > bytes.length
        ? -1
        : (bytes[at] & 0xFFL) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | bytes[at + 3] & 0xFF;
  }
}
