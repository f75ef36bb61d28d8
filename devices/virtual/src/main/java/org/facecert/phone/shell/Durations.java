package org.facecert.phone.shell;

/**
 * AOSP frameworks/base core/java/android/util/TimeUtils.java: formatDuration(long, PrintWriter),
 * field length 0.
 */
final class Durations {
  private Durations() {}

  /** For instance {@code +1m3s123ms}; "0" for nothing. */
  static String format(long millis) {
    if (millis == 0) {
      return "0";
    }
    StringBuilder out = new StringBuilder(millis < 0 ? "-" : "+");
    long rest = Math.abs(millis);
    long seconds = rest / 1000;
    long days = seconds / 86_400;
    long hours = seconds / 3600 % 24;
    long minutes = seconds / 60 % 60;
    boolean shown = field(out, days, 'd', false);
    shown = field(out, hours, 'h', shown);
    shown = field(out, minutes, 'm', shown);
    field(out, seconds % 60, 's', shown);
    return out.append(rest % 1000).append("ms").toString();
  }

  private static boolean field(StringBuilder out, long amount, char unit, boolean always) {
    if (always || amount > 0) {
      out.append(amount).append(unit);
      return true;
    }
    return false;
  }
}
