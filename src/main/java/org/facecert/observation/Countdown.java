package org.facecert.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.screen.Node;

/**
 * Digits on a screen that grew smaller from one look to the next, among the same words.
 *
 * @param words as they stood at the later look
 * @param left as it stands, in seconds where it counts seconds; 0 once it has stopped
 */
public record Countdown(String words, int left) {

  /** one number, or minutes and seconds */
  private static final Pattern TIME = Pattern.compile("(?:(\\p{Nd}{1,2})[:：])?(\\p{Nd}{1,4})");

  /** The first on the later screen; empty where nothing counts down. */
  public static Optional<Countdown> between(ObservedScreen earlier, ObservedScreen later) {
    Map<String, Integer> before = times(earlier);
    return later.reading().region().stream()
        .filter(Node::displayed)
        .map(Node::label)
        .filter(label -> isTime(label) && before.getOrDefault(frame(label), -1) > seconds(label))
        .map(label -> new Countdown(label, seconds(label)))
        .findFirst();
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

  private static Map<String, Integer> times(ObservedScreen observed) {
    Map<String, Integer> times = new HashMap<>();
    observed.reading().region().stream()
        .filter(Node::displayed)
        .map(Node::label)
        .filter(Countdown::isTime)
        .forEach(label -> times.merge(frame(label), seconds(label), Math::max));
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
    int minutes = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    return minutes * 60 + Integer.parseInt(time.group(2));
  }
}
