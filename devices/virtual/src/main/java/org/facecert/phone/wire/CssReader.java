package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first rule of a CSS selector, as far as locators of the UiAutomator2 driver use CSS.
 */
final class CssReader {
  /** An attribute or a pseudo-class, with its value where it has one. */
  record Entity(String name, @Nullable String operator, @Nullable String value) {}

  /** What stands between two combinators. */
  record Compound(
      @Nullable String tag, @Nullable String id, List<String> classes, List<Entity> entities) {}

  private final String css;
  private int at;

  CssReader(String css) {
    this.css = css;
  }

  /** The compounds of the first rule, outermost first. */
  List<Compound> compounds() {
    List<Compound> compounds = new ArrayList<>();
    blanks();
    compounds.add(compound());
    while (true) {
      blanks();
      if (at >= css.length() || css.charAt(at) == ',') {
        return compounds;
      }
      char next = css.charAt(at);
      if (next == '+' || next == '~') {
        throw wrong("'" + next + "' is not a supported combinator");
      }
      at += next == '>' ? 1 : 0;
      blanks();
      compounds.add(compound());
    }
  }

  private Compound compound() {
    int from = at;
    String tag = tag();
    String id = null;
    List<String> classes = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    while (at < css.length() && "#.[:".indexOf(css.charAt(at)) >= 0) {
      switch (css.charAt(at++)) {
        case '#' -> {
          String name = identifier();
          id = id == null ? name : id;
        }
        case '.' -> classes.add(identifier());
        case '[' -> entities.add(attribute());
        default -> entities.add(pseudo());
      }
    }
    if (at == from) {
      throw wrong("expected a selector");
    }
    return new Compound(tag, id, classes, entities);
  }

  private @Nullable String tag() {
    if (at < css.length() && css.charAt(at) == '*') {
      at++;
      return "*";
    }
    return at < css.length() && isName(css.charAt(at)) ? identifier() : null;
  }

  private Entity attribute() {
    blanks();
    String name = identifier();
    blanks();
    if (eat(']')) {
      return new Entity(name, null, null);
    }
    String operator = operator();
    blanks();
    String value =
        at < css.length() && "\"'".indexOf(css.charAt(at)) >= 0 ? string() : identifier();
    blanks();
    need(']');
    return new Entity(name, operator, value);
  }

  private String operator() {
    int from = at;
    if (at < css.length() && "*^$~".indexOf(css.charAt(at)) >= 0) {
      at++;
    }
    need('=');
    return css.substring(from, at);
  }

  private Entity pseudo() {
    if (at < css.length() && css.charAt(at) == ':') {
      throw wrong("pseudo-elements are not supported");
    }
    String name = identifier();
    if (!eat('(')) {
      return new Entity(name, null, null);
    }
    blanks();
    boolean quoted = at < css.length() && "\"'".indexOf(css.charAt(at)) >= 0;
    String value = quoted ? string() : css.substring(at, closing()).trim();
    at = closing() + 1;
    return new Entity(name, null, value);
  }

  private int closing() {
    int end = css.indexOf(')', at);
    if (end < 0) {
      throw wrong("expected ')'");
    }
    return end;
  }

  private String string() {
    char quote = css.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < css.length() && css.charAt(at) != quote) {
      text.appendCodePoint(letter());
    }
    need(quote);
    return text.toString();
  }

  private String identifier() {
    StringBuilder name = new StringBuilder();
    while (at < css.length() && isName(css.charAt(at))) {
      name.appendCodePoint(letter());
    }
    if (name.isEmpty()) {
      throw wrong("expected a name");
    }
    return name.toString();
  }

  /** One sign, or what a backslash and it mean. */
  private int letter() {
    int c = css.codePointAt(at);
    at += Character.charCount(c);
    if (c != '\\' || at >= css.length()) {
      return c;
    }
    int from = at;
    while (at < css.length() && at - from < 6 && Character.digit(css.charAt(at), 16) >= 0) {
      at++;
    }
    if (at > from) {
      int code = Integer.parseInt(css.substring(from, at), 16);
      eat(' ');
      return Character.isValidCodePoint(code) && code > 0 ? code : 0xFFFD;
    }
    int escaped = css.codePointAt(at);
    at += Character.charCount(escaped);
    return escaped;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 0x7F;
  }

  private void blanks() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
  }

  private boolean eat(char c) {
    boolean there = at < css.length() && css.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void need(char c) {
    if (!eat(c)) {
      throw wrong("expected '" + c + "'");
    }
  }

  private WireError wrong(String why) {
    return new WireError(
        400,
        "invalid selector",
        "Invalid CSS selector '" + css + "'. Reason: " + why + " at character " + (at + 1));
  }
}
