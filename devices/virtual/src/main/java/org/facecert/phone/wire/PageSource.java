package org.facecert.phone.wire;

import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.facecert.phone.api.UiNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tree as UiAutomator2 writes it, and as a document to search. */
final class PageSource {
  static final String UID = "facecert-uid";
  private final int[] display;

  PageSource(int[] display) {
    this.display = display.clone();
  }

  String xml(List<UiNode> windows) {
    StringBuilder out = new StringBuilder(16_384);
    out.append("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n")
        .append("<hierarchy index=\"0\" class=\"hierarchy\" rotation=\"")
        .append(display[0] > display[1] ? 1 : 0)
        .append("\" width=\"")
        .append(display[0])
        .append("\" height=\"")
        .append(display[1])
        .append("\">\n");
    for (UiNode window : windows) {
      write(window, 1, out);
    }
    return out.append("</hierarchy>").toString();
  }

  private static void write(UiNode node, int depth, StringBuilder out) {
    indent(depth, out);
    out.append('<').append(node.tag());
    for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      escape(attribute.getValue(), out);
      out.append('"');
    }
    if (node.children().isEmpty()) {
      out.append(" />\n");
      return;
    }
    out.append(">\n");
    for (UiNode child : node.children()) {
      write(child, depth + 1, out);
    }
    indent(depth, out);
    out.append("</").append(node.tag()).append(">\n");
  }

  private static void indent(int depth, StringBuilder out) {
    for (int i = 0; i < Math.min(depth, 40); i++) {
      out.append("  ");
    }
  }

  private static void escape(String text, StringBuilder out) {
    legal(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
              }
            });
  }

  /** Without what XML 1.0 cannot hold, as UiAutomator2 strips it. */
  static String legal(String text) {
    boolean clean = text.codePoints().allMatch(PageSource::isLegal);
    if (clean) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(PageSource::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLegal(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** A document whose elements carry their node as user data. */
  static Document document(List<UiNode> windows) {
    try {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      Element root = document.createElement("hierarchy");
      document.appendChild(root);
      windows.forEach(window -> root.appendChild(element(document, window)));
      return document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element element(Document document, UiNode node) {
    Element element = document.createElement(node.tag());
    node.attributes().forEach((name, value) -> element.setAttribute(name, legal(value)));
    element.setUserData(UID, node, null);
    for (UiNode child : node.children()) {
      element.appendChild(element(document, child));
    }
    return element;
  }
}
