package org.facecert.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import org.facecert.platform.android.UiAutomatorSource;

/** Writes a page source as UiAutomator2 does, top to bottom, for tests. */
final class Page {

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 2400;

  private final StringBuilder xml = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String packageName = "org.example.app";
  private int y = 100;

  static Page page() {
    return new Page().window("org.example.app", new Bounds(0, 0, WIDTH, HEIGHT));
  }

  Page window(String name, Bounds bounds) {
    while (!open.isEmpty()) {
      end();
    }
    packageName = name;
    y = bounds.top() + 20;
    return begin("android.widget.FrameLayout", bounds, "");
  }

  /** A window over the page, as a native dialog has. */
  Page dialog() {
    return window("org.example.app", new Bounds(90, 800, 990, 1600));
  }

  Page begin(String className, Bounds bounds, String more) {
    element(className, "", bounds, more);
    xml.append(">\n");
    open.push(className);
    return this;
  }

  Page end() {
    xml.append("</").append(open.pop()).append(">\n");
    return this;
  }

  Page text(String text) {
    return leaf("android.widget.TextView", text, "");
  }

  Page button(String text) {
    return leaf("android.widget.Button", text, "clickable=\"true\"");
  }

  Page tappableText(String text) {
    return leaf("android.widget.TextView", text, "clickable=\"true\"");
  }

  Page checkBox(String text) {
    return leaf("android.widget.CheckBox", text, "clickable=\"true\" checkable=\"true\"");
  }

  Page field(String hint) {
    return leaf("android.widget.EditText", "", "clickable=\"true\" hint=\"" + escape(hint) + "\"");
  }

  Page image(String description, Bounds bounds) {
    return leaf(
        "android.widget.ImageView",
        "",
        bounds,
        "clickable=\"true\""
            + (description.isEmpty() ? "" : " content-desc=\"" + description + "\""));
  }

  Page leaf(String className, String text, String more) {
    Bounds bounds = new Bounds(60, y, WIDTH - 60, y + 90);
    y += 100;
    return leaf(className, text, bounds, more);
  }

  Page leaf(String className, String text, Bounds bounds, String more) {
    element(className, text, bounds, more);
    xml.append("/>\n");
    return this;
  }

  String source() {
    while (!open.isEmpty()) {
      end();
    }
    return "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
        + "<hierarchy index=\"0\" class=\"hierarchy\" rotation=\"0\" width=\"1080\""
        + " height=\"2400\">\n"
        + xml
        + "</hierarchy>";
  }

  Screen screen() {
    return UiAutomatorSource.read(source());
  }

  private void element(String className, String text, Bounds b, String more) {
    xml.append('<').append(className);
    xml.append(" package=\"").append(packageName).append('"');
    xml.append(" class=\"").append(className).append('"');
    xml.append(" text=\"").append(escape(text)).append('"');
    xml.append(" bounds=\"[").append(b.left()).append(',').append(b.top()).append("][");
    xml.append(b.right()).append(',').append(b.bottom()).append("]\"");
    xml.append(" displayed=\"true\" enabled=\"true\" ").append(more);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
