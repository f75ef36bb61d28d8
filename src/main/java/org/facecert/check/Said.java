package org.facecert.check;

import org.facecert.notice.NoticeReading;
import org.facecert.notice.Quote;

/**
 * A place of a notice.
 *
 * @param sentence its number in the notice's reading
 * @param confidence 0 to 1
 */
record Said(Told told, int sentence, Quote quote, double confidence) {

  /** The whole sentence, so that the words are not torn from it. */
  String words() {
    return told.reading()
        .map(NoticeReading::sentences)
        .map(all -> all.get(sentence).quote().text())
        .orElse(quote.text())
        .strip();
  }

  String quoted() {
    return "“" + words() + "” (" + told.source().english() + ")";
  }

  String quotedInChinese() {
    return "“" + words() + "”（" + told.source().chinese() + "）";
  }
}
