package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.observation.FaceSign;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** SC-05, FC-06 and WD-03: when a face leaves the phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EgressViolatorsTest {

  private static final FaceSign PACKED =
      new FaceSign("jpeg", "body 12 > base64 > gzip > base64", 0.91);

  private final Rehearsal rehearsal;

  EgressViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static void sendsAnOldPicture(FakeBank bank) {
    bank.phone()
        .send(Exchange.with("stats.example", "/start", Said.with("application/json", PACKED)));
  }

  private static FakeBank at(Turn turn, Consumer<FakeBank> habit) {
    return FakeBank.english()
        .on(
            turn,
            bank -> {
              habit.accept(bank);
              bank.rightly(turn);
            });
  }

  @Violates("SC-05")
  static Violator sendsAnOldPictureWhenTheFunctionStarts() {
    return Violator.of(at(Turn.FACE_STARTED, EgressViolatorsTest::sendsAnOldPicture));
  }

  @Violates("FC-06")
  static Violator sendsAnOldPictureUponARefusal() {
    return Violator.of(at(Turn.REFUSED, EgressViolatorsTest::later));
  }

  @Violates("WD-03")
  static Violator sendsAnOldPictureUponAWithdrawal() {
    return Violator.of(at(Turn.WITHDRAWN, EgressViolatorsTest::later));
  }

  private static void later(FakeBank bank) {
    bank.phone().after(Duration.ofMillis(300), () -> sendsAnOldPicture(bank));
  }

  @Test
  void a_face_that_leaves_before_the_consent_fails() {
    for (Turn turn : new Turn[] {Turn.LAUNCHED, Turn.FACE_STARTED}) {
      rehearsal.fails(
          "SC-05",
          at(turn, EgressViolatorsTest::sendsAnOldPicture),
          "face data left the phone before the act of consent: jpeg at body 12 > base64");
    }
  }

  @Test
  void a_face_that_leaves_after_the_consent_passes() {
    rehearsal.gives(
        Verdict.PASS, "SC-05", FakeBank.english(), "came before face data began to leave");
  }

  @Test
  void a_face_that_leaves_while_consent_is_being_given_cannot_be_ordered() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SC-05",
        at(Turn.AGREED, EgressViolatorsTest::sendsAnOldPicture),
        "which was first cannot be told");
  }

  @Test
  void what_was_sent_before_the_consent_and_cannot_be_looked_into_may_be_a_face() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "SC-05",
        at(
            Turn.FACE_STARTED,
            bank ->
                bank.phone()
                    .send(
                        Exchange.with(
                            Exchange.BANK,
                            "/x",
                            Said.json("{}").closed("body 0: high-entropy 4096 bytes")))),
        "could not be looked into");
  }

  @Test
  void what_may_be_a_face_is_asked() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SC-05",
        at(
            Turn.FACE_STARTED,
            bank ->
                bank.phone()
                    .send(
                        Exchange.with(
                            Exchange.BANK,
                            "/x",
                            Said.with("application/json", new FaceSign("jpeg", "body 0", 0.4))))),
        "what may be face data left the phone before the act of consent");
  }

  @Test
  void a_face_that_leaves_after_a_refusal_fails_however_late() {
    for (int seconds : new int[] {1, 4}) {
      rehearsal.fails(
          "FC-06",
          at(
              Turn.REFUSED,
              bank ->
                  bank.phone().after(Duration.ofSeconds(seconds), () -> sendsAnOldPicture(bank))),
          "face data left the phone: jpeg at body 12 > base64");
    }
  }

  private static Consumer<FakeBank> streaming(Said what, Duration lasting) {
    return bank -> {
      // not at a start after the act again
      if (bank.phone().kept().add("streamed")) {
        bank.phone().send(Exchange.with(Exchange.BANK, "/stream", what), lasting);
      }
    };
  }

  @Test
  void what_goes_on_after_the_act_cannot_be_ordered_though_it_began_before() {
    Said face = Said.with("application/grpc", PACKED);
    Said closed = Said.json("x").closed("body 0: high-entropy 4096 bytes");
    Duration hours = Duration.ofMinutes(20);
    rehearsal.gives(
        Verdict.INCONCLUSIVE, "FC-06", at(Turn.LAUNCHED, streaming(face, hours)), "cannot be told");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "FC-06",
        at(Turn.LAUNCHED, streaming(closed, hours)),
        "could not be looked into");
    rehearsal.gives(
        Verdict.INCONCLUSIVE, "WD-03", at(Turn.AGREED, streaming(face, hours)), "cannot be told");
    rehearsal.gives(
        Verdict.PASS,
        "WD-03",
        at(Turn.AGREED, streaming(face, Duration.ofSeconds(1))),
        "no face data of");
  }

  @Test
  void nothing_that_leaves_after_a_refusal_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "FC-06",
        FakeBank.english(),
        "no face data left the phone, a restart included");
  }

  @Test
  void a_face_that_leaves_after_the_withdrawal_fails() {
    rehearsal.fails(
        "WD-03",
        at(Turn.WITHDRAWN, EgressViolatorsTest::later),
        "left the phone without a new consent: jpeg at body 12 > base64");
  }

  @Test
  void nothing_that_leaves_after_the_withdrawal_passes() {
    rehearsal.gives(Verdict.PASS, "WD-03", FakeBank.english(), "no face data of");
  }

  @Test
  void a_wire_that_is_not_watched_or_shows_no_canary_proves_nothing() {
    for (String requirement : new String[] {"SC-05", "FC-06", "WD-03"}) {
      inconclusive(requirement, OnTheWire.NONE, "was not watched");
      inconclusive(requirement, OnTheWire.NO_CANARY, "was not seen on the wire");
    }
  }

  private void inconclusive(String requirement, OnTheWire wire, String words) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            requirement,
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).onTheWire(wire));
    assertThat(verdicts.verdict())
        .as("%s: %s", requirement, verdicts.said())
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdicts.said()).anySatisfy(said -> assertThat(said).contains(words));
  }
}
