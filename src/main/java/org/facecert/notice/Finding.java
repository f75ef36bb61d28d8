package org.facecert.notice;

/**
 * A place that says an item, or may say it.
 *
 * @param sentence its number in {@link NoticeReading#sentences}
 * @param quote at most 120 units around the words that decided
 * @param confidence 0 to 1
 */
public record Finding(int sentence, Quote quote, double confidence) {

  Finding behind(int sentences) {
    return new Finding(sentence + sentences, quote, confidence);
  }
}
