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
 * texts that the redaction would change, password fields, camera previews, pictures of any kind.
 */
final class Blindfold {

  private static final Pattern BOUNDS =
      Pattern.compile("\\[(-?\\d{1,6}),(-?\\d{1,6})]\\[(-?\\d{1,6}),(-?\\d{1,6})]");
  private static final Pattern LENS =
      Pattern.compile("surfaceview|textureview|videoview|preview|viewfinder|camera|scanner");
  // android.widget.Image is what Chromium calls a picture of a page
  private static final Pattern PICTURE =
      Pattern.compile("image(view|button)?$|imageview|avatar|photo|picture|drawee|lottie|canvas");
  private static final Pattern FACE =
      Pattern.compile("face|portrait|selfie|avatar|photo|scan|camera|人脸|刷脸|头像|照片|自拍");

  /**
   * @param whole what the page source measures the screen with, to scale by
   * @param faces where pictures are drawn, whatever they show: until faces are detected, each may
   *     show one, of any size
   * @param doubtful where a view draws itself: a picture when it shows many colours
   */
  record Hidden(
      Rectangle whole, List<Rectangle> texts, List<Rectangle> faces, List<Doubt> doubtful) {}

  /**
   * @param text whether the view says anything; letters and their ground have few colours
   */
  record Doubt(Rectangle place, boolean text) {}

  private final Redaction redaction;

  Blindfold(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Empty when the source cannot be read; then nobody knows what the picture shows. */
  Optional<Hidden> look(byte[] pageSource) {
    SplitTexts split = new SplitTexts(redaction);
    Hidden hidden =
        new Hidden(new Rectangle(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(pageSource));
      Optional<Doubt> ifLeaf = Optional.empty();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          ifLeaf = node(xml, hidden, split);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          ifLeaf.ifPresent(hidden.doubtful()::add);
          ifLeaf = Optional.empty();
        }
      }
      xml.close();
      hidden.texts().addAll(split.places());
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
    return hidden.whole().isEmpty() ? Optional.empty() : Optional.of(hidden);
  }

  /** The place of a node that draws a picture of its own unless it has children. */
  private Optional<Doubt> node(XMLStreamReader xml, Hidden hidden, SplitTexts split) {
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
    split.add(value(xml, "text"), place);
    if (secret(xml)) {
      hidden.texts().add(place);
    } else if (picture(xml)) {
      hidden.faces().add(place);
    } else {
      return Optional.of(new Doubt(place, !value(xml, "text").isBlank()));
    }
    return Optional.empty();
  }

  private boolean secret(XMLStreamReader xml) {
    return Boolean.parseBoolean(value(xml, "password"))
        || redaction.concerns(value(xml, "text"))
        || redaction.concerns(value(xml, "content-desc"))
        || redaction.concerns(value(xml, "hint"));
  }

  /** A view that shows a picture by its class, or one without text that speaks of a face. */
  private static boolean picture(XMLStreamReader xml) {
    String type = value(xml, "class").toLowerCase(Locale.ROOT);
    if (LENS.matcher(type).find() || PICTURE.matcher(type).find()) {
      return true;
    }
    String about =
        (value(xml, "resource-id") + value(xml, "content-desc")).toLowerCase(Locale.ROOT);
    return type.equals("android.view.view")
        && value(xml, "text").isEmpty()
        && FACE.matcher(about).find();
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
