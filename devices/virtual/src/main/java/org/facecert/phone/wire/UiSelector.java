package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.facecert.phone.api.UiNode;
import org.jspecify.annotations.Nullable;

/**
 * androidx.test.uiautomator.UiSelector: conditions on a node, an instance among the matches, a step
 * to what is under it or beside it. It is searched for as QueryController does: from the top, and
 * the first way that leads to the end counts.
 */
final class UiSelector {
  /** What the builder's methods take. */
  private enum Takes {
    TEXT,
    PATTERN,
    CLASS,
    FLAG,
    NUMBER
  }

  /** A word of an expression that is not in quotes: a number, a flag, the name of a class. */
  record Word(String text) {}

  private record Condition(String attribute, Takes takes, BiPredicate<String, String> test) {}

  private static final String CLASS_PATTERN = "classNameMatches";
  private static final String INDEX = "index";

  private static final Map<String, Condition> CONDITIONS =
      Map.ofEntries(
          text("text", "text", String::equals),
          text("textContains", "text", UiSelector::contains),
          text("textStartsWith", "text", UiSelector::startsWith),
          pattern("textMatches", "text"),
          text("description", "content-desc", String::equals),
          text("descriptionContains", "content-desc", UiSelector::contains),
          text("descriptionStartsWith", "content-desc", UiSelector::startsWith),
          pattern("descriptionMatches", "content-desc"),
          text("resourceId", "resource-id", String::equals),
          pattern("resourceIdMatches", "resource-id"),
          entry("className", new Condition("class", Takes.CLASS, String::equals)),
          pattern(CLASS_PATTERN, "class"),
          text("packageName", "package", String::equals),
          pattern("packageNameMatches", "package"),
          flag("checkable", "checkable"),
          flag("checked", "checked"),
          flag("clickable", "clickable"),
          flag("enabled", "enabled"),
          flag("focusable", "focusable"),
          flag("focused", "focused"),
          flag("scrollable", "scrollable"),
          flag("selected", "selected"),
          flag("longClickable", "long-clickable"),
          entry(INDEX, new Condition(INDEX, Takes.NUMBER, String::equals)));

  private final Map<String, String> wanted;
  private final @Nullable Integer instance;
  private final @Nullable UiSelector child;
  private final @Nullable UiSelector parent;

  UiSelector() {
    this(Map.of(), null, null, null);
  }

  private UiSelector(
      Map<String, String> wanted,
      @Nullable Integer instance,
      @Nullable UiSelector child,
      @Nullable UiSelector parent) {
    this.wanted = wanted;
    this.instance = instance;
    this.child = child;
    this.parent = parent;
  }

  private static Map.Entry<String, Condition> text(
      String method, String attribute, BiPredicate<String, String> test) {
    return entry(method, new Condition(attribute, Takes.TEXT, test));
  }

  private static Map.Entry<String, Condition> pattern(String method, String attribute) {
    return entry(method, new Condition(attribute, Takes.PATTERN, UiSelector::matches));
  }

  private static Map.Entry<String, Condition> flag(String method, String attribute) {
    return entry(method, new Condition(attribute, Takes.FLAG, String::equals));
  }

  private static boolean contains(String value, String wanted) {
    return lower(value).contains(lower(wanted));
  }

