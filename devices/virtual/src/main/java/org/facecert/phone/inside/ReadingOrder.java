package org.facecert.phone.inside;

import android.graphics.Rect;
import android.view.View;
import android.view.ViewGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which Android hands a group's children to an accessibility service: by where they
 * are, not by when they were added (AOSP android-14, ViewGroup.ChildListForAccessibility and
 * ViewLocationHolder). An action bar, added after the content, comes first.
 */
final class ReadingOrder {

  private record Placed(View view, Rect place) {}

  private static final Comparator<Placed> BY_PLACE =
      Comparator.<Placed>comparingInt(p -> p.place().top)
          .thenComparing(p -> -p.place().height())
          .thenComparing(p -> -p.place().width());

  private ReadingOrder() {}

  static List<View> of(ViewGroup group) {
    boolean rightToLeft = group.getLayoutDirection() == View.LAYOUT_DIRECTION_RTL;
    List<Placed> children = new ArrayList<>();
    for (int i = 0; i < group.getChildCount(); i++) {
      View child = group.getChildAt(i);
      Rect place = new Rect();
      child.getDrawingRect(place);
      group.offsetDescendantRectToMyCoords(child, place);
      insert(children, new Placed(child, place), rightToLeft);
    }
    return children.stream().map(Placed::view).toList();
  }

  /** "Above" and "beside" are no total order: a plain sort may refuse them, an insertion cannot. */
  private static void insert(List<Placed> sorted, Placed next, boolean rightToLeft) {
    int at = sorted.size();
    while (at > 0 && compare(sorted.get(at - 1), next, rightToLeft) > 0) {
      at--;
    }
    sorted.add(at, next);
  }

  private static int compare(Placed one, Placed other, boolean rightToLeft) {
    Rect a = one.place();
    Rect b = other.place();
    if (a.bottom <= b.top) {
      return -1;
    }
    if (a.top >= b.bottom) {
      return 1;
    }
    int sideways = rightToLeft ? b.right - a.right : a.left - b.left;
    return sideways != 0 ? sideways : BY_PLACE.compare(one, other);
  }
}
