package org.facecert.facebank.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the server does, apart from how it is asked. */
final class Service implements Answering {
  private static final Pattern INSTALLATION = Pattern.compile("[0-9a-fA-F-]{8,64}");
  private static final Set<String> FUNCTIONS =
      Set.of("face-login", "face-payment", "real-name", "face-effects");
  private static final Set<String> STATES = Set.of("agreed", "refused", "withdrawn");
  private static final String MEDIA = "/media/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path home;
  private final TestAccount account;
  private final Clock clock;
  private final OpenShelf shelf;
  private final SealedPayload seal;

  Service(Path home, TestAccount account, Clock clock, SealedPayload seal) {
    this.home = home;
    this.account = account;
    this.clock = clock;
    this.seal = seal;
    this.shelf = new OpenShelf(home.resolve("open"));
  }

  @Override
  public synchronized Reply answer(
      String method, String path, String query, String installation, byte[] body)
      throws IOException {
    if (path.equals("/health")) {
      return Reply.json(200, Map.of("status", "up"));
    }
    Optional<byte[]> open = open(method, path);
    if (open.isPresent()) {
      return Reply.jpeg(open.get());
    }
    if (!INSTALLATION.matcher(installation).matches()) {
      return Reply.problem(401, "the header X-Installation is missing");
    }
    Installation who = new Installation(home.resolve(folder(installation)));
    boolean media = path.startsWith(MEDIA) || path.startsWith(OpenShelf.PATH);
    return method.equals("GET") && media
        ? media(who, path.substring(path.lastIndexOf('/') + 1))
        : answer(method + " " + path, who, query, body);
  }

  private Optional<byte[]> open(String method, String path) throws IOException {
    return method.equals("GET") && path.startsWith(OpenShelf.PATH)
        ? shelf.get(path.substring(OpenShelf.PATH.length()), clock.instant())
        : Optional.empty();
  }

  private Reply answer(String request, Installation who, String query, byte[] body)
      throws IOException {
    Map<String, String> asked = values(query);
    boolean scan = request.equals("POST /v1/matches") || request.equals("POST /v1/effects");
    if (scan && !once(asked).isLetIn(who, clock.instant())) {
      return Reply.problem(409, "this scan was made already");
    }
    return switch (request) {
      case "GET /v1/avatar" -> Reply.jpeg(Portrait.onFile());
      case "GET /v1/scans/next" -> Reply.json(200, Map.of("scan", who.scanNumber(clock.instant())));
      case "POST /v1/consents" -> consent(who, json(body));
      case "POST /v1/matches" -> match(who, asked, picture(asked, body));
      case "POST /v1/effects" -> effect(who, asked, picture(asked, body));
      case "POST /v1/shares" -> share(who, asked);
      case "POST /v1/login/password" -> passwordLogin(json(body));
      case "POST /v1/login/sms/send" -> sendCode(json(body));
      case "POST /v1/login/sms" -> smsLogin(json(body));
      case "POST /v1/payments" -> payment(json(body));
      case "POST /v1/real-name" -> realName(json(body));
      case "POST /v1/reviews" -> Reply.ok();
      case "DELETE /v1/face" -> deleteFace(who);
      case "DELETE /v1/account" -> closeAccount(who);
      default -> Reply.problem(404, "there is nothing here");
    };
  }

  /** As it was before the app sealed it; a seeded violation says that it has not. */
  private byte[] picture(Map<String, String> asked, byte[] body) {
    return switch (asked.getOrDefault("sealed", "")) {
      case "no" -> body;
      case "costume" -> SealedPayload.costume(body);
      default -> seal.opened(body);
    };
  }

  private Reply deleteFace(Installation who) throws IOException {
    unshare(who);
    who.deleteFace();
    for (String function : FUNCTIONS) {
      who.consent(function, "withdrawn", clock.instant());
    }
    return Reply.ok();
  }

  private Reply closeAccount(Installation who) throws IOException {
    unshare(who);
    who.close();
    return Reply.ok();
  }

  private Reply consent(Installation who, JsonNode given) throws IOException {
    String function = given.path("function").asText();
    String state = given.path("state").asText();
    if (!FUNCTIONS.contains(function) || !STATES.contains(state)) {
      return Reply.problem(400, "unknown function or state");
    }
    who.consent(function, state, clock.instant());
    return Reply.ok();
  }

  private static ScanNumber once(Map<String, String> asked) {
    return new ScanNumber(asked.getOrDefault("scan", ""), asked.getOrDefault("once", ""));
  }

  private static Map<String, String> values(String query) {
    Map<String, String> values = new HashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return values;
  }

  private Reply match(Installation who, Map<String, String> asked, byte[] body) throws IOException {
    String function = asked.getOrDefault("function", "");
    Optional<Portrait> seen = Portrait.read(body);
    if (!FUNCTIONS.contains(function) || seen.isEmpty()) {
      return Reply.problem(400, "a picture and a function are needed");
    }
    boolean believed = believes(asked);
    if (seen.get().isFlat() && !believed) {
      return Reply.problem(403, "nothing can be seen on the picture");
    }
    // a number is used up by a picture that is compared
    once(asked).use(who, clock.instant());
    if (believed) {
      return matched("", 1);
    }
    Optional<byte[]> known = who.enrolled();
    double likeness =
        known.flatMap(Portrait::read).map(face -> face.likeness(seen.get())).orElse(1.0);
    if (known.isPresent() && likeness < Portrait.SAME) {
      return Reply.json(403, Map.of("matched", false));
    }
    // the picture of the real-name check is compared and not kept, as the face rules say
    if (known.isEmpty() && !function.equals("real-name")) {
      who.enrol(body);
    }
    return matched(asked.getOrDefault("answer", ""), likeness);
  }

