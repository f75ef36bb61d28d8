package org.facecert.probe.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.facecert.device.NoPhone;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Vault;
import org.facecert.face.envelope.SealingApp;
import org.facecert.face.grpc.GrpcBytes;
import org.facecert.face.picture.DetectingJudge;
import org.facecert.face.picture.DrawnFace;
import org.facecert.observation.BodyEnvelope;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Observations;
import org.facecert.observation.Payload;
import org.facecert.observation.Purpose;
import org.facecert.observation.SeenCountry;
import org.facecert.observation.Witness;
import org.facecert.probe.Watch;
import org.facecert.probe.WatchedWalk;
import org.facecert.screen.Vocabulary;
import org.facecert.traffic.TestOrigin;
import org.facecert.traffic.country.AddressCountry;
import org.facecert.traffic.country.CountryDatabase;
import org.facecert.traffic.country.CountryFinder;
import org.facecert.traffic.country.CountrySource;
import org.facecert.traffic.country.WrittenCountries;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.ProxyAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a proxy that listens, an origin that answers and the detector that is shipped. */
final class TrafficProbeTest {

  private static final String APP = "org.example.bank";

  @TempDir Path folder;
  private final LedPhone phone = new LedPhone();
  private final ObservationLog log = new ObservationLog();
  private final TestOrigin origin = new TestOrigin(TestOrigin.Speaks.HTTP1, null);
  private Vault vault;
  private Watch watch;

  @BeforeEach
  void start() {
    vault = new DirectoryVault(folder.resolve("evidence"));
    watch = begin(List.of());
  }

  private Watch begin(List<Path> trusted) {
    return begin(trusted, List.of());
  }

  private Watch begin(List<Path> trusted, List<Path> keys) {
    return begin(trusted, keys, CountryFinder.none());
  }

  private Watch begin(List<Path> trusted, List<Path> keys, CountryFinder countries) {
    return new TrafficProbe(
            DetectingJudge.withBlazeFace(), folder.resolve("traffic"), trusted, keys, countries)
        .begin(new WatchedWalk(phone, APP, log, vault))
        .orElseThrow();
  }

  @AfterEach
  void end() {
    watch.close();
    origin.close();
  }

  private URI plain(String path) {
    return URI.create("http://localhost:" + origin.port() + path);
  }

  private Observations seen() {
    return log.observations();
  }

  private ChannelRead sums() {
    return seen().readings(Channel.TRAFFIC).reduce((earlier, later) -> later).orElseThrow();
  }

  private FlowSeen flow() {
    assertThat(seen().flows()).hasSize(1);
    return seen().flows().findFirst().orElseThrow();
  }

  private Payload sent() {
    return flow().exchange().sent().orElseThrow().payload();
  }

  @Test
  void when_trust_is_taken_back_the_way_is_still_witnessed_and_the_sums_say_so() {
    watch.stepEnds();
    assertThat(sums().values()).containsEntry("trusted", "true");

    watch.showFalseCertificates(FalseCertificate.UNKNOWN_AUTHORITY);
    watch.witness(false);
    watch.stepEnds();

    assertThat(sums().values()).containsEntry("trusted", "false");
    assertThat(seen().steps())
        .filteredOn(Witness.class::isInstance)
        .singleElement()
        .satisfies(w -> assertThat(((Witness) w).by()).startsWith("http://canary."));
  }

  @Test
  void what_the_app_has_sealed_is_looked_into_where_the_laboratory_has_the_key()
      throws IOException {
    SealingApp app = new SealingApp();
    watch.close();
    watch = begin(List.of(), List.of(app.key(folder)));

    phone.send(plain("/v1/matches"), "application/jose", app.sealed(face()));
    watch.stepEnds();

    assertThat(sent().unknown()).isEmpty();
    assertThat(sent().faces())
        .singleElement()
        .satisfies(face -> assertThat(face.place()).isEqualTo("body 0 > envelope > jpeg"))
        .satisfies(face -> assertThat(sent().isSealed(face)).isTrue());
    assertThat(sent().envelope()).contains(new BodyEnvelope("JWE", "RSA-OAEP-256 A256GCM", true));
  }

