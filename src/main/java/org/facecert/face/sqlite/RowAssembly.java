package org.facecert.face.sqlite;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Puts rows together from their cell and the overflow pages that follow it. All it puts together is
 * bounded by a few times the database's size, whatever lengths cells tell and however pages point
 * at each other.
 */
final class RowAssembly {

  private static final long LARGEST = 64L << 20;
  private static final long TIMES = 4;

  private final PageImages images;
  private final FreeList free;
  private final BitSet used = new BitSet();
  private long left;

  RowAssembly(PageImages images, FreeList free) {
    this.images = images;
    this.free = free;
    this.left = LARGEST + TIMES * images.count() * images.pageSize();
  }

  /** What came together. */
  static final class Result {
    private final byte[] bytes;
    private final boolean whole;

    private Result(byte[] bytes, boolean whole) {
      this.bytes = bytes;
      this.whole = whole;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean isWhole() {
      return whole;
    }
  }

  /** Whether so much was put together that no more will be. */
  boolean isSpent() {
    return left <= 0;
  }

  /** Whether an image belongs to a row that was put together whole. */
  boolean isUsed(int image) {
    return used.get(image);
  }

  /**
   * @param image that the cell is in
   * @param start of the row in it
   * @param local bytes of it that are there
   * @param payload bytes of the row
   */
  Result row(byte[] page, int image, int start, int local, long payload) {
    if (start > page.length) {
      return new Result(new byte[0], false);
    }
    int here = Math.max(0, Math.min(local, page.length - start));
    if (payload <= local) {
      left -= here;
      return new Result(java.util.Arrays.copyOfRange(page, start, start + here), here == payload);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(page, start, here);
    long next = FreeList.u32(page, start + local);
    boolean whole = follow(next, image, Math.min(payload, LARGEST), bytes) && payload <= LARGEST;
    return new Result(bytes.toByteArray(), whole);
  }

  /** Adds pages until there are enough bytes; false when a page is missing or was overwritten. */
  private boolean follow(long first, int image, long wanted, ByteArrayOutputStream bytes) {
    Set<Long> chain = new HashSet<>();
    boolean whole = true;
    long number = first;
    while (bytes.size() < wanted) {
      byte[] page = number > 1 && chain.add(number) && left > 0 ? images.page(number, image) : null;
      int usable = images.pageSize() - images.reserved();
      if (page == null || page.length < usable) {
        return false;
      }
      int count = (int) Math.min(wanted - bytes.size(), usable - 4);
      bytes.write(page, 4, count);
      left -= count;
      Long follower = free.follower(number);
      whole &= follower == null;
      number = follower == null ? FreeList.u32(page, 0) : follower;
    }
    chain.stream()
        .mapToInt(each -> images.nearest(each, image))
        .filter(each -> each >= 0)
        .forEach(used::set);
    return whole;
  }

  /**
   * How many bytes a chain of overflow pages holds at most.
   *
   * @return -1 when it does not come to an end
   */
  long chainLength(long first, int image) {
    Set<Long> chain = new HashSet<>();
    long number = first;
    while (number != 0) {
      byte[] page = number > 1 && chain.add(number) && left > 0 ? images.page(number, image) : null;
      if (page == null) {
        return -1;
      }
      left -= 16;
      Long follower = free.follower(number);
      number = follower == null ? FreeList.u32(page, 0) : follower;
    }
    return (long) chain.size() * (images.pageSize() - images.reserved() - 4);
  }
}