  /** Seeded violations have the server take the app's word for it. */
  private static boolean believes(Map<String, String> asked) {
    String proof = asked.getOrDefault("proof", "");
    return asked.getOrDefault("passed", "").equals("true")
        || new String(Base64.getUrlDecoder().decode(proof), StandardCharsets.US_ASCII)
            .equals("{\"live\":0.97}");
  }

  /**
   * @param asked how a seeded violation wants to be told how alike the faces are; else it is not
   */
  private Reply matched(String asked, double likeness) {
    Map<String, Object> told = new TreeMap<>(Map.of("matched", true, "user", account.user()));
    if (asked.equals("score")) {
      told.put("likeness", likeness);
    } else if (asked.equals("token")) {
      String claims = "{\"sub\":\"login\",\"sim\":" + likeness + "}";
      told.put("token", "e30." + base64(base64(claims)) + ".bGFi");
    }
    return Reply.json(200, told);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A poster, behind a link that opens for its owner alone.
   *
   * @param asked how a seeded violation wants it kept; a lawful app says nothing of that
   */
  private Reply effect(Installation who, Map<String, String> asked, byte[] body)
      throws IOException {
    Optional<Portrait> seen = Portrait.read(body);
    if (seen.isEmpty()) {
      return Reply.problem(400, "a picture is needed");
    }
    Instant now = clock.instant();
    once(asked).use(who, now);
    byte[] poster = seen.get().poster(!asked.getOrDefault("label", "").equals("none"));
    Duration life = Installation.LINK_LIFE;
    return switch (asked.getOrDefault("keep", "")) {
      case "open" -> linked(shelf.put(poster, now, life));
      case "number" -> linked(shelf.number(poster, now, life));
      case "two-minutes" -> {
        String token = who.publish(poster, now);
        yield linked(shelf.put(token, poster, now, Duration.ofMinutes(2)));
      }
      case "thumbnail" -> linked(MEDIA + who.publish(poster, now), shelf.put(poster, now, life));
      case "numbered-thumbnail" ->
          linked(MEDIA + who.publish(poster, now), shelf.number(poster, now, life));
      case "preview-archive" ->
          linked(MEDIA + who.publish(poster, now), MEDIA + who.archive(poster, now));
      case "archive" -> linked(MEDIA + who.archive(poster, now));
      default -> linked(MEDIA + who.publish(poster, now));
    };
  }

  private static Reply linked(String link) {
    return Reply.json(200, Map.of("link", link));
  }

  private static Reply linked(String link, String preview) {
    return Reply.json(200, Map.of("link", link, "preview", preview));
  }

  private Reply media(Installation who, String token) throws IOException {
    return who.media(token, clock.instant())
        .map(Reply::jpeg)
        .orElseGet(() -> Reply.problem(404, "there is nothing here"));
  }

  /** Shows a poster to everybody, or no longer, as its owner says. */
  private Reply share(Installation who, Map<String, String> asked) throws IOException {
    String token = asked.getOrDefault("poster", "");
    Optional<byte[]> poster = who.media(token, clock.instant());
    if (poster.isEmpty()) {
      return Reply.problem(404, "there is no such poster");
    }
    if (asked.getOrDefault("on", "").equals("true")) {
      return linked(shelf.put(token, poster.get(), clock.instant(), Installation.LINK_LIFE));
    }
    shelf.remove(token);
    return Reply.ok();
  }

  private void unshare(Installation who) throws IOException {
    for (String token : who.published()) {
      shelf.remove(token);
    }
  }

  private Reply passwordLogin(JsonNode given) {
    return verdict(is(given, "user", account.user()) && is(given, "password", account.password()));
  }

  private Reply sendCode(JsonNode given) {
    return verdict(is(given, "user", account.user()));
  }

  private Reply smsLogin(JsonNode given) {
    return verdict(is(given, "user", account.user()) && is(given, "code", account.smsCode()));
  }

  private Reply payment(JsonNode given) {
    return verdict(is(given, "password", account.paymentPassword()));
  }

  private Reply realName(JsonNode given) {
    boolean named = !given.path("name").asText().isBlank();
    return verdict(
        named && is(given, "number", account.idNumber()) && is(given, "code", account.smsCode()));
  }

  private static Reply verdict(boolean right) {
    return right ? Reply.ok() : Reply.problem(403, "wrong credentials");
  }

  /** Compares in the same time whatever is typed. */
  private static boolean is(JsonNode given, String field, String wanted) {
    return MessageDigest.isEqual(
        given.path(field).asText().getBytes(StandardCharsets.UTF_8),
        wanted.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(byte[] body) throws IOException {
    JsonNode given = JSON.readTree(body);
    return given == null ? JSON.createObjectNode() : given;
  }

  /** A folder's name that no header can lead out of the home. */
  private static String folder(String installation) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(installation.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
