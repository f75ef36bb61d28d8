package org.facecert.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a Word document whose words are hidden (ECMA-376 part 1, 17.7, "Styles"). */
final class WordStyles {

  private static final int DEEPEST = 20;

  private WordStyles() {}

  static Set<String> hiding(byte[] styles) throws XMLStreamException {
    Map<String, Boolean> own = new HashMap<>();
    Map<String, String> above = new HashMap<>();
    XMLStreamReader xml = WordRelations.reader(styles);
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> style = attribute(xml, "styleId");
          case "basedOn" -> above.put(style, attribute(xml, "val"));
          case "vanish" -> own.put(style, WordLook.isOn(attribute(xml, "val")));
          default -> {}
        }
      }
    }
    Set<String> hiding = new HashSet<>();
    for (String each : above.keySet()) {
      if (isHidden(each, own, above)) {
        hiding.add(each);
      }
    }
    own.forEach((each, hidden) -> addIf(hidden, each, hiding));
    hiding.remove("");
    return hiding;
  }

  private static void addIf(boolean hidden, String style, Set<String> hiding) {
    if (hidden) {
      hiding.add(style);
    }
  }

  private static boolean isHidden(
      String style, Map<String, Boolean> own, Map<String, String> above) {
    String at = style;
    for (int depth = 0; depth < DEEPEST && at != null; depth++) {
      Boolean hidden = own.get(at);
      if (hidden != null) {
        return hidden;
      }
      at = above.get(at);
    }
    return false;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
