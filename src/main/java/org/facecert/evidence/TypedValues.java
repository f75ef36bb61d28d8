package org.facecert.evidence;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What was typed into an app, kept so that it can be recognised and not read: a salted digest of
 * each value, its length, and eight bits that spare most comparisons. A short value can be guessed
 * from its digest, as from any; what protects the record is who may read it.
 *
 * @param salt of this run, in hexadecimal
 * @param values the longest first
 */
public record TypedValues(String salt, List<HashedValue> values) {

  /** Shorter ones would mask half of any text and are left alone. */
  private static final int SHORTEST = 3;

  private static final int SALT_BYTES = 16;

  /**
   * @param length in chars, after folding
   * @param hint eight bits of {@link #hint}
   */
  public record HashedValue(int length, int hint, Digest digest) {}

  public TypedValues {
    values =
        values.stream().sorted(Comparator.comparingInt(HashedValue::length).reversed()).toList();
  }

  /** With a salt of its own. */
  public static TypedValues of(Collection<String> texts) {
    byte[] random = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(random);
    String salt = HexFormat.of().formatHex(random);
    return new TypedValues(
        salt,
        texts.stream()
            .map(FoldedText::fold)
            .filter(text -> text.length() >= SHORTEST)
            .distinct()
            .map(
                text ->
                    new HashedValue(
                        text.length(), hint(salt, text, 0, text.length()), digest(salt, text)))
            .toList());
  }

  /**
   * @param folded a text by {@link FoldedText#fold}
   * @return how long the value is that begins there; 0 when none does
   */
  int startingAt(String folded, int start) {
    for (HashedValue value : values) {
      int end = start + value.length();
      if (end <= folded.length()
          && value.hint() == hint(salt, folded, start, end)
          && value.digest().equals(digest(salt, folded.substring(start, end)))) {
        return value.length();
      }
    }
    return 0;
  }

  private static Digest digest(String salt, String text) {
    MessageDigest sha = Digest.sha256();
    sha.update(salt.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return new Digest(
        HexFormat.of()
            .formatHex(sha.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  private static int hint(String salt, String text, int start, int end) {
    int hash = salt.hashCode();
    // first, middle and last letter: enough to tell most texts apart at once
    for (int at : new int[] {start, (start + end) / 2, end - 1}) {
      hash = hash * 0x01000193 ^ text.charAt(at);
    }
    hash ^= hash >>> 16;
    return (hash ^ hash >>> 8) & 0xff;
  }
}
