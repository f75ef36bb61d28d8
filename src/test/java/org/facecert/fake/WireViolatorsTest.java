package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.FaceSign;
import org.facecert.observation.FalseCertificate;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme transmission on the fake phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireViolatorsTest {

  private final Rehearsal rehearsal;

  WireViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  static Stream<String> requirements() {
    return Stream.of(
        "TS-01", "TS-02", "TS-03", "TS-05", "TS-06", "TS-07", "MP-02", "TP-02", "TP-03", "TP-04",
        "TP-05", "TP-07", "TM-04", "IN-17");
  }

  /** Those that are judged by a scan. */
  static Stream<String> scans() {
    return requirements().filter(requirement -> !requirement.equals("TP-02"));
  }

  // ---- what none of them may pass without -----------------------------------------------------

  @ParameterizedTest
  @MethodSource("requirements")
  void a_wire_that_nobody_watched_carries_nothing_for_sure(String requirement) {
    without(requirement, OnTheWire.NONE, "was not watched");
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void nor_one_on_which_the_laboratorys_own_request_was_not_seen(String requirement) {
    without(requirement, OnTheWire.NO_CANARY, "makes on the phone’s own way was not seen");
  }

  private void without(String requirement, OnTheWire wire, String words) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).onTheWire(wire));

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }

  @ParameterizedTest
  @MethodSource("scans")
  void a_face_that_is_said_to_leave_and_was_not_seen_to_went_another_way(String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english().sending(Exchange.with(Exchange.BANK, "/v1/ping", Said.nothing())),
        "none was seen to leave");
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_connection_that_was_refused_may_have_carried_it(String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.phone()
                      .send(
                          Exchange.with(Exchange.BANK, "/", Said.nothing())
                              .ending("NO_BYTE_AFTER_HANDSHAKE"));
                  b.rightly(Turn.LAUNCHED);
                }),
        "NO_BYTE_AFTER_HANDSHAKE");
  }

  // ---- TS-01 ----------------------------------------------------------------------------------

  @Violates("TS-01")
  static Violator sendsInCleartext() {
    return Violator.of(
        FakeBank.english()
            .sending(
                Exchange.upload(),
                Exchange.with("collect.example", "/p", Said.picture("small")).inCleartext()));
  }

  @Test
  void a_face_in_clear_text_fails_however_it_is_packed_and_however_late() {
    FaceSign packed = new FaceSign("jpeg", "body 41 > base64 > gzip > base64", 0.93);
    FakeBank bank =
        FakeBank.english()
            .sendingBy(
                b -> {
                  b.phone().send(Exchange.upload());
                  b.phone()
                      .after(
                          Duration.ofSeconds(12),
                          () ->
                              b.phone()
                                  .send(
                                      Exchange.with(
                                              "collect.example",
                                              "/p",
                                              Said.with("application/json", packed))
                                          .inCleartext()));
                });

    rehearsal.fails(
        "TS-01", bank, "jpeg at body 41 > base64 > gzip > base64 in #2 POST collect.example:443/p");
  }

  @Test
  void a_face_that_comes_back_in_clear_text_fails() {
    rehearsal.fails(
        "TS-01",
        FakeBank.english()
            .sending(
                Exchange.upload(),
                Exchange.with("cdn.example", "/a.jpg", Said.nothing())
                    .answering(Said.picture("poster"))
                    .inCleartext()),
        "jpeg at body 0 in #2 GET cdn.example:443/a.jpg");
  }

  @Test
  void what_may_be_a_face_in_clear_text_is_for_a_person() {
    FaceSign perhaps = new FaceSign("face-template", "body 17", 0.5);
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-01",
        FakeBank.english()
            .sending(
                Exchange.upload(),
                Exchange.with("c.example", "/p", Said.with("text/plain", perhaps)).inCleartext()),
        "what may be face data");
  }

  @Test
  void what_goes_with_a_face_in_clear_text_is_for_a_person() {
    for (Exchange metadata :
        new Exchange[] {
          Exchange.with(Exchange.BANK, "/v1/result", Said.json("{}")),
          Exchange.with("c.example", "/liveness/start", Said.json("{}"))
        }) {
      rehearsal.gives(
          Verdict.REVIEW,
          "TS-01",
          FakeBank.english().sending(Exchange.upload(), metadata.inCleartext()),
          "Does it carry what goes with a face?");
    }
  }

  @Test
  void what_cannot_be_looked_into_matters_only_in_clear_text() {
    Said closed = Said.json("{}").closed("high-entropy 6000 bytes");
    Exchange other = Exchange.with("c.example", "/interface/typeface", closed);

    rehearsal.gives(
        Verdict.PASS, "TS-01", FakeBank.english().sending(Exchange.upload(), other), "");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-01",
        FakeBank.english().sending(Exchange.upload(), other.inCleartext()),
        "high-entropy 6000 bytes");
  }

  @Test
  void a_face_that_its_app_encrypts_was_not_seen_and_is_not_in_clear_text() {
    rehearsal.gives(
        Verdict.PASS,
        "TS-01",
        FakeBank.english()
            .sending(
                Exchange.with(
                    Exchange.BANK, "/v1/m", Said.json("{}").closed("high-entropy 48000 bytes"))),
        "none of");
  }

  // ---- TS-02 ----------------------------------------------------------------------------------

  @Violates("TS-02")
  static Violator takesAnyCertificate() {
    return Violator.of(FakeBank.english().sending(Exchange.upload().takingAnyCertificate()));
  }

  @Violates("TS-02")
  static Violator looksAtNoName() {
    return Violator.of(
        FakeBank.english().sending(Exchange.upload().taking(FalseCertificate.OTHER_HOST)));
  }

  @Violates("TS-02")
  static Violator looksAtNoDate() {
    return Violator.of(
        FakeBank.english().sending(Exchange.upload().taking(FalseCertificate.EXPIRED)));
  }

  @Test
  void each_certificate_that_is_false_is_named() {
    rehearsal.fails(
        "TS-02",
        FakeBank.english().sending(Exchange.upload().taking(FalseCertificate.OTHER_HOST)),
        "The false certificate was of another host");
    rehearsal.fails(
        "TS-02",
        FakeBank.english().sending(Exchange.upload().taking(FalseCertificate.EXPIRED)),
        "The false certificate was one that has expired");
  }

  @Test
  void who_had_not_spoken_through_the_proxy_before_may_refuse_anything() {
    FakeBank bank =
        FakeBank.english()
            .sendingBy(
                b -> {
                  if (!b.phone().kept().add("scanned")) {
                    b.phone().send(Exchange.upload());
                  }
                });

    rehearsal.gives(Verdict.INCONCLUSIVE, "TS-02", bank, "had not spoken to any of these hosts");
  }

  @Test
  void who_leaves_at_each_of_them_and_spoke_before_passes() {
    FakeBank bank = FakeBank.english().sending(Exchange.upload());
    rehearsal.gives(Verdict.PASS, "TS-02", bank, "false certificate (of another host)");
    rehearsal.gives(Verdict.PASS, "TS-02", bank, "false certificate (one that has expired)");
  }

  @Test
  void whoever_speaks_on_fails_though_it_be_of_other_things_or_in_clear_text_then() {
    rehearsal.fails(
        "TS-02",
        alsoSending(
            Exchange.with(Exchange.BANK, "/v1/health", Said.json("{}")).takingAnyCertificate()),
        "spoke on to whoever showed a false certificate for one of its hosts");
    rehearsal.fails(
        "TS-02",
        alsoSending(Exchange.with(Exchange.BANK, "/v1/again", Said.picture("b")).inCleartext()),
        "or in clear text since");
  }

  @Test
  void an_older_version_fails() {
    rehearsal.fails(
        "TS-02",
        FakeBank.english().sending(Exchange.upload().speaking("TLSv1.1")),
        "not TLS 1.2 or later");
  }

  @Test
  void a_host_that_nobody_declares_may_be_spoken_to_by_another_app() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-02",
        alsoSending(Exchange.with("x.example", "/", Said.json("{}")).takingAnyCertificate()),
        "Was it the app?");
  }

  @Test
  void a_host_that_got_the_face_before_and_is_not_asked_now_has_not_been_refused() {
    FakeBank bank =
        FakeBank.english()
            .sendingBy(
                b -> {
                  b.phone().send(Exchange.with(Exchange.BANK, "/v1/start", Said.json("{}")));
                  if (!b.phone().kept().contains("scanned")) {
                    b.phone().send(faceTo("cloud.harbour.example"));
                  }
                  b.phone().kept().add("scanned");
                });

    rehearsal.gives(
        Verdict.INCONCLUSIVE, "TS-02", bank, "whether it would have taken one there is not known");
  }

  @Test
  void a_handshake_that_came_to_its_end_may_be_of_a_connection_in_advance() {
    FakeBank bank =
        FakeBank.english()
            .sendingBy(
                b ->
                    b.phone()
                        .send(
                            b.phone().isFalse()
                                ? Exchange.upload().takingAnyCertificate().ending(Exchange.SILENT)
                                : Exchange.upload()));

    Rehearsal.Verdicts verdicts = rehearsal.of("TS-02", bank);

    assertThat(verdicts.each())
        .as("%s", verdicts.said())
        .containsExactly(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE);
    assertThat(verdicts.said())
        .anySatisfy(said -> assertThat(said).contains("(of an authority that nobody trusts) to"))
        .anySatisfy(
            said -> assertThat(said).contains("left the connection").contains("another host"))
        .anySatisfy(said -> assertThat(said).contains("(one that has expired) to its end"));
  }

  @Test
  void an_app_that_tries_nothing_refuses_nothing() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-02",
        sendingAtLaunch(Exchange.with(Exchange.BANK, "/v1/news", Said.nothing()))
            .sendingBy(b -> {}),
        "was not seen");
  }

  // ---- TS-07 ----------------------------------------------------------------------------------

  private static FakeBank alsoSending(Exchange... more) {
    return FakeBank.english()
        .sending(
            Stream.concat(Stream.of(Exchange.upload()), Stream.of(more)).toArray(Exchange[]::new));
  }

  private static Said found(String place) {
    return Said.json("{}").with(new FaceSign("jpeg", place, 0.95));
  }

  @Violates("TS-07")
  static Violator asksByAnAddressWithTheFace() {
    return Violator.of(
        alsoSending(Exchange.with(Exchange.BANK, "/v1/hint", found("url 40 > base64"))));
  }

  @Test
  void a_face_in_a_referrer_or_a_forwarding_address_fails() {
    for (String place : new String[] {"header Referer 12 > hex", "header referer 0 > base64"}) {
      rehearsal.fails(
          "TS-07",
          alsoSending(Exchange.with(Exchange.BANK, "/v1/next", found(place))),
          "jpeg at " + place);
    }
    rehearsal.fails(
        "TS-07",
        alsoSending(
            Exchange.with(Exchange.BANK, "/v1/next", Said.nothing())
                .answering(found("header Location 30 > base64"))),
        "stand in an address or a referrer");
  }

  @Test
  void a_face_in_another_field_of_the_head_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-07",
        alsoSending(Exchange.with(Exchange.BANK, "/v1/next", found("header Cookie 4 > base64"))),
        "jpeg at header Cookie");
  }

  @Test
  void what_is_unknown_in_an_address_is_not_known_to_hold_none() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-07",
        alsoSending(
            Exchange.with(
                Exchange.BANK, "/v1/x", Said.nothing().closed("url 20: high-entropy 3000"))),
        "url 20: high-entropy");
    rehearsal.gives(
        Verdict.PASS,
        "TS-07",
        alsoSending(
            Exchange.with(
                Exchange.BANK, "/v1/x", Said.json("x").closed("body 0: high-entropy 3000"))),
        "no face data stand");
  }

  // ---- TS-06 ----------------------------------------------------------------------------------

  private static FakeBank answering(Said answer) {
    return FakeBank.english().sending(Exchange.upload().answering(answer));
  }

  @Violates("TS-06")
  static Violator answersWithAScore() {
    return Violator.of(answering(Said.json("{\"matched\":true,\"faceScore\":98}")));
  }

  @Test
  void a_score_fails_however_it_is_packed_and_when_it_is_asked_for_later() {
    String inside = "{\"\u76f8\u4f3c\u5ea6\":\"0.98\"}";
    String twice = base64(bytes(base64(bytes("{\"d\":{\"similarity\":0.91}}"))));
    for (Said answer :
        new Said[] {
          Said.json("{\"data\":" + quoted(inside) + "}"),
          Said.json("{\"data\":\"" + twice + "\"}"),
          Said.json("{\"token\":\"e30." + base64url("{\"confidence\":0.9}") + ".c2ln\"}"),
          new Said("text/html", "<b>match score: 97</b>".getBytes(StandardCharsets.UTF_8)),
          Said.json("{\"matched\":true}").saying("X-Face-Similarity", "0.97"),
          Said.json("{}").saying("Set-Cookie", "door=room%3D4%26similarity%3D0.9312; Path=/"),
          Said.json("{\"embedding\":" + IntStream.range(0, 128).boxed().toList() + "}")
        }) {
      rehearsal.fails("TS-06", answering(answer), "answers with a score or features");
    }
    rehearsal.fails(
        "TS-06",
        alsoSending(
            Exchange.with(Exchange.BANK, "/v1/result", Said.nothing())
                .answering(Said.json("{\"liveness\":0.99}"))),
        "“liveness” in #2");
  }

  @Test
  void a_template_that_is_sent_or_answered_fails() {
    Said template = Said.json("{}").with(new FaceSign("face-template", "body 9", 0.9));
    rehearsal.fails("TM-04", answering(template), "a face template went over the wire");
    rehearsal.fails(
        "TM-04",
        FakeBank.english()
            .sending(Exchange.upload(), Exchange.with(Exchange.BANK, "/v1/enrol", template)),
        "face-template at body 9 in #");
  }

  @Test
  void features_of_a_face_in_an_answer_fail() {
    rehearsal.fails(
        "TS-06",
        answering(Said.json("{}").with(new FaceSign("face-template", "body 9", 0.9))),
        "face-template at body 9");
  }

  @Test
  void a_figure_without_a_telling_name_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW, "TS-06", answering(Said.json("{\"m\":true,\"s\":0.9873}")), "“s”");
  }

  @Test
  void an_answer_that_cannot_be_read_or_never_came_is_not_known_to_carry_none() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-06",
        answering(new Said("application/x-protobuf", new byte[] {8, 1, 21, 3})),
        "application/x-protobuf");
  }

  @Test
  void a_face_that_is_not_answered_tells_nothing_though_the_host_answers_something_else() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-06",
        FakeBank.english()
            .sending(
                Exchange.upload().ending("UNANSWERED"),
                Exchange.with(Exchange.BANK, "/v1/texts", Said.nothing())),
        "the host that got the face was not seen to answer");
  }

  @Test
  void words_that_are_no_figures_and_what_others_answer_tell_nothing() {
    rehearsal.gives(
        Verdict.PASS,
        "TS-06",
        alsoSending(
            Exchange.with(Exchange.BANK, "/v1/texts", Said.nothing())
                .answering(
                    Said.json(
                        "{\"score\":null,\"similarity\":\"high enough\",\"features\":[\"bill\"]}")),
            Exchange.with("weather.example", "/", Said.nothing())
                .answering(Said.json("{\"confidence\":0.8}"))),
        "carry no score");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\"", "\\\"") + "\"";
  }

  // ---- MP-02 ----------------------------------------------------------------------------------

  private static Exchange frame(int number) {
    return Exchange.with(Exchange.BANK, "/v1/frames", Said.picture("frame " + number));
  }

  @Violates("MP-02")
  static Violator sendsAVideo() {
    return Violator.of(
        FakeBank.english()
            .sending(
                IntStream.range(0, 40)
                    .mapToObj(WireViolatorsTest::frame)
                    .toArray(Exchange[]::new)));
  }

  @Test
  void many_pictures_in_one_body_are_many() {
    FaceSign[] many =
        IntStream.range(0, 40)
            .mapToObj(n -> new FaceSign("jpeg", "body " + n * 900 + " > gzip > jpeg", 0.9))
            .toArray(FaceSign[]::new);
    rehearsal.fails(
        "MP-02",
        FakeBank.english().sending(Exchange.with(Exchange.BANK, "/v1/all", Said.with("x", many))),
        "40 different pictures of the face left the phone for one scan, in 1 exchange");
  }

  @Test
  void pictures_one_behind_the_other_in_a_layer_are_many_and_those_within_one_are_not() {
    FaceSign[] bundle =
        IntStream.range(0, 40)
            .mapToObj(n -> "body 0 > gzip > jpeg" + (n == 0 ? "" : "@" + n * 900))
            .flatMap(place -> Stream.of(place, place + " > exif@6 > jpeg@62"))
            .map(place -> new FaceSign("jpeg", place, 0.9))
            .toArray(FaceSign[]::new);
    rehearsal.fails(
        "MP-02",
        FakeBank.english().sending(Exchange.with(Exchange.BANK, "/v1/all", Said.with("x", bundle))),
        "40 different pictures of the face left the phone for one scan, in 1 exchange");
  }

  @Test
  void some_more_than_usual_and_some_later_are_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "MP-02",
        alsoSending(
            IntStream.range(0, 8).mapToObj(WireViolatorsTest::frame).toArray(Exchange[]::new)),
        "9 different pictures");
    rehearsal.gives(
        Verdict.REVIEW,
        "MP-02",
        FakeBank.english()
            .sendingBy(
                b -> {
                  b.phone().send(frame(1));
                  b.phone().after(Duration.ofSeconds(15), () -> b.phone().send(frame(2)));
                }),
        "left the phone for 15 s");
  }

  @Test
  void the_same_picture_sent_again_and_a_thumbnail_within_it_are_one() {
    Said one = Said.picture("a").with(new FaceSign("jpeg", "body 0 > thumbnail", 0.9));
    Exchange again = Exchange.with(Exchange.BANK, "/v1/matches", one);
    rehearsal.gives(
        Verdict.PASS,
        "MP-02",
        FakeBank.english().sending(again, again, again, again, again, again, again),
        "1 picture of the face");
  }

  @Test
  void a_face_that_is_matched_on_the_phone_need_not_leave_it() {
    rehearsal.gives(
        Verdict.FAIL,
        "MP-02",
        FakeBank.english(),
        BankStatement.replacing("matched: server", "matched: device"),
        "declared to be matched on the phone");
  }

  // ---- TS-03 ----------------------------------------------------------------------------------

  @Violates("TS-03")
  static Violator sendsItAsItIs() {
    return Violator.of(
        FakeBank.english()
            .sending(Exchange.with(Exchange.BANK, "/v1/matches", Said.picture("pixels"))));
  }

  @Test
  void one_that_is_sealed_and_a_thumbnail_that_is_not_fail() {
    FaceSign thumbnail = new FaceSign("jpeg", "body 41 > base64 > gzip > base64", 0.93);
    rehearsal.fails(
        "TS-03",
        alsoSending(
            Exchange.with(Exchange.BANK, "/v1/trace", Said.with("application/json", thumbnail))),
        "jpeg at body 41 > base64 > gzip > base64 in #2 POST");
  }

  @Test
  void what_only_stands_beside_the_envelope_is_not_in_it() {
    FaceSign beside = new FaceSign("jpeg", "header x-preview 0 > zip > envelope", 0.93);
    rehearsal.fails(
        "TS-03",
        FakeBank.english()
            .sending(
                Exchange.with(
                    Exchange.BANK, "/v1/m", Said.picture("pixels").sealed(true).with(beside))),
        "header x-preview");
  }

  @Test
  void the_face_in_an_envelope_that_was_opened_passes() {
    rehearsal.gives(Verdict.PASS, "TS-03", FakeBank.english(), "(JWE RSA-OAEP-256 A256GCM)");
  }

  @Test
  void an_envelope_that_nobody_here_can_open_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-03",
        FakeBank.english()
            .sending(Exchange.with(Exchange.BANK, "/v1/m", Said.picture("pixels").sealed(false))),
        "say of themselves that they are encrypted (JWE RSA-OAEP-256 A256GCM)");
  }

  @Test
  void so_are_bytes_that_say_nothing_of_themselves_beside_one_that_was_opened() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-03",
        alsoSending(
            Exchange.with(
                Exchange.BANK, "/v1/m", Said.json("x").closed("body 0: high-entropy 48000"))),
        "carried 1 bytes of which not all can be read (body 0: high-entropy 48000)");
  }

  @Test
  void a_refused_proxy_is_no_pin() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-03",
        FakeBank.english().sending(Exchange.upload().ending("ALERT_BY_CLIENT")),
        "That is no pin");
  }

  // ---- TS-05 ----------------------------------------------------------------------------------

  private static Exchange faceTo(String host) {
    return Exchange.with(host, "/v2/recognise", Said.picture("copy"));
  }

  @Violates("TS-05")
  static Violator sendsElsewhere() {
    return Violator.of(alsoSending(faceTo("api.unheard-of.example")));
  }

  @Test
  void a_host_with_a_declared_name_and_another_one_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-05",
        alsoSending(faceTo("198.51.100.7").asking("https://api.harbour.example/v1/matches")),
        "198.51.100.7 = api.harbour.example");
  }

  @Test
  void a_host_of_which_nothing_is_said_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-05",
        FakeBank.english(),
        BankStatement.replacing("api.harbour.example, country: CN", "api.harbour.example"),
        "in which country it stands");
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-05",
        FakeBank.english(),
        statement -> statement.replaceAll("(?s)servers:.*?lab:", "lab:"),
        "declares no servers");
  }

  @Test
  void what_is_unknown_matters_on_its_way_to_hosts_that_are_not_declared() {
    Said closed = Said.json("x").closed("body 0: high-entropy 48000");
    rehearsal.gives(
        Verdict.PASS,
        "TS-05",
        alsoSending(Exchange.with(Exchange.BANK, "/v1/m", closed)),
        "declared hosts alone");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-05",
        alsoSending(Exchange.with("c.example", "/v1/m", closed)),
        "could not be looked into");
  }

  // ---- TP-02 ----------------------------------------------------------------------------------

  private static FakeBank sendingAtLaunch(Exchange... exchanges) {
    return FakeBank.english()
        .on(
            Turn.LAUNCHED,
            b -> {
              List.of(exchanges).forEach(b.phone()::send);
              b.rightly(Turn.LAUNCHED);
            });
  }

  @Violates("TP-02")
  static Violator countsFromTheFirstMoment() {
    return Violator.of(
        sendingAtLaunch(
            Exchange.with(Exchange.BANK, "/v1/news", Said.nothing()),
            Exchange.with("stat.example", "/start", Said.json("{}"))));
  }

  @Test
  void what_is_sent_while_the_pop_up_waits_counts_too() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.LAUNCHED,
                b -> {
                  b.rightly(Turn.LAUNCHED);
                  b.phone()
                      .after(
                          Duration.ofSeconds(15),
                          () ->
                              b.phone()
                                  .send(
                                      Exchange.with(
                                          "cdn.facekit.example", "/cfg", Said.nothing())));
                });

    rehearsal.fails("TP-02", bank, "something went to FaceKit Ltd.");
  }

  @Test
  void a_host_that_nobody_declares_is_for_a_person_for_the_phone_speaks_too() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-02",
        sendingAtLaunch(Exchange.with("ulogs.umeng.com", "/unify_logs", Said.json("{}"))),
        "did the app send it?");
  }

  @Test
  void the_banks_own_hosts_may_be_asked() {
    rehearsal.gives(
        Verdict.PASS,
        "TP-02",
        sendingAtLaunch(Exchange.with(Exchange.BANK, "/v1/news", Said.nothing())),
        "1 exchange");
  }

  // ---- TP-03, TP-04, TP-07 --------------------------------------------------------------------

  @Violates("TP-03")
  static Violator handsOn() {
    return Violator.of(alsoSending(faceTo("api.facekit.example")));
  }

  private static FakeBank consentingTo(String words, Exchange more) {
    return alsoSending(more).altering("consent", b -> Page.with(View.text(words)));
  }

  @Test
  void a_recipient_that_the_consent_names_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-03",
        consentingTo("Your face is compared by FaceKit.", faceTo("api.facekit.example")),
        "Is the consent to that one of its own?");
  }

  @Test
  void a_recipient_that_got_the_face_before_fails_though_it_is_named() {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> Page.with(View.text("Compared by FaceKit.")))
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.phone().send(faceTo("api.facekit.example"));
                  b.rightly(Turn.FACE_STARTED);
                });

    rehearsal.fails("TP-03", bank, "before it was agreed to");
  }

  @Test
  void a_recipient_that_nobody_declares_is_for_a_person() {
    rehearsal.gives(Verdict.REVIEW, "TP-03", alsoSending(faceTo("x.example")), "Whose is it");
  }

  @Violates("TP-04")
  static Violator tellsAdvertisers() {
    return Violator.of(alsoSending(faceTo("ulogs.umeng.com")));
  }

  @Test
  void a_host_that_is_declared_to_count_or_named_in_the_head_alone_is_an_advertisers_too() {
    rehearsal.fails("TP-04", alsoSending(faceTo("stat.example")), "stat.example");
    rehearsal.fails(
        "TP-04",
        alsoSending(faceTo("198.51.100.9").asking("https://mi.gdt.qq.com/gdt_report")),
        "a host of advertising or analytics");
  }

  @Test
  void an_advertiser_may_be_spoken_to_of_other_things_that_can_be_read() {
    Exchange counts = Exchange.with("ulogs.umeng.com", "/unify_logs", Said.json("{\"tap\":1}"));
    rehearsal.gives(Verdict.PASS, "TP-04", alsoSending(counts), "1 of 2 exchanges");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TP-04",
        alsoSending(
            Exchange.with(
                "ulogs.umeng.com", "/u", Said.json("x").closed("body 0: high-entropy 900"))),
        "could not be looked into");
  }

  @Violates("TP-07")
  static Violator sendsAbroad() {
    return Violator.of(alsoSending(faceTo("cloud.harbour.example")));
  }

  @Test
  void a_consent_that_says_it_stays_does_not_tell_that_it_leaves() {
    rehearsal.fails(
        "TP-07",
        consentingTo("Your face is never sent abroad.", faceTo("cloud.harbour.example")),
        "says nothing of it");
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-07",
        consentingTo(
            "Your face is also sent abroad, to the United States.",
            faceTo("cloud.harbour.example")),
        "of which the consent about the face tells");
    rehearsal.gives(
        Verdict.REVIEW, "TP-07", alsoSending(faceTo("x.example")), "in which country it stands");
  }
}
