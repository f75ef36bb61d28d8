package org.facecert.statement;

import java.util.Locale;
import java.util.Optional;

/**
 * A server that the applicant says the app speaks to.
 *
 * @param host a name, an address, or a domain with all that is in it as {@code *.example.com}
 * @param party whose it is, by name; empty where it is the applicant's own
 * @param country in which it stands, ISO 3166 (CN); empty where that is not said
 * @param use what it is for besides the app's own service
 */
public record DeclaredServer(
    String host, Optional<String> party, Optional<String> country, Optional<Use> use) {

  /** What a server is for besides the app's own service. */
  public enum Use {
    ADVERTISING,
    ANALYTICS;

    /** As statements write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a host is this one or in this domain. */
  public boolean includes(String other) {
    return host.startsWith("*.")
        ? other.toLowerCase(Locale.ROOT).endsWith(host.substring(1))
        : other.equalsIgnoreCase(host);
  }

  /** Whether it is the applicant's own. */
  public boolean isOwn() {
    return party.isEmpty();
  }
}
