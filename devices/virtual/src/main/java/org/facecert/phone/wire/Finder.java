package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  /** An expression that means something of its own to the driver (its find.js). */
  private static final Pattern FIRST_VISIBLE =
      Pattern.compile("/\\*\\[@firstVisible ?= ?('|\")true\\1]");

  private final Handset handset;
  private final Session session;

  Finder(Handset handset, Session session) {
    this.handset = handset;
    this.session = session;
  }

  /**
   * @param within the element to search in, null for the screen
   * @param one whether the first is all that is asked for
   */
  List<UiNode> find(String strategy, String value, @Nullable Integer within, boolean one) {
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
      case "xpath" ->
          context != null && FIRST_VISIBLE.matcher(value).find()
              ? firstVisible(context)
              : xpath(windows, context, value);
      case "-android uiautomator" ->
          uiautomator(roots(windows, context), context != null, value, one);
      case "css selector" ->
          matches(
              CssLocator.selector(value, session.appPackage()),
              roots(windows, context),
              context != null,
              one);
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

  private static List<UiNode> roots(List<UiNode> windows, @Nullable UiNode context) {
    return context == null ? windows : context.children();
  }

  private static List<UiNode> firstVisible(UiNode context) {
    return context.children().stream()
        .filter(n -> !n.get("displayed").equals("false"))
        .limit(1)
        .toList();
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
      List<UiNode> roots, boolean within, String expression, boolean one) {
    List<UiAutomatorExpression> statements = UiAutomatorExpression.parse(expression);
    if (one) {
      // of several statements the server looks at the first alone when one element is asked for
      return found(roots, within, statements.get(0), true);
    }
    List<UiNode> found = new ArrayList<>();
    for (UiAutomatorExpression statement : statements) {
      addNew(found, found(roots, within, statement, false));
    }
    return found;
  }

  private List<UiNode> found(
      List<UiNode> roots, boolean within, UiAutomatorExpression statement, boolean one) {
    UiSelector box = statement.scrollable();
    UiSelector wanted = statement.selector();
    UiNode answered = box == null ? null : scrolled(box, statement);
    if (answered != null) {
      return List.of(answered);
    }
    if (wanted == null) {
      throw new WireError(
          400,
          "invalid selector",
          "Last method called on a UiScrollable object must return a UiObject object");
    }
    List<UiNode> now = box == null ? roots : session.windows(handset);
    return matches(wanted, now, box == null && within, one);
  }

  private static List<UiNode> matches(
      UiSelector wanted, List<UiNode> roots, boolean within, boolean one) {
    if (!one) {
      return wanted.all(roots, within);
    }
    UiNode first = wanted.first(roots);
    return first == null ? List.of() : List.of(first);
  }

  private @Nullable UiNode scrolled(UiSelector box, UiAutomatorExpression statement) {
    Scrolling scrolling = new Scrolling(handset, session, box);
    UiNode answered = null;
    for (UiAutomatorExpression.Call call : statement.calls()) {
      answered = scrolling.call(call);
    }
    return answered;
  }

  private static void addNew(List<UiNode> known, List<UiNode> more) {
    for (UiNode node : more) {
      if (known.stream().noneMatch(k -> k.uid() == node.uid())) {
        known.add(node);
      }
    }
  }
}
