package org.facecert.verdict;

import java.util.Optional;

/** Who evaluated; what is not stated stays empty and the report says so. */
public record Laboratory(
    Optional<String> name,
    Optional<String> address,
    Optional<String> accreditation,
    Optional<String> operator) {

  public static Laboratory unstated() {
    return new Laboratory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
