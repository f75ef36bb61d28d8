package org.facecert.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.facecert.evidence.Moment;

/** Times as the report writes them: UTC, so that a reader elsewhere reads the same. */
final class Times {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern INSTANT =
      Pattern.compile("\\b20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

  private Times() {}

  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** The middle and how far off it may be: {@code 10:02:11.480 ±0.5 s}. */
  static String clock(Moment moment) {
    Duration width = Duration.between(moment.earliest(), moment.latest());
    String middle = CLOCK.format(moment.earliest().plus(width.dividedBy(2)));
    return width.toMillis() < 2
        ? middle
        : middle + " ±" + seconds(width.toMillis() / 2000.0, 3) + " s";
  }

  /**
   * Instants in a text, as checks write them, shortened to the clock that the report uses. What is
   * written to the second is a date, such as one that is days away, and stays one; what was
   * observed has fractions.
   */
  static String shorten(String text) {
    return INSTANT.matcher(text).replaceAll(found -> clock(found.group()));
  }

  private static String clock(String instant) {
    try {
      return (instant.contains(".") ? CLOCK : DATE).format(Instant.parse(instant));
    } catch (DateTimeParseException e) {
      // it only looked like one, e.g. the 31st of February
      return instant;
    }
  }

  static String seconds(Duration duration) {
    return seconds(duration.toMillis() / 1000.0, 1);
  }

  private static String seconds(double seconds, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", seconds);
  }
}
