package org.facecert.screen;

import java.util.List;
import java.util.Set;

/**
 * The app under test, as its windows and its words tell it. Whatever window belongs neither to it
 * nor to a partner is another app's, and nothing on it is the app's own.
 *
 * @param packageName its application id
 * @param names by which the app calls itself; they say nothing of what a screen is about
 * @param partners application ids of the declared apps that act for it
 */
public record AppIdentity(String packageName, List<String> names, Set<String> partners) {

  /**
   * @throws IllegalArgumentException without a package: every window would be another app's
   */
  public AppIdentity {
    if (packageName.isBlank()) {
      throw new IllegalArgumentException("an app under test has a package");
    }
    names = List.copyOf(names);
    partners = Set.copyOf(partners);
  }

  /** Without partners. */
  public static AppIdentity of(String packageName, String... names) {
    return new AppIdentity(packageName, List.of(names), Set.of());
  }

  /** Whether a window of this package shows the app or a declared partner of it. */
  boolean shows(String windowPackage) {
    return windowPackage.equals(packageName) || partners.contains(windowPackage);
  }
}
