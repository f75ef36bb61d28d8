package org.facecert.screen;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a page source in UiAutomator2's form; the only class that knows its attributes. */
final class UiAutomatorSource {

  private static final Pattern BOUNDS =
      Pattern.compile("\\[(-?\\d{1,8}),(-?\\d{1,8})]\\[(-?\\d{1,8}),(-?\\d{1,8})]");

  /**
   * Levels below the root at which UiAutomator2 stops without a word: its default of
   * snapshotMaxDepth, and what the suite asks for. A tree that goes exactly so deep goes on.
   */
  private static final Set<Integer> CUT_AT = Set.of(70, 200);

  private static final Bounds EVERYWHERE = new Bounds(-100_000, -100_000, 100_000, 100_000);

  /** An element whose end has not been read: what shows of whatever lies in it. */
  private record Open(Bounds clip) {}

  private final List<SourceWindow> windows = new ArrayList<>();
  private int width;
  private int height;
  private boolean unplaced;
  private int deepest;
  private Finger finger = Finger.on(0, 0);

  private UiAutomatorSource() {}

  static ScreenData read(String pageSource) {
    UiAutomatorSource source = new UiAutomatorSource();
    source.parse(XmlText.clean(pageSource));
    source.measure();
    source.leaveOutWhatIsBeside();
    return new ScreenData(
        source.width,
        source.height,
        source.half(),
        source.windows.stream().map(SourceWindow::data).toList());
  }

  private boolean half() {
    return unplaced || CUT_AT.contains(deepest);
  }

