package org.facecert.traffic.country;

/**
 * What a database says of where an address stands. It is the word of who made the database: a
 * network that is announced at many places stands at none of them alone, and others are misplaced.
 *
 * @param code two letters of ISO 3166; empty where it is not known
 * @param anycast whether the database says that the address is announced at many places
 */
public record AddressCountry(
    AddressStanding standing, String code, boolean anycast, CountrySource by) {

  /** Whether it is known. */
  public enum AddressStanding {
    KNOWN,
    /** the database does not have the address, or no country for it */
    NOT_LISTED,
    /** loopback, a private network or the like: it stands wherever the laboratory has put it */
    NOT_PUBLIC,
    /** the database is damaged there */
    UNREADABLE
  }
}
