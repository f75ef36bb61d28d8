package org.facecert.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Selects phones by what their files say: {@code android>=13 & physical}.
 *
 * <pre>
 * expression = either { "|" either }
 * either     = part { "&amp;" part }
 * part       = "!" part | "(" expression ")" | word [ comparison version ]
 * comparison = ">=" | "<=" | ">" | "<" | "=" | "!="
 * </pre>
 *
 * A word is a name, a tag, a platform, {@code physical} or {@code virtual}; with a comparison it is
 * a platform, whose version is compared as far as it is written: {@code android=8} holds for 8.1
 * too. A file that states no version fits no comparison.
 */
final class DeviceExpression {

  private static final String PHYSICAL = "physical";
  private static final String VIRTUAL = "virtual";

  /** deeper is no expression that somebody wrote */
  private static final int LONGEST = 500;

  private static final Pattern PIECE =
      Pattern.compile("\\s*(?:(>=|<=|!=|[&|!()<>=])|([\\p{L}\\p{N}._-]+))\\s*");

  private final String text;
  private final List<String> pieces = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final Set<String> words = new TreeSet<>();
  private final Fit fit;
  private int next;

  private interface Fit {
    boolean test(DeviceFile device);
  }

  private DeviceExpression(String text) {
    this.text = text;
    split();
    this.fit = expression();
    if (next < pieces.size()) {
      throw wrong("\"" + pieces.get(next) + "\" is one too many", place());
    }
  }

  /**
   * @throws NoSuchDevice when it cannot be read; the message says where
   */
  static DeviceExpression of(String text) {
    return new DeviceExpression(text);
  }

  /** Whether a text is more than a name: written as an expression, or a tag or trait alone. */
  static boolean knows(String text, Collection<DeviceFile> devices) {
    return text.matches(".*[&|!()<>=\\s].*")
        || devices.stream().flatMap(DeviceExpression::wordsOf).anyMatch(text::equals);
  }

  /**
   * @return those that fit, in their order
   * @throws NoSuchDevice when none does, or a word is of none of them
   */
  List<DeviceFile> from(List<DeviceFile> devices) {
    Set<String> known = new TreeSet<>(Set.of(PHYSICAL, VIRTUAL));
    devices.stream().flatMap(DeviceExpression::wordsOf).forEach(known::add);
    for (String word : words) {
      if (!known.contains(word)) {
        throw new NoSuchDevice(
            said() + "no device has the name or tag \"" + word + "\"; there are: " + listed(known));
      }
    }
    List<DeviceFile> chosen = devices.stream().filter(fit::test).toList();
    if (chosen.isEmpty()) {
      throw new NoSuchDevice(
          said() + "no device fits; facecert devices lists what each is" + unstated(devices));
    }
    return chosen;
  }

  private static String listed(Set<String> known) {
    return String.join(", ", known);
  }

  private String unstated(List<DeviceFile> devices) {
    List<String> silent =
        devices.stream()
            .filter(device -> device.traits().version().isEmpty())
            .map(DeviceFile::name)
            .toList();
    return text.matches(".*[<>=].*") && !silent.isEmpty()
        ? "; no version is stated for: " + String.join(", ", silent) + " (add version: to its file)"
        : "";
  }

  private static Stream<String> wordsOf(DeviceFile device) {
    return Stream.concat(
        Stream.of(device.name(), device.platform(), device.virtual() ? VIRTUAL : PHYSICAL),
        device.traits().tags().stream());
  }

  private void split() {
    if (text.length() > LONGEST) {
      throw new NoSuchDevice("--device: an expression of more than " + LONGEST + " characters");
    }
    Matcher matcher = PIECE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw wrong("\"" + text.charAt(at) + "\" means nothing here", at);
      }
      pieces.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      places.add(matcher.group(1) == null ? matcher.start(2) : matcher.start(1));
      at = matcher.end();
    }
  }

  private Fit expression() {
    Fit one = either();
    while (takes("|")) {
      Fit left = one;
      Fit right = either();
      one = device -> left.test(device) || right.test(device);
    }
    return one;
  }

  private Fit either() {
    Fit one = part();
    while (takes("&")) {
      Fit left = one;
      Fit right = part();
      one = device -> left.test(device) && right.test(device);
    }
    return one;
  }

  private Fit part() {
    if (takes("!")) {
      Fit not = part();
      return device -> !not.test(device);
    }
    if (takes("(")) {
      int open = place();
      Fit inner = expression();
      if (!takes(")")) {
        throw wrong("a \"(\" is not closed", open);
      }
      return inner;
    }
    String word = word("a name, a tag or a platform");
    words.add(word);
    for (String comparison : List.of(">=", "<=", ">", "<", "=", "!=")) {
      if (takes(comparison)) {
        return compared(word, comparison);
      }
    }
    return device -> wordsOf(device).anyMatch(word::equals);
  }

  private Fit compared(String platform, String comparison) {
    int at = place();
    String version = word("a version such as 13");
    if (!version.matches("[0-9]{1,3}(\\.[0-9]{1,3}){0,3}")) {
      throw wrong("\"" + version + "\" is no version; write numbers such as 13 or 8.1", at);
    }
    return device ->
        device.platform().equals(platform)
            && device.traits().version().filter(v -> fits(v, comparison, version)).isPresent();
  }

  private static boolean fits(String is, String comparison, String wanted) {
    int order = compare(is, wanted);
    return switch (comparison) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "=" -> order == 0;
      default -> order != 0;
    };
  }

  /** As far as the wanted one is written. */
  private static int compare(String is, String wanted) {
    String[] have = is.split("\\.");
    String[] want = wanted.split("\\.");
    for (int i = 0; i < want.length; i++) {
      int mine = i < have.length ? Integer.parseInt(have[i]) : 0;
      int order = Integer.compare(mine, Integer.parseInt(want[i]));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private boolean takes(String piece) {
    boolean there = next < pieces.size() && pieces.get(next).equals(piece);
    next += there ? 1 : 0;
    return there;
  }

  private String word(String what) {
    if (next >= pieces.size() || pieces.get(next).matches("[&|!()<>=]+")) {
      throw wrong("here " + what + " is wanted", place());
    }
    return pieces.get(next++);
  }

  private int place() {
    return next < places.size() ? places.get(next) : text.length();
  }

  private NoSuchDevice wrong(String what, int at) {
    return new NoSuchDevice(
        said()
            + what
            + ", at character "
            + (at + 1)
            + "; write for example \"android>=13 & physical & !lent\"");
  }

  private String said() {
    return "--device \"" + text + "\": ";
  }
}
