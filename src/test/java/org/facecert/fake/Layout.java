package org.facecert.fake;

import java.util.ArrayList;
import java.util.List;
import org.facecert.screen.Bounds;

/**
 * Views of one page with their places on the screen.
 *
 * @param frame the page's own rectangle
 * @param placed those in view, from bottom to top
 * @param length of the whole page, in pixels
 */
record Layout(Page page, Bounds frame, List<Placed> placed, int length) {

  static final int WIDTH = 720;
  static final int HEIGHT = 1440;
  private static final int BORDER = 32;
  private static final int GAP = 20;

  static Layout of(Page page, int offset) {
    int width = page.form() == Page.Form.DIALOG ? WIDTH - 80 : WIDTH;
    int length = length(page.views(), width - 2 * BORDER) + 2 * BORDER;
    Bounds frame =
        switch (page.form()) {
          case FULL -> new Bounds(0, 0, WIDTH, HEIGHT);
          case SHEET -> new Bounds(0, HEIGHT - Math.min(HEIGHT, length), WIDTH, HEIGHT);
          case DIALOG -> centred(Math.min(HEIGHT - 80, length));
        };
    List<Placed> placed = new ArrayList<>();
    int top = frame.top() + BORDER - offset;
    for (View view : page.views()) {
      int high = height(view, width - 2 * BORDER);
      place(view, frame.left() + BORDER, top, width - 2 * BORDER, high, frame, placed);
      top += high + GAP;
    }
    return new Layout(page, frame, placed, length);
  }

  boolean scrolls() {
    return length > frame.height();
  }

  private static Bounds centred(int high) {
    int top = (HEIGHT - high) / 2;
    return new Bounds(40, top, WIDTH - 40, top + high);
  }

  private static void place(
      View view, int left, int top, int wide, int high, Bounds frame, List<Placed> placed) {
    int right = left + (view.width() == 0 ? wide : Math.min(wide, view.width()));
    Bounds seen =
        new Bounds(left, Math.max(frame.top(), top), right, Math.min(frame.bottom(), top + high));
    if (seen.bottom() <= seen.top()) {
      return;
    }
    placed.add(new Placed(view, seen));
    int x = left;
    for (View child : view.children()) {
      int share = child.width() == 0 ? wide / view.children().size() - GAP : child.width();
      place(child, x, top, share, high, frame, placed);
      x += share + GAP;
    }
  }

  private static int length(List<View> views, int wide) {
    return views.stream().mapToInt(v -> height(v, wide) + GAP).sum();
  }

  private static int height(View view, int wide) {
    if (view.height() > 0) {
      return view.height();
    }
    if (view.shape() == View.Shape.ROW) {
      int share = wide / Math.max(1, view.children().size()) - GAP;
      return view.children().stream().mapToInt(c -> height(c, share)).max().orElse(0);
    }
    int room = view.checkable() ? wide - 60 : wide;
    int lines = Glyphs.lines(view.words(), view.textSize(), room).size();
    return lines * Glyphs.lineHeight(view.textSize());
  }
}
