package org.facecert.app;

import java.util.Locale;
import org.facecert.seal.SealedFacts.SealStanding;

/** What is said of a package where it is refused, in English as all refusals are. */
final class PackageWords {

  private PackageWords() {}

  static String why(SealStanding standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
