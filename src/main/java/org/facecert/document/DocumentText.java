package org.facecert.document;

import java.util.List;

/**
 * What a person can read in a document.
 *
 * @param format "text", "HTML", "PDF", "DOCX"
 * @param text lines as the document breaks them
 * @param unread parts that hold no letters and yet may say something, as "page 3 is a picture":
 *     what is not in the text may stand there
 */
public record DocumentText(String format, String text, List<String> unread) {
  DocumentText(String format, String text) {
    this(format, text, List.of());
  }
}
