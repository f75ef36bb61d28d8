package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FalseCertificate;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * PX-01, PX-02, PX-04, DA-05: who else reads the face. That faces are found is tested in the room
 * face.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExposureViolatorsTest {

  private final Rehearsal rehearsal;

  ExposureViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("PX-01")
  static Violator givesThePictureToAnybody() {
    return Violator.of(
        FakeBank.english()
            .serving(
                (bank, question) ->
                    isMedia(OutsideServer.path(question))
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(404)));
  }

  @Violates("PX-02")
  static Violator countsItsPictures() {
    return Violator.of(
        counting()
            .serving(
                (bank, question) ->
                    OutsideServer.path(question).startsWith("/media/")
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(404)));
  }

  @Violates("PX-04")
  static Violator keepsThePictureAfterTheWithdrawal() {
    return Violator.of(
        FakeBank.english()
            .serving(
                (bank, question) ->
                    OutsideServer.isOwner(question) && isMedia(OutsideServer.path(question))
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(401)));
  }

  @Violates("PX-02")
  static Violator opensItsPicturesForEver() {
    return Violator.of(
        FakeBank.english()
            .servingLater(
                (bank, question) ->
                    isMedia(OutsideServer.path(question))
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(404)));
  }

  @Violates("DA-04")
  static Violator keepsThePictureBeyondThePromisedTime() {
    return Violator.of(
        FakeBank.english()
            .servingLater(
                (bank, question) ->
                    OutsideServer.isOwner(question) && isMedia(OutsideServer.path(question))
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(401)));
  }

  private static boolean isMedia(String path) {
    return path.equals(Exchange.MEDIA);
  }

  /** A bank whose pictures have numbers. */
  private static FakeBank counting() {
    return FakeBank.english()
        .sending(
            Exchange.upload().answering(Said.json("{\"portrait\":\"/media/img_0042.jpg\"}")),
            Exchange.with(Exchange.BANK, "/media/img_0042.jpg", Said.nothing())
                .answering(Said.picture("portrait")));
  }

  private static OutsideServer ownersOnly(OutsideAnswer toOthers, OutsideAnswer toOwnerElsewhere) {
    return (bank, question) ->
        !OutsideServer.isOwner(question)
            ? toOthers
            : OutsideServer.path(question).endsWith("42.jpg")
                    || isMedia(OutsideServer.path(question))
                ? OutsideServer.picture()
                : toOwnerElsewhere;
  }

  @Test
  void a_picture_that_anybody_gets_fails() {
    rehearsal.fails(
        "PX-01",
        givesThePictureToAnybody().bank(),
        "A client without a session was given a face (png) at https://api.harbour.example/media/");
  }

  @Test
  void a_thumbnail_that_is_only_named_and_never_loaded_fails() {
    rehearsal.fails(
        "PX-01",
        FakeBank.english()
            .sending(
                Exchange.upload()
                    .answering(Said.json("{\"a\":[{\"thumb\":\"\\/cdn\\/t.jpg?w=80\"}]}")),
                Exchange.portrait())
            .serving(
                (bank, question) ->
                    OutsideServer.path(question).equals("/cdn/t.jpg")
                        ? OutsideServer.picture()
                        : OutsideServer.sound().answer(bank, question)),
        "at https://api.harbour.example/cdn/t.jpg, learnt of flow 1");
  }

  @Test
  void a_face_that_nothing_ties_to_the_scan_may_be_a_models() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-01",
        FakeBank.english()
            .sending(
                Exchange.upload(),
                Exchange.portrait(),
                Exchange.with(Exchange.BANK, "/banner/spring-2026.jpg", Said.nothing())
                    .answering(Said.picture("model")))
            .serving(
                (bank, question) ->
                    OutsideServer.path(question).startsWith("/banner/")
                        ? OutsideServer.picture()
                        : OutsideServer.sound().answer(bank, question)),
        "what may be the test person’s face (png) at https://api.harbour.example/banner/");
  }

  @Test
  void what_showed_a_face_before_the_scan_is_not_asked_for() {
    rehearsal.gives(
        Verdict.PASS,
        "PX-01",
        FakeBank.english()
            .sending(
                Exchange.with(Exchange.BANK, "/banner/spring-2026.jpg", Said.nothing())
                    .answering(Said.picture("model")),
                Exchange.upload(),
                Exchange.portrait()),
        "one address gave the face to the owner’s session");
  }

  @Test
  void without_permission_nobody_asks_and_nothing_is_said() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-01",
        givesThePictureToAnybody().bank(),
        BankStatement.replacing(", exposure: {hosts: [api.harbour.example]}", ""),
        "write it under lab: exposure: hosts: as the line - \"api.harbour.example\"");
  }

  @Test
  void a_refusal_proves_nothing_where_the_owner_is_refused_too() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-01",
        FakeBank.english().serving((bank, question) -> OutsideServer.refusing(404)),
        "The owner’s own session gets no face from https://api.harbour.example/media/");
  }

  @Test
  void a_server_that_is_down_for_strangers_has_not_refused() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-01",
        FakeBank.english()
            .serving(ownersOnly(OutsideServer.refusing(503), OutsideServer.refusing(404))),
        "What a client without a session was answered at");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-01",
        FakeBank.english()
            .serving(
                ownersOnly(
                    OutsideAnswer.none(Outcome.NOT_REACHED, "connection reset"),
                    OutsideServer.refusing(404))),
        "NOT_REACHED connection reset");
  }

  @Test
  void a_page_that_asks_to_sign_in_is_a_refusal() {
    rehearsal.gives(
        Verdict.PASS,
        "PX-01",
        FakeBank.english()
            .serving(
                ownersOnly(
                    OutsideServer.saying(200, "<html>Sign in</html>"),
                    OutsideServer.refusing(404))),
        "one address gave the face to the owner’s session and none to a client without one");
  }

  @Test
  void a_bank_that_keeps_no_picture_has_no_address_of_one() {
    rehearsal.gives(
        Verdict.NOT_APPLICABLE,
        "PX-01",
        FakeBank.english().sending(Exchange.upload().answering(Said.json("{\"matched\":true}"))),
        "no address of a picture or video of the face was seen");
  }

  @Test
  void an_answer_that_could_not_be_looked_into_may_name_an_address() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-01",
        FakeBank.english()
            .sending(
                Exchange.upload()
                    .answering(Said.json("{\"matched\":true}").closed("high-entropy 900 bytes"))),
        "high-entropy 900 bytes");
  }

  @Test
  void neighbours_that_anybody_gets_fail() {
    rehearsal.fails(
        "PX-02",
        countsItsPictures().bank(),
        "at https://api.harbour.example/media/img_0041.jpg, which is counted on from"
            + " https://api.harbour.example/media/img_0042.jpg");
  }

  @Test
  void an_address_that_opens_for_anybody_when_its_time_is_over_fails() {
    rehearsal.fails(
        "PX-02",
        opensItsPicturesForEver().bank(),
        "A client without a session was still given a face at https://api.harbour.example/media/");
  }

  @Test
  void a_picture_that_outlives_the_promised_time_fails() {
    rehearsal.fails(
        "DA-04",
        keepsThePictureBeyondThePromisedTime().bank(),
        "was over, it was still given out at https://api.harbour.example/media/");
  }

  @Test
  void a_picture_that_takes_a_week_to_be_deleted_keeps_the_promised_time() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-04",
        FakeBank.english()
            .serving(
                (bank, question) ->
                    OutsideServer.isOwner(question) && isMedia(OutsideServer.path(question))
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(401))
            .servingLater(
                (bank, question) ->
                    OutsideServer.refusing(OutsideServer.isOwner(question) ? 404 : 401)),
        "the address that had given it gives it to nobody");
  }

  @Test
  void where_no_address_shows_the_face_a_person_looks_when_the_promised_time_is_over() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-04",
        FakeBank.english().sending(Exchange.upload().answering(Said.json("{\"matched\":true}"))),
        "Does the deletion record say that the time was kept?");
  }

  @Test
  void what_the_owner_reads_beside_may_be_the_owners() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-02",
        counting().serving(ownersOnly(OutsideServer.refusing(401), OutsideServer.picture())),
        "Is it another person’s?");
  }

  @Test
  void a_number_that_nobody_has_yet_has_not_been_refused() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-02",
        counting().serving(ownersOnly(OutsideServer.refusing(401), OutsideServer.refusing(404))),
        "may be because nobody has them yet");
    rehearsal.gives(
        Verdict.PASS,
        "PX-02",
        counting().serving(ownersOnly(OutsideServer.refusing(401), OutsideServer.refusing(403))),
        "nobody can count on");
  }

  @Test
  void an_address_that_is_short_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-02",
        FakeBank.english()
            .sending(Exchange.upload().answering(Said.json("{\"portrait\":\"/m/a7f3b2c942.jpg\"}")))
            .serving(ownersOnly(OutsideServer.refusing(401), OutsideServer.refusing(404))),
        "is 40 bits long");
  }

  @Test
  void a_picture_that_outlives_the_withdrawal_fails_for_its_owner_too() {
    rehearsal.fails(
        "PX-04",
        keepsThePictureAfterTheWithdrawal().bank(),
        "the owner’s session was still given a face at https://api.harbour.example/media/");
  }

  @Test
  void a_server_that_takes_a_moment_to_delete_passes() {
    int[] asked = {0};
    rehearsal.gives(
        Verdict.PASS,
        "PX-04",
        FakeBank.english()
            .serving(
                (bank, question) ->
                    !OutsideServer.isOwner(question)
                        ? OutsideServer.refusing(401)
                        : OutsideServer.consented(bank) || asked[0]++ < 2
                            ? OutsideServer.picture()
                            : OutsideServer.refusing(404)),
        "gives it to nobody any more");
  }

  @Test
  void a_session_that_ended_does_not_say_that_the_picture_is_gone() {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-04",
        FakeBank.english()
            .serving(
                (bank, question) ->
                    OutsideServer.isOwner(question) && OutsideServer.consented(bank)
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(401)),
        "does not say that the picture is gone");
  }

  @Test
  void a_server_that_is_down_after_the_withdrawal_has_not_deleted() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-04",
        FakeBank.english()
            .serving(
                (bank, question) ->
                    !OutsideServer.consented(bank)
                        ? OutsideServer.refusing(502)
                        : OutsideServer.sound().answer(bank, question)),
        "does not say whether there is a face: 502");
  }

  @Test
  void where_no_address_was_learnt_the_canary_before_it_tells_what_passed() {
    FakeBank bank =
        FakeBank.english().sending(Exchange.upload().answering(Said.json("{\"matched\":true}")));

    Rehearsal.Verdicts verdicts = rehearsal.of("PX-04", bank);

    assertThat(verdicts.each())
        .as("%s", verdicts.said())
        .containsExactly(Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE);
    assertThat(verdicts.said())
        .anySatisfy(said -> assertThat(said).contains("before the withdrawal of the consent"))
        .anySatisfy(said -> assertThat(said).contains("before the deletion of the face data"));
  }

  @Test
  void without_that_canary_nobody_knows_whether_there_was_one() {
    rehearsal.givesEach(
        Verdict.INCONCLUSIVE,
        "PX-04",
        FakeBank.english().sending(Exchange.upload().answering(Said.json("{\"matched\":true}"))),
        phone -> Instead.of(phone, WireProbe.Wire.class, Uncanny::new),
        "request that the laboratory makes on the phone’s own way was not seen");
  }

  /** Shows all that passes but the laboratory's own request. */
  private record Uncanny(WireProbe.Wire own) implements WireProbe.Wire {

    @Override
    public List<Passed> passed() {
      return own.passed();
    }

    @Override
    public void show(FalseCertificate which) {
      own.show(which);
    }

    @Override
    public void holdBack() {
      own.holdBack();
    }

    @Override
    public boolean canary() {
      return false;
    }
  }

  /** A bank that forgets with the deletion that the face was agreed to, and keeps the picture. */
  private static FakeBank keepingThePicture() {
    return FakeBank.english()
        .on(
            Turn.DELETED,
            bank -> {
              bank.rightly(Turn.DELETED);
              bank.phone().kept().add("the picture");
            })
        .serving(
            (bank, question) ->
                bank.phone().kept().contains("the picture")
                        && OutsideServer.isOwner(question)
                        && isMedia(OutsideServer.path(question))
                    ? OutsideServer.picture()
                    : OutsideServer.sound().answer(bank, question));
  }

  @Test
  void a_picture_that_outlives_the_deletion_alone_fails() {
    Rehearsal.Verdicts verdicts = rehearsal.of("PX-04", keepingThePicture());

    assertThat(verdicts.each()).containsExactly(Verdict.PASS, Verdict.FAIL);
    assertThat(verdicts.said())
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("After the deletion of the face data")
                    .contains("the owner’s session was still given a face"));
    rehearsal.fails("DA-05", keepingThePicture(), "the owner’s session was still given a face");
  }

  @Test
  void where_nothing_is_deleted_no_address_is_asked_for_in_vain() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "PX-04",
        DeletionViolatorsTest.cannotDeleteTheFace().bank(),
        text -> text.replaceAll("(?m)^ *delete-face-data: .*\n", ""),
        "look for a way to delete the face");
  }

  @Test
  void a_bank_that_forgets_the_face_asks_anew() {
    Rehearsal.Verdicts verdicts = rehearsal.of("DA-05", FakeBank.english());

    assertThat(verdicts.each())
        .as("%s", verdicts.said())
        .containsExactly(Verdict.PASS, Verdict.PASS);
    assertThat(verdicts.said())
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("needed no new consent, and after it asks for one anew")
                    .contains("2 requests with the face were sent again after it"));
  }

  @Test
  void a_bank_that_still_lets_the_face_in_fails() {
    rehearsal.fails(
        "DA-05",
        FakeBank.english().on(Turn.DELETED, bank -> bank.phone().toast("Deleted")),
        "still went to its end by a scan, without a new consent");
  }

  @Test
  void a_server_that_still_takes_the_face_fails_though_the_app_asks_anew() {
    rehearsal.fails(
        "DA-05",
        FakeBank.english().serving(matching(200, "{\"matched\":true,\"portrait\":\"/m\"}")),
        "by which the face had been compared before, was sent again and answered as then (200)");
  }

  @Test
  void a_bank_that_asks_each_time_tells_nothing_by_asking() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-05",
        FakeBank.english().on(Turn.FACE_STARTED, FakeBank::askAboutFace),
        "was used a second time, which ended otherwise than without a question");
  }

  @Violates("TS-04")
  static Violator takesTheSamePictureAgain() {
    return Violator.of(
        FakeBank.english().serving(matching(200, "{\"matched\":true,\"portrait\":\"/m\"}")));
  }

  /** What it answers to a picture for a match that is sent again. */
  private static OutsideServer matching(int status, String answer) {
    return (bank, question) ->
        question.method().equals("POST")
            ? OutsideServer.saying(status, answer)
            : OutsideServer.sound().answer(bank, question);
  }

  private static FakeBank takingTime() {
    return FakeBank.english()
        .sending(
            Exchange.upload().answering(Said.json("{\"matched\":true,\"at\":3}")),
            Exchange.portrait());
  }

  @Test
  void a_request_that_works_twice_fails_also_where_the_answer_has_another_time() {
    rehearsal.fails(
        "TS-04",
        takingTime().serving(matching(200, "{\"matched\":true,\"at\":7}")),
        "POST https://api.harbour.example/v1/matches, which carried the face, was sent again");
  }

  @Test
  void an_answer_in_other_words_is_for_a_person() {
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-04",
        takingTime().serving(matching(200, "{\"matched\":false,\"at\":7}")),
        "in other words than before");
  }

  @Test
  void a_refusal_counts_only_where_the_client_is_answered_otherwise() {
    rehearsal.gives(
        Verdict.PASS, "TS-04", FakeBank.english(), "refused when sent again as it was (409)");
    rehearsal.gives(
        Verdict.REVIEW,
        "TS-04",
        FakeBank.english().serving((bank, question) -> OutsideServer.refusing(403)),
        "no other request of the app’s was answered to the same client");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-04",
        FakeBank.english().serving(matching(503, "{}")),
        "does not say whether it was refused: 503");
  }

  /** A bank that takes many pictures for one scan. */
  private static FakeBank taking(int pictures) {
    return FakeBank.english()
        .sending(
            Stream.concat(
                    IntStream.range(0, pictures).mapToObj(n -> Exchange.upload()),
                    Stream.of(Exchange.portrait()))
                .toArray(Exchange[]::new));
  }

  @Test
  void what_was_taken_and_not_sent_again_may_work_twice() {
    rehearsal.gives(Verdict.PASS, "TS-04", taking(9), "the 9 requests that carried the face");
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-04",
        taking(12),
        "2 requests with the face were taken by the server and not sent again");
  }

  @Test
  void without_permission_no_request_is_sent_again() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "TS-04",
        takesTheSamePictureAgain().bank(),
        BankStatement.replacing(", exposure: {hosts: [api.harbour.example]}", ""),
        "write it under lab: exposure: hosts: as the line - \"api.harbour.example\"");
  }
}
