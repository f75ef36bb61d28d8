package org.facecert.document;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes the words out of one part of a Word document, a line per paragraph and cell (ECMA-376 part
 * 1, "WordprocessingML"): what was moved where it went to, a text box once, how a word is
 * pronounced after the word.
 */
final class WordPart {

  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private final XMLStreamReader xml;
  private final StringBuilder text;
  private final List<String> unread;
  private final StringBuilder above = new StringBuilder();
  private boolean inWords;
  private final WordLook look;
  private boolean pronounced;
  private int unseen;

  private WordPart(
      XMLStreamReader xml, Set<String> hiding, StringBuilder text, List<String> unread) {
    this.xml = xml;
    this.look = new WordLook(hiding);
    this.text = text;
    this.unread = unread;
  }

  /**
   * Appends to the text, and to what holds words that are not in it; fetches nothing.
   *
   * @param hiding the styles whose words are not shown
   */
  static void read(byte[] part, Set<String> hiding, StringBuilder text, List<String> unread)
      throws XMLStreamException {
    WordPart words = new WordPart(WordRelations.reader(part), hiding, text, unread);
    words.read();
    if (words.unseen > 0) {
      unread.add(words.unseen + " letters that are hidden, struck out, white or too small to see");
    }
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.CHARACTERS -> words(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {}
      }
    }
  }

  private void words(String words) {
    if (inWords && look.isShown()) {
      (pronounced ? above : text).append(words);
    } else if (inWords) {
      unseen += (int) words.codePoints().filter(Character::isLetter).count();
    }
  }

  private void begin() throws XMLStreamException {
    // the same once more, for a Word that does not know the first; what was moved stands elsewhere
    if (isFallback() || is("moveFrom")) {
      skip();
      return;
    }
    inWords = is("t");
    if (isWord()) {
      look.begin(
          xml.getLocalName(),
          WordRelations.attribute(xml, "val"),
          WordRelations.attribute(xml, "fill"));
    }
    beginOther();
  }

  private void beginOther() {
    if (is("br") || is("cr")) {
      text.append('\n');
    } else if (is("tab")) {
      text.append(' ');
    } else if (is("noBreakHyphen")) {
      text.append('-');
    } else if (is("rt")) {
      pronounced = true;
    } else if (is("altChunk")) {
      unread.add("a part of another document, put in whole (altChunk)");
    } else if (is("subDoc")) {
      unread.add("a part that stands in another file (subdocument)");
    }
  }

  private void end() {
    inWords = false;
    if (isWord()) {
      look.end(xml.getLocalName());
    }
    if (is("p")) {
      text.append('\n');
    } else if (is("rt")) {
      pronounced = false;
    } else if (is("ruby") && above.length() > 0) {
      text.append(" (").append(above).append(")");
      above.setLength(0);
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private boolean isFallback() {
    return xml.getLocalName().equals("Fallback") && COMPATIBILITY.equals(xml.getNamespaceURI());
  }

  private boolean is(String name) {
    return xml.getLocalName().equals(name) && isWord();
  }

  /** Word writes two name spaces, by its settings; both end so. */
  private boolean isWord() {
    String space = xml.getNamespaceURI();
    return space != null
        && (space.endsWith("/wordprocessingml/main")
            || space.endsWith("/wordprocessingml/2006/main"));
  }
}
