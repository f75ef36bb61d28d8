package org.facecert.screen;

import java.util.Locale;
import java.util.regex.Pattern;

/** Icons without words that close what they stand on. */
final class Closers {

  private static final Pattern NAMES =
      Pattern.compile(
          "(^|[_/])(i?v?_?close|btn_?close|dismiss|cancel|back|exit|cross|x)([_\\d]|$)");

  private Closers() {}

  static boolean looksLikeOne(Node icon) {
    String id = icon.id().toLowerCase(Locale.ROOT);
    // without a name, a small icon in an upper corner or under a dialog is what people try first
    return id.isEmpty() ? small(icon) : NAMES.matcher(id).find() || id.contains("close");
  }

  private static boolean small(Node icon) {
    Bounds b = icon.bounds();
    return b.width() <= 160 && b.height() <= 160 && Math.abs(b.width() - b.height()) <= 60;
  }
}
