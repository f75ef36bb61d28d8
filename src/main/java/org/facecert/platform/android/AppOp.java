package org.facecert.platform.android;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.UnreadableAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The last use of an operation by one app, as {@code cmd appops get PKG CAMERA} words it (AOSP,
 * AppOpsService.java, shell command "get"; durations by TimeUtils.formatDuration). From Android 14
 * on an app that never used it may have a line of its uid alone, "Uid mode: CAMERA: ignore".
 *
 * @param mode what the system allows: the uid's mode where one is told, since it overrides the
 *     package's; empty where neither is told
 * @param startedAgo before the answer; empty when never used
 * @param duration empty while in use or never used
 */
record AppOp(Optional<String> mode, Optional<Duration> startedAgo, Optional<Duration> duration) {

  private static final String COMMAND = "cmd appops get";
  private static final Pattern STARTED = Pattern.compile("; time=([^ ;]+) ago");
  private static final Pattern DURATION = Pattern.compile("; duration=([^ ;]+)");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\+(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+)s)?(?:(\\d+)ms)?|0|\\+0");

  private static final String UID = "Uid mode: ";
  private static final Pattern MODE = Pattern.compile("\\w+: (\\w+(?:=\\d+)?)(?:[; ].*)?");

  /**
   * @param op its name, such as {@code CAMERA}
   */
  static AppOp parse(String op, String answer) {
    List<String> lines = answer.lines().map(String::strip).toList();
    List<String> own = lines.stream().filter(line -> line.startsWith(op + ":")).toList();
    Optional<String> uid =
        lines.stream()
            .filter(line -> line.startsWith(UID + op + ":"))
            .map(line -> mode(line.substring(UID.length())))
            .findFirst();
    if (own.isEmpty()) {
      if (uid.isPresent()
          || answer.contains("No operations.")
          || answer.contains("Default mode:")) {
        return new AppOp(uid, Optional.empty(), Optional.empty());
      }
      throw new UnreadableAnswer(
          "fault.appops", "command", COMMAND, "answer", AnswerText.quoted(answer));
    }
    String last = latest(own);
    return new AppOp(
        uid.or(() -> Optional.of(mode(last))),
        find(STARTED, last),
        last.contains("running") ? Optional.empty() : find(DURATION, last));
  }

  /** Of several lines the one with the latest use. */
  private static String latest(List<String> lines) {
    return lines.stream()
        .filter(line -> find(STARTED, line).isPresent())
        .min(Comparator.comparing(line -> find(STARTED, line).orElseThrow()))
        .orElse(lines.get(0));
  }

  private static String mode(String line) {
    Matcher matcher = MODE.matcher(line);
    if (!matcher.matches()) {
      throw new UnreadableAnswer(
          "fault.appops.mode", "command", COMMAND, "answer", AnswerText.quoted(line));
    }
    return matcher.group(1);
  }

  private static Optional<Duration> find(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(span(matcher.group(1), line)) : Optional.empty();
  }

  private static Duration span(String text, String line) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      throw new UnreadableAnswer(
          "fault.appops.time", "command", COMMAND, "answer", AnswerText.quoted(line));
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
