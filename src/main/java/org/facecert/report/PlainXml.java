package org.facecert.report;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.facecert.evidence.Plain;

/** Writes XML; no text gets into it but through the gate for what apps and files send us. */
final class PlainXml {

  private final XMLStreamWriter xml;

  private PlainXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static PlainXml to(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    return new PlainXml(xml);
  }

  void open(String element) throws XMLStreamException {
    xml.writeStartElement(element);
  }

  /** An element with attributes alone, which is not closed. */
  void empty(String element) throws XMLStreamException {
    xml.writeEmptyElement(element);
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Plain.whole(value));
  }

  void text(String text) throws XMLStreamException {
    xml.writeCharacters(Plain.whole(text));
  }

  /** Closes the innermost element. */
  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** Ends the document. */
  void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
  }
}
