package org.facecert.report;

/**
 * Which questions somebody wants to see; "" is all of them.
 *
 * @param settled whether those whose answer counts, instead of those that are open
 */
public record ReviewFilter(String requirement, String theme, String function, boolean settled) {

  /** In an address, the app as a whole; no function is called so. */
  static final String APP = ".";

  /** All that is open. */
  public static final ReviewFilter OPEN = new ReviewFilter("", "", "", false);

  boolean shows(OpenQuestion question) {
    return question.settled() == settled
        && fits(requirement, question.requirement().id())
        && fits(theme, question.requirement().theme())
        && fits(function, question.function().isEmpty() ? APP : question.function());
  }

  private static boolean fits(String wanted, String is) {
    return wanted.isEmpty() || wanted.equals(is);
  }
}
