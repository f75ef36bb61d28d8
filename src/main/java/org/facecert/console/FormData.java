package org.facecert.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names and values, of an address or of a form that was sent. Of a name that stands twice, the
 * first.
 */
final class FormData {

  /** bytes; a reason of 4000 Chinese characters, coded, is 36,000 */
  static final int MOST_BYTES = 65_536;

  private static final int MOST_FIELDS = 32;

  private final Map<String, String> values = new HashMap<>();

  private FormData() {}

  /**
   * @throws Refusal when it is not coded as addresses are
   */
  static FormData of(String coded) throws Refusal {
    FormData data = new FormData();
    if (coded.isEmpty()) {
      return data;
    }
    String[] pairs = coded.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new Refusal(400, "too many fields");
    }
    for (String pair : pairs) {
      int at = pair.indexOf('=');
      String name = at < 0 ? pair : pair.substring(0, at);
      data.values.putIfAbsent(decoded(name), at < 0 ? "" : decoded(pair.substring(at + 1)));
    }
    return data;
  }

  /**
   * @throws Refusal when it is no form, or too long a one
   */
  static FormData sent(HttpExchange exchange) throws Refusal, IOException {
    List<String> types = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
    String type = types.size() == 1 ? types.get(0).toLowerCase(Locale.ROOT) : "";
    if (!type.split(";", 2)[0].strip().equals("application/x-www-form-urlencoded")) {
      throw new Refusal(415, "a form of this console is sent here, and nothing else");
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(413, "more than " + MOST_BYTES + " bytes");
    }
    return of(new String(bytes, StandardCharsets.US_ASCII));
  }

  private static String decoded(String coded) throws Refusal {
    try {
      return URLDecoder.decode(coded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "an address or a form that is not coded as such");
    }
  }

  /** "" where it is not there. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** 0 where there is no number. */
  int number(String name) {
    String value = get(name);
    return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : 0;
  }
}
