package org.facecert.traffic.country;

import com.maxmind.db.MaxMindDbParameter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What databases have of an address, of which there are two forms; all else in a record is passed
 * over. The country in which its network is registered is not one of them: it says nothing of where
 * the address stands. Public, since the library makes them.
 */
public final class CountryRecord {

  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  private CountryRecord() {}

  /** A country with its code in it: MaxMind, DB-IP, IP2Location. */
  public record Nested(@Nullable Country country, @Nullable Traits traits) {

    String code() {
      return country == null ? "" : known(country.code());
    }

    boolean anycast() {
      return traits != null && Boolean.TRUE.equals(traits.anycast());
    }
  }

  /** Of the nested form. */
  public record Country(@MaxMindDbParameter(name = "iso_code") @Nullable String code) {}

  /** Of the nested form. */
  public record Traits(@MaxMindDbParameter(name = "is_anycast") @Nullable Boolean anycast) {}

  /** The code by itself: IPinfo and others. */
  public record Flat(
      @MaxMindDbParameter(name = "country_code") @Nullable String code,
      @Nullable String country,
      @MaxMindDbParameter(name = "is_anycast") @Nullable Boolean anycast) {

    String known() {
      String first = CountryRecord.known(code);
      return first.isEmpty() ? CountryRecord.known(country) : first;
    }
  }

  private static String known(@Nullable String code) {
    return code != null && KNOWN.contains(code) ? code : "";
  }
}
