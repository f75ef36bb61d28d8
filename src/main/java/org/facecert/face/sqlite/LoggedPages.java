package org.facecert.face.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * Pages in a write-ahead log (-wal) or in a rollback journal (-journal); those that are in neither
 * are asked of the main file, where there is one.
 */
public final class LoggedPages implements PageImages {

  private static final int WAL_HEAD = 32;
  private static final int FRAME_HEAD = 24;
  private static final int MOST = 1 << 22;

  private final ByteView view;
  private final int pageSize;
  private final @Nullable PageImages main;
  private final List<Long> numbers = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();
  private final Map<Long, List<Integer>> byNumber = new HashMap<>();
  private long end;

  private LoggedPages(ByteView view, int pageSize, @Nullable PageImages main) {
    this.view = view;
    this.pageSize = pageSize;
    this.main = main;
  }

  /**
   * @param start of the log's signature
   * @return nothing when there is no log
   */
  public static @Nullable LoggedPages wal(ByteView view, long start, @Nullable PageImages main) {
    long size = view.u32(start + 8);
    if (!DatabaseHead.isPageSize(size)) {
      return null;
    }
    LoggedPages pages = new LoggedPages(view, (int) size, main);
    long at = start + WAL_HEAD;
    while (at + FRAME_HEAD + size <= view.size() && pages.add(view.u32(at), at + FRAME_HEAD)) {
      at += FRAME_HEAD + size;
    }
    pages.end = at;
    return pages;
  }

  /**
   * @param start of the journal's head, the signature of which is overwritten with zeros when the
   *     journal is kept; then the main file tells the sizes
   * @return nothing when there is no journal
   */
  public static @Nullable LoggedPages journal(
      ByteView view, long start, @Nullable PageImages main) {
    PageImages told = view.u32(start) == 0 ? main : null;
    long sector = told != null ? 512 : view.u32(start + 20);
    long size = told != null ? told.pageSize() : view.u32(start + 24);
    if (!DatabaseHead.isPageSize(size) || sector < 32 || sector > 1 << 16) {
      return null;
    }
    LoggedPages pages = new LoggedPages(view, (int) size, main);
    long at = start + sector;
    while (at + 8 + size <= view.size() && pages.add(view.u32(at), at + 4)) {
      at += 8 + size;
    }
    pages.end = at;
    return pages;
  }

  private boolean add(long number, long offset) {
    if (number < 1 || number > Integer.MAX_VALUE || numbers.size() >= MOST) {
      return false;
    }
    byNumber.computeIfAbsent(number, unused -> new ArrayList<>()).add(numbers.size());
    numbers.add(number);
    offsets.add(offset);
    return true;
  }

  /** Behind the last page. */
  public long end() {
    return end;
  }

  @Override
  public int pageSize() {
    return pageSize;
  }

  @Override
  public int reserved() {
    return main == null ? 0 : main.reserved();
  }

  @Override
  public int count() {
    return numbers.size();
  }

  @Override
  public long number(int image) {
    return numbers.get(image);
  }

  @Override
  public byte[] image(int image) {
    return view.copy(offset(image), pageSize);
  }

  @Override
  public long offset(int image) {
    return offsets.get(image);
  }

  @Override
  public byte @Nullable [] page(long number, int image) {
    int nearest = nearest(number, image);
    if (nearest < 0) {
      return main == null ? null : main.page(number, image);
    }
    return image(nearest);
  }

  /** The image of it that was written nearest in time; pages of one change are neighbours. */
  @Override
  public int nearest(long number, int image) {
    List<Integer> images = byNumber.get(number);
    if (images == null) {
      return -1;
    }
    int index = Collections.binarySearch(images, image);
    int after = index < 0 ? -index - 1 : index;
    boolean last = after == images.size();
    boolean nearer =
        !last && (after == 0 || images.get(after) - image <= image - images.get(after - 1));
    return images.get(nearer ? after : after - 1);
  }
}
