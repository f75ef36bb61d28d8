package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.facecert.phone.wire.CssReader.Compound;
import org.facecert.phone.wire.CssReader.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A CSS locator as a UiSelector, the way the UiAutomator2 driver 8.7 translates it: of several
 * rules the first, both combinators as childSelector, classes as parts of a class name.
 */
final class CssLocator {
  private static final String ID = "resource-id";
  private static final Pattern FULL_ID = Pattern.compile("[a-zA-Z_][a-zA-Z0-9._]*:id/\\S+");

  private static final List<String> FLAGS =
      List.of(
          "checkable",
          "checked",
          "clickable",
          "enabled",
          "focusable",
          "focused",
          "long-clickable",
          "scrollable",
          "selected");
  private static final List<String> NUMBERS = List.of("index", "instance");
  private static final List<String> TEXTS =
      List.of("description", ID, "text", "class-name", "package-name");
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("nth-child", "index"),
          entry("content-description", "description"),
          entry("content-desc", "description"),
          entry("desc", "description"),
          entry("accessibility-id", "description"),
          entry("id", ID));

  private final String css;
  private final String app;

  private CssLocator(String css, String app) {
    this.css = css;
    this.app = app;
  }

  /**
   * @param app the session's app, whose ids a bare id means; empty for none
   */
  static UiSelector selector(String css, String app) {
    CssLocator locator = new CssLocator(css, app);
    return locator.selector(new CssReader(css).compounds());
  }

  private UiSelector selector(List<Compound> compounds) {
    Compound compound = compounds.get(0);
    UiSelector selector = withClass(new UiSelector(), compound);
    if (compound.id() != null) {
      selector = selector.with("resourceId", List.of(fullId(compound.id())));
    }
    for (Entity entity : compound.entities()) {
      selector = with(selector, entity);
    }
    return compounds.size() == 1
        ? selector
        : selector.with("childSelector", List.of(selector(compounds.subList(1, compounds.size()))));
  }

  private static UiSelector withClass(UiSelector selector, Compound compound) {
    List<String> parts = new ArrayList<>(compound.classes());
    String tag = compound.tag();
    if (tag == null || tag.equals("*")) {
      return parts.isEmpty()
          ? selector
          : selector.with("classNameMatches", List.of(String.join("\\.", parts)));
    }
    if (parts.isEmpty()) {
      return selector.with("classNameMatches", List.of(tag));
    }
    parts.add(0, tag);
    return selector.with("className", List.of(String.join(".", parts)));
  }

  private UiSelector with(UiSelector selector, Entity entity) {
    String asked = entity.name().toLowerCase(Locale.ROOT);
    String name = ALIASES.getOrDefault(asked, asked);
    if (FLAGS.contains(name)) {
      return selector.with(camel(name), List.of(new UiSelector.Word(flag(entity))));
    }
    if (NUMBERS.contains(name)) {
      String number = String.valueOf(entity.value());
      return selector.with(name, List.of(new UiSelector.Word(number)));
    }
    if (TEXTS.contains(name)) {
      return withText(selector, name, entity);
    }
    throw unsupported("'" + entity.name() + "' is not a valid attribute");
  }

  private String flag(Entity entity) {
    String value = entity.value() == null ? "" : entity.value().toLowerCase(Locale.ROOT);
    return switch (value) {
      case "", "true" -> "true";
      case "false" -> "false";
      default -> throw unsupported("'" + entity.name() + "' must be true, false or empty");
    };
  }

  private UiSelector withText(UiSelector selector, String name, Entity entity) {
    String method = camel(name);
    String value = entity.value() == null ? "" : entity.value();
    if (name.equals(ID)) {
      value = fullId(value);
    }
    if (value.isEmpty()) {
      return selector.with(method + "Matches", List.of(""));
    }
    boolean words = name.equals("description") || name.equals("text");
    return switch (entity.operator() == null ? "=" : entity.operator()) {
      case "*=" -> part(selector, method, words ? "Contains" : "Matches", words, value, "");
      case "^=" -> part(selector, method, words ? "StartsWith" : "Matches", words, value, "^");
      case "$=" -> selector.with(method + "Matches", List.of(quoted(value) + "$"));
      case "~=" ->
          selector.with(method + "Matches", List.of("\\b(\\w*" + quoted(value) + "\\w*)\\b"));
      default -> selector.with(method, List.of(value));
    };
  }

  private static UiSelector part(
      UiSelector selector, String method, String how, boolean plain, String value, String before) {
    return selector.with(method + how, List.of(plain ? value : before + quoted(value)));
  }

  /** With every sign that means something in a pattern escaped. */
  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.*+?()\\[\\]{}|]", "\\\\$0");
  }

  private String fullId(String id) {
    return FULL_ID.matcher(id).matches() ? id : (app.isEmpty() ? "android" : app) + ":id/" + id;
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("-")) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }

  private WireError unsupported(@Nullable String why) {
    return new WireError(
        400, "invalid selector", "Unsupported CSS selector '" + css + "'. Reason: " + why);
  }
}
