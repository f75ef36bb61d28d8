package org.facecert.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that a page says it is written in (WHATWG HTML, "prescan a byte stream"; XML 1.0,
 * "Autodetection of Character Encodings"), by the names as browsers understand them (WHATWG
 * Encoding).
 */
final class DeclaredCharset {

  private static final int HEAD = 1_024;

  private static final Pattern META =
      Pattern.compile("(?is)<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
  private static final Pattern XML =
      Pattern.compile("(?is)^\\s*<\\?xml\\b[^>]*?encoding\\s*=\\s*[\"']([a-z0-9_:.-]+)");

  /** where a browser reads more than the name says */
  private static final Map<String, String> AS_BROWSERS_DO =
      Map.of(
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "big5", "Big5-HKSCS",
          "shift_jis", "windows-31j",
          "ks_c_5601-1987", "x-windows-949",
          "euc-kr", "x-windows-949");

  private DeclaredCharset() {}

  /** Empty when it says nothing, or a name that nobody knows. */
  static Optional<Charset> of(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .replaceAll("(?s)<!--.*?(-->|$)", "");
    Matcher xml = XML.matcher(head);
    Matcher meta = META.matcher(head);
    if (meta.find()) {
      return named(meta.group(1));
    }
    return xml.find() ? named(xml.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(AS_BROWSERS_DO.getOrDefault(known, known));
      // who can read the declaration byte by byte does not read UTF-16
      return Optional.of(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
