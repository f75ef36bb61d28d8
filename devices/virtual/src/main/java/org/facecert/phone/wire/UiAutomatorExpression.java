package org.facecert.phone.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code -android uiautomator} locator: {@code new UiSelector()...} or {@code new
 * UiScrollable(new UiSelector()...).scrollIntoView(...)}. It is read, never run.
 *
 * @param scrollable what to scroll, null when nothing
 * @param selector what to find
 */
record UiAutomatorExpression(@Nullable UiSelector scrollable, UiSelector selector) {
  private static final List<String> NO_EFFECT =
      List.of(
          "setAsVerticalList",
          "setAsHorizontalList",
          "setMaxSearchSwipes",
          "setSwipeDeadZonePercentage");

  static UiAutomatorExpression parse(String source) {
    return new Reader(source).expression();
  }

  private static final class Reader {
    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    UiAutomatorExpression expression() {
      need("new");
      String type = name();
      UiAutomatorExpression result;
      if (type.equals("UiScrollable")) {
        result = scrollable();
      } else if (type.equals("UiSelector")) {
        result = new UiAutomatorExpression(null, selector());
      } else {
        throw wrong("expected UiSelector or UiScrollable");
      }
      eat(";");
      blanks();
      if (at != source.length()) {
        throw wrong("unexpected text");
      }
      return result;
    }

    private UiAutomatorExpression scrollable() {
      need("(");
      need("new");
      need("UiSelector");
      UiSelector box = selector();
      need(")");
      while (eat(".")) {
        String method = name();
        need("(");
        boolean given = !NO_EFFECT.contains(method) || !eat(")");
        Object argument = given ? argument() : "";
        if (given) {
          need(")");
        }
        if (!NO_EFFECT.contains(method)) {
          return new UiAutomatorExpression(box, wanted(method, argument));
        }
      }
      throw wrong("a UiScrollable must scroll to something");
    }

    private UiSelector wanted(String method, Object argument) {
      return switch (method) {
        case "scrollIntoView" -> {
          if (argument instanceof UiSelector selector) {
            yield selector;
          }
          throw wrong("scrollIntoView takes a UiSelector");
        }
        case "scrollTextIntoView" -> new UiSelector().with("text", argument);
        case "scrollDescriptionIntoView" -> new UiSelector().with("description", argument);
        default -> throw wrong("UiScrollable." + method + " is not known to this phone");
      };
    }

    private UiSelector selector() {
      need("(");
      need(")");
      UiSelector selector = new UiSelector();
      while (eat(".")) {
        String method = name();
        need("(");
        if (eat(")")) {
          selector.with(method, "true");
        } else {
          Object argument = argument();
          need(")");
          selector.with(method, argument);
        }
      }
      return selector;
    }

    private Object argument() {
      blanks();
      if (source.startsWith("new", at)) {
        need("new");
        need("UiSelector");
        return selector();
      }
      return at < source.length() && source.charAt(at) == '"' ? string() : word();
    }

    private String string() {
      StringBuilder text = new StringBuilder();
      at++;
      while (at < source.length() && source.charAt(at) != '"') {
        char c = source.charAt(at++);
        if (c == '\\' && at < source.length()) {
          char next = source.charAt(at++);
          text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
        } else {
          text.append(c);
        }
      }
      if (at >= source.length()) {
        throw wrong("a string without end");
      }
      at++;
      return text.toString();
    }

    private String word() {
      int from = at;
      while (at < source.length() && ",)".indexOf(source.charAt(at)) < 0) {
        at++;
      }
      return source.substring(from, at).trim();
    }

    private String name() {
      blanks();
      int from = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      return source.substring(from, at);
    }

    private void blanks() {
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
    }

    private boolean eat(String token) {
      blanks();
      boolean there = source.startsWith(token, at);
      if (there) {
        at += token.length();
      }
      return there;
    }

    private void need(String token) {
      if (!eat(token)) {
        throw wrong("expected '" + token + "'");
      }
    }

    private WireError wrong(String what) {
      return new WireError(
          400, "invalid selector", what + " at character " + (at + 1) + " of: " + source);
    }
  }
}
