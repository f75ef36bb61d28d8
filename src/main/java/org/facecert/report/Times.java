package org.facecert.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.facecert.evidence.Moment;

/** Times as the report writes them: UTC, so that a reader elsewhere reads the same. */
final class Times {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

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

  static String seconds(Duration duration) {
    return seconds(duration.toMillis() / 1000.0, 1);
  }

  private static String seconds(double seconds, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", seconds);
  }
}
