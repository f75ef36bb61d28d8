package org.facecert.check;

import java.util.List;
import java.util.Set;
import org.facecert.notice.Countries;

/** Countries told of the face against the declared ones. */
final class CountryComparison {

  /** of which a text may name one for the other */
  private static final Set<String> UNION =
      Set.of(
          "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
          "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "NO", "IS",
          "LI");

  private final Set<String> declared;

  CountryComparison(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  /** Sentences that keep it in another country or send it there; none where none is declared. */
  List<Quotation> against(NoticeContents heard) {
    return declared.isEmpty()
        ? List.of()
        : heard.inCountries().stream()
            .filter(s -> s.countries().stream().anyMatch(this::isAnother))
            .toList();
  }

  private boolean isAnother(String country) {
    if (country.equals(Countries.ABROAD)) {
      return declared.equals(Set.of("CN"));
    }
    boolean union =
        country.equals("EU") && declared.stream().anyMatch(UNION::contains)
            || declared.contains("EU") && UNION.contains(country);
    return !declared.contains(country) && !union;
  }
}
