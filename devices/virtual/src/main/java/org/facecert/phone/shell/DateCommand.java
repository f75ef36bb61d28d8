package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.state.PhoneClock;

/** toybox date: a leading + gives a strftime format, with %N for nanoseconds. */
final class DateCommand implements Shell.Program {
  private static final String PLAIN = "%a %b %e %H:%M:%S %Z %Y";

  /** Java's pattern for a letter of strftime. */
  private static final Map<Character, String> PATTERNS =
      Map.ofEntries(
          entry('F', "yyyy-MM-dd"),
          entry('T', "HH:mm:ss"),
          entry('Y', "yyyy"),
          entry('m', "MM"),
          entry('d', "dd"),
          entry('H', "HH"),
          entry('M', "mm"),
          entry('S', "ss"),
          entry('z', "xx"),
          entry('Z', "zzz"),
          entry('a', "EEE"),
          entry('b', "MMM"));

  private final PhoneClock clock;

  DateCommand(PhoneClock clock) {
    this.clock = clock;
  }

  @Override
  public String run(List<String> args, String cwd) {
    ZoneId zone = args.contains("-u") ? ZoneId.of("UTC") : ZoneId.systemDefault();
    ZonedDateTime now = Instant.ofEpochMilli(clock.millis()).atZone(zone);
    String format = PLAIN;
    for (String arg : args) {
      if (arg.startsWith("+")) {
        format = arg.substring(1);
      } else if (!arg.equals("-u")) {
        throw new ShellError(
            1,
            "date: cannot set date: the phone's clock is put forward with `phone: advanceClock`");
      }
    }
    return strftime(format, now) + "\n";
  }

  static String strftime(String format, ZonedDateTime time) {
    return PercentFormat.<RuntimeException>fill(format, letter -> value(letter, time));
  }

  private static String value(char letter, ZonedDateTime time) {
    String pattern = PATTERNS.get(letter);
    if (pattern != null) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
    return switch (letter) {
      case 's' -> String.valueOf(time.toEpochSecond());
      case 'N' -> String.format(Locale.ROOT, "%09d", time.getNano());
      case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
      case '%' -> "%";
      default -> throw ShellError.unknown(1, "date: the virtual phone knows no %" + letter);
    };
  }
}
