package org.facecert.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long periods are that a notice tells, so that 12 months and a year are the same. */
final class PeriodLength {

  /** days of a week, of which so many are worked */
  static final double WEEK = 7;

  static final double WORKING_WEEK = 5;

  /** days; what differs by less is the same, reckoned from months or from days */
  static final double ROUNDING = 0.01;

  /** days; what goes within one is used and not kept */
  static final double AT_ONCE = 1;

  private static final Pattern WORKING = Pattern.compile("([0-9]+) working days");
  private static final Pattern PERIOD = Pattern.compile("P(T?)([0-9]+)([HMDWY])");

  private PeriodLength() {}

  /**
   * In calendar days.
   *
   * @param normal as {@link org.facecert.notice.Value#normal} writes it
   * @return -1 for what is no period known
   */
  static double of(String normal) {
    Matcher working = WORKING.matcher(normal);
    if (working.matches()) {
      return Integer.parseInt(working.group(1)) * WEEK / WORKING_WEEK;
    }
    Matcher m = PERIOD.matcher(normal);
    if (!m.matches()) {
      return -1;
    }
    int n = Integer.parseInt(m.group(2));
    return n * unit(m.group(3), !m.group(1).isEmpty());
  }

  private static double unit(String letter, boolean ofTime) {
    return switch (letter) {
      case "H" -> 1 / 24.0;
      case "W" -> WEEK;
      // twelve of them are a year
      case "M" -> ofTime ? 1 / 1440.0 : 365 / 12.0;
      case "Y" -> 365;
      default -> 1;
    };
  }

  static boolean same(String one, String other) {
    return one.equals(other) || (of(one) >= 0 && Math.abs(of(one) - of(other)) < ROUNDING);
  }
}
