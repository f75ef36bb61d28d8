package org.facecert.face.sqlite;

import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/** The pages of a database's main file, one after the other. */
public final class MainPages implements PageImages {

  private final ByteView view;
  private final long start;
  private final DatabaseHead head;

  /**
   * @param start of the database in the view
   */
  public MainPages(ByteView view, long start, DatabaseHead head) {
    this.view = view;
    this.start = start;
    this.head = head;
  }

  @Override
  public int pageSize() {
    return head.pageSize();
  }

  @Override
  public int reserved() {
    return head.reserved();
  }

  @Override
  public int count() {
    return (int) Math.min(Integer.MAX_VALUE, head.pages());
  }

  @Override
  public long number(int image) {
    return image + 1L;
  }

  @Override
  public byte[] image(int image) {
    return view.copy(offset(image), head.pageSize());
  }

  @Override
  public long offset(int image) {
    return start + (long) image * head.pageSize();
  }

  @Override
  public int nearest(long number, int image) {
    return number < 1 || number > count() ? -1 : (int) number - 1;
  }

  @Override
  public byte @Nullable [] page(long number, int image) {
    int found = nearest(number, image);
    return found < 0 ? null : image(found);
  }
}
