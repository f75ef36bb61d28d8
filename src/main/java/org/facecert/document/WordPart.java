package org.facecert.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Takes the words out of one part of a Word document, a line per paragraph and cell. */
final class WordPart {

  private final XMLStreamReader xml;
  private final StringBuilder text;
  private boolean inWords;
  private boolean hidden;

  private WordPart(XMLStreamReader xml, StringBuilder text) {
    this.xml = xml;
    this.text = text;
  }

  /** Appends to the text; fetches nothing that the part names. */
  static void read(byte[] part, StringBuilder text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    new WordPart(factory.createXMLStreamReader(new ByteArrayInputStream(part)), text).read();
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.CHARACTERS -> text.append(inWords && !hidden ? xml.getText() : "");
        case XMLStreamConstants.END_ELEMENT -> {
          inWords = false;
          text.append(is("p") ? "\n" : "");
        }
        default -> {}
      }
    }
  }

  private void begin() {
    inWords = is("t");
    if (is("r")) {
      hidden = false;
    } else if (is("vanish")) {
      String value = attribute("val");
      hidden = !value.equals("0") && !value.equals("false");
    } else if (is("br") || is("cr")) {
      text.append('\n');
    } else if (is("tab")) {
      text.append(' ');
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Word writes two name spaces, by its settings; both end so. */
  private boolean is(String name) {
    String space = xml.getNamespaceURI();
    return xml.getLocalName().equals(name)
        && space != null
        && (space.endsWith("/wordprocessingml/main")
            || space.endsWith("/wordprocessingml/2006/main"));
  }
}
