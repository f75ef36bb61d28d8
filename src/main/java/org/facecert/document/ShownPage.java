package org.facecert.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as a browser shows it, or shows it on a person's click without any script (WHATWG HTML,
 * "Rendering", 2026). What only a script or a style sheet could show is taken away and named.
 */
final class ShownPage {

  /** never shown as text, and nothing that a notice would be put into */
  private static final String NO_TEXT =
      "script, style, head, datalist, rp, svg title, svg desc, svg metadata, math annotation,"
          + " math annotation-xml";

  /** shown only by a browser that cannot do what the page wants */
  private static final String IN_PLACE_OF =
      "noscript, canvas > *, video > *, audio > *, object > *";

  private static final String HIDDEN =
      "template, [hidden]:not([hidden~=(?i)^\\s*until-found\\s*$]),"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*(hidden|collapse)],"
          + " [style~=(?i)content-visibility\\s*:\\s*hidden]";

  /** there, and too small, too clear or too far away to be seen */
  private static final String UNSEEN =
      "[style~=(?i)font-size\\s*:\\s*0*(\\.0+)?([01](px|pt))?\\s*(;|!|$)],"
          + " [style~=(?i)(^|;|\\s)opacity\\s*:\\s*0*(\\.0+)?%?\\s*(;|!|$)],"
          + " [style~=(?i)(left|top|right|bottom|text-indent)\\s*:\\s*-\\d{4,}]";

  /** what is struck out is said no longer */
  private static final String STRUCK =
      "s, strike, del, [style~=(?i)text-decoration(-line)?\\s*:[^;]*line-through]";

  private static final String FRAMES = "iframe, frame, embed, object[data]";
  private static final String SHADOW = "template[shadowrootmode~=(?i)^(open|closed)$]";

  /** fewer letters are a label or a message of the page's own */
  private static final int LETTERS = 12;

  private static final int IN_PLACE_LETTERS = 200;
  private static final int MOST_ROOTS = 1_000;
  private static final int DEEPEST_FRAME = 4;
  private static final int MOST_NAMED = 20;
  private static final int QUOTED = 40;

  private final Set<String> unread = new LinkedHashSet<>();

  private ShownPage() {}

  /** The page's body with nothing left in it that is not shown, and what was taken away. */
  record VisiblePage(Element body, List<String> unread) {}

  static VisiblePage of(String html) {
    ShownPage page = new ShownPage();
    Element body = page.shown(Jsoup.parse(html), 0);
    return new VisiblePage(body, page.unread.stream().limit(MOST_NAMED).toList());
  }

  private Element shown(Document page, int depth) {
    page.select(NO_TEXT).remove();
    shadowTrees(page);
    frames(page, depth);
    take(page, IN_PLACE_OF, IN_PLACE_LETTERS, "text in the place of a script or a film");
    opened(page, "dialog:not([open])", "a dialog that only a script opens");
    opened(page, "[popover]", "a pop-up that only a script opens");
    take(page, HIDDEN, LETTERS, "hidden text that a script may show");
    take(page, UNSEEN, LETTERS, "text that cannot be seen");
    take(page, STRUCK, LETTERS, "struck out text");
    annotations(page);
    return page.body();
  }

  private void take(Element page, String what, int letters, String name) {
    for (Element element : page.select(what)) {
      name(name, element, letters);
      element.remove();
    }
  }

  private void name(String what, Element element, int letters) {
    String text = element.text();
    if (text.codePoints().filter(Character::isLetter).count() >= letters) {
      unread.add(what + ": " + text.substring(0, Math.min(QUOTED, text.length())));
    }
  }

  /** Dialogs and pop-ups that a button of the page opens by itself stay. */
  private void opened(Element page, String what, String name) {
    Set<String> targets =
        new LinkedHashSet<>(page.select("[popovertarget]").eachAttr("popovertarget"));
    for (Element button : page.select("[commandfor][command]")) {
      if (button.attr("command").matches("(?i)show-modal|show-popover|toggle-popover")) {
        targets.add(button.attr("commandfor"));
      }
    }
    for (Element element : page.select(what)) {
      if (!targets.contains(element.id())) {
        name(name, element, LETTERS);
        element.remove();
      }
    }
  }

  /** A host shows its shadow tree, and of its own children those that a slot takes in. */
  private void shadowTrees(Element page) {
    for (int i = 0; i < MOST_ROOTS; i++) {
      Element root = page.selectFirst(SHADOW);
      Element host = root == null ? null : root.parent();
      if (root == null || host == null) {
        return;
      }
      root.remove();
      List<Node> own = new ArrayList<>(host.childNodes());
      own.forEach(Node::remove);
      fillSlots(root, own);
      for (Node left : own) {
        if (left instanceof Element element && !element.is(SHADOW)) {
          name("text beside a shadow tree that does not show it", element, LETTERS);
        }
      }
      host.appendChildren(new ArrayList<>(root.childNodes()));
    }
  }

  private static void fillSlots(Element root, List<Node> own) {
    Set<String> filled = new LinkedHashSet<>();
    for (Element slot : root.select("slot")) {
      String name = slot.attr("name");
      List<Node> taken =
          filled.add(name) ? own.stream().filter(n -> slotOf(n).equals(name)).toList() : List.of();
      if (taken.stream().anyMatch(n -> !(n instanceof TextNode text) || !text.isBlank())) {
        slot.empty().appendChildren(taken);
      }
      own.removeAll(taken);
      slot.unwrap();
    }
  }

  private static String slotOf(Node node) {
    return node instanceof Element element ? element.attr("slot") : "";
  }

  private void frames(Element page, int depth) {
    for (Element frame : page.select(FRAMES)) {
      if (frame.nameIs("iframe") && frame.hasAttr("srcdoc") && depth < DEEPEST_FRAME) {
        Element inside = shown(Jsoup.parse(frame.attr("srcdoc")), depth + 1);
        Element place = new Element("div");
        place.appendChildren(new ArrayList<>(inside.childNodes()));
        frame.replaceWith(place);
      } else {
        String from = frame.hasAttr("data") ? frame.attr("data") : frame.attr("src");
        if (frame.hasAttr("srcdoc") || !from.isBlank() && !from.startsWith("about:")) {
          unread.add(
              "a frame with another page: " + from.substring(0, Math.min(QUOTED, from.length())));
        }
        frame.remove();
      }
    }
  }

  /** The words first, how they are pronounced after them: between their letters it splits them. */
  private static void annotations(Element page) {
    for (Element ruby : page.select("ruby")) {
      String above = String.join(" ", ruby.select("rt").eachText());
      ruby.select("rt").remove();
      if (!above.isBlank()) {
        ruby.appendText(" (" + above + ")");
      }
    }
  }
}
