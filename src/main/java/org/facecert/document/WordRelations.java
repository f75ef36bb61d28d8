package org.facecert.document;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which part of an Office document leads to which (ECMA-376 part 2, section "Relationships").
 *
 * @param all of one part, those to outside the file left out
 */
record WordRelations(List<Relation> all) {

  private static final int MOST = 10_000;

  /**
   * @param type an address that ends with the kind, such as ".../officeDocument"
   * @param target the part's name in the archive
   */
  record Relation(String type, String target) {}

  static WordRelations none() {
    return new WordRelations(List.of());
  }

  /** The archive's file that tells where a part leads; of the whole archive for the empty name. */
  static String fileOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  static WordRelations read(String part, byte[] file) throws XMLStreamException {
    List<Relation> all = new ArrayList<>();
    XMLStreamReader xml = reader(file);
    while (xml.hasNext() && all.size() < MOST) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")
          && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
        String type = String.valueOf(xml.getAttributeValue(null, "Type"));
        all.add(new Relation(type, resolved(part, xml.getAttributeValue(null, "Target"))));
      }
    }
    return new WordRelations(List.copyOf(all));
  }

  /** In whatever name space; empty where there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  static XMLStreamReader reader(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file));
  }

  /** Relative to the folder of the part; one with a slash before it to the archive. */
  private static String resolved(String part, @org.jspecify.annotations.Nullable String target) {
    try {
      String path = URI.create("/" + part).resolve(String.valueOf(target)).normalize().getPath();
      return path == null ? "" : path.replaceFirst("^/+", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The parts of that kind, in the file's order. */
  List<String> targets(String kind) {
    return all.stream()
        .filter(relation -> relation.type().endsWith("/" + kind))
        .map(Relation::target)
        .toList();
  }

  /** The same, or where the archive tells nothing the name that Word gives. */
  List<String> targets(String kind, String usual) {
    return all.isEmpty() ? List.of(usual) : targets(kind);
  }
}
