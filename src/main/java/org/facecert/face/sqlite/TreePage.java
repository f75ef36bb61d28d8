package org.facecert.face.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that holds cells: of a table or of an index, used now or free and not yet overwritten. */
final class TreePage {

  private static final int INDEX_INTERIOR = 0x02;
  private static final int TABLE_INTERIOR = 0x05;
  private static final int INDEX_LEAF = 0x0A;
  private static final int TABLE_LEAF = 0x0D;
  private static final int DATABASE_HEAD = 100;

  private final byte[] page;
  private final int usable;
  private final int type;
  private final int bodyStart;
  private final int[] cells;

  private TreePage(byte[] page, int usable, int head) {
    this.page = page;
    this.usable = usable;
    this.type = page[head] & 0xFF;
    int pointers = head + (isInterior() ? 12 : 8);
    int count = u16(page, head + 3);
    this.bodyStart = pointers + 2 * count;
    this.cells = new int[Math.max(0, Math.min(count, (page.length - pointers) / 2))];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = u16(page, pointers + 2 * i);
    }
  }

  /** A part of a page in bytes. */
  record PagePart(int from, int to) {}

  /**
   * @param first whether it is the database's first page, which begins with the database's head
   * @return nothing when the page is of another kind
   */
  static @Nullable TreePage read(byte[] page, int usable, boolean first) {
    int head = first ? DATABASE_HEAD : 0;
    if (page.length < usable || !isType(page[head] & 0xFF)) {
      return null;
    }
    TreePage tree = new TreePage(page, usable, head);
    int content = u16(page, head + 5);
    boolean plausible =
        tree.bodyStart <= usable
            && (content == 0 || content >= tree.bodyStart && content <= usable)
            && Arrays.stream(tree.cells).allMatch(c -> c >= tree.bodyStart && c + 3 < usable);
    return plausible ? tree : null;
  }

  private static boolean isType(int type) {
    return type == INDEX_INTERIOR
        || type == TABLE_INTERIOR
        || type == INDEX_LEAF
        || type == TABLE_LEAF;
  }

  private static int u16(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF : 0;
  }

  private boolean isInterior() {
    return type == INDEX_INTERIOR || type == TABLE_INTERIOR;
  }

  /** Of an index; tables without row numbers are written as such. */
  boolean isIndex() {
    return type == INDEX_INTERIOR || type == INDEX_LEAF;
  }

  int cellCount() {
    return cells.length;
  }

  /** Bytes of a cell's row as its head tells; -1 when it has none or makes no sense. */
  long payload(int cell) {
    return type == TABLE_INTERIOR ? -1 : Varint.value(page, lengthAt(cell));
  }

  /** Where a cell's row begins in the page. */
  int rowStart(int cell) {
    int at = lengthAt(cell);
    int start = at + Varint.length(page, at);
    return isIndex() ? start : start + Varint.length(page, start);
  }

  private int lengthAt(int cell) {
    return cells[cell] + (isInterior() ? 4 : 0);
  }

  /** What no cell takes, in order. */
  List<PagePart> gaps(int pageUsable) {
    List<PagePart> taken = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      taken.add(new PagePart(cells[i], cellEnd(i)));
    }
    taken.sort((a, b) -> Integer.compare(a.from(), b.from()));
    List<PagePart> gaps = new ArrayList<>();
    int at = bodyStart;
    for (PagePart each : taken) {
      if (each.from() > at) {
        gaps.add(new PagePart(at, each.from()));
      }
      at = Math.max(at, each.to());
    }
    if (at < pageUsable) {
      gaps.add(new PagePart(at, pageUsable));
    }
    return gaps;
  }

  private int cellEnd(int cell) {
    if (type == TABLE_INTERIOR) {
      return cells[cell] + 4 + Varint.length(page, cells[cell] + 4);
    }
    long payload = Math.max(0, payload(cell));
    int local = Spill.local(payload, usable, isIndex());
    int end = rowStart(cell) + local + (local < payload ? 4 : 0);
    return Math.min(usable, Math.max(end, cells[cell] + 4));
  }
}