  @Test
  void without_the_key_it_is_unknown_and_says_what_it_is() throws IOException {
    phone.send(plain("/v1/matches"), "application/jose", new SealingApp().sealed(face()));
    watch.stepEnds();

    assertThat(sent().faces()).isEmpty();
    assertThat(sent().unknown()).isNotEmpty();
    assertThat(sent().envelope()).contains(new BodyEnvelope("JWE", "RSA-OAEP-256 A256GCM", false));
  }

  @Test
  void what_only_looks_sealed_is_found_in_it() throws IOException {
    phone.send(plain("/v1/matches"), "application/jose", SealingApp.costume(face()));
    watch.stepEnds();

    assertThat(sent().faces())
        .singleElement()
        .satisfies(face -> assertThat(sent().isSealed(face)).isFalse());
  }

  @Test
  void a_face_in_base64_in_json_is_found_and_where_it_went_is_told() {
    String picture = Base64.getEncoder().encodeToString(face());
    byte[] json = ("{\"id\":7,\"photo\":\"" + picture + "\"}").getBytes(StandardCharsets.UTF_8);

    phone.send(plain("/v1/matches"), "application/json", json);
    watch.stepEnds();

    assertThat(flow().peer())
        .isEqualTo(
            new FlowSeen.Peer(
                "localhost", origin.port(), "127.0.0.1", FlowSeen.WireProtection.CLEARTEXT, ""));
    assertThat(sent().faces())
        .singleElement()
        .satisfies(
            sign -> {
              assertThat(sign.kind()).isEqualTo("jpeg");
              assertThat(sign.place()).startsWith("body ").endsWith("> jpeg").contains("base64");
              assertThat(sign.confidence()).isGreaterThan(0.5);
            });
    assertThat(sent().type()).isEqualTo("application/json");
    assertThat(sent().length()).isEqualTo(json.length);
    assertThat(sent().whole()).isTrue();
    assertThat(flow().unknown()).isEmpty();
    assertThat(flow().exchange().received().orElseThrow().status()).isEqualTo(200);
    assertThat(flow().exchange().outcome()).isEqualTo("ANSWERED");
    assertThat(new String(vault.get(flow().evidence().digest()), StandardCharsets.UTF_8))
        .contains("\"_sha256\":\"" + sent().digest() + "\"", "\"encoding\":\"base64\"");
  }

  @Test
  void a_face_is_found_in_a_compressed_body_in_an_address_and_in_a_header() throws IOException {
    String small = Base64.getUrlEncoder().encodeToString(jpeg(DrawnFace.portrait(1, 160)));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(face());
    }

    phone.send(plain("/a?p=" + small), "application/octet-stream", packed.toByteArray());
    watch.stepEnds();

