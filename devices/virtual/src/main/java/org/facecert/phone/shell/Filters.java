package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What reads from a pipe, as Android's toybox does: grep, head, tail, wc, sort, uniq, cat. */
final class Filters {
  private static final int USUAL_LINES = 10;

  /** One program that reads what another has printed. */
  interface Filter {
    String run(List<String> arguments, String input) throws IOException;
  }

  private Filters() {}

  static Map<String, Filter> table() {
    return Map.ofEntries(
        entry("grep", Filters::grep),
        entry("egrep", (args, input) -> grep(with("-E", args), input)),
        entry("head", (args, input) -> ends(args, input, true)),
        entry("tail", (args, input) -> ends(args, input, false)),
        entry("wc", Filters::wc),
        entry("sort", Filters::sort),
        entry("uniq", (args, input) -> joined(uniq(lines(input)))),
        entry("cat", (args, input) -> input));
  }

  private static List<String> with(String option, List<String> args) {
    List<String> more = new ArrayList<>(args);
    more.add(0, option);
    return more;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static String grep(List<String> args, String input) {
    String letters = Arguments.letters("grep", args, "ivcEFeonw");
    List<String> operands = Arguments.operands(args);
    if (operands.size() != 1) {
      throw ShellError.unknown(2, "grep: the virtual phone takes one pattern, from a pipe");
    }
    Pattern pattern = pattern(operands.get(0), letters);
    boolean inverted = letters.indexOf('v') >= 0;
    List<String> found = new ArrayList<>();
    int number = 0;
    for (String line : lines(input)) {
      number++;
      if (pattern.matcher(line).find() != inverted) {
        String prefix = letters.indexOf('n') >= 0 ? number + ":" : "";
        found.add(prefix + (letters.indexOf('o') >= 0 ? first(pattern, line) : line));
      }
    }
    String printed = letters.indexOf('c') >= 0 ? found.size() + "\n" : joined(found);
    if (found.isEmpty()) {
      throw new ShellError(1, "", printed);
    }
    return printed;
  }

  private static String first(Pattern pattern, String line) {
    return pattern.matcher(line).results().findFirst().map(m -> m.group()).orElse(line);
  }

  private static Pattern pattern(String text, String letters) {
    String regex = text;
    if (letters.indexOf('F') >= 0) {
      regex = Pattern.quote(text);
    } else if (letters.indexOf('E') < 0) {
      regex = basic(text);
    }
    regex = letters.indexOf('w') >= 0 ? "\\b(?:" + regex + ")\\b" : regex;
    try {
      return Pattern.compile(regex, letters.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE : 0);
    } catch (PatternSyntaxException e) {
      throw new ShellError(2, "grep: bad regex '" + text + "'");
    }
  }

  /** In a basic expression these mean themselves, unless a backslash stands before them. */
  private static String basic(String text) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean escaped = c == '\\' && at + 1 < text.length();
      if (escaped && "+?|(){}".indexOf(text.charAt(at + 1)) >= 0) {
        regex.append(text.charAt(++at));
      } else if (escaped) {
        regex.append(c).append(text.charAt(++at));
      } else {
        regex.append("+?|(){}".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return regex.toString();
  }

  private static String ends(List<String> args, String input, boolean head) {
    int count = USUAL_LINES;
    for (String arg : args) {
      String digits = arg.replaceFirst("^-n?", "");
      if (digits.matches("\\d{1,9}")) {
        count = Integer.parseInt(digits);
      } else if (!arg.equals("-n")) {
        throw ShellError.unknown(1, (head ? "head" : "tail") + ": Unknown option '" + arg + "'");
      }
    }
    List<String> lines = lines(input);
    int kept = Math.min(count, lines.size());
    return joined(head ? lines.subList(0, kept) : lines.subList(lines.size() - kept, lines.size()));
  }

  private static String wc(List<String> args, String input) {
    String letters = Arguments.letters("wc", args, "lwc");
    String asked = letters.isEmpty() ? "lwc" : letters;
    List<String> counts = new ArrayList<>();
    if (asked.indexOf('l') >= 0) {
      counts.add(String.valueOf(input.chars().filter(c -> c == '\n').count()));
    }
    if (asked.indexOf('w') >= 0) {
      counts.add(String.valueOf(input.isBlank() ? 0 : input.strip().split("\\s+").length));
    }
    if (asked.indexOf('c') >= 0) {
      counts.add(String.valueOf(input.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
    }
    return String.join(" ", counts) + "\n";
  }

  private static String sort(List<String> args, String input) {
    String letters = Arguments.letters("sort", args, "rnu");
    List<String> lines = new ArrayList<>(lines(input));
    Comparator<String> order =
        letters.indexOf('n') >= 0
            ? Comparator.comparingLong(Filters::number).thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder();
    lines.sort(order);
    if (letters.indexOf('r') >= 0) {
      Collections.reverse(lines);
    }
    return joined(letters.indexOf('u') >= 0 ? List.copyOf(new LinkedHashSet<>(lines)) : lines);
  }

  private static long number(String line) {
    String digits = line.strip().replaceFirst("^(-?\\d{1,18}).*$", "$1");
    return digits.matches("-?\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  private static List<String> uniq(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(line)) {
        kept.add(line);
      }
    }
    return kept;
  }
}
