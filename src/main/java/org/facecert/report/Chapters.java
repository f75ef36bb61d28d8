package org.facecert.report;

import java.util.Map;

/** The chapters of the report (RP-02): themes in their order, each in one chapter. */
final class Chapters {

  private static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry("storage", "security"),
          Map.entry("transmission", "security"),
          Map.entry("exposure", "security"),
          Map.entry("third-parties", "security"),
          Map.entry("templates", "security"),
          Map.entry("logging", "security"),
          Map.entry("supply-chain", "security"),
          Map.entry("liveness", "recognition"),
          Map.entry("governance", "governance"),
          Map.entry("accessibility", "governance"),
          Map.entry("reporting", "governance"));

  private Chapters() {}

  /** rights (of the person), security (of face data), recognition (security), or governance. */
  static String of(String theme) {
    return OF.getOrDefault(theme, "rights");
  }
}
