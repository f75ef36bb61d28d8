package org.facecert.probe.exposure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A field of a request's or an answer's head. */
public record HeaderLine(String name, String value) {

  /** what belongs to a connection and not to who asks; the JDK's client sets its own */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** what belongs to a body or to a part of one */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "accept-encoding",
          "content-encoding",
          "content-type",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "range");

  /** Those by which a server knows the owner, fit to be sent with another request. */
  static List<HeaderLine> session(List<HeaderLine> sent) {
    return again(sent).stream().filter(line -> !OF_THE_BODY.contains(line.lowerCase())).toList();
  }

  /** Those with which the same request is sent again. */
  static List<HeaderLine> again(List<HeaderLine> sent) {
    return sent.stream()
        .filter(line -> !line.name.startsWith(":"))
        .filter(line -> !OF_THE_CONNECTION.contains(line.lowerCase()))
        .toList();
  }

  private String lowerCase() {
    return name.toLowerCase(Locale.ROOT);
  }
}
