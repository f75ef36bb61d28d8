package org.facecert.probe.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.evidence.Plain;

/**
 * The texts that an app's log may hold something in. A line takes some 4,000 letters, so that
 * whoever logs more does it in parts: those of one tag are put together again, as they are, line
 * below line, and without the words around them ("part 3 of 9: ...").
 */
final class LogTexts {

  /** of base64, base64url or hexadecimal; shorter ones are words */
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_=-]{24,}");

  /** letters of a tag that are shown; an app may choose any */
  private static final int LONGEST_TAG = 40;

  private LogTexts() {}

  /**
   * @param messages tag and text of each line
   * @return by a name that says what it is
   */
  static Map<String, String> of(List<String> messages) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("the log", String.join("\n", messages));
    byTag(messages)
        .forEach(
            (tag, lines) -> {
              String name = name(tag, texts);
              texts.put("the lines of " + name, String.join("\n", lines));
              texts.put("the lines of " + name + " joined", String.join("", lines));
              texts.put("the parts of " + name, parts(lines));
            });
    return texts;
  }

  private static Map<String, List<String>> byTag(List<String> messages) {
    Map<String, List<String>> byTag = new TreeMap<>();
    for (String message : messages) {
      int colon = message.indexOf(": ");
      byTag
          .computeIfAbsent(colon < 0 ? "" : message.substring(0, colon), t -> new ArrayList<>())
          .add(message.substring(colon < 0 ? 0 : colon + 2));
    }
    return byTag;
  }

  /** Tags that are shown alike are told apart by number, so that none hides another. */
  private static String name(String tag, Map<String, String> texts) {
    String shown = Plain.line(tag, LONGEST_TAG);
    String name = shown;
    for (int number = 2; texts.containsKey("the lines of " + name); number++) {
      name = shown + " (" + number + ")";
    }
    return name;
  }

  private static String parts(List<String> lines) {
    StringBuilder parts = new StringBuilder();
    for (String line : lines) {
      String longest = "";
      for (Matcher run = RUN.matcher(line); run.find(); ) {
        longest = run.group().length() > longest.length() ? run.group() : longest;
      }
      parts.append(longest);
    }
    return parts.toString();
  }
}