  private void parse(String xml) {
    if (xml.isBlank()) {
      throw new UnreadableScreen(1, 1, "it is empty");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      walk(reader);
      reader.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
      throw new UnreadableScreen(line, column, "not well-formed XML (" + reason(e) + ")");
    }
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new UnreadableScreen(
                reader.getLocation().getLineNumber(),
                reader.getLocation().getColumnNumber(),
                "a document type declaration, which no page source has");
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 0) {
            open(reader);
          } else {
            deepest = Math.max(deepest, open.size());
            open.push(node(reader, open));
          }
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            open.pop();
          }
        }
        default -> {
          // white space and comments
        }
      }
    }
  }

  private void open(XMLStreamReader reader) {
    String name = reader.getLocalName();
    if (!name.equals("hierarchy")) {
      throw new UnreadableScreen(
          reader.getLocation().getLineNumber(),
          reader.getLocation().getColumnNumber(),
          "its root is <" + Normal.shown(name, 40) + ">, not UiAutomator2's <hierarchy>");
    }
    width = number(value(reader, "width"));
    height = number(value(reader, "height"));
    finger = Finger.on(width, height);
  }

  private Open node(XMLStreamReader reader, Deque<Open> open) {
    Set<State> states = EnumSet.noneOf(State.class);
    String className = reader.getLocalName();
    String text = "";
    String description = "";
    String hint = "";
    String resourceId = "";
    String packageName = "";
    Bounds bounds = Bounds.NOWHERE;
    boolean placed = false;
    int drawingOrder = 0;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i);
      switch (reader.getAttributeLocalName(i)) {
        case "class" -> className = value.isEmpty() ? className : value;
        case "text" -> text = value;
        case "content-desc" -> description = value;
        case "hint" -> hint = value;
        case "resource-id" -> resourceId = value;
        case "package" -> packageName = value;
        case "bounds" -> {
          placed = BOUNDS.matcher(value).matches();
          bounds = bounds(value);
        }
        case "drawing-order" -> drawingOrder = number(value);
        case "clickable" -> set(states, State.CLICKABLE, value);
        case "checkable" -> set(states, State.CHECKABLE, value);
        case "checked" -> set(states, State.CHECKED, value);
        case "enabled" -> setUnless(states, State.DISABLED, value);
        case "focused" -> set(states, State.FOCUSED, value);
        case "password" -> set(states, State.PASSWORD, value);
        case "scrollable" -> set(states, State.SCROLLABLE, value);
        case "selected" -> set(states, State.SELECTED, value);
        case "displayed" -> setUnless(states, State.HIDDEN, value);
        default -> {
          // index, rotation and the like
        }
      }
    }
    String simple = simpleName(className);
    if (isSurface(simple)) {
      states.add(State.SURFACE);
    }
    Role role = role(simple, states);
    // an empty field's text is its hint on some Android versions
    String content = role == Role.FIELD && text.equals(hint) ? "" : text;
    boolean worded = !content.isBlank() || !description.isBlank();
    unplaced |= !placed && worded && role != Role.TOAST;
    Bounds clip = open.isEmpty() ? page() : open.peek().clip();
    Bounds visible = clip.overlap(bounds);
    boolean reacts = states.contains(State.CLICKABLE) || states.contains(State.CHECKABLE);
    if (!finger.sees(visible, reacts)) {
      states.add(State.HIDDEN);
    }
    if (open.isEmpty()) {
      windows.add(new SourceWindow());
    }
    windows
        .get(windows.size() - 1)
        .add(
            packageName,
            new NodeData(
                open.size(),
                role,
                new NodeWords(content, description, hint),
                resourceId,
                visible.area() > 0 ? visible : bounds,
                drawingOrder,
                states));
    boolean clipsWhatIsInside =
        states.contains(State.SCROLLABLE) || role == Role.WEB || role == Role.LIST;
    return new Open(clipsWhatIsInside && bounds.area() > 0 ? visible : clip);
  }

  /** What shows of a window: the part on the screen. */
  private Bounds page() {
    boolean measured = width > 0 && height > 0;
    return measured ? new Bounds(0, 0, width, height) : EVERYWHERE;
  }

  private static String simpleName(String className) {
    int dot = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$'));
    return className.substring(dot + 1);
  }

  private static Role role(String simple, Set<State> states) {
    if (simple.endsWith("EditText") || simple.endsWith("AutoCompleteTextView")) {
      return Role.FIELD;
    }
    if (simple.contains("Switch") && !simple.endsWith("Switcher")) {
      return Role.SWITCH;
    }
    if (simple.endsWith("ToggleButton")) {
      return Role.SWITCH;
    }
    if (simple.endsWith("RadioButton")) {
      return Role.RADIO;
    }
    if (simple.endsWith("CheckBox") || states.contains(State.CHECKABLE)) {
      return Role.CHECKBOX;
    }
    if (simple.endsWith("Button")) {
      return Role.BUTTON;
    }
    if (simple.endsWith("TextView") || simple.endsWith("Chronometer") || simple.endsWith("Clock")) {
      return Role.TEXT;
    }
    if (simple.endsWith("ImageView") || simple.equals("Image") || isSurface(simple)) {
      return Role.IMAGE;
    }
    if (simple.endsWith("WebView")) {
      return Role.WEB;
    }
    if (simple.endsWith("Toast")) {
      return Role.TOAST;
    }
    if (simple.contains("Progress") || simple.endsWith("SeekBar") || simple.endsWith("RatingBar")) {
      return Role.PROGRESS;
    }
    if (simple.endsWith("ListView")
        || simple.endsWith("RecyclerView")
        || simple.endsWith("GridView")) {
      return Role.LIST;
    }
    return Role.CONTAINER;
  }

  private static boolean isSurface(String simple) {
    return simple.endsWith("SurfaceView")
        || simple.endsWith("TextureView")
        || simple.endsWith("PreviewView")
        || simple.endsWith("CameraView");
  }

  private static void set(Set<State> states, State state, String value) {
    if (value.equals("true")) {
      states.add(state);
    } else if (value.equals("false")) {
      states.remove(state);
    }
  }

  private static void setUnless(Set<State> states, State state, String value) {
    if (value.equals("false")) {
      states.add(state);
    } else if (value.equals("true")) {
      states.remove(state);
    }
  }

  private static String value(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private static Bounds bounds(String value) {
    Matcher m = BOUNDS.matcher(value);
    if (!m.matches()) {
      return Bounds.NOWHERE;
    }
    return new Bounds(
        Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(2)),
        Integer.parseInt(m.group(3)),
        Integer.parseInt(m.group(4)));
  }

  private static int number(String digits) {
    return digits.matches("-?\\d{1,8}") ? Integer.parseInt(digits) : 0;
  }

  /** A source that does not state the screen's size has windows that do. */
  private void measure() {
    for (SourceWindow window : windows) {
      width = Math.max(width, window.root().bounds().right());
      height = Math.max(height, window.root().bounds().bottom());
    }
  }

  /**
   * With all windows asked for, the phone's bars and keyboard are among them, and what a vendor or
   * another app lets float over every app: none of it is the app's screen.
   */
  private void leaveOutWhatIsBeside() {
    Set<String> owners = new HashSet<>();
    windows.stream()
        .filter(w -> w.isShown() && !isOverlay(w) && !isSmall(w))
        .forEach(w -> owners.add(w.app()));
    if (!owners.isEmpty()) {
      windows.removeIf(
          w ->
              w.root().role() != Role.TOAST
                  && !owners.contains(w.app())
                  && (isOverlay(w) || isSmall(w)));
    }
  }

  private static boolean isOverlay(SourceWindow window) {
    return SystemParts.overlay(window.root().role(), window.app());
  }

  private boolean isSmall(SourceWindow window) {
    return window.root().bounds().area() * 10 < (long) width * height;
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return Normal.shown(message.replaceFirst("(?s)^ParseError at .*?Message: ", ""), 200);
  }
}
