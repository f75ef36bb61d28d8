package org.facecert.document;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * A span of a page that says to machines what its letters stand for (ActualText, ISO 32000-2,
 * 14.9.4): for ligatures and broken words, and it may say anything. No viewer shows it.
 */
final class SpokenSpan {

  private final String spoken;
  private final StringBuilder printed = new StringBuilder();

  private SpokenSpan(String spoken) {
    this.spoken = spoken;
  }

  /** One that says nothing where there are no properties, or none that speak. */
  static SpokenSpan of(@Nullable COSDictionary properties) {
    String said = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    return new SpokenSpan(said == null ? "" : letters(said));
  }

  /** The same properties, silent. */
  static @Nullable COSDictionary without(@Nullable COSDictionary properties) {
    if (properties == null || !properties.containsKey(COSName.ACTUAL_TEXT)) {
      return properties;
    }
    COSDictionary silent = new COSDictionary(properties);
    silent.removeItem(COSName.ACTUAL_TEXT);
    return silent;
  }

  void prints(String words) {
    if (!spoken.isEmpty()) {
      printed.append(letters(words));
    }
  }

  /** Letters that it says, if they are others than those that it prints; else 0. */
  int unprinted() {
    return spoken.contentEquals(printed) ? 0 : spoken.codePointCount(0, spoken.length());
  }

  /** Ligatures as the letters that they join. */
  private static String letters(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
