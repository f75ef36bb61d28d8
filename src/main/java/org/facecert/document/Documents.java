package org.facecert.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads documents of all kinds that we know; the content tells the kind, not the name. */
public final class Documents {

  /** Twenty mebibytes: the longest policies have one. */
  public static final int MOST_BYTES = 20 << 20;

  private Documents() {}

  /**
   * @throws UnreadableDocument when it is too large, no document of a kind that we know, or has no
   *     text in it
   * @throws IOException when the file cannot be read at all
   */
  public static DocumentText read(Path file) throws IOException, UnreadableDocument {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableDocument(
          "the file is larger than 20 MiB; give the notice alone, without pictures");
    }
    DocumentText read = read(bytes);
    if (read.text().codePoints().noneMatch(Character::isLetter)) {
      throw new UnreadableDocument("there is no text in this " + read.format() + " file");
    }
    return read;
  }

  private static DocumentText read(byte[] bytes) throws UnreadableDocument {
    return new DocumentText("text", PlainText.decode(bytes));
  }
}
