package org.facecert.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in which the writer has marked the sentences that tell something: "We keep it for a
 * year.{5}" says that this sentence is the one for IN-05.
 */
record WrittenText(List<Piece> pieces) {

  private static final Pattern MARKS = Pattern.compile("\\{([0-9a-z,]+)}");
  private static final Pattern ENDS = Pattern.compile("(?:[.!?][\"”]? +|[。！？][”]?|\\n)");

  /**
   * @param marks what it tells, by the writer's own word
   */
  record Piece(String text, Set<String> marks) {}

  static WrittenText of(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Matcher m = MARKS.matcher(marked);
    int from = 0;
    while (m.find()) {
      String before = marked.substring(from, m.start());
      int sentence = lastSentence(before);
      pieces.add(new Piece(before.substring(0, sentence), Set.of()));
      pieces.add(new Piece(before.substring(sentence), Set.of(m.group(1).split(","))));
      from = m.end();
    }
    pieces.add(new Piece(marked.substring(from), Set.of()));
    return new WrittenText(pieces);
  }

  private static int lastSentence(String text) {
    Matcher ends = ENDS.matcher(text);
    int last = 0;
    while (ends.find()) {
      last = ends.end() < text.length() ? ends.end() : last;
    }
    return last;
  }

  String shown() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** Without the sentences that bear one of the marks. */
  WrittenText without(Set<String> marks) {
    return new WrittenText(
        pieces.stream().filter(p -> p.marks().stream().noneMatch(marks::contains)).toList());
  }

  /** With the words in the place of the first sentence that bears the mark, and without others. */
  WrittenText swapping(String mark, String words) {
    List<Piece> swapped = new ArrayList<>();
    boolean done = words.isEmpty();
    for (Piece piece : pieces) {
      if (!piece.marks().contains(mark)) {
        swapped.add(piece);
      } else if (!done) {
        String space = piece.text().startsWith(" ") ? " " : "";
        swapped.add(new Piece(space + words, Set.of()));
        done = true;
      }
    }
    return new WrittenText(swapped);
  }

  WrittenText changing(Map<String, String> words) {
    return mapped(
        text -> {
          String changed = text;
          for (Map.Entry<String, String> each : words.entrySet()) {
            changed = changed.replace(each.getKey(), each.getValue());
          }
          return changed;
        });
  }

  private WrittenText mapped(UnaryOperator<String> change) {
    return new WrittenText(
        pieces.stream().map(p -> new Piece(change.apply(p.text()), p.marks())).toList());
  }

  /** Marks of the sentences that a stretch of the text touches. */
  Set<String> marksIn(int start, int end) {
    int at = 0;
    Set<String> marks = new HashSet<>();
    for (Piece piece : pieces) {
      int behind = at + piece.text().length();
      if (at < end && start < behind) {
        marks.addAll(piece.marks());
      }
      at = behind;
    }
    return marks;
  }
}
