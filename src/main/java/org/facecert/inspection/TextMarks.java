package org.facecert.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.inspection.DataFacts.Secret;

/** Looks through bytes for addresses and for keys to services, in one go. */
final class TextMarks {

  /** Addresses of one package; more are not told apart from noise. */
  private static final int MOST_HOSTS = 2_000;

  private static final int MOST_SECRETS = 200;

  /** what may be an address or a key; a large app has some 100,000 */
  private static final int MOST_LOOKS = 2_000_000;

  /** bytes around a key in which an address or a word of a face service is near */
  private static final int NEAR = 512;

  private static final int SHOWN = 4;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_KEY = 120;

  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

  private static final String END = "(?![A-Za-z0-9])";

  /** by the form that each service gives its keys, as the makers' documents say */
  private static final Map<String, Pattern> KEYS =
      Map.of(
          "Alibaba Cloud AccessKey ID", Pattern.compile("LTAI[A-Za-z0-9]{12,26}" + END),
          "Tencent Cloud SecretId", Pattern.compile("AKID[A-Za-z0-9]{32}" + END),
          "AWS access key ID", Pattern.compile("(?:AKIA|ASIA)[A-Z0-9]{16}" + END),
          // the head alone stands in all code that reads such keys
          "private key",
              Pattern.compile(
                  "-----BEGIN (?:RSA |EC |DSA )?PRIVATE KEY-----(?:\\s|\\\\[rn])*"
                      + "[A-Za-z0-9+/]{32}"));

  private static final Pattern FACE =
      Pattern.compile("face|liveness|人脸|活体|刷脸", Pattern.CASE_INSENSITIVE);

  private final SdkCatalogue sdks;
  private final Map<String, Boolean> hosts = new TreeMap<>();
  private final List<Secret> secrets = new ArrayList<>();

  private int looks;

  TextMarks(SdkCatalogue sdks) {
    this.sdks = sdks;
  }

  /** With whether an address asks for it without encryption. */
  Map<String, Boolean> hosts() {
    return hosts;
  }

  List<Secret> secrets() {
    return secrets;
  }

  /**
   * @param text whether what stands near is near: in byte code it is sorted by letters
   */
  void look(String where, byte[] bytes, boolean text) {
    for (int i = 0; i + 3 < bytes.length; i++) {
      byte one = bytes[i];
      if (one == ':' && bytes[i + 1] == '/' && bytes[i + 2] == '/') {
        host(bytes, i);
      } else if (beginsKey(bytes, i)) {
        key(where, bytes, i, text);
      }
    }
  }

  /** Whether there was more to look at than in any app; then not all of it was. */
  boolean isFull() {
    return looks > MOST_LOOKS;
  }

  private static boolean beginsKey(byte[] bytes, int at) {
    byte second = bytes[at + 1];
    byte third = bytes[at + 2];
    return switch (bytes[at]) {
      case 'A' -> (second == 'K' || second == 'S') && third == 'I';
      case 'L' -> second == 'T' && third == 'A';
      case '-' -> second == '-' && third == '-' && bytes[at + 3] == '-';
      default -> false;
    };
  }

  private void host(byte[] bytes, int at) {
    looks++;
    if (isFull()) {
      return;
    }
    boolean secure = before(bytes, at, "https") || before(bytes, at, "wss");
    boolean open = !secure && (before(bytes, at, "http") || before(bytes, at, "ws"));
    if (!secure && !open) {
      return;
    }
    int from = at + 3;
    String after =
        new String(
            bytes, from, Math.min(LONGEST_HOST, bytes.length - from), StandardCharsets.ISO_8859_1);
    Matcher host = HOST.matcher(after.toLowerCase(Locale.ROOT));
    if (host.lookingAt() && (hosts.size() < MOST_HOSTS || hosts.containsKey(host.group()))) {
      hosts.merge(host.group(), open, Boolean::logicalOr);
    }
  }

  private static boolean before(byte[] bytes, int at, String scheme) {
    int from = at - scheme.length();
    return from >= 0
        && new String(bytes, from, scheme.length(), StandardCharsets.ISO_8859_1)
            .equalsIgnoreCase(scheme);
  }

  private void key(String where, byte[] bytes, int at, boolean text) {
    looks++;
    if (isFull() || secrets.size() >= MOST_SECRETS || (at > 0 && isWord(bytes[at - 1]))) {
      return;
    }
    String from =
        new String(
            bytes, at, Math.min(LONGEST_KEY, bytes.length - at), StandardCharsets.ISO_8859_1);
    KEYS.forEach(
        (kind, form) -> {
          Matcher key = form.matcher(from);
          if (key.lookingAt()) {
            secrets.add(
                new Secret(
                    where, kind, from.substring(0, SHOWN) + "…", text && nearFace(bytes, at)));
          }
        });
  }

  private static boolean isWord(byte letter) {
    return letter >= '0' && letter <= '9'
        || letter >= 'A' && letter <= 'Z'
        || letter >= 'a' && letter <= 'z';
  }

  private boolean nearFace(byte[] bytes, int at) {
    int from = Math.max(0, at - NEAR);
    int to = Math.min(bytes.length, at + NEAR);
    String near = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return FACE.matcher(near).find()
        || sdks.sdks().stream()
            .filter(s -> s.kind() == Sdk.Kind.FACE)
            .flatMap(s -> s.marks().hosts().stream())
            .anyMatch(near::contains);
  }
}
