package org.facecert.face;

/**
 * Bytes of which nothing is known; never the same as "no face".
 *
 * @param length in bytes, in the layer where they lie; 0 when unknown
 * @param detail what is known of the reason: a format's name, a library's words
 */
public record Unknown(Place place, long length, Reason reason, String detail) {

  /** Why nothing is known. */
  public enum Reason {
    /** says itself that it is encrypted */
    ENCRYPTED,
    /** as if random: encrypted, or compressed by no method that is known here */
    HIGH_ENTROPY,
    /** a known format that is not looked into */
    NOT_OPENED,
    /** a picture that was cut out and not looked at by the judge */
    NOT_JUDGED,
    /** ends before it is whole, or is damaged */
    DAMAGED,
    /** more layers, bytes, things or work than a bound allows */
    BOUND,
    /** the bytes could not be read */
    UNREADABLE;

    /** As it stands in results. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
