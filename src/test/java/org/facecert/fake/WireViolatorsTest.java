package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.FaceSign;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme transmission on the fake phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireViolatorsTest {

  private final Rehearsal rehearsal;

  WireViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  // ---- what none of them may pass without -----------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"TS-01"})
  void a_wire_that_nobody_watched_carries_nothing_for_sure(String requirement) {
    without(requirement, OnTheWire.NONE, "was not watched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-01"})
  void nor_one_on_which_the_laboratorys_own_request_was_not_seen(String requirement) {
    without(requirement, OnTheWire.NO_CANARY, "was not seen on the wire after the scan");
  }

  private void without(String requirement, OnTheWire wire, String words) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).onTheWire(wire));

    org.assertj.core.api.Assertions.assertThat(verdicts.verdict())
        .as(verdicts.toString())
        .isEqualTo(Verdict.INCONCLUSIVE);
    org.assertj.core.api.Assertions.assertThat(verdicts.said())
        .anySatisfy(said -> org.assertj.core.api.Assertions.assertThat(said).contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-01"})
  void a_face_that_is_said_to_leave_and_was_not_seen_to_went_another_way(String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english().sending(Exchange.with(Exchange.BANK, "/v1/ping", Said.nothing())),
        "none was seen to leave");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TS-01"})
  void a_connection_that_was_refused_may_have_carried_it(String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        FakeBank.english()
            .sending(
                Exchange.upload(),
                Exchange.with("pay.example", "/", Said.nothing())
                    .ending("NO_BYTE_AFTER_HANDSHAKE")),
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
        "jpeg at body 0 in #2 POST cdn.example:443/a.jpg");
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
}
