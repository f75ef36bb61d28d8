package org.facecert.catalogue.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Shows what a file says inside an error text: bounded, and unable to disturb a terminal. */
public final class Shown {

  private static final int MOST_CHOICES = 160;

  private static final int MOST = 80;

  private Shown() {}

  /** The text between quotes, with control and direction characters spelled out. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().limit(MOST).forEach(c -> append(out, c));
    return out.append(text.codePointCount(0, text.length()) > MOST ? "...\"" : "\"").toString();
  }

  private static void append(StringBuilder out, int c) {
    int type = Character.getType(c);
    if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
      out.append(String.format("\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** What the person may have meant among what there is. */
  public static Optional<String> nearest(String written, Iterable<String> known) {
    String best = null;
    int least = 1 + Math.max(1, Math.min(written.length(), 64) / 3);
    for (String candidate : known) {
      int distance = distance(written, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "did you mean x?" when something is near, and all that there is. */
  public static String choices(String written, Iterable<String> known) {
    List<String> sorted =
        StreamSupport.stream(known.spliterator(), false).sorted(Comparator.naturalOrder()).toList();
    String all =
        sorted.isEmpty()
            ? "there is none"
            : sorted.size() > MOST_CHOICES
                ? "there are " + sorted.size() + " others"
                : "there is " + String.join(", ", sorted);
    return nearest(written, sorted).map(n -> "did you mean " + n + "? " + all).orElse(all);
  }

  /**
   * Letters to add, drop, replace or swap with their neighbour (optimal string alignment); a text
   * much longer than the other is far without counting.
   */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 24 || b.length() > 200) {
      return Integer.MAX_VALUE;
    }
    int[][] row = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        row[i][j] = i == 0 || j == 0 ? i + j : step(row, a, b, i, j);
      }
    }
    return row[a.length()][b.length()];
  }

  private static int step(int[][] row, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(row[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(row[i - 1][j], row[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, row[i - 2][j - 2] + 1) : least;
  }
}
