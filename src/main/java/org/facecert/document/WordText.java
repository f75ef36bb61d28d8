package org.facecert.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document (DOCX). Read directly, because Apache POI would bring twenty
 * megabytes for it.
 */
final class WordText {

  private static final String MAIN = "word/document.xml";
  private static final List<String> PARTS =
      List.of(MAIN, "word/footnotes.xml", "word/endnotes.xml");
  private static final int MOST_BYTES = 32 << 20;

  private WordText() {}

  static String of(Path file) throws UnreadableDocument {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String part : PARTS) {
        @Nullable ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
          WordPart.read(bytes(zip, entry), text);
        } else if (part.equals(MAIN)) {
          throw new UnreadableDocument(
              "this is an archive and no Word document; give the notice itself");
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableDocument(
          "the Word document is broken (" + e.getMessage() + "); save it anew", e);
    }
    return text.toString();
  }

  // the size that an archive states of itself may be a lie
  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException, UnreadableDocument {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(MOST_BYTES + 1);
      if (part.length > MOST_BYTES) {
        throw new UnreadableDocument(
            "the Word document unpacks to more than 32 MiB; give the notice alone");
      }
      return part;
    }
  }
}
