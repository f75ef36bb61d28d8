package org.facecert.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.facecert.files.InputFile;

/** Reads documents of all kinds that we know; the content tells the kind, not the name. */
public final class Documents {

  /** Twenty mebibytes: the longest policies have one. */
  public static final int MOST_BYTES = 20 << 20;

  /** Four million letters: a page of nothing but nested tags takes its parser 10 s a million. */
  private static final int MOST_HTML = 4 << 20;

  private static final int HEAD = 1_024;

  /** What no letters can be had from, by how it begins; each with what to do. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "\u00D0\u00CF\u0011\u00E0",
          "this is an old Word document (.doc), or one locked by a password; save it as .docx"
              + " without a password",
          "{\\rtf",
          "this is a rich text file (.rtf); save it as .docx or as plain text",
          "\u0089PNG",
          "this is a picture; give the document that it was made from, or read it by eye",
          "\u00FF\u00D8\u00FF",
          "this is a picture; give the document that it was made from, or read it by eye");

  private Documents() {}

  /**
   * @throws UnreadableDocument when it is too large, no document of a kind that we know, or has no
   *     text in it
   * @throws IOException when the file cannot be read at all
   */
  public static DocumentText read(Path file) throws IOException, UnreadableDocument {
    InputFile.mustBeFile(file);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableDocument(
          "the file is larger than 20 MiB; give the notice alone, without pictures");
    }
    DocumentText read = read(file, bytes);
    if (read.text().codePoints().noneMatch(Character::isLetter)) {
      throw new UnreadableDocument(
          "there is no text in this "
              + read.format()
              + " file; give the document that it was made from, or, of a page that a script"
              + " writes, what the browser shows");
    }
    return read;
  }

  private static DocumentText read(Path file, byte[] bytes) throws IOException, UnreadableDocument {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> refused : REFUSED.entrySet()) {
      if (head.startsWith(refused.getKey())) {
        throw new UnreadableDocument(refused.getValue());
      }
    }
    if (head.contains("%PDF-")) {
      return BoundedPdf.read(file);
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return WordText.of(file);
    }
    return read(PlainText.decode(bytes));
  }

  private static DocumentText read(String text) throws UnreadableDocument {
    if (HtmlText.isArchive(text)) {
      throw new UnreadableDocument(
          "this is a web archive (.mhtml); save the page as plain HTML, or print it as PDF");
    }
    if (!HtmlText.isHtml(text)) {
      return new DocumentText("text", text);
    }
    if (text.length() > MOST_HTML) {
      throw new UnreadableDocument(
          "the page is larger than 4 MiB; give the notice alone, without pictures and scripts");
    }
    return HtmlText.of(text);
  }
}
