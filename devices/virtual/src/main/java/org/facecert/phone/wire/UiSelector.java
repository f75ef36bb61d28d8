package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.facecert.phone.api.UiNode;

/**
 * androidx.test.uiautomator.UiSelector: conditions on a node, an instance among the matches, a step
 * to children or parents.
 */
final class UiSelector {
  /** What a condition asks of an attribute, by the builder's method. */
  private static final Map<String, Condition> CONDITIONS =
      Map.ofEntries(
          entry("text", new Condition("text", UiSelector::is)),
          entry("textContains", new Condition("text", UiSelector::contains)),
          entry("textStartsWith", new Condition("text", UiSelector::startsWith)),
          entry("textMatches", new Condition("text", UiSelector::matches)),
          entry("description", new Condition("content-desc", UiSelector::is)),
          entry("descriptionContains", new Condition("content-desc", UiSelector::contains)),
          entry("descriptionStartsWith", new Condition("content-desc", UiSelector::startsWith)),
          entry("descriptionMatches", new Condition("content-desc", UiSelector::matches)),
          entry("resourceId", new Condition("resource-id", UiSelector::is)),
          entry("resourceIdMatches", new Condition("resource-id", UiSelector::matches)),
          entry("className", new Condition("class", UiSelector::is)),
          entry("classNameMatches", new Condition("class", UiSelector::matches)),
          entry("packageName", new Condition("package", UiSelector::is)),
          entry("packageNameMatches", new Condition("package", UiSelector::matches)),
          entry("checkable", new Condition("checkable", UiSelector::is)),
          entry("checked", new Condition("checked", UiSelector::is)),
          entry("clickable", new Condition("clickable", UiSelector::is)),
          entry("enabled", new Condition("enabled", UiSelector::is)),
          entry("focusable", new Condition("focusable", UiSelector::is)),
          entry("focused", new Condition("focused", UiSelector::is)),
          entry("scrollable", new Condition("scrollable", UiSelector::is)),
          entry("selected", new Condition("selected", UiSelector::is)),
          entry("longClickable", new Condition("long-clickable", UiSelector::is)),
          entry("index", new Condition("index", UiSelector::is)));

  private final List<Predicate<UiNode>> conditions = new ArrayList<>();
  private int instance = -1;
  private UiSelector[] child = {};
  private UiSelector[] parent = {};

  private record Condition(String attribute, Function<String, Predicate<String>> test) {

    Predicate<UiNode> on(String wanted) {
      Predicate<String> holds = test.apply(wanted);
      return node -> holds.test(node.get(attribute));
    }
  }

  /** Adds one call of the builder. */
  UiSelector with(String method, Object argument) {
    String text = String.valueOf(argument);
    Condition condition = CONDITIONS.get(method);
    if (condition != null) {
      conditions.add(condition.on(text));
      return this;
    }
    switch (method) {
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

  private static Predicate<String> is(String wanted) {
    return wanted::equals;
  }

  private static Predicate<String> contains(String wanted) {
    return s -> lower(s).contains(lower(wanted));
  }

  private static Predicate<String> startsWith(String wanted) {
    return s -> lower(s).startsWith(lower(wanted));
  }

  private static Predicate<String> matches(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
      return s -> pattern.matcher(s).matches();
    } catch (PatternSyntaxException e) {
      throw new WireError(400, "invalid selector", "bad pattern " + regex + ": " + e.getMessage());
    }
  }

  /** The matches among the nodes, in their order. */
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
      found.forEach(n -> siblings.addAll(siblings(n, nodes)));
      found = step.find(siblings);
    }
    return found;
  }

  /** The children of its parent, itself included. */
  @SuppressWarnings("ReferenceEquality") // the very node, not one that looks the same
  private static List<UiNode> siblings(UiNode node, List<UiNode> nodes) {
    return nodes.stream()
        .filter(n -> n.children().stream().anyMatch(c -> c == node))
        .flatMap(n -> n.children().stream())
        .toList();
  }
}
