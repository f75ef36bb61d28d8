package org.facecert.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document (DOCX). Read directly, because Apache POI would bring twenty
 * megabytes for it. Parts are found by their relationships, not by their names (ECMA-376 part 2,
 * "Open Packaging Conventions"): makers other than Word name them as they like.
 */
final class WordText {

  private static final String ROOT = "";
  private static final int MOST_BYTES = 32 << 20;

  /** archives that are documents of another kind, by the file that only they hold */
  private static final Map<String, String> OTHERS =
      Map.of(
          "application/epub+zip",
          "this is an electronic book (.epub); save it as PDF or as .docx",
          "application/vnd.oasis.opendocument.text",
          "this is an OpenDocument text (.odt); save it as .docx or as PDF",
          "xl/workbook.xml",
          "this is a spreadsheet (.xlsx); save the notice as .docx or as PDF",
          "ppt/presentation.xml",
          "this is a presentation (.pptx); save the notice as .docx or as PDF",
          "Index/Document.iwa",
          "this is a Pages document (.pages); save it as .docx or as PDF");

  private final ZipFile zip;
  private final StringBuilder text = new StringBuilder();
  private final List<String> unread = new ArrayList<>();

  private WordText(ZipFile zip) {
    this.zip = zip;
  }

  static DocumentText of(Path file) throws UnreadableDocument {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new WordText(zip).read();
    } catch (IOException
        | XMLStreamException
        // the JDK's parser has no words for some of what is wrong in a document type
        | MissingResourceException e) {
      throw new UnreadableDocument(
          "the Word document is broken (" + e.getMessage() + "); save it anew", e);
    }
  }

  private DocumentText read() throws IOException, XMLStreamException, UnreadableDocument {
    String main = main();
    WordRelations relations = relations(main);
    byte[] words = part(main).orElseThrow(() -> noWord());
    Set<String> hiding = hiding(relations);
    WordPart.read(words, hiding, text, unread);
    for (String kind : List.of("footnotes", "endnotes")) {
      for (String notes : relations.targets(kind, "word/" + kind + ".xml")) {
        Optional<byte[]> part = part(notes);
        if (part.isPresent()) {
          WordPart.read(part.get(), hiding, text, unread);
        }
      }
    }
    return new DocumentText("DOCX", text.toString(), unread);
  }

  private Set<String> hiding(WordRelations relations)
      throws IOException, XMLStreamException, UnreadableDocument {
    Set<String> hiding = new HashSet<>();
    for (String styles : relations.targets("styles", "word/styles.xml")) {
      Optional<byte[]> part = part(styles);
      if (part.isPresent()) {
        hiding.addAll(WordStyles.hiding(part.get()));
      }
    }
    return hiding;
  }

  private String main() throws IOException, XMLStreamException, UnreadableDocument {
    Optional<String> named = relations(ROOT).targets("officeDocument").stream().findFirst();
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      if (zip.getEntry(other.getKey()) != null || kind().equals(other.getKey())) {
        throw new UnreadableDocument(other.getValue());
      }
    }
    // some makers leave the relationships out
    return named.orElse("word/document.xml");
  }

  private WordRelations relations(String part)
      throws IOException, XMLStreamException, UnreadableDocument {
    Optional<byte[]> file = part(WordRelations.fileOf(part));
    return file.isPresent() ? WordRelations.read(part, file.get()) : WordRelations.none();
  }

  /** What EPUB and OpenDocument say of themselves at the archive's beginning. */
  private String kind() throws IOException, UnreadableDocument {
    return part("mimetype").map(b -> new String(b, StandardCharsets.US_ASCII).strip()).orElse("");
  }

  private static UnreadableDocument noWord() {
    return new UnreadableDocument(
        "this is an archive and no Word document; give the notice itself");
  }

  // the size that an archive states of itself may be a lie
  private Optional<byte[]> part(String name) throws IOException, UnreadableDocument {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(MOST_BYTES + 1);
      if (part.length > MOST_BYTES) {
        throw new UnreadableDocument(
            "the Word document unpacks to more than 32 MiB; give the notice alone");
      }
      return Optional.of(part);
    }
  }
}
