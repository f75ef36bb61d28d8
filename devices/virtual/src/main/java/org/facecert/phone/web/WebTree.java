package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/**
 * One document's accessibility tree as Chromium tells it to Android's services: class names of
 * ui/accessibility/platform/ax_android_constants.cc, a control or link as one node with its whole
 * text, texts as nodes of their own.
 */
final class WebTree {
  private static final int DEEPEST = 400;
  private static final String VIEW = "android.view.View";
  private static final String WEB = "android.webkit.WebView";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("StaticText", "android.widget.TextView"),
          Map.entry("ListMarker", "android.widget.TextView"),
          Map.entry("button", "android.widget.Button"),
          Map.entry("checkbox", "android.widget.CheckBox"),
          Map.entry("switch", "android.widget.ToggleButton"),
          Map.entry("radio", "android.widget.RadioButton"),
          Map.entry("textbox", "android.widget.EditText"),
          Map.entry("searchbox", "android.widget.EditText"),
          Map.entry("spinbutton", "android.widget.EditText"),
          Map.entry("slider", "android.widget.SeekBar"),
          Map.entry("combobox", "android.widget.Spinner"),
          Map.entry("image", "android.widget.Image"),
          Map.entry("img", "android.widget.Image"),
          Map.entry("Canvas", "android.widget.Image"),
          Map.entry("meter", "android.widget.ProgressBar"),
          Map.entry("progressbar", "android.widget.ProgressBar"),
          Map.entry("tablist", "android.widget.TabWidget"),
          Map.entry("grid", "android.widget.GridView"),
          Map.entry("table", "android.widget.GridView"),
          Map.entry("treegrid", "android.widget.GridView"),
          Map.entry("list", "android.widget.ListView"),
          Map.entry("listbox", "android.widget.ListView"),
          Map.entry("DescriptionList", "android.widget.ListView"),
          Map.entry("dialog", "android.app.Dialog"),
          Map.entry("alertdialog", "android.app.Dialog"),
          Map.entry("menuitem", "android.view.MenuItem"));

  private static final Set<String> CONTROLS =
      Set.of(
          "button",
          "link",
          "checkbox",
          "switch",
          "radio",
          "textbox",
          "searchbox",
          "spinbutton",
          "slider",
          "combobox",
          "option",
          "menuitem",
          "menuitemcheckbox",
          "menuitemradio",
          "tab",
          "DisclosureTriangle");

  private static final Set<String> TEXT_FIELDS = Set.of("textbox", "searchbox", "spinbutton");

  /** Told as one node, whatever is in them. */
  private static final Set<String> WHOLE =
      Set.of(
          "button",
          "checkbox",
          "switch",
          "radio",
          "textbox",
          "searchbox",
          "spinbutton",
          "slider",
          "combobox",
          "option",
          "menuitem",
          "image",
          "img",
          "Canvas",
          "meter",
          "progressbar",
          "tab",
          "DisclosureTriangle",
          "ListMarker");

  private static final Set<String> ONE_IF_TEXT = Set.of("link", "heading", "cell", "gridcell");

  private static final Set<String> LEFT_OUT = Set.of("InlineTextBox", "LineBreak", "MenuListPopup");

  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final WebLayout layout;
  private final int document;
  private final Map<Integer, WebTree> frames;
  private final @Nullable JsonNode root;

  WebTree(JsonNode tree, WebLayout layout, int document, Map<Integer, WebTree> frames) {
    this.layout = layout;
    this.document = document;
    this.frames = frames;
    JsonNode first = null;
    for (JsonNode node : tree.path("nodes")) {
      nodes.put(node.path("nodeId").asText(), node);
      if (first == null && !node.has("parentId")) {
        first = node;
      }
    }
    root = first;
  }

  List<WebNode> content() {
    return root == null ? List.of() : children(root, 1);
  }

  WebNode root(Bounds whole, boolean scrollable, List<WebNode> content) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("text", root == null ? "" : name(root));
    attributes.put("focusable", "true");
    attributes.put("scrollable", String.valueOf(scrollable));
    return new WebNode(
        layout.generation(), root == null ? 0 : id(root), WEB, attributes, whole, true, content);
  }

  private static String role(JsonNode node) {
    return node.path("role").path("value").asText();
  }

  private static String name(JsonNode node) {
    return node.path("name").path("value").asText("");
  }

  private static long id(JsonNode node) {
    return node.path("backendDOMNodeId").asLong();
  }

  private List<WebNode> children(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "the web page is nested too deep to be read (limit: " + DEEPEST + ")");
    }
    List<WebNode> all = new ArrayList<>();
    for (JsonNode childId : node.path("childIds")) {
      JsonNode child = nodes.get(childId.asText());
      if (child != null) {
        add(child, depth, all);
      }
    }
    Integer inner = layout.inner(document, id(node));
    WebTree frame = inner == null ? null : frames.get(inner);
    if (frame != null && frame.root != null) {
      all.addAll(frame.children(frame.root, depth + 1));
    }
    return all;
  }

  private void add(JsonNode node, int depth, List<WebNode> to) {
    String role = role(node);
    if (LEFT_OUT.contains(role)) {
      return;
    }
    boolean text = role.equals("StaticText");
    if (text && name(node).isBlank()) {
      return;
    }
    boolean pressable = isPressable(node, role);
    boolean one = text || WHOLE.contains(role) || ONE_IF_TEXT.contains(role) && isText(node, depth);
    List<WebNode> inside = one ? List.of() : children(node, depth + 1);
    WebLayout.Spot spot = layout.spot(document, id(node));
    boolean plain = node.path("ignored").asBoolean() || role.equals("generic") || role.isEmpty();
    if (spot == null || plain && !pressable && !isMarked(node) && !spot.scrolls()) {
      to.addAll(inside);
      return;
    }
    Bounds seen = spot.seen();
    boolean visible = seen.width() > 0 && seen.height() > 0;
    to.add(
        new WebNode(
            layout.generation(),
            id(node),
            type(role),
            attributes(node, role, one),
            seen,
            visible,
            inside));
  }

  /** A section with a name of its own, which Android tells as resource-id. */
  private boolean isMarked(JsonNode node) {
    return !layout.attribute(document, id(node), "id").isEmpty();
  }

  private boolean isPressable(JsonNode node, String role) {
    boolean page = role.equals("RootWebArea") || node.path("parentId").isMissingNode();
    return !page && (CONTROLS.contains(role) || listens(node));
  }

  /** The document's own elements listen for what happens anywhere; nobody presses those. */
  private boolean listens(JsonNode node) {
    JsonNode parent = nodes.get(node.path("parentId").asText());
    boolean body = parent == null || parent.path("parentId").isMissingNode();
    return !body && layout.isPressable(document, id(node));
  }

  private boolean isText(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    for (JsonNode childId : node.path("childIds")) {
      JsonNode child = nodes.get(childId.asText());
      if (child == null) {
        continue;
      }
      String role = role(child);
      boolean leaf = role.equals("StaticText") || LEFT_OUT.contains(role);
      boolean plain = child.path("ignored").asBoolean() || role.equals("generic");
      boolean only = leaf || plain && !isPressable(child, role) && isText(child, depth + 1);
      if (!only) {
        return false;
      }
    }
    return true;
  }

  private static String type(String role) {
    return TYPES.getOrDefault(role, VIEW);
  }

  private Map<String, String> attributes(JsonNode node, String role, boolean one) {
    Map<String, String> a = new LinkedHashMap<>();
    long id = id(node);
    String hint = TEXT_FIELDS.contains(role) ? hint(node) : "";
    a.put("text", one ? text(node, role) : "");
    if (!hint.isEmpty()) {
      a.put("hint", hint);
    }
    String own = layout.attribute(document, id, "id");
    if (!own.isEmpty()) {
      a.put("resource-id", own);
    }
    String checked = property(node, "checked");
    boolean checkable = Set.of("checkbox", "switch", "radio").contains(role);
    a.put("checkable", String.valueOf(checkable));
    a.put("checked", String.valueOf(checked.equals("true")));
    a.put("clickable", String.valueOf(isPressable(node, role)));
    a.put("enabled", String.valueOf(!property(node, "disabled").equals("true")));
    a.put("focusable", String.valueOf(property(node, "focusable").equals("true")));
    a.put("focused", String.valueOf(property(node, "focused").equals("true")));
    String type = layout.attribute(document, id, "type");
    a.put("password", String.valueOf(type.equalsIgnoreCase("password")));
    WebLayout.Spot spot = layout.spot(document, id);
    a.put("scrollable", String.valueOf(spot != null && spot.scrolls()));
    a.put("selected", String.valueOf(property(node, "selected").equals("true")));
    return a;
  }

  /** A field's value, a control's name. */
  private static String text(JsonNode node, String role) {
    String value = node.path("value").path("value").asText("");
    boolean field = TEXT_FIELDS.contains(role) || role.equals("combobox");
    return field && !value.isEmpty() ? value : field ? "" : name(node);
  }

  private String hint(JsonNode node) {
    String own = layout.attribute(document, id(node), "placeholder");
    return own.isEmpty() ? name(node) : own;
  }

  private static String property(JsonNode node, String name) {
    for (JsonNode property : node.path("properties")) {
      if (property.path("name").asText().equals(name)) {
        return property.path("value").path("value").asText();
      }
    }
    return "";
  }
}
