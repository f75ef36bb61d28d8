package org.facecert.inspection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of two versions is the older: by their numbers from the left; words such as "alpha" and
 * "rc" make one older than the version without them, other words are told apart by the alphabet.
 */
final class VersionOrder implements Comparator<String> {

  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final List<String> BEFORE =
      List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot", "pre", "dev");

  /** What stands for a part that is not there: after "rc", before "1" and "sp". */
  private static final String NOTHING = "";

  @Override
  public int compare(String one, String other) {
    List<String> ours = parts(one);
    List<String> theirs = parts(other);
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      int order =
          part(
              i < ours.size() ? ours.get(i) : NOTHING, i < theirs.size() ? theirs.get(i) : NOTHING);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(version.toLowerCase(Locale.ROOT));
    while (part.find()) {
      parts.add(part.group());
    }
    return parts;
  }

  private static int part(String one, String other) {
    if (isNumber(one) && isNumber(other)) {
      return number(one).compareTo(number(other));
    }
    int order = Integer.compare(rank(one), rank(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  private static boolean isNumber(String part) {
    return part.isEmpty() || Character.isDigit(part.charAt(0));
  }

  private static BigInteger number(String part) {
    return part.isEmpty() ? BigInteger.ZERO : new BigInteger(part);
  }

  private static int rank(String part) {
    int before = BEFORE.indexOf(part);
    if (before >= 0) {
      return before;
    }
    return BEFORE.size() + (part.isEmpty() ? 0 : isNumber(part) ? 2 : 1);
  }
}
