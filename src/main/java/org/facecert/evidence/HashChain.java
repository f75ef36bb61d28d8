package org.facecert.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines that vouch for all lines before them. Each line is a JSON object whose last property,
 * {@code hash}, is the SHA-256 of the previous line's hash followed by the line without that
 * property; so a line cannot be changed, removed or inserted without breaking every later one.
 */
public final class HashChain {

  /** What the first line is chained to. */
  public static final Digest START = new Digest("0".repeat(64));

  private static final String SEAL = ",\"hash\":\"";
  private static final int SEAL_LENGTH = SEAL.length() + 64 + 2;

  private Digest last;

  public HashChain() {
    this(START);
  }

  /** Goes on after a line with the given hash. */
  public HashChain(Digest last) {
    this.last = last;
  }

  /** The hash of the last line sealed or verified. */
  public Digest last() {
    return last;
  }

  /**
   * @param object a JSON object with at least one property, on one line
   * @return the line to write, without a line end
   */
  public String seal(String object) {
    if (object.length() < 3 || !object.endsWith("}") || object.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("not a JSON object on one line: " + object);
    }
    last = hash(object);
    return object.substring(0, object.length() - 1) + SEAL + last.hex() + "\"}";
  }

  /**
   * Checks that the line follows and moves on to it.
   *
   * @return the object without its hash, or empty when the line does not belong here; the chain
   *     then stays where it was
   */
  public Optional<String> open(String line) {
    int cut = line.length() - SEAL_LENGTH;
    if (cut < 2 || !line.startsWith(SEAL, cut) || !line.endsWith("\"}")) {
      return Optional.empty();
    }
    String object = line.substring(0, cut) + "}";
    Digest expected = hash(object);
    if (!line.startsWith(expected.hex(), cut + SEAL.length())) {
      return Optional.empty();
    }
    last = expected;
    return Optional.of(object);
  }

  private Digest hash(String object) {
    return Digest.of((last.hex() + object).getBytes(StandardCharsets.UTF_8));
  }
}
