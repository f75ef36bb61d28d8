package org.facecert.platform.android;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.DeviceFault;
import org.jspecify.annotations.Nullable;

/**
 * The last use of the camera by one app, as {@code cmd appops get PKG CAMERA} words it (AOSP,
 * AppOpsService.java, shell command "get"; durations by TimeUtils.formatDuration).
 *
 * @param startedAgo before the answer; empty when never used
 * @param duration empty while in use or never used
 */
record CameraOp(Optional<Duration> startedAgo, Optional<Duration> duration) {

  private static final Pattern STARTED = Pattern.compile("; time=([+-][^ ;]+) ago");
  private static final Pattern DURATION = Pattern.compile("; duration=([+-][^ ;]+)");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\+(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+)s)?(?:(\\d+)ms)?|0|\\+0");

  static CameraOp parse(String answer) {
    Optional<String> line =
        answer.lines().map(String::strip).filter(text -> text.startsWith("CAMERA:")).findFirst();
    if (line.isEmpty()) {
      if (answer.contains("No operations.") || answer.contains("Default mode:")) {
        return new CameraOp(Optional.empty(), Optional.empty());
      }
      throw new DeviceFault("cannot read the answer of cmd appops get: " + Words.quoted(answer));
    }
    return new CameraOp(
        find(STARTED, line.get()),
        line.get().contains("running") ? Optional.empty() : find(DURATION, line.get()));
  }

  private static Optional<Duration> find(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(span(matcher.group(1), line)) : Optional.empty();
  }

  private static Duration span(String text, String line) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      throw new DeviceFault("cannot read the time in the answer of appops: " + Words.quoted(line));
    }
    return Duration.ofDays(number(matcher.group(1)))
        .plusHours(number(matcher.group(2)))
        .plusMinutes(number(matcher.group(3)))
        .plusSeconds(number(matcher.group(4)))
        .plusMillis(number(matcher.group(5)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
