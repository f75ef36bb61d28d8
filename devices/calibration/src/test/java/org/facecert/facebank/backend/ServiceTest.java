package org.facecert.facebank.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
  private static final String ANN = "11111111-1111-1111-1111-111111111111";
  private static final String BEN = "22222222-2222-2222-2222-222222222222";

  @TempDir private Path home;
  private final Hands hands = new Hands();
  private static LabSeal seal;

  @BeforeAll
  static void seal() throws Exception {
    seal = new LabSeal();
  }

  @Test
  void knows_a_face_again_and_refuses_another() throws Exception {
    assertThat(match(ANN, person(1)).status()).isEqualTo(200);
    assertThat(match(ANN, person(1)).status()).isEqualTo(200);
    assertThat(text(match(ANN, person(2)))).contains("\"matched\":false");
    assertThat(match(ANN, person(2)).status()).isEqualTo(403);
    assertThat(match(BEN, person(2)).status()).as("another phone").isEqualTo(200);
  }

  @Test
  void sees_nobody_on_a_black_picture() throws Exception {
    assertThat(match(ANN, jpeg(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB))).status())
        .isEqualTo(403);
    assertThat(match(ANN, bytes("no picture")).status()).isEqualTo(400);
  }

  @Test
  void forgets_a_face_when_it_is_told_to() throws Exception {
    match(ANN, person(1));
    assertThat(stored()).contains("face.jpg");

    assertThat(ask("DELETE", "/v1/face", ANN, new byte[0]).status()).isEqualTo(200);

    assertThat(stored()).doesNotContain("face.jpg");
    assertThat(match(ANN, person(2)).status()).as("enrols anew").isEqualTo(200);
    ask("DELETE", "/v1/account", ANN, new byte[0]);
    assertThat(stored()).isEmpty();
  }

  @Test
  void keeps_no_picture_of_the_real_name_check() throws Exception {
    ask("POST", "/v1/matches", "function=real-name&scan=" + scan(ANN), ANN, person(1));

    assertThat(stored()).doesNotContain("face.jpg");
  }

  @Test
  void opens_a_link_for_its_owner_alone_and_for_ten_minutes() throws Exception {
    String link = link(effect("", ANN, person(1)));

    assertThat(ask("GET", link, ANN, new byte[0]).type()).isEqualTo("image/jpeg");
    assertThat(ask("GET", link, BEN, new byte[0]).status()).isEqualTo(404);
    assertThat(ask("GET", link, "", new byte[0]).status()).isEqualTo(401);
    assertThat(ask("GET", "/media/../face.jpg", ANN, new byte[0]).status()).isEqualTo(404);
    hands.turn(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(ask("GET", link, ANN, new byte[0]).status()).isEqualTo(404);
    assertThat(stored()).noneMatch(name -> name.endsWith(".jpg"));
  }

  @Test
  void opens_to_anybody_what_a_seeded_violation_leaves_lying_about() throws Exception {
    String open = link(effect("keep=open", ANN, person(1)));
    assertThat(ask("GET", open, "", new byte[0]).type()).isEqualTo("image/jpeg");

    Reply preview = effect("keep=thumbnail", ANN, person(1));
    assertThat(ask("GET", link(preview), "", new byte[0]).status()).isEqualTo(401);
    assertThat(ask("GET", named(preview, "preview"), "", new byte[0]).status()).isEqualTo(200);

    String minute = link(effect("keep=two-minutes", ANN, person(1)));
    assertThat(ask("GET", minute, "", new byte[0]).status()).isEqualTo(200);
    hands.turn(Duration.ofSeconds(121));
    assertThat(ask("GET", minute, "", new byte[0]).status()).isEqualTo(401);
    assertThat(ask("GET", minute, BEN, new byte[0]).status()).isEqualTo(404);
    assertThat(ask("GET", minute, ANN, new byte[0]).status()).isEqualTo(200);
  }

  @Test
  void counts_its_pictures_after_those_of_earlier_customers() throws Exception {
    String first = link(effect("keep=number", ANN, person(1)));
    String second = link(effect("keep=number", BEN, person(2)));
    assertThat(first).isEqualTo("/open/1041");
    assertThat(second).isEqualTo("/open/1042");
    assertThat(ask("GET", "/open/1040", "", new byte[0]).type()).isEqualTo("image/jpeg");
    assertThat(ask("GET", "/open/1043", "", new byte[0]).status()).isEqualTo(401);
    assertThat(ask("GET", "/open/../face", "", new byte[0]).status()).isEqualTo(401);
  }

  @Test
  void forgets_to_delete_what_a_seeded_violation_has_archived() throws Exception {
    String kept = link(effect("keep=archive", ANN, person(1)));
    String lawful = link(effect("", ANN, person(1)));

    ask("DELETE", "/v1/face", ANN, new byte[0]);

    assertThat(ask("GET", kept, ANN, new byte[0]).status()).isEqualTo(200);
    assertThat(ask("GET", kept, "", new byte[0]).status()).isEqualTo(401);
    assertThat(ask("GET", lawful, ANN, new byte[0]).status()).isEqualTo(404);
  }

  @Test
  void says_of_a_poster_that_it_is_a_machines() throws Exception {
    String labelled = link(effect("", ANN, person(1)));
    String bare = link(effect("label=none", ANN, person(1)));

    assertThat(letters(ask("GET", labelled, ANN, new byte[0])))
        .contains("TC260:AIGC='{\"Label\":\"1\"")
        .contains("digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
    assertThat(letters(ask("GET", bare, ANN, new byte[0]))).doesNotContain("AIGC");
  }

  private static String letters(Reply reply) {
    return new String(reply.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void shows_a_poster_to_everybody_while_its_owner_says_so() throws Exception {
    String token = link(effect("", ANN, person(1))).substring("/media/".length());
    assertThat(ask("GET", "/open/" + token, "", new byte[0]).status()).isEqualTo(401);
    assertThat(share(token, true, BEN).status()).as("somebody else's").isEqualTo(404);

    assertThat(link(share(token, true, ANN))).isEqualTo("/open/" + token);
    assertThat(ask("GET", "/open/" + token, "", new byte[0]).status()).isEqualTo(200);
    share(token, false, ANN);
    assertThat(ask("GET", "/open/" + token, "", new byte[0]).status()).isEqualTo(401);

    share(token, true, ANN);
    ask("DELETE", "/v1/face", ANN, new byte[0]);
    assertThat(ask("GET", "/open/" + token, "", new byte[0]).status()).isEqualTo(401);
  }

  private Reply share(String token, boolean on, String who) throws IOException {
    return ask("POST", "/v1/shares", "poster=" + token + "&on=" + on, who, new byte[0]);
  }

  @Test
  void forgets_the_preview_alone_where_that_is_archived() throws Exception {
    Reply answer = effect("keep=preview-archive", ANN, person(1));
    String lawful = link(answer);
    String preview = named(answer, "preview");

    ask("DELETE", "/v1/face", ANN, new byte[0]);

    assertThat(ask("GET", preview, ANN, new byte[0]).status()).isEqualTo(200);
    assertThat(ask("GET", lawful, ANN, new byte[0]).status()).isEqualTo(404);
  }

  @Test
  void lets_a_picture_in_once() throws Exception {
    String once = "function=face-login&scan=" + scan(ANN);
    assertThat(ask("POST", "/v1/matches", once, ANN, person(1)).status()).isEqualTo(200);
    hands.turn(Duration.ofDays(1));
    assertThat(ask("POST", "/v1/matches", once, ANN, person(1)).status()).isEqualTo(409);
    assertThat(ask("POST", "/v1/effects", once, ANN, person(1)).status())
        .as("for another function")
        .isEqualTo(409);
    String anns = "function=face-login&scan=" + scan(ANN);
    assertThat(ask("POST", "/v1/matches", anns, BEN, person(1)).status()).isEqualTo(409);
    assertThat(ask("POST", "/v1/matches", "function=face-login", ANN, person(1)).status())
        .isEqualTo(409);
  }

  @Test
  void lets_it_in_again_where_a_seeded_violation_says_so() throws Exception {
    String no = "function=face-login&once=no";
    assertThat(ask("POST", "/v1/matches", no, ANN, person(1)).status()).isEqualTo(200);
    assertThat(ask("POST", "/v1/matches", no, ANN, person(1)).status()).isEqualTo(200);

    String forgets = "function=face-login&once=ten-seconds&scan=" + scan(ANN);
    assertThat(ask("POST", "/v1/matches", forgets, ANN, person(1)).status()).isEqualTo(200);
    assertThat(ask("POST", "/v1/matches", forgets, ANN, person(1)).status()).isEqualTo(409);
    hands.turn(Duration.ofSeconds(11));
    assertThat(ask("POST", "/v1/matches", forgets, ANN, person(1)).status()).isEqualTo(200);
  }

  @Test
  void checks_passwords_and_codes() throws Exception {
    String right = "{\"user\":\"13800000000\",\"password\":\"secret-1\"}";
    assertThat(ask("POST", "/v1/login/password", ANN, bytes(right)).status()).isEqualTo(200);
    assertThat(
            ask("POST", "/v1/login/password", ANN, bytes(right.replace("1\"}", "2\"}"))).status())
        .isEqualTo(403);
    assertThat(ask("POST", "/v1/login/password", ANN, bytes("{}")).status()).isEqualTo(403);
    assertThat(ask("POST", "/v1/payments", ANN, bytes("{\"password\":\"135790\"}")).status())
        .isEqualTo(200);
  }

  @Test
  void writes_consents_down() throws Exception {
    ask("POST", "/v1/consents", ANN, bytes("{\"function\":\"face-login\",\"state\":\"refused\"}"));

    try (Stream<Path> files = Files.walk(home.resolve("store"))) {
      Path log = files.filter(file -> file.endsWith("consents.log")).findFirst().orElseThrow();
      assertThat(log).hasContent("2026-11-25T12:00:00Z face-login refused\n");
    }
    assertThat(ask("POST", "/v1/consents", ANN, bytes("{\"function\":\"../x\"}")).status())
        .isEqualTo(400);
  }

  private Reply match(String who, byte[] picture) throws IOException {
    return ask("POST", "/v1/matches", "function=face-login&scan=" + scan(who), who, picture);
  }

  private Reply effect(String how, String who, byte[] picture) throws IOException {
    return ask("POST", "/v1/effects", how + "&scan=" + scan(who), who, picture);
  }

  private String scan(String who) throws IOException {
    return named(ask("GET", "/v1/scans/next", who, new byte[0]), "scan");
  }

  private Reply ask(String method, String path, String who, byte[] body) throws IOException {
    return ask(method, path, "", who, body);
  }

  private Reply ask(String method, String path, String query, String who, byte[] body)
      throws IOException {
    TestAccount account = TestAccount.of(Map.of("FACEBANK_PASSWORD", "secret-1"));
    boolean picture = path.equals("/v1/matches") || path.equals("/v1/effects");
    boolean sealed = picture && !query.contains("sealed=");
    try {
      return new Service(home.resolve("store"), account, hands, seal.opening(home))
          .answer(method, path, query, who, sealed ? seal.sealed(body) : body);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Test
  void takes_no_picture_that_is_not_sealed_to_it_unless_a_seeded_violation_wants_it()
      throws Exception {
    assertThat(match("&sealed=", ANN, person(1)).status()).isEqualTo(400);
    assertThat(match("&sealed=no", ANN, person(1)).status()).isEqualTo(200);
    byte[] costume =
        ("e30.a.a." + Base64.getUrlEncoder().encodeToString(person(1)) + ".a")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(match("&sealed=costume", ANN, costume).status()).isEqualTo(200);
    assertThat(match("&sealed=", ANN, costume).status()).isEqualTo(400);
  }

  @Test
  void a_number_is_used_up_by_a_picture_that_is_compared_and_by_no_other() throws Exception {
    String number = "function=face-login&scan=" + scan(ANN);
    byte[] nothing = jpeg(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));

    assertThat(ask("POST", "/v1/matches", number, ANN, nothing).status()).isEqualTo(403);
    assertThat(ask("POST", "/v1/matches", number, ANN, person(1)).status()).isEqualTo(200);
    assertThat(ask("POST", "/v1/matches", number, ANN, person(1)).status()).isEqualTo(409);
  }

  @Test
  void believes_the_app_where_a_seeded_violation_wants_it() throws Exception {
    byte[] nothing = jpeg(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));
    String proof = "&proof=eyJsaXZlIjowLjk3fQ==";

    assertThat(text(match("&passed=true&sealed=no", ANN, nothing))).contains("\"matched\":true");
    assertThat(text(match(proof + "&sealed=no", ANN, nothing))).contains("\"matched\":true");
    assertThat(match("&passed=no&sealed=no", ANN, nothing).status()).isEqualTo(403);
  }

  private Reply match(String more, String who, byte[] body) throws IOException {
    return ask("POST", "/v1/matches", "function=face-login&scan=" + scan(who) + more, who, body);
  }

  private java.util.List<String> stored() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("store"))) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  private static String link(Reply reply) {
    return named(reply, "link");
  }

  private static String named(Reply reply, String field) {
    return text(reply).replaceAll(".*\"" + field + "\":\"([^\"]+)\".*", "$1");
  }

  private static String text(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Two persons as unlike as left and right. */
  private static byte[] person(int which) throws IOException {
    BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, 320, 240);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(which == 1 ? 60 : 160, 40, 90, 160);
    graphics.dispose();
    return jpeg(picture);
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", out);
    return out.toByteArray();
  }

  /** A clock that the test turns. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
