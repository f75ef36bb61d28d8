package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.UiNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The locator strategies of UiAutomator2. */
final class Finder {
  private final Handset handset;
  private final Session session;

  Finder(Handset handset, Session session) {
    this.handset = handset;
    this.session = session;
  }

  /**
   * @param within the element to search in, null for the screen
   */
  List<UiNode> find(String strategy, String value, @Nullable Integer within) {
    List<UiNode> windows = session.windows(handset);
    UiNode context = within == null ? null : byUid(windows, within);
    if (within != null && context == null) {
      throw new PhoneFault(
          PhoneFault.Kind.GONE, "the element to search in is no longer on the screen");
    }
    return switch (strategy) {
      case "id" -> all(windows, context, id(value));
      case "accessibility id" ->
          all(windows, context, n -> value.equals(n.attributes().get("content-desc")));
      case "class name" -> all(windows, context, n -> n.get("class").equals(value));
      case "xpath" -> xpath(windows, context, value);
      case "-android uiautomator" -> uiautomator(windows, context, value);
      default ->
          throw new WireError(
              400,
              "invalid selector",
              "Locator Strategy '" + strategy + "' is not supported for this session");
    };
  }

  /**
   * A bare id means the app's own, or Android's (UiAutomator2: By.id with the session's package).
   */
  private Predicate<UiNode> id(String value) {
    if (value.contains(":id/")) {
      return n -> n.get("resource-id").equals(value);
    }
    String own = session.appPackage() + ":id/" + value;
    return n ->
        n.get("resource-id").equals(own) || n.get("resource-id").equals("android:id/" + value);
  }

  private static List<UiNode> all(
      List<UiNode> windows, @Nullable UiNode context, Predicate<UiNode> test) {
    return under(windows, context).stream().filter(test).toList();
  }

  /** Every node, in the order of the source; without the context itself. */
  static List<UiNode> under(List<UiNode> windows, @Nullable UiNode context) {
    List<UiNode> found = new ArrayList<>();
    (context == null ? windows : context.children()).forEach(n -> collect(n, found));
    return found;
  }

  private static void collect(UiNode node, List<UiNode> found) {
    found.add(node);
    node.children().forEach(child -> collect(child, found));
  }

  static @Nullable UiNode byUid(List<UiNode> windows, int uid) {
    return under(windows, null).stream().filter(n -> n.uid() == uid).findFirst().orElse(null);
  }

  private static List<UiNode> xpath(
      List<UiNode> windows, @Nullable UiNode context, String expression) {
    Document document = PageSource.document(windows);
    Node start = context == null ? document : element(document, context);
    try {
      return nodes(
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(expression, start, XPathConstants.NODESET));
    } catch (XPathExpressionException e) {
      throw new WireError(400, "invalid selector", expression + ": " + e.getMessage());
    }
  }

  private static Node element(Document document, UiNode wanted) {
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i).getUserData(PageSource.UID) == wanted) {
        return all.item(i);
      }
    }
    return document;
  }

  private static List<UiNode> nodes(NodeList list) {
    List<UiNode> found = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      if (list.item(i).getUserData(PageSource.UID) instanceof UiNode node) {
        found.add(node);
      }
    }
    return found;
  }

  private List<UiNode> uiautomator(
      List<UiNode> windows, @Nullable UiNode context, String expression) {
    UiAutomatorExpression parsed = UiAutomatorExpression.parse(expression);
    UiSelector box = parsed.scrollable();
    if (box == null) {
      return parsed.selector().find(under(windows, context));
    }
    List<UiNode> boxes = box.find(under(windows, context));
    if (boxes.isEmpty()) {
      return List.of();
    }
    return scrollTo(boxes.get(0).uid(), parsed.selector());
  }

  /** Searches from where the list stands to its start, then to its end. */
  private List<UiNode> scrollTo(int box, UiSelector wanted) {
    for (boolean forward : new boolean[] {false, true}) {
      for (int page = 0; page < 60; page++) {
        List<UiNode> found = wanted.find(under(session.windows(handset), null));
        if (!found.isEmpty()) {
          return found;
        }
        if (!handset.scroll(box, forward)) {
          break;
        }
      }
    }
    return wanted.find(under(session.windows(handset), null));
  }
}
