package org.facecert.platform.android;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.facecert.screen.Bounds;
import org.facecert.screen.NodeData;
import org.facecert.screen.NodePlace;
import org.facecert.screen.NodeState;
import org.facecert.screen.NodeWords;
import org.facecert.screen.Role;

/** One element of a page source; the only class that knows its attributes. */
final class SourceElement {

  private static final Pattern BOUNDS =
      Pattern.compile("\\[(-?\\d{1,8}),(-?\\d{1,8})]\\[(-?\\d{1,8}),(-?\\d{1,8})]");

  /** What is true where the attribute is "true". */
  private static final Map<String, NodeState> SET =
      Map.of(
          "clickable", NodeState.CLICKABLE,
          "checkable", NodeState.CHECKABLE,
          "checked", NodeState.CHECKED,
          "focused", NodeState.FOCUSED,
          "password", NodeState.PASSWORD,
          "scrollable", NodeState.SCROLLABLE,
          "selected", NodeState.SELECTED);

  /** What is true where the attribute is "false". */
  private static final Map<String, NodeState> UNSET =
      Map.of("enabled", NodeState.DISABLED, "displayed", NodeState.HIDDEN);

  private final Map<String, String> attributes;
  private final WidgetClass widget;
  private final Set<NodeState> states;
  private final Role role;
  private final Optional<Bounds> place;

  private SourceElement(String name, Map<String, String> attributes) {
    this.attributes = attributes;
    this.widget = new WidgetClass(attributes.getOrDefault("class", name));
    this.states = states(attributes);
    this.role = widget.role(states.contains(NodeState.CHECKABLE));
    this.place = place(value("bounds"));
    if (widget.isSurface()) {
      states.add(NodeState.SURFACE);
    }
    if (widget.showsPicture() || isPlainViewOfPicture()) {
      states.add(NodeState.PICTURE);
    }
  }

  static SourceElement of(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i);
      if (!value.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), value);
      }
    }
    return new SourceElement(reader.getLocalName(), attributes);
  }

  /** 0 where there is none. */
  int number(String attribute) {
    String digits = value(attribute);
    return digits.matches("-?\\d{1,8}") ? Integer.parseInt(digits) : 0;
  }

  /** Empty where none is told. */
  String packageName() {
    return value("package");
  }

  Bounds bounds() {
    return place.orElse(Bounds.NOWHERE);
  }

  /** Words without a place: the source tells only half. */
  boolean saysSomethingNowhere() {
    boolean worded = !text().isBlank() || !value("content-desc").isBlank();
    return place.isEmpty() && worded && role != Role.TOAST;
  }

  boolean clipsWhatIsInside() {
    boolean clips = states.contains(NodeState.SCROLLABLE) || role == Role.WEB || role == Role.LIST;
    return clips && bounds().area() > 0;
  }

  /**
   * @param clip what shows of whatever lies in the element around it
   */
  NodeData node(int depth, Bounds clip) {
    Bounds visible = clip.overlap(bounds());
    boolean shows = visible.area() > 0;
    Set<NodeState> all = EnumSet.copyOf(states);
    if (!shows) {
      all.add(NodeState.HIDDEN);
    }
    return new NodeData(
        depth,
        role,
        new NodeWords(text(), value("content-desc"), value("hint")),
        id(),
        new NodePlace(shows ? visible : bounds(), number("drawing-order")),
        all,
        PermissionIds.part(id()));
  }

  /** An empty field's text is its hint on some Android versions. */
  private String text() {
    String text = value("text");
    return role == Role.FIELD && text.equals(value("hint")) ? "" : text;
  }

  private boolean isPlainViewOfPicture() {
    return widget.isPlainView()
        && value("text").isEmpty()
        && WidgetClass.speaksOfPicture(id() + value("content-desc"));
  }

  private String id() {
    return value("resource-id");
  }

  private String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  private static Set<NodeState> states(Map<String, String> attributes) {
    Set<NodeState> states = EnumSet.noneOf(NodeState.class);
    attributes.forEach(
        (name, value) -> {
          if (value.equals("true") && SET.containsKey(name)) {
            states.add(SET.get(name));
          } else if (value.equals("false") && UNSET.containsKey(name)) {
            states.add(UNSET.get(name));
          }
        });
    return states;
  }

  private static Optional<Bounds> place(String value) {
    Matcher m = BOUNDS.matcher(value);
    return m.matches()
        ? Optional.of(
            new Bounds(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(4))))
        : Optional.empty();
  }
}
