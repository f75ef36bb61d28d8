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
          case "style" -> style = WordRelations.attribute(xml, "styleId");
          case "basedOn" -> above.put(style, WordRelations.attribute(xml, "val"));
          case "vanish" -> own.put(style, WordLook.isOn(WordRelations.attribute(xml, "val")));
          default -> {}
        }
      }
    }
    Set<String> hiding = new HashSet<>(own.keySet());
    hiding.addAll(above.keySet());
    hiding.removeIf(each -> each.isEmpty() || !isHidden(each, own, above));
    return hiding;
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
}
