package org.facecert.fake;

import java.util.List;
import org.facecert.screen.Bounds;

/** Writes what is shown as UiAutomator2's page source. */
final class SourceText {

  private final StringBuilder xml = new StringBuilder(2_000);
  private int index;

  private final boolean toScreenReader;

  private SourceText(boolean toScreenReader) {
    this.toScreenReader = toScreenReader;
  }

  /**
   * One window: Appium answers the one that has the focus.
   *
   * @param layers of the window, from bottom to top
   */
  static String of(String packageName, List<Layout> layers) {
    return of(packageName, layers, false);
  }

  /**
   * @param toScreenReader without what is kept from screen readers
   */
  static String of(String packageName, List<Layout> layers, boolean toScreenReader) {
    SourceText text = new SourceText(toScreenReader);
    text.xml
        .append("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<hierarchy index=\"0\"")
        .append(" class=\"hierarchy\" rotation=\"0\" width=\"")
        .append(Layout.WIDTH)
        .append("\" height=\"")
        .append(Layout.HEIGHT)
        .append("\">\n");
    if (!layers.isEmpty()) {
      text.open("android.widget.FrameLayout", packageName, layers.get(0).frame(), "");
      layers.forEach(layer -> text.layer(packageName, layer));
      text.close("android.widget.FrameLayout");
    }
    return text.xml.append("</hierarchy>").toString();
  }

  private void layer(String packageName, Layout layer) {
    String outer = layer.scrolls() ? "android.widget.ScrollView" : "android.widget.LinearLayout";
    open(outer, packageName, layer.frame(), layer.scrolls() ? " scrollable=\"true\"" : "");
    List<Placed> placed = layer.placed();
    for (int i = 0; i < placed.size(); i++) {
      i = view(packageName, placed, i);
    }
    close(outer);
  }

  /** Writes the view and, for a row, those in it; the index of the last one written. */
  private int view(String packageName, List<Placed> placed, int at) {
    Placed p = placed.get(at);
    View view = p.view();
    if (toScreenReader && view.isUnheard()) {
      return at;
    }
    open(view.shape().className(), packageName, p.bounds(), attributes(view));
    int last = at;
    while (last + 1 < placed.size() && view.children().contains(placed.get(last + 1).view())) {
      last = view(packageName, placed, last + 1);
    }
    close(view.shape().className());
    return last;
  }

  private static String attributes(View view) {
    boolean field = view.shape() == View.Shape.FIELD;
    String shown = view.secret() ? "•".repeat(view.value().length()) : view.value();
    StringBuilder more = new StringBuilder();
    more.append(" text=\"").append(escaped(field && !shown.isEmpty() ? shown : view.words()));
    more.append("\" content-desc=\"").append(escaped(view.description())).append('"');
    if (field) {
      more.append(" hint=\"").append(escaped(view.words())).append('"');
    }
    more.append(" checkable=\"").append(view.checkable());
    more.append("\" checked=\"").append(view.isChecked());
    more.append("\" clickable=\"").append(view.reacts());
    more.append("\" enabled=\"").append(view.enabled());
    more.append("\" password=\"").append(view.secret());
    more.append("\" resource-id=\"").append(escaped(view.id())).append('"');
    return more.toString();
  }

  private void open(String name, String packageName, Bounds b, String attributes) {
    xml.append('<')
        .append(name)
        .append(" index=\"")
        .append(index++)
        .append("\" class=\"")
        .append(name)
        .append("\" package=\"")
        .append(escaped(packageName))
        .append('"')
        .append(attributes)
        .append(" bounds=\"[")
        .append(b.left() + "," + b.top() + "][" + b.right() + "," + b.bottom())
        .append("]\" displayed=\"true\">\n");
  }

  private void close(String name) {
    xml.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
