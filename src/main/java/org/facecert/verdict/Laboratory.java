package org.facecert.verdict;

import java.util.Optional;

/**
 * Who evaluated; what is not stated stays empty and the report says so.
 *
 * @param retention how long originals that may show a person are kept after the run's end, in ISO
 *     8601 ({@code P6M})
 */
public record Laboratory(
    Optional<String> name,
    Optional<String> address,
    Optional<String> accreditation,
    Optional<String> operator,
    Optional<String> retention) {

  public static Laboratory unstated() {
    return of(Optional.empty());
  }

  /** Known by nothing but who operated the phones. */
  public static Laboratory of(Optional<String> operator) {
    return new Laboratory(
        Optional.empty(), Optional.empty(), Optional.empty(), operator, Optional.empty());
  }
}
