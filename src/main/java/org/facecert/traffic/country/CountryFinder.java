package org.facecert.traffic.country;

import java.util.Optional;

/** Says in which country an address stands. For any thread. */
@FunctionalInterface
public interface CountryFinder {

  /**
   * @param address in figures, as the proxy connected to it; empty where it connected to nothing
   * @return empty where nobody can be asked
   */
  Optional<AddressCountry> of(String address);

  /** Where the laboratory has no database. */
  static CountryFinder none() {
    return address -> Optional.empty();
  }
}
