package org.facecert.notice;

/**
 * A place that says an item, or may say it.
 *
 * @param sentence its number in {@link NoticeReading#sentences}
 * @param quote at most 120 units around the words that decided
 * @param confidence 0 to 1
 */
public record ItemMention(int sentence, Quote quote, double confidence) {

  ItemMention behind(int sentences) {
    return new ItemMention(sentence + sentences, quote, confidence);
  }
}
