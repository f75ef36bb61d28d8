package org.facecert.face.sqlite;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads all that the pages of a file hold: the rows of each page that has cells, in use or not;
 * what lies between the cells, where deleted rows are; and pages that belong to no row any more.
 *
 * <p>A row that is larger than a page goes on in others, and a page number at its end says where.
 * Of a deleted row the head may be overwritten; but where four bytes between cells are the number
 * of a page from which a chain of pages comes to its end, there a row went on.
 */
public final class RowReader {

  /** Shorter values are no picture and no template. */
  private static final int SMALLEST = 64;

  private static final int MOST_CHAINS = 64;

  private final PageImages images;
  private final int usable;
  private final FreeList free;
  private final RowAssembly assembly;
  private final RowSink sink;
  private final BitSet others = new BitSet();
  private boolean stopped;

  /**
   * @param freeTrunk the first page of the list of free pages, 0 when it is not known
   */
  public RowReader(PageImages images, long freeTrunk, RowSink sink) {
    this.images = images;
    this.usable = images.pageSize() - images.reserved();
    this.free = new FreeList(images, freeTrunk);
    this.assembly = new RowAssembly(images, free);
    this.sink = sink;
  }

  /**
   * @return false when it was too much, or more was not wanted
   */
  public boolean read() {
    for (int image = 0; image < images.count() && !isOver(); image++) {
      byte[] page = images.image(image);
      TreePage tree = TreePage.read(page, usable, images.number(image) == 1);
      if (tree == null) {
        others.set(image);
      } else {
        cells(tree, page, image);
        for (TreePage.PagePart gap : tree.gaps(usable)) {
          deleted(page, image, gap.from(), gap.to());
        }
      }
    }
    orphans();
    return !isOver();
  }

  private boolean isOver() {
    return stopped || assembly.isSpent();
  }

  private void cells(TreePage tree, byte[] page, int image) {
    for (int cell = 0; cell < tree.cellCount() && !isOver(); cell++) {
      long payload = tree.payload(cell);
      if (payload >= SMALLEST) {
        int local = Spill.local(payload, usable, tree.isIndex());
        RowAssembly.Result row = assembly.row(page, image, tree.rowStart(cell), local, payload);
        values(row, where(image) + " cell " + cell);
      }
    }
  }

  private void values(RowAssembly.Result row, String where) {
    byte[] bytes = row.bytes();
    RowHead head = RowHead.read(bytes, 0);
    if (head == null) {
      tell(new FoundRow(where, bytes, row.isWhole()));
      return;
    }
    long at = head.length();
    for (int column = 0; column < head.columns() && at < bytes.length; column++) {
      int there = (int) Math.min(head.size(column), bytes.length - at);
      if (head.size(column) >= SMALLEST) {
        boolean whole = row.isWhole() && there == head.size(column);
        tell(new FoundRow(where + " column " + column, bytes, (int) at, there, whole));
      }
      at += head.size(column);
    }
  }

  /** What lies between cells, each row that went on elsewhere with what followed it. */
  private void deleted(byte[] page, int image, int from, int to) {
    int start = from;
    int chains = 0;
    for (int at = from; at + 4 <= Math.min(to, page.length) && chains < MOST_CHAINS; at++) {
      long next = FreeList.u32(page, at);
      if (next > 1 && next <= Integer.MAX_VALUE && !isOver()) {
        long rest = assembly.chainLength(next, image);
        if (rest > 0) {
          RowAssembly.Result row = assembly.row(page, image, start, at - start, at - start + rest);
          tell(new FoundRow(where(image) + " deleted at " + start, row.bytes(), row.isWhole()));
          start = at + 4;
          chains++;
        }
      }
    }
    int end = Math.min(to, page.length);
    if (end - start >= SMALLEST) {
      byte[] rest = Arrays.copyOfRange(page, start, end);
      tell(new FoundRow(where(image) + " deleted at " + start, rest, true));
    }
  }

  /**
   * Pages that no row leads to; those that another of them leads to come with it, if that chain
   * comes to its end: what is left then, such as pages that lead to each other, is looked at page
   * by page.
   */
  private void orphans() {
    Set<Long> followers = new HashSet<>();
    others.stream()
        .filter(image -> !assembly.isUsed(image))
        .forEach(image -> followers.add(FreeList.u32(images.image(image), 0)));
    orphans(image -> !assembly.isUsed(image) && !followers.contains(images.number(image)));
    orphans(image -> !assembly.isUsed(image));
  }

  private void orphans(IntPredicate wanted) {
    for (int image = others.nextSetBit(0);
        image >= 0 && !isOver();
        image = others.nextSetBit(image + 1)) {
      if (wanted.test(image)) {
        others.clear(image);
        deleted(images.image(image), image, 0, usable);
      }
    }
  }

  private String where(int image) {
    return "page " + images.number(image) + (isLog(image) ? " image " + image : "");
  }

  private boolean isLog(int image) {
    return images.number(image) != image + 1L;
  }

  private void tell(FoundRow row) {
    if (!stopped) {
      stopped = !sink.row(row);
    }
  }
}
