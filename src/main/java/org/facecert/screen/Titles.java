package org.facecert.screen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of agreements inside a running text, which a person takes for links. */
final class Titles {

  private static final Pattern QUOTED = Pattern.compile("[《〈]([^《》〈〉]{2,60})[》〉]");
  // a run of capitalised words that ends in, or begins with, the kind of paper it is
  private static final Pattern CAPITALISED =
      Pattern.compile(
          "\\b[A-Z][\\w-]*(?: (?:[A-Z][\\w-]*|[a-z]{1,12}|&)){0,6}?"
              + " (?:[Pp]olicy|[Aa]greement|[Tt]erms|[Rr]ules|[Nn]otice|[Ss]tatement|[Rr]elease|[Cc]onditions)\\b|\\b(?:Terms|Rules|Notice)"
              + " (?:of|on|for|about) [A-Z][\\w-]*(?: [A-Z][\\w-]*)*");
  // "Please read the User agreement" names the "User agreement"
  private static final Pattern LEAD_IN =
      Pattern.compile("^.*\\b(?:the|our|your|to|and|read|see|of my|in)\\s+(?=[A-Z])");
  static final List<Concept> KINDS =
      List.of(Concept.FACE_RULES, Concept.PRIVACY_POLICY, Concept.USER_AGREEMENT);

  private Titles() {}

  static Map<String, Concept> in(String text, Vocabulary vocabulary) {
    return in(text, vocabulary::concepts);
  }

  static Map<String, Concept> in(String text, Function<String, Set<Concept>> vocabulary) {
    Map<String, Concept> titles = new LinkedHashMap<>();
    if (Collections.disjoint(KINDS, vocabulary.apply(text))) {
      return titles;
    }
    String bounded = text.length() > 4_000 ? text.substring(0, 4_000) : text;
    collect(QUOTED.matcher(bounded), 1, vocabulary, titles);
    collect(CAPITALISED.matcher(bounded), 0, vocabulary, titles);
    if (titles.isEmpty() && bounded.length() <= 48) {
      add(bounded.strip(), vocabulary, titles);
    }
    return titles;
  }

  private static void collect(
      Matcher m,
      int group,
      Function<String, Set<Concept>> vocabulary,
      Map<String, Concept> titles) {
    while (m.find()) {
      add(LEAD_IN.matcher(m.group(group)).replaceFirst("").strip(), vocabulary, titles);
    }
  }

  private static void add(
      String title, Function<String, Set<Concept>> vocabulary, Map<String, Concept> titles) {
    Set<Concept> concepts = vocabulary.apply(title);
    KINDS.stream()
        .filter(concepts::contains)
        .findFirst()
        .ifPresent(kind -> titles.putIfAbsent(title, kind));
  }
}
