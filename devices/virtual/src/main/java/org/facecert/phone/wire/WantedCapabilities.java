package org.facecert.phone.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a client wants of a session, matched as Appium does (base driver, capabilities.js; W3C
 * WebDriver, "process capabilities"): the first of {@code firstMatch} that fits counts.
 */
final class WantedCapabilities {
  private static final Set<String> STANDARD =
      Set.of(
          "browserName",
          "browserVersion",
          "platformName",
          "acceptInsecureCerts",
          "pageLoadStrategy",
          "proxy",
          "setWindowRect",
          "timeouts",
          "unhandledPromptBehavior",
          "webSocketUrl",
          "strictFileInteractability");

  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param capabilities the argument of New Session
   * @throws WireError invalid argument, or session not created where nothing fits this phone
   */
  Map<String, Object> of(JsonNode capabilities) {
    if (!capabilities.isObject()) {
      throw wrong("\"capabilities\" must be a JSON object");
    }
    JsonNode always = capabilities.path("alwaysMatch");
    List<JsonNode> choices = choices(capabilities.path("firstMatch"));
    mustHavePrefixes(always, choices);
    List<String> reasons = new ArrayList<>();
    for (JsonNode choice : choices) {
      Map<String, Object> merged = map(always);
      String reason = merge(merged, map(choice));
      reason = reason.isEmpty() ? misfit(merged) : reason;
      if (reason.isEmpty()) {
        return merged;
      }
      reasons.add(reason);
    }
    throw new WireError(
        500,
        "session not created",
        "A new session could not be created. Details: Could not find matching capabilities: "
            + String.join("; ", reasons));
  }

  private static List<JsonNode> choices(JsonNode first) {
    List<JsonNode> choices = new ArrayList<>();
    if (!first.isMissingNode() && !first.isArray()) {
      throw wrong("\"capabilities.firstMatch\" must be a JSON array or undefined");
    }
    first.forEach(choices::add);
    if (choices.isEmpty()) {
      choices.add(new ObjectMapper().createObjectNode());
    }
    return choices;
  }

  private static void mustHavePrefixes(JsonNode always, List<JsonNode> choices) {
    List<String> bare = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>(choices);
    all.add(0, always);
    for (JsonNode node : all) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!name.contains(":") && !STANDARD.contains(name) && !bare.contains(name)) {
                  bare.add(name);
                }
              });
    }
    if (!bare.isEmpty()) {
      throw WireError.invalid(
          "All non-standard capabilities should have a vendor prefix. The following capabilities"
              + " did not have one: "
              + String.join(",", bare));
    }
  }

  private Map<String, Object> map(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties()
        .forEach(
            e -> {
              if (!e.getValue().isNull()) {
                map.put(e.getKey(), json.convertValue(e.getValue(), Object.class));
              }
            });
    return map;
  }

  /** Why the two do not go together; empty when they do. */
  private static String merge(Map<String, Object> into, Map<String, Object> more) {
    for (String name : more.keySet()) {
      if (into.containsKey(name)) {
        return "property '"
            + name
            + "' should not exist on both primary and secondary capabilities";
      }
    }
    into.putAll(more);
    return "";
  }

  private static String misfit(Map<String, Object> wanted) {
    if (!is(wanted, "platformName", "android")) {
      return "this phone is an Android phone, not " + wanted.get("platformName");
    }
    if (!is(wanted, "appium:automationName", "uiautomator2")) {
      return "this phone speaks as UiAutomator2, not " + wanted.get("appium:automationName");
    }
    boolean browser = !String.valueOf(wanted.getOrDefault("browserName", "")).isEmpty();
    return browser ? "this phone has no web engine, so no " + wanted.get("browserName") : "";
  }

  private static boolean is(Map<String, Object> wanted, String name, String value) {
    return value.equals(String.valueOf(wanted.getOrDefault(name, value)).toLowerCase(Locale.ROOT));
  }

  private static WireError wrong(String why) {
    return WireError.invalid(
        "The capabilities argument was not valid for the following reason(s): " + why);
  }
}