  private static boolean startsWith(String value, String wanted) {
    return lower(value).startsWith(lower(wanted));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean matches(String value, String regex) {
    return Pattern.compile(regex, Pattern.DOTALL).matcher(value).matches();
  }

  /**
   * One call of the builder more.
   *
   * @param arguments texts, {@link Word}s and selectors
   */
  UiSelector with(String method, List<Object> arguments) {
    if (arguments.size() != 1) {
      throw wrong("UiSelector." + method + " takes one argument, not " + arguments.size());
    }
    Object argument = arguments.get(0);
    Condition condition = CONDITIONS.get(method);
    if (condition != null) {
      return with(method, value(method, condition.takes(), argument));
    }
    return switch (method) {
      case "instance" -> instance(Integer.parseInt(number(method, argument)));
      case "childSelector" -> new UiSelector(wanted, instance, nested(argument), parent);
      case "fromParent" -> new UiSelector(wanted, instance, child, nested(argument));
      default -> throw wrong("UiSelector has no " + method + " method");
    };
  }

  private UiSelector with(String method, String value) {
    Map<String, String> more = new java.util.LinkedHashMap<>(wanted);
    more.put(method, value);
    return new UiSelector(more, instance, child, parent);
  }

  UiSelector instance(int number) {
    return new UiSelector(wanted, number, child, parent);
  }

  private static String value(String method, Takes takes, Object argument) {
    return switch (takes) {
      case TEXT -> string(method, argument);
      case PATTERN -> regex(string(method, argument));
      case CLASS -> argument instanceof Word word ? word.text() : string(method, argument);
      case FLAG -> flag(method, argument);
      case NUMBER -> number(method, argument);
    };
  }

  private static String string(String method, Object argument) {
    if (argument instanceof String text) {
      return text;
    }
    throw wrong("UiSelector." + method + " takes a text in quotes");
  }

  private static String regex(String regex) {
    try {
      return Pattern.compile(regex).pattern();
    } catch (PatternSyntaxException e) {
      throw wrong("bad pattern " + regex + ": " + e.getMessage());
    }
  }

  private static String flag(String method, Object argument) {
    if (argument instanceof Word word && word.text().matches("true|false")) {
      return word.text();
    }
    throw wrong("UiSelector." + method + " takes true or false");
  }

  private static String number(String method, Object argument) {
    if (argument instanceof Word word && word.text().matches("\\d{1,6}")) {
      return String.valueOf(Integer.parseInt(word.text()));
    }
    throw wrong("UiSelector." + method + " takes a number");
  }

  private static UiSelector nested(Object argument) {
    if (argument instanceof UiSelector selector) {
      return selector;
    }
    throw wrong("expected a UiSelector, not " + argument);
  }

  private static WireError wrong(String what) {
    return new WireError(400, "invalid selector", what);
  }

  // ---- searching

  /** The first match under these roots, in their order; null when there is none. */
  @Nullable UiNode first(List<UiNode> roots) {
    return new Search(roots).first(this);
  }

  /**
   * All matches as the server of UiAutomator2 enumerates them: one for each instance of the outer
   * selector, each once. A selector that asks for an instance has one match; one with a pattern for
   * the class has at most one for each index, as there.
   *
   * @param within whether the roots are what is under an element
   */
  List<UiNode> all(List<UiNode> roots, boolean within) {
    Search search = new Search(roots);
    if (instance != null) {
      UiNode only = search.first(this);
      return only == null ? List.of() : List.of(only);
    }
    boolean byIndex = !within && wanted.containsKey(CLASS_PATTERN);
    IdentityHashMap<UiNode, Boolean> found = new IdentityHashMap<>();
    List<UiNode> inOrder = new ArrayList<>();
    for (int k = 0; k <= search.size(); k++) {
      UiNode match = search.first(byIndex ? with(INDEX, String.valueOf(k)) : instance(k));
      if (match == null) {
        break;
      }
      if (found.put(match, true) == null) {
        inOrder.add(match);
      }
    }
    return inOrder;
  }

  private boolean holds(UiNode node, int index) {
    return wanted.entrySet().stream()
        .allMatch(e -> holds(node, index, CONDITIONS.get(e.getKey()), e.getValue()));
  }

  private static boolean holds(
      UiNode node, int index, @Nullable Condition condition, String wanted) {
    if (condition == null) {
      return false;
    }
    String value =
        condition.attribute().equals(INDEX)
            ? String.valueOf(index)
            : node.attributes().get(condition.attribute());
    return value != null && condition.test().test(value, wanted);
  }

  /** One search through a tree; it counts the instances that it has passed. */
  private static final class Search {
    private final List<UiNode> roots;
    private final IdentityHashMap<UiNode, UiNode> parents = new IdentityHashMap<>();
    private final IdentityHashMap<UiSelector, Integer> passed = new IdentityHashMap<>();

    Search(List<UiNode> roots) {
      this.roots = roots;
      roots.forEach(this::note);
    }

    private void note(UiNode node) {
      for (UiNode child : node.children()) {
        parents.put(child, node);
        note(child);
      }
    }

    int size() {
      return parents.size() + roots.size();
    }

    @Nullable UiNode first(UiSelector selector) {
      passed.clear();
      return among(selector, roots);
    }

    private @Nullable UiNode among(UiSelector selector, List<UiNode> nodes) {
      for (int i = 0; i < nodes.size(); i++) {
        UiNode node = nodes.get(i);
        if (!node.get("displayed").equals("false")) {
          UiNode match = from(selector, node, index(node, i));
          if (match != null) {
            return match;
          }
        }
      }
      return null;
    }

    /** Among its parent's children, those that are not seen included. */
    private int index(UiNode node, int otherwise) {
      String index = node.get(INDEX);
      return parents.containsKey(node) && index.matches("\\d{1,9}")
          ? Integer.parseInt(index)
          : otherwise;
    }

    private @Nullable UiNode from(UiSelector selector, UiNode node, int index) {
      if (!selector.holds(node, index) || !isInstance(selector)) {
        return among(selector, node.children());
      }
      if (selector.child != null) {
        return among(selector.child, node.children());
      }
      if (selector.parent != null) {
        UiNode above = parents.get(node);
        return above == null ? null : among(selector.parent, above.children());
      }
      return node;
    }

    private boolean isInstance(UiSelector selector) {
      int before = passed.getOrDefault(selector, 0);
      if (selector.instance == null || selector.instance == before) {
        return true;
      }
      passed.put(selector, before + 1);
      return false;
    }
  }
}
