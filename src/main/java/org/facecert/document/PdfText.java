package org.facecert.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text layer of a PDF, as far as a viewer shows it, in the order that its maker wrote it. */
final class PdfText {

  private static final int MOST_PAGES = 500;
  private static final long MOST_MEMORY = 64L << 20;

  /** Fewer letters on a page than that are a page number: the page itself is a picture. */
  private static final int LETTERS = 20;

  private PdfText() {}

  static DocumentText of(byte[] bytes) throws UnreadableDocument {
    try (PDDocument pdf =
        Loader.loadPDF(
            bytes,
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      return read(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument("the PDF is locked by a password; give one that is not", e);
    } catch (ShownText.TooManyLetters e) {
      throw new UnreadableDocument(
          "the PDF prints more than "
              + ShownText.MOST_LETTERS
              + " letters on one page; give the document that it was made from, or print it anew",
          e);
    } catch (IOException e) {
      throw new UnreadableDocument("the PDF is broken (" + e.getMessage() + "); make it anew", e);
    }
  }

  private static DocumentText read(PDDocument pdf) throws IOException, UnreadableDocument {
    int count = pdf.getNumberOfPages();
    mustBeShort(count);
    ShownText shown = new ShownText(pdf);
    List<String> pages = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      String text = shown.ofPage(page);
      pages.add(text);
      if (shown.unseen() > 0) {
        unread.add("page " + page + " holds " + shown.unseen() + " letters that no viewer shows");
      }
      if (text.codePoints().filter(Character::isLetter).count() < LETTERS) {
        pictures.add("page " + page + " has no text layer");
      }
    }
    mustHaveText(count - pictures.size());
    unread.addAll(pictures);
    return new DocumentText("PDF", Paragraphs.of(pages), unread);
  }

  private static void mustBeShort(int pages) throws UnreadableDocument {
    if (pages > MOST_PAGES) {
      throw new UnreadableDocument(
          "the PDF has " + pages + " pages, more than " + MOST_PAGES + "; give the notice alone");
    }
  }

  private static void mustHaveText(int pagesWithText) throws UnreadableDocument {
    if (pagesWithText == 0) {
      throw new UnreadableDocument(
          "the PDF's pages are pictures without a text layer; give the document that they were made"
              + " from, or read the pages by eye");
    }
  }
}
