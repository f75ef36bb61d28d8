package org.facecert.report;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.facecert.evidence.Redaction;

/**
 * Where a screenshot shows what is nobody's business, read from the page source of the same look:
 * texts that the redaction would change, password fields, camera previews, pictures of faces.
 */
final class Blindfold {

  private static final Pattern BOUNDS =
      Pattern.compile("\\[(-?\\d{1,6}),(-?\\d{1,6})]\\[(-?\\d{1,6}),(-?\\d{1,6})]");
  private static final Pattern LENS =
      Pattern.compile("surfaceview|textureview|preview|viewfinder|camera|scanner");
  private static final Pattern FACE =
      Pattern.compile("face|portrait|selfie|avatar|photo|scan|camera|人脸|刷脸|头像|照片|自拍");
  // a smaller picture is an icon
  private static final int PORTION_OF_AN_ICON = 24;

  /**
   * @param whole what the page source measures the screen with, to scale by
   */
  record Hidden(Rectangle whole, List<Rectangle> texts, List<Rectangle> faces) {}

  private final Redaction redaction;

  Blindfold(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Empty when the source cannot be read; then nobody knows what the picture shows. */
  Optional<Hidden> look(byte[] pageSource) {
    Hidden hidden = new Hidden(new Rectangle(), new ArrayList<>(), new ArrayList<>());
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(pageSource));
      Optional<Rectangle> ifLeaf = Optional.empty();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          ifLeaf = node(xml, hidden);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          ifLeaf.ifPresent(hidden.faces()::add);
          ifLeaf = Optional.empty();
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
    return hidden.whole().isEmpty() ? Optional.empty() : Optional.of(hidden);
  }

  /** The place of a node that draws a picture of its own unless it has children. */
  private Optional<Rectangle> node(XMLStreamReader xml, Hidden hidden) {
    Matcher bounds = BOUNDS.matcher(value(xml, "bounds"));
    if (!bounds.matches()) {
      return Optional.empty();
    }
    int left = Integer.parseInt(bounds.group(1));
    int top = Integer.parseInt(bounds.group(2));
    Rectangle place =
        new Rectangle(
            left,
            top,
            Integer.parseInt(bounds.group(3)) - left,
            Integer.parseInt(bounds.group(4)) - top);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    hidden.whole().add(place);
    if (secret(xml)) {
      hidden.texts().add(place);
    } else if (lens(xml)) {
      hidden.faces().add(place);
    } else if (picture(xml) && !icon(place, hidden.whole())) {
      return Optional.of(place);
    }
    return Optional.empty();
  }

  private boolean secret(XMLStreamReader xml) {
    return Boolean.parseBoolean(value(xml, "password"))
        || redaction.concerns(value(xml, "text"))
        || redaction.concerns(value(xml, "content-desc"))
        || redaction.concerns(value(xml, "hint"));
  }

  private static boolean lens(XMLStreamReader xml) {
    return LENS.matcher(value(xml, "class").toLowerCase(Locale.ROOT)).find();
  }

  /** An image, or a view that draws itself, about faces or about nobody knows what. */
  private static boolean picture(XMLStreamReader xml) {
    String type = value(xml, "class");
    String about =
        (value(xml, "resource-id") + value(xml, "content-desc") + value(xml, "text"))
            .toLowerCase(Locale.ROOT);
    return (type.endsWith("ImageView") || type.equals("android.view.View"))
        && (about.isBlank() || FACE.matcher(about).find());
  }

  private static boolean icon(Rectangle place, Rectangle whole) {
    return (long) place.width * place.height * PORTION_OF_AN_ICON
        < (long) whole.width * whole.height;
  }

  private static String value(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
