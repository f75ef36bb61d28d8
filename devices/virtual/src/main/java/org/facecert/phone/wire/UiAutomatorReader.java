package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import org.facecert.phone.wire.UiAutomatorExpression.Call;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code -android uiautomator} locator as the server of UiAutomator2 does (its
 * UiAutomatorParser): statements between semicolons, {@code new} and {@code new UiSelector()} may
 * be left out.
 */
final class UiAutomatorReader {
  private static final String SELECTOR = "UiSelector";
  private static final String SCROLLABLE = "UiScrollable";

  private final String source;
  private int at;

  UiAutomatorReader(String source) {
    this.source = source;
  }

  List<UiAutomatorExpression> statements() {
    List<UiAutomatorExpression> statements = new ArrayList<>();
    do {
      statements.add(statement());
      blanks();
    } while (eat(";") && !atEnd());
    if (!atEnd()) {
      throw wrong("unexpected text");
    }
    return statements;
  }

  private UiAutomatorExpression statement() {
    if (atEnd()) {
      throw wrong("expected a UiSelector or a UiScrollable");
    }
    return begins(SCROLLABLE)
        ? scrollable()
        : new UiAutomatorExpression(selector(), null, List.of());
  }

  /** Eats {@code new TYPE} or {@code TYPE}. */
  private boolean begins(String type) {
    int before = at;
    int afterNew = eatWord("new") ? at : before;
    at = afterNew;
    if (eatWord(type)) {
      return true;
    }
    at = before;
    return false;
  }

  private UiAutomatorExpression scrollable() {
    need("(");
    UiSelector box = selector();
    need(")");
    List<Call> calls = new ArrayList<>();
    while (eat(".")) {
      calls.add(new Call(name(), arguments()));
    }
    return new UiAutomatorExpression(last(calls), box, calls);
  }

  /** What the element is found by in the end: the last selector that a call was given. */
  private static @Nullable UiSelector last(List<Call> calls) {
    UiSelector last = null;
    for (Call call : calls) {
      UiSelector named = named(call);
      last = named == null ? last : named;
    }
    return last;
  }

  private static @Nullable UiSelector named(Call call) {
    if (call.arguments().isEmpty()) {
      return null;
    }
    return switch (call.method()) {
      case "scrollTextIntoView" -> new UiSelector().with("text", call.arguments());
      case "scrollDescriptionIntoView" -> new UiSelector().with("description", call.arguments());
      default ->
          call.arguments().stream()
              .filter(UiSelector.class::isInstance)
              .map(UiSelector.class::cast)
              .findFirst()
              .orElse(null);
    };
  }

  /** {@code new UiSelector().a()}, {@code UiSelector().a()}, {@code .a()} or {@code a()}. */
  private UiSelector selector() {
    UiSelector selector = new UiSelector();
    if (begins(SELECTOR)) {
      need("(");
      need(")");
    } else if (!peek(".")) {
      selector = called(selector);
    }
    while (eat(".")) {
      selector = called(selector);
    }
    return selector;
  }

  private UiSelector called(UiSelector selector) {
    String method = name();
    if (method.isEmpty() || !peek("(")) {
      throw wrong("expected a method of UiSelector");
    }
    return selector.with(method, arguments());
  }

  private List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    need("(");
    if (eat(")")) {
      return arguments;
    }
    do {
      arguments.add(argument());
    } while (eat(","));
    need(")");
    return arguments;
  }

  private Object argument() {
    blanks();
    if (at < source.length() && source.charAt(at) == '"') {
      return string();
    }
    int before = at;
    boolean selector = begins(SELECTOR) || peek(".");
    at = before;
    if (selector) {
      return selector();
    }
    String word = word();
    if (!peek("(")) {
      return new UiSelector.Word(word);
    }
    at = before;
    return selector();
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < source.length() && source.charAt(at) != '"') {
      char c = source.charAt(at++);
      boolean quote = c == '\\' && at < source.length() && source.charAt(at) == '"';
      text.append(quote ? source.charAt(at++) : c);
    }
    if (atEnd()) {
      throw wrong("a string without end");
    }
    at++;
    return text.toString();
  }

  private String word() {
    int from = at;
    while (at < source.length() && "(),;".indexOf(source.charAt(at)) < 0) {
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

  private boolean atEnd() {
    blanks();
    return at >= source.length();
  }

  private boolean peek(String token) {
    blanks();
    return source.startsWith(token, at);
  }

  private boolean eat(String token) {
    boolean there = peek(token);
    at += there ? token.length() : 0;
    return there;
  }

  private boolean eatWord(String word) {
    int before = at;
    if (name().equals(word)) {
      return true;
    }
    at = before;
    return false;
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
