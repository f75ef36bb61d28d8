package org.facecert.seal;

import java.util.Locale;
import java.util.Set;

/** What lies where in a package besides the files that its manifest lists. */
public final class SealLayout {

  public static final String ENVELOPE = "seal.intoto.json";
  static final String KEY = "seal-key.pem";
  static final String CERTIFICATES = "seal-certificates.pem";
  static final String TOKEN = "seal.tst";
  static final String REDACTIONS = "redactions/";

  /** The run as it was recorded. */
  public static final String RUN = "run";

  /** Features, clauses and programmes by which it was judged. */
  public static final String FEATURES = "features";

  public static final String REPORTS = "reports";

  private static final Set<String> OWN =
      Set.of(SealManifest.NAME, ENVELOPE, KEY, CERTIFICATES, TOKEN);

  private SealLayout() {}

  static boolean isOfTheSeal(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return OWN.contains(lower) || lower.startsWith(REDACTIONS);
  }

  /** By its number, from 1. */
  static String redaction(int number) {
    return REDACTIONS + String.format(Locale.ROOT, "%04d.intoto.json", number);
  }

  static String redactionKey(int number) {
    return REDACTIONS + String.format(Locale.ROOT, "%04d-key.pem", number);
  }
}