    assertThat(sent().faces())
        .extracting(sign -> sign.place().split(" ")[0])
        .containsExactlyInAnyOrder("url", "body");
    assertThat(sent().faces()).anyMatch(sign -> sign.place().contains("gzip > jpeg"));
  }

  @Test
  void what_cannot_be_looked_into_is_unknown() {
    byte[] sealed = new byte[40_000];
    new java.util.Random(3).nextBytes(sealed);

    phone.send(plain("/v1/sealed"), "application/octet-stream", sealed);
    watch.stepEnds();

    assertThat(sent().faces()).isEmpty();
    assertThat(sent().unknown()).anyMatch(words -> words.contains("high-entropy"));
  }

  @Test
  void flows_are_written_while_the_person_walks_and_the_sums_once_at_the_end_of_a_step() {
    phone.send(plain("/one"), "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 100 && seen().flows().findAny().isEmpty(); i++) {
      phone.idle(java.time.Duration.ofMillis(50));
      watch.acting(Purpose.CONSENT);
      watch.looked(true);
    }
    assertThat(seen().flows()).hasSize(1);
    assertThat(seen().readings(Channel.TRAFFIC)).isEmpty();

    watch.stepEnds();
    watch.stepEnds();

    assertThat(seen().readings(Channel.TRAFFIC)).hasSize(1);
    assertThat(sums().values())
        .containsEntry("complete", "true")
        .containsEntry("flows", "1")
        .containsEntry("outcome-ANSWERED", "1")
        .containsEntry("open", "0")
        .containsEntry("strangers", "0")
        .containsEntry("notUnderstood", "0")
        .containsEntry("notKept", "0");
  }

  @Test
  void the_canary_is_the_witness_and_no_flow_of_the_apps() {
    watch.witness(true);
    watch.stepEnds();

    assertThat(seen().witness(Channel.TRAFFIC)).isPresent();
    assertThat(log.observations().steps())
        .filteredOn(Witness.class::isInstance)
        .singleElement()
        .satisfies(
            w -> assertThat(((Witness) w).by()).startsWith("https://canary.facecert.invalid/"));
    assertThat(phone.done).containsExactly("through", "visit", "leave true");
    assertThat(seen().flows()).isEmpty();
    assertThat(sums().values())
        .containsEntry("canary", "ANSWERED")
        .containsEntry("flows", "0")
        .containsEntry("complete", "true");
  }

  @Test
  void a_server_of_the_apps_own_authority_is_reached_where_the_statement_names_it()
      throws IOException {
    ProxyAuthority own = new ProxyAuthority("the bank", InstantSource.system());
    Path pem = Files.writeString(folder.resolve("ca.pem"), own.pem());
    try (TestOrigin bank =
        new TestOrigin(TestOrigin.Speaks.HTTP1, new ClientSide(own).context("localhost", ""))) {
      watch.close();
      watch = begin(List.of(pem));

      phone.send(URI.create("https://localhost:" + bank.port() + "/x"), "text/plain", face());
      watch.stepEnds();
    }

    assertThat(flow().peer().protection()).isEqualTo(FlowSeen.WireProtection.TLS);
    assertThat(flow().peer().tls()).isEqualTo("TLSv1.3");
    assertThat(sent().faces()).hasSize(1);
  }

  @Test
  void a_file_that_holds_no_certificate_is_said_and_nothing_is_led() throws IOException {
    Path pem = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nno\n");
    phone.done.clear();

    assertThatThrownBy(() -> begin(List.of(pem)))
        .isInstanceOf(UnreadableAnswer.class)
        .hasMessageContaining("ca.pem holds no certificates in PEM; correct lab: authorities:");
    assertThat(phone.done).isEmpty();
  }

  @Test
  void at_the_end_the_phone_is_led_no_longer_and_nothing_is_left_behind() {
    phone.send(plain("/one"), "image/jpeg", face());
    watch.stepEnds();

    watch.close();

    assertThat(phone.done).containsExactly("through", "direct");
    assertThat(folder.resolve("traffic")).isEmptyDirectory();
    watch = begin(List.of());
  }

  /** How bodies of gRPC come to the probe; the proxy itself is tried with gRPC's own library. */
  @Test
  void a_face_in_pieces_of_grpc_is_found_and_what_cannot_be_opened_is_unknown() {
    List<byte[]> pieces =
        GrpcBytes.cut(face(), 4 << 10).stream().map(piece -> GrpcBytes.field(2, piece)).toList();
    phone.send(plain("/org.example.Faces/Upload"), "application/grpc", GrpcBytes.frames(pieces));
    watch.stepEnds();

    assertThat(sent().unknown()).isEmpty();
    assertThat(sent().faces())
        .singleElement()
        .satisfies(
            sign ->
                assertThat(sign.place())
                    .startsWith("body 0 > grpc message 1 to ")
                    .endsWith(" > protobuf 2 > joined > jpeg"));
  }

  @Test
  void a_message_of_grpc_that_cannot_be_opened_is_unknown() {
    phone.send(plain("/f"), "application/grpc", GrpcBytes.frame(1, new byte[200]));
    watch.stepEnds();

    assertThat(sent().faces()).isEmpty();
    assertThat(sent().unknown())
        .singleElement()
        .satisfies(why -> assertThat(why).contains("grpc message 1", "not-opened grpc-encoding"));
  }

  /** The one who is asked is ours: where this machine stands no database knows. */
  @Test
  void of_the_address_that_was_connected_to_it_is_told_where_it_stands() throws IOException {
    List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
    CountrySource by = new CountrySource("Test-Country", WrittenCountries.BUILT, "ab".repeat(32));
    watch.close();
    watch =
        begin(
            List.of(),
            List.of(),
            address -> {
              asked.add(address);
              return Optional.of(
                  new AddressCountry(AddressCountry.AddressStanding.KNOWN, "SG", true, by));
            });

    phone.send(plain("/one"), "image/jpeg", face());
    watch.stepEnds();

    SeenCountry seen = flow().peer().country().orElseThrow();
    assertThat(asked).containsOnly("127.0.0.1");
    assertThat(seen.code()).isEqualTo("SG");
    assertThat(seen.isOnePlace()).isFalse();
    assertThat(seen.by().digest()).isEqualTo("ab".repeat(32));
    assertThat(new String(vault.get(flow().evidence().digest()), StandardCharsets.UTF_8))
        .contains(
            "\"_country\":{\"standing\":\"KNOWN\",\"code\":\"SG\",\"anycast\":true,"
                + "\"database\":\"Test-Country\",\"built\":\"2026-03-01T00:00:00Z\","
                + "\"sha256\":\"abab");
    LogFormat format = new LogFormat(vault);
    Observations again =
        format
            .read(format.write("walk-01", seen()), statement -> Vocabulary.of("en"))
            .observations();
    assertThat(again.flows().findFirst().orElseThrow().peer().country()).contains(seen);
    assertThat(org.facecert.observation.Chronicle.of(again).through(99))
        .anySatisfy(event -> assertThat(event.words().key()).isEqualTo("event.flow-country"));
  }

  @Test
  void this_machine_stands_at_no_place_that_a_database_could_tell() throws IOException {
    Path file = Files.write(folder.resolve("c.mmdb"), WrittenCountries.of("CN"));
    watch.close();
    watch = begin(List.of(), List.of(), CountryDatabase.open(file, () -> WrittenCountries.BUILT));

    phone.send(plain("/one"), "image/jpeg", face());
    watch.stepEnds();

    assertThat(flow().peer().country().orElseThrow().standing())
        .isEqualTo(SeenCountry.Standing.NOT_PUBLIC);
  }

  @Test
  void a_phone_without_a_place_for_a_proxy_is_not_watched() {
    assertThat(
            new TrafficProbe(
                    DetectingJudge.withBlazeFace(),
                    folder,
                    List.of(),
                    List.of(),
                    CountryFinder.none())
                .begin(new WatchedWalk(new NoPhone(Clock.systemUTC()), APP, log, vault)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void what_was_seen_can_be_read_from_the_log_again() {
    phone.send(plain("/one"), "image/jpeg", face());
    watch.stepEnds();

    byte[] written = new LogFormat(vault).write("walk-01", seen());

    assertThat(
            new LogFormat(vault)
                .read(written, statement -> Vocabulary.of("en"))
                .observations()
                .steps())
        .isEqualTo(seen().steps());
  }

  /** As segments of a path, among words of it. */
  @Test
  void a_face_that_is_cut_into_pieces_of_an_address_is_put_together() throws IOException {
    String crumbs =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(jpeg(DrawnFace.portrait(0, 96)))
            .replaceAll("(.{60})", "$1/");

    phone.send(plain("/v1/ack/" + crumbs), "text/plain", new byte[] {1});
    watch.stepEnds();

    assertThat(sent().faces())
        .extracting(FaceSign::place)
        .first()
        .asString()
        .startsWith("url in pieces");
  }

  static byte[] face() {
    return jpeg(DrawnFace.portrait(0, 320));
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
