package org.facecert.phone.wire;

import java.util.ArrayList;
import java.util.List;

/** The intent that a {@code mobile:} command describes, as the words of {@code am}. */
final class Intents {
  private static final List<String> KINDS =
      List.of(
          "s", "sn", "z", "i", "l", "f", "u", "cn", "ia", "ial", "la", "lal", "fa", "fal", "sa",
          "sal");

  private Intents() {}

  static List<String> words(Body a) {
    List<String> words = new ArrayList<>();
    if (a.has("intent")) {
      words.add(a.text("intent"));
    }
    option(words, a, "action", "-a");
    option(words, a, "uri", "-d");
    option(words, a, "mimeType", "-t");
    option(words, a, "identifier", "-i");
    for (String category : a.texts("categories")) {
      words.addAll(List.of("-c", category));
    }
    option(words, a, "component", "-n");
    option(words, a, "package", "-p");
    if (a.has("extras")) {
      extras(words, a);
    }
    option(words, a, "flags", "-f");
    return words;
  }

  private static void option(List<String> words, Body a, String name, String option) {
    String value = a.textOrNull(name);
    if (value != null && !value.isEmpty()) {
      words.addAll(List.of(option, value));
    }
  }

  private static void extras(List<String> words, Body a) {
    if (!a.json().path("extras").isArray()) {
      throw WireError.invalid("'extras' must be an array");
    }
    for (Body extra : a.list("extras")) {
      if (!extra.json().isArray()) {
        throw WireError.invalid("Extra argument '" + extra.json() + "' must be an array");
      }
      String kind = extra.json().path(0).asText();
      String key = extra.json().path(1).asText();
      if (!KINDS.contains(kind)) {
        throw WireError.invalid(
            "Extra argument type '"
                + kind
                + "' is not known. Supported intent argument types are: "
                + String.join(", ", KINDS));
      }
      if (key.isBlank()) {
        throw WireError.invalid(
            "Extra argument's key in '" + extra.json() + "' must be a valid string identifier");
      }
      words.addAll(List.of("--e" + kind, key));
      if (!kind.equals("sn")) {
        words.add(value(extra, kind));
      }
    }
  }

  private static String value(Body extra, String kind) {
    if (!extra.json().has(2)) {
      throw WireError.invalid(
          "Intent argument type '"
              + kind
              + "' in '"
              + extra.json()
              + "' requires a valid value to be provided");
    }
    return extra.json().path(2).asText();
  }
}
