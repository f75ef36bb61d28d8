package org.facecert.verdict;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of persons, so that one person is not taken for two: what differs in case, width, accents,
 * spaces, punctuation or signs that nobody sees is the same name. Who writes another name is
 * another person: whether that is true no record tells.
 */
final class PersonName {

  private PersonName() {}

  /** Letters and digits alone; empty where there are none. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    // to upper case first: of one letter there may be several small ones (ß, ſ, ς)
    String small = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(small.length());
    Normalizer.normalize(small, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(PersonName::sameDigit)
        .forEach(folded::appendCodePoint);
    // written as one or as several units alike
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static int sameDigit(int point) {
    return Character.isDigit(point) ? '0' + Character.digit(point, 10) : point;
  }
}
