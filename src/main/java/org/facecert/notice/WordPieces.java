package org.facecert.notice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence in the pieces of words that a network of the BERT family knows, by their numbers.
 * Words fall apart at blanks, marks and Chinese letters; each is the longest known beginning, then
 * the longest known continuation ("##"), and unknown as a whole where one fails (WordPiece, as in
 * google-research/bert, tokenization.py).
 */
final class WordPieces {

  /** Pieces of one sentence; the rest is not read. */
  static final int MOST = 160;

  /** Letters of a word; a longer one is unknown. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int unknown;
  private final int first;
  private final int last;

  /**
   * @param vocabulary pieces in the order of their numbers
   */
  WordPieces(List<String> vocabulary) {
    for (String piece : vocabulary) {
      numbers.put(piece, numbers.size());
    }
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.last = special("[SEP]");
  }

  private int special(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException(piece + " is not in the vocabulary");
    }
    return number;
  }

  /** With the marks of beginning and end. */
  long[] of(String sentence) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(first);
    for (String word : words(sentence)) {
      if (pieces.size() >= MOST - 1) {
        break;
      }
      add(word, pieces);
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), MOST - 1));
    long[] all = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      all[i] = kept.get(i);
    }
    all[kept.size()] = last;
    return all;
  }

  private void add(String word, List<Integer> pieces) {
    int before = pieces.size();
    int at = word.codePointCount(0, word.length()) > LONGEST_WORD ? -1 : 0;
    while (at >= 0 && at < word.length()) {
      at = addLongest(word, at, pieces);
    }
    if (at < 0) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(unknown);
    }
  }

  /** Where the longest known piece from there ends; -1 where none is known. */
  private int addLongest(String word, int start, List<Integer> pieces) {
    for (int end = word.length(); end > start; end--) {
      String piece = word.substring(start, end);
      Integer known = numbers.get(start == 0 ? piece : CONTINUED + piece);
      if (known != null) {
        pieces.add(known);
        return end;
      }
    }
    return -1;
  }

  private static List<String> words(String sentence) {
    StringBuilder folded = new StringBuilder(sentence.length());
    sentence.codePoints().forEach(c -> folded.append(Letters.fold(c)));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(folded, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> take(c, word, words));
    end(word, words);
    return words;
  }

  private static void take(int c, StringBuilder word, List<String> words) {
    boolean alone = standsAlone(c);
    if (alone || isBlank(c)) {
      end(word, words);
    }
    if (alone) {
      words.add(Character.toString(c));
    } else if (!isBlank(c) && !isUnseen(c)) {
      word.appendCodePoint(c);
    }
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK ->
          true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean standsAlone(int c) {
    return isMark(c)
        || Character.isIdeographic(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c < 0x7F && c > ' ' && !Character.isLetterOrDigit(c);
    };
  }
}
