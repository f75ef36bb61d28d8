package org.facecert.phone.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of a command; what is missing or of the wrong type answers "invalid argument". */
record Body(JsonNode json) {
  static final Body EMPTY = new Body(MissingNode.getInstance());

  /** The W3C name of an element reference. */
  static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  String text(String name) {
    String value = textOrNull(name);
    if (value == null) {
      throw WireError.invalid("missing argument '" + name + "'");
    }
    return value;
  }

  @Nullable String textOrNull(String name) {
    JsonNode value = json.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** The first of the names that is there. */
  @Nullable String anyText(String... names) {
    for (String name : names) {
      String value = textOrNull(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The element that elementId or element names, by its id or as a reference. */
  @Nullable String element() {
    for (String name : new String[] {"elementId", "element"}) {
      JsonNode value = json.path(name);
      String id = value.isObject() ? new Body(value).anyText(ELEMENT, "ELEMENT") : textOrNull(name);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  int number(String name) {
    JsonNode value = json.path(name);
    if (!value.isNumber() && !value.asText().matches("-?\\d+(\\.\\d+)?")) {
      throw WireError.invalid("argument '" + name + "' must be a number");
    }
    return (int) Math.round(value.asDouble());
  }

  int number(String name, int otherwise) {
    return json.hasNonNull(name) ? number(name) : otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = json.path(name);
    return value.isMissingNode() || value.isNull() ? otherwise : value.asBoolean(otherwise);
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  Body at(String name) {
    return new Body(json.path(name));
  }

  List<Body> list(String name) {
    JsonNode value = json.path(name);
    List<Body> bodies = new ArrayList<>();
    value.forEach(n -> bodies.add(new Body(n)));
    return bodies;
  }

  /** A list of strings, or one string. */
  List<String> texts(String name) {
    JsonNode value = json.path(name);
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(n -> texts.add(n.asText()));
    } else if (value.isValueNode() && !value.isNull()) {
      texts.add(value.asText());
    }
    return texts;
  }

  Set<String> names() {
    Set<String> names = new java.util.LinkedHashSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
