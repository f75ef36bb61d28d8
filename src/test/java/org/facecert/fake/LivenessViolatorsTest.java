package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakePhone.OnTheWire;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LV-07 on the fake phone: what a server says to a request with all but the face. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivenessViolatorsTest {

  private static final OutsideAnswer YES = OutsideServer.saying(200, "{\"matched\":true}");

  private final Rehearsal rehearsal;

  LivenessViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static FakeBank answering(OutsideAnswer without, OutsideAnswer with) {
    return FakeBank.english()
        .serving((bank, question) -> OutsideServer.isFace(question) ? with : without);
  }

  @Violates("LV-07")
  static Violator believesTheApp() {
    return Violator.of(answering(YES, YES));
  }

  @Test
  void a_server_that_takes_nothing_for_a_face_and_then_the_face_no_more_fails() {
    rehearsal.fails(
        "LV-07",
        answering(YES, OutsideServer.refusing(409)),
        "a picture of nothing in place of the face (200): it believes the app");
  }

  @Test
  void a_refusal_of_the_one_without_and_not_of_the_one_with_the_face_passes() {
    rehearsal.gives(Verdict.PASS, "LV-07", FakeBank.english(), "refused by the server (422)");
  }

  @Test
  void a_refusal_of_both_says_nothing() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        answering(OutsideServer.refusing(409), OutsideServer.refusing(409)),
        "refused without its face (409), and with it too (409)");
  }

  @Test
  void an_answer_in_other_words_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "LV-07",
        answering(OutsideServer.saying(200, "{\"matched\":false}"), YES),
        "Did the server let it pass?");
    rehearsal.gives(
        Verdict.REVIEW,
        "LV-07",
        answering(
            OutsideServer.saying(200, "{\"code\":1001}"),
            OutsideServer.saying(200, "{\"code\":0}")),
        "Did the server let it pass?");
  }

  @Test
  void a_server_that_is_down_has_not_refused() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        answering(OutsideServer.refusing(503), YES),
        "does not say whether it was refused: 503");
  }

  @Test
  void without_permission_nothing_is_held_back() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        FakeBank.english(),
        BankStatement.replacing(", exposure: {hosts: [api.harbour.example]}", ""),
        "the statement does not permit it");
  }

  @Test
  void where_no_face_was_held_back_nothing_was_tried() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        FakeBank.english().sending(Exchange.with(Exchange.BANK, "/v1/ping", Said.json("{}"))),
        "no request with a face was held back");
  }

  @Test
  void a_face_that_cannot_be_taken_out_is_not_sent_without() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        FakeBank.english()
            .sending(Exchange.with(Exchange.BANK, "/v1/m", Said.picture("x".repeat(3000)))),
        "the face could not be taken out of the request");
  }

  /** A bank that asks for the face at several addresses, and looks at it at some of them. */
  private static FakeBank askingAt(int addresses) {
    return FakeBank.english()
        .sending(
            IntStream.range(0, addresses)
                .mapToObj(n -> Exchange.upload().asking("https://" + Exchange.BANK + "/v1/f" + n))
                .toArray(Exchange[]::new));
  }

  @Test
  void each_address_is_tried() {
    OutsideServer believing =
        (bank, question) ->
            OutsideServer.isFace(question) || OutsideServer.path(question).endsWith("f4")
                ? YES
                : OutsideServer.refusing(422);
    rehearsal.fails("LV-07", askingAt(5).serving(believing), "/v1/f4 was taken by the server");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "LV-07",
        askingAt(8),
        "2 requests with the face were not sent without it");
  }

  @Test
  void what_compares_no_face_has_nothing_to_decide() {
    rehearsal.gives(
        Verdict.NOT_APPLICABLE,
        "LV-07",
        answering(YES, YES),
        BankStatement.replacing("matched: server", "matched: none"),
        "declared to compare no face");
  }

  @ParameterizedTest
  @EnumSource(
      value = OnTheWire.class,
      names = {"NONE", "NO_CANARY"})
  void a_wire_that_was_not_watched_proves_nothing(OnTheWire wire) {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "LV-07",
            FakeBank.english(),
            UnaryOperator.identity(),
            Traits.sound(false).onTheWire(wire));

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.INCONCLUSIVE);
  }
}
