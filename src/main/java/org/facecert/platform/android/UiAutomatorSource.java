package org.facecert.platform.android;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.facecert.screen.Bounds;
import org.facecert.screen.Screen;
import org.facecert.screen.ScreenData;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.UnreadableScreen;
import org.jspecify.annotations.Nullable;

/** Reads a page source in UiAutomator2's form. */
public final class UiAutomatorSource {

  /**
   * Levels below the root at which UiAutomator2 stops without a word: its default of
   * snapshotMaxDepth, and what the suite asks for. A tree that goes exactly so deep goes on.
   */
  private static final Set<Integer> CUT_AT = Set.of(70, 200);

  private static final Bounds EVERYWHERE = new Bounds(-100_000, -100_000, 100_000, 100_000);

  private final List<SourceWindow> windows = new ArrayList<>();
  // what shows of whatever lies in the elements whose end has not been read
  private final Deque<Bounds> clips = new ArrayDeque<>();
  private int width;
  private int height;
  private boolean unplaced;
  private int deepest;

  private UiAutomatorSource() {}

  /**
   * @param pageSource as UiAutomator2 answers it
   * @throws UnreadableScreen when it is not well-formed, with line and column
   */
  public static Screen read(String pageSource) {
    UiAutomatorSource source = new UiAutomatorSource();
    source.parse(XmlText.clean(pageSource));
    return Screen.seen(source.data());
  }

  private ScreenData data() {
    if (width <= 0 || height <= 0) {
      measure();
    }
    boolean half = unplaced || CUT_AT.contains(deepest);
    return new ScreenData(width, height, half, windows.stream().map(SourceWindow::data).toList());
  }

  /** A source that does not state the screen's size has windows that do. */
  private void measure() {
    for (SourceWindow window : windows) {
      width = Math.max(width, window.bounds().right());
      height = Math.max(height, window.bounds().bottom());
    }
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
      throw unreadable(e.getLocation(), "not well-formed XML (" + reason(e) + ")");
    } catch (MissingResourceException e) {
      // the JDK's parser (17.0) has no words for some characters in a declaration of an entity
      throw new UnreadableScreen(1, 1, "a document type declaration, which no page source has");
    }
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    // <hierarchy> is no node
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw unreadable(
                reader.getLocation(), "a document type declaration, which no page source has");
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth++ == 0) {
            open(reader);
          } else {
            node(reader);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (--depth > 0) {
            clips.pop();
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
      throw unreadable(
          reader.getLocation(),
          "its root is <"
              + TextNormalization.shown(name, 40)
              + ">, not UiAutomator2's <hierarchy>");
    }
    SourceElement root = SourceElement.of(reader);
    width = root.number("width");
    height = root.number("height");
  }

  private void node(XMLStreamReader reader) {
    SourceElement element = SourceElement.of(reader);
    int depth = clips.size();
    deepest = Math.max(deepest, depth);
    unplaced |= element.saysSomethingNowhere();
    Bounds clip = depth == 0 ? page() : clips.element();
    if (depth == 0) {
      windows.add(new SourceWindow());
    }
    windows.get(windows.size() - 1).add(element.packageName(), element.node(depth, clip));
    clips.push(element.clipsWhatIsInside() ? clip.overlap(element.bounds()) : clip);
  }

  /** What shows of a window: the part on the screen. */
  private Bounds page() {
    boolean measured = width > 0 && height > 0;
    return measured ? new Bounds(0, 0, width, height) : EVERYWHERE;
  }

  private static UnreadableScreen unreadable(@Nullable Location at, String what) {
    return at == null
        ? new UnreadableScreen(0, 0, what)
        : new UnreadableScreen(at.getLineNumber(), at.getColumnNumber(), what);
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return TextNormalization.shown(
        message.replaceFirst("(?s)^ParseError at .*?Message: ", ""), 200);
  }
}
