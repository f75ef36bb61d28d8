package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.facecert.phone.api.UiNode;

/**
 * androidx.test.uiautomator.UiSelector: conditions on a node, an instance among the matches, a step
 * to children or parents.
 */
final class UiSelector {
  private final List<Predicate<UiNode>> conditions = new ArrayList<>();
  private int instance = -1;
  private UiSelector[] child = {};
  private UiSelector[] parent = {};

  /** Adds one call of the builder. */
  UiSelector with(String method, Object argument) {
    String text = String.valueOf(argument);
    switch (method) {
      case "text" -> is("text", text);
      case "textContains" -> has("text", s -> lower(s).contains(lower(text)));
      case "textStartsWith" -> has("text", s -> lower(s).startsWith(lower(text)));
      case "textMatches" -> matches("text", text);
      case "description" -> is("content-desc", text);
      case "descriptionContains" -> has("content-desc", s -> lower(s).contains(lower(text)));
      case "descriptionStartsWith" -> has("content-desc", s -> lower(s).startsWith(lower(text)));
      case "descriptionMatches" -> matches("content-desc", text);
      case "resourceId" -> is("resource-id", text);
      case "resourceIdMatches" -> matches("resource-id", text);
      case "className" -> is("class", text);
      case "classNameMatches" -> matches("class", text);
      case "packageName" -> is("package", text);
      case "packageNameMatches" -> matches("package", text);
      case "checkable",
          "checked",
          "clickable",
          "enabled",
          "focusable",
          "focused",
          "scrollable",
          "selected" ->
          is(method, text);
      case "longClickable" -> is("long-clickable", text);
      case "index" -> is("index", text);
      case "instance" -> instance = integer(text);
      case "childSelector" -> child = new UiSelector[] {nested(argument)};
      case "fromParent" -> parent = new UiSelector[] {nested(argument)};
      default ->
          throw new WireError(
              400, "invalid selector", "UiSelector has no " + method + " that this phone knows");
    }
    return this;
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static UiSelector nested(Object argument) {
    if (argument instanceof UiSelector selector) {
      return selector;
    }
    throw new WireError(400, "invalid selector", "expected a UiSelector, not " + argument);
  }

  private static int integer(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new WireError(400, "invalid selector", "expected a number, not " + text);
    }
    return Integer.parseInt(text);
  }

  private void is(String attribute, String value) {
    has(attribute, value::equals);
  }

  private void has(String attribute, Predicate<String> test) {
    conditions.add(n -> test.test(n.get(attribute)));
  }

  private void matches(String attribute, String regex) {
    try {
      Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
      has(attribute, s -> pattern.matcher(s).matches());
    } catch (PatternSyntaxException e) {
      throw new WireError(400, "invalid selector", "bad pattern " + regex + ": " + e.getMessage());
    }
  }

  /** The matches among the nodes, in their order. */
  @SuppressWarnings("ReferenceEquality") // the very node, not one that looks the same
  List<UiNode> find(List<UiNode> nodes) {
    List<UiNode> found =
        nodes.stream().filter(n -> conditions.stream().allMatch(c -> c.test(n))).toList();
    if (instance >= 0) {
      found = instance < found.size() ? List.of(found.get(instance)) : List.of();
    }
    for (UiSelector step : child) {
      List<UiNode> below = new ArrayList<>();
      found.forEach(n -> below.addAll(Finder.under(n.children(), null)));
      found = step.find(below);
    }
    for (UiSelector step : parent) {
      List<UiNode> siblings = new ArrayList<>();
      for (UiNode match : found) {
        nodes.stream()
            .filter(n -> n.children().stream().anyMatch(c -> c == match))
            .forEach(n -> siblings.addAll(n.children()));
      }
      found = step.find(siblings);
    }
    return found;
  }
}
