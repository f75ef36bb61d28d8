package org.facecert.platform.android;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;

/**
 * The phone's clock against the suite's.
 *
 * @param offset phone minus suite
 * @param error how far off the offset may be: half the shortest round trip
 * @param zone in which the phone writes times without one
 */
record PhoneClock(Duration offset, Duration error, ZoneOffset zone) {

  private static final int TRIES = 3;
  private static final Pattern EPOCH = Pattern.compile("([0-9]{9,11})\\.([0-9]{1,9})");

  static PhoneClock read(Wire wire, Clock suite) {
    Duration offset = Duration.ZERO;
    Duration error = Duration.ofDays(1);
    for (int i = 0; i < TRIES; i++) {
      Instant before = suite.instant();
      Instant phone = epoch(wire.shell("date", "+%s.%N"));
      Duration half = Duration.between(before, suite.instant()).dividedBy(2);
      if (half.compareTo(error) < 0) {
        error = half;
        offset = Duration.between(before.plus(half), phone);
      }
    }
    return new PhoneClock(offset, error, zone(wire.shell("date", "+%z")));
  }

  /** A time on the phone's clock, on the suite's. */
  Instant toSuite(Instant onPhone) {
    return onPhone.minus(offset);
  }

  /** A time on the suite's clock, on the phone's. */
  Instant toPhone(Instant onSuite) {
    return onSuite.plus(offset);
  }

  private static Instant epoch(String answer) {
    Matcher matcher = EPOCH.matcher(answer.strip());
    if (!matcher.matches()) {
      throw new DeviceFault("fault.clock", "command", "date +%s.%N", "answer", quoted(answer));
    }
    String nanos = (matcher.group(2) + "000000000").substring(0, 9);
    return Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), Long.parseLong(nanos));
  }

  private static ZoneOffset zone(String answer) {
    try {
      return ZoneOffset.of(answer.strip());
    } catch (DateTimeException e) {
      throw new DeviceFault(
          Sentence.of("fault.zone", "command", "date +%z", "answer", quoted(answer)), e);
    }
  }

  private static String quoted(String answer) {
    return AnswerText.quoted(answer);
  }
}
