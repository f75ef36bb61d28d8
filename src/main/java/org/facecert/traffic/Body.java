package org.facecert.traffic;

/**
 * What is known of a body, as it was on the wire (chunks put together, content encodings left).
 *
 * @param digest SHA-256 of what was kept, 64 hexadecimal digits; empty when nothing was
 * @param length bytes that passed
 * @param kept bytes of them, from the beginning, that were kept
 * @param ended whether its end was seen
 */
public record Body(String digest, long length, long kept, boolean ended) {

  /** None at all: it ended without a byte. */
  public static final Body EMPTY = new Body("", 0, 0, true);

  /** All that there was is kept. */
  public boolean whole() {
    return ended && kept == length;
  }
}
