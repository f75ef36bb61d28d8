package org.facecert.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.screen.Node;

/**
 * Digits on a screen that grew smaller from one look to the next, among the same words.
 *
 * @param words as they stood at the later look
 * @param left as it stands, in seconds where it counts seconds; 0 once it has stopped
 */
public record Countdown(String words, int left) {

  /** one number, or hours, minutes and seconds: "04:59", "1 h 04 min", "4分59秒" */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\p{Nd}{1,4})(?:\\s?(?:[:：]|小时|时|分钟?|h(?:ours?)?|min(?:ute)?s?|m)\\s?(\\p{Nd}{1,2})"
              + "(?:\\s?(?:[:：]|分钟?|min(?:ute)?s?|m)\\s?(\\p{Nd}{1,2}))?)?");

  private static final int MINUTE = 60;

  /** The first on the later screen; empty where nothing counts down. */
  public static Optional<Countdown> between(ObservedScreen earlier, ObservedScreen later) {
    Map<String, List<String>> before = times(earlier);
    return times(later).entrySet().stream()
        .flatMap(e -> fallen(before.getOrDefault(e.getKey(), List.of()), e.getValue()))
        .map(label -> new Countdown(label, seconds(label)))
        .findFirst();
  }

  /** Labels of one frame that say less than those in their places did; each counts for itself. */
  private static Stream<String> fallen(List<String> before, List<String> now) {
    return before.size() != now.size()
        ? Stream.of()
        : IntStream.range(0, now.size())
            .filter(i -> seconds(before.get(i)) > seconds(now.get(i)))
            .mapToObj(now::get);
  }

  /** One that ran between any two looks that follow each other, as it stood last. */
  public static Optional<Countdown> during(List<ObservedScreen> looks) {
    Optional<Countdown> last = Optional.empty();
    for (int i = 1; i < looks.size(); i++) {
      Optional<Countdown> ended = last.map(countdown -> new Countdown(countdown.words(), 0));
      last = between(looks.get(i - 1), looks.get(i)).or(() -> ended);
    }
    return last;
  }

  /** Labels with a time in them, in the order of the page, by the words around the time. */
  private static Map<String, List<String>> times(ObservedScreen observed) {
    Map<String, List<String>> times = new LinkedHashMap<>();
    observed.reading().region().stream()
        .filter(Node::displayed)
        .map(Node::label)
        .filter(Countdown::isTime)
        .forEach(label -> times.computeIfAbsent(frame(label), f -> new ArrayList<>()).add(label));
    return times;
  }

  /** Words with one time in them and no other number: a price or a date counts nothing down. */
  private static boolean isTime(String label) {
    Matcher time = TIME.matcher(label);
    return time.find() && !time.find() && label.length() <= 80;
  }

  private static String frame(String label) {
    return TIME.matcher(label).replaceAll("#");
  }

  private static int seconds(String label) {
    Matcher time = TIME.matcher(label);
    if (!time.find()) {
      return 0;
    }
    int seconds = 0;
    for (int i = 1; i <= time.groupCount() && time.group(i) != null; i++) {
      seconds = seconds * MINUTE + Integer.parseInt(time.group(i));
    }
    return seconds;
  }
}
