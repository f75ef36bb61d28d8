package org.facecert.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a label into parts: always the longest word that a language pack knows. */
final class LabelWords {

  /** A part at [start, end) of the label. */
  record Token(LabelPart part, int start, int end) {}

  private static final class Step {
    final Map<Character, Step> next = new HashMap<>(2);
    @Nullable LabelPart part;
  }

  private static final List<String> UNITS =
      List.of(" seconds", " secs", " sec", " s", "seconds", "sec", "s", "秒后", "秒");

  private final Step root = new Step();
  // the root's steps are looked up at nearly every character
  private final Step[] first = new Step[0xa000];

  /**
   * @param word in normal form
   */
  void add(String word, LabelPart part) {
    Step at = root;
    for (int i = 0; i < word.length(); i++) {
      at = at.next.computeIfAbsent(word.charAt(i), k -> new Step());
    }
    if (at.part != null && at.part != part) {
      throw new IllegalStateException(word + " is both " + at.part + " and " + part);
    }
    at.part = part;
    if (word.charAt(0) < first.length) {
      first[word.charAt(0)] = root.next.get(word.charAt(0));
    }
  }

  /**
   * @param label in normal form
   */
  List<Token> cut(String label) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < label.length()) {
      Token token = next(label, i);
      i = token.end();
      if (token.part() == LabelPart.UNKNOWN && blank(label, token)) {
        continue;
      }
      if (token.part() == LabelPart.UNKNOWN && !tokens.isEmpty()) {
        splitsAWord(tokens.get(tokens.size() - 1), token, tokens);
      }
      tokens.add(token);
    }
    return tokens;
  }

  /** One letter of a longer word is no card and no ticket: 卡 in 卡布奇诺, 票 in 票房. */
  private static void splitsAWord(Token before, Token unknown, List<Token> tokens) {
    boolean letter = before.part() == LabelPart.MEANS && before.end() - before.start() == 1;
    if (letter && before.end() == unknown.start()) {
      tokens.set(tokens.size() - 1, new Token(LabelPart.UNKNOWN, before.start(), before.end()));
    }
  }

  private Token next(String label, int at) {
    Token known = longest(label, at);
    if (known != null) {
      return known;
    }
    char c = label.charAt(at);
    if (Character.isDigit(c)) {
      return new Token(LabelPart.FILLER, at, countEnd(label, at));
    }
    if (latin(c)) {
      int end = wordEnd(label, at);
      // an adverb of manner changes nothing: "politely decline"
      boolean adverb = end - at > 4 && label.startsWith("ly", end - 2);
      return new Token(adverb ? LabelPart.FILLER : LabelPart.UNKNOWN, at, end);
    }
    if (Character.isLetter(label.codePointAt(at))) {
      return new Token(LabelPart.UNKNOWN, at, at + Character.charCount(label.codePointAt(at)));
    }
    return new Token(mark(label, at), at, at + Character.charCount(label.codePointAt(at)));
  }

  // a space or a hyphen inside a word says nothing
  private static LabelPart mark(String label, int at) {
    char c = label.charAt(at);
    if (c == ' '
        || (c == '-' && at > 0 && at + 1 < label.length() && latin(label.charAt(at + 1)))) {
      return LabelPart.UNKNOWN;
    }
    return c == '&' || c == '+' || c == '、' ? LabelPart.AND : LabelPart.BREAK;
  }

  private static boolean blank(String label, Token token) {
    char c = label.charAt(token.start());
    return token.end() - token.start() == 1 && (c == ' ' || c == '-');
  }

  private @Nullable Token longest(String label, int start) {
    Step at = null;
    Token best = null;
    for (int i = start; i < label.length(); i++) {
      char c = label.charAt(i) == '-' ? ' ' : label.charAt(i);
      at = at == null ? first(c) : at.next.get(c);
      if (at == null) {
        break;
      }
      if (at.part != null && WordFinder.alone(label, start, i + 1) && whole(label, i)) {
        best = new Token(at.part, start, i + 1);
      }
    }
    return best;
  }

  private @Nullable Step first(char c) {
    return c < first.length ? first[c] : null;
  }

  // no plural s is cut off here: the packs list the forms that they mean
  private static boolean whole(String label, int last) {
    return last + 1 >= label.length()
        || !latin(label.charAt(last))
        || !latin(label.charAt(last + 1));
  }

  /** The end of a number and its unit: "5s", "3 sec", "5秒后". */
  private static int countEnd(String label, int at) {
    int end = at;
    while (end < label.length() && Character.isDigit(label.charAt(end))) {
      end++;
    }
    for (String unit : UNITS) {
      if (label.startsWith(unit, end)
          && wordEnd(label, end + unit.length()) == end + unit.length()) {
        return end + unit.length();
      }
    }
    return Math.max(end, wordEnd(label, end));
  }

  private static int wordEnd(String label, int at) {
    int end = at;
    while (end < label.length()
        && (latin(label.charAt(end)) || Character.isDigit(label.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xdf && c < 0x250);
  }
}
