package org.facecert.observation;

import java.time.Instant;

/**
 * What the laboratory's database says of where an address stands. It is the word of who made the
 * database and proves nothing by itself.
 *
 * @param code two letters of ISO 3166; empty where it is not known
 * @param anycast whether the database says that the address is announced at many places
 */
public record SeenCountry(Standing standing, String code, boolean anycast, DatabaseUsed by) {

  /** Whether it is known; {@code org.facecert.traffic.country.AddressCountry} has the meanings. */
  public enum Standing {
    KNOWN,
    NOT_LISTED,
    NOT_PUBLIC,
    UNREADABLE
  }

  /**
   * As it says of itself.
   *
   * @param type such as {@code GeoLite2-Country}
   * @param digest SHA-256 of the file, 64 hexadecimal digits
   */
  public record DatabaseUsed(String type, Instant built, String digest) {}

  /** Whether it says of one place that the address stands there. */
  public boolean isOnePlace() {
    return standing == Standing.KNOWN && !anycast;
  }
}
