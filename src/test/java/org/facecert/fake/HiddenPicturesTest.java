package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.fake.Exchange.Said;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PX-01, PX-02, PX-04, DA-04: servers from which nobody learns whether the picture is there, and
 * pictures that have no address of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HiddenPicturesTest {

  private final Rehearsal rehearsal;

  HiddenPicturesTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  /** What a server says to whoever it does not know, be there a picture or not. */
  private static OutsideServer hidingBy(int status) {
    return (bank, question) ->
        OutsideServer.isOwner(question) && OutsideServer.consented(bank)
            ? OutsideServer.path(question).equals(Exchange.MEDIA)
                ? OutsideServer.picture()
                : OutsideServer.refusing(404)
            : OutsideServer.saying(status, "<html>Sign in</html>");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 200})
  void a_session_that_ended_with_the_withdrawal_is_told_what_strangers_are(int status) {
    rehearsal.gives(
        Verdict.REVIEW,
        "PX-04",
        FakeBank.english().serving(hidingBy(status)),
        "does not say that the picture is gone");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 200})
  void so_is_one_that_ended_before_the_promised_time_was_over(int status) {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-04",
        FakeBank.english()
            .serving(hidingBy(status))
            .servingLater((bank, question) -> OutsideServer.saying(status, "<html>Sign in</html>")),
        "does not say that the picture is gone");
  }

  private static FakeBank givingByPost() {
    Exchange profile =
        Exchange.with(Exchange.BANK, "/v1/rpc", Said.json("{\"call\":\"profile\"}"))
            .answering(Said.picture("portrait"));
    return FakeBank.english()
        .sending(Exchange.upload().answering(Said.json("{\"matched\":true}")), profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PX-01", "PX-02", "PX-04"})
  void a_face_that_is_answered_to_another_request_than_a_get_has_no_address_to_ask_for(
      String requirement) {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        requirement,
        givingByPost(),
        "whether it gives the face to others is not known");
  }

  private static Exchange me() {
    return Exchange.with(Exchange.BANK, "/v1/me", Said.nothing())
        .answering(Said.json("{\"name\":\"Lin\"}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 200})
  void one_that_is_still_known_elsewhere_on_the_host_is_believed(int status) {
    OutsideServer hiding = hidingBy(status);
    rehearsal.gives(
        Verdict.PASS,
        "PX-04",
        FakeBank.english()
            .sending(me(), Exchange.upload(), Exchange.portrait())
            .serving(
                (bank, question) ->
                    OutsideServer.isOwner(question) && OutsideServer.path(question).endsWith("/me")
                        ? OutsideServer.saying(200, "{\"name\":\"Lin\"}")
                        : hiding.answer(bank, question)),
        "gives it to nobody any more");
  }

  private static FakeBank sealing() {
    return FakeBank.english()
        .sending(
            Exchange.upload().sending(Said.json("x").closed("body 0: high-entropy 48000")),
            Exchange.portrait());
  }

  @Test
  void a_face_that_comes_back_though_none_was_seen_to_leave_is_asked_for() {
    rehearsal.fails(
        "PX-01",
        sealing()
            .serving(
                (bank, question) ->
                    OutsideServer.path(question).equals(Exchange.MEDIA)
                        ? OutsideServer.picture()
                        : OutsideServer.refusing(404)),
        "A client without a session was given a face (png) at https://api.harbour.example/media/");
    rehearsal.gives(
        Verdict.PASS, "PX-01", sealing(), "one address gave the face to the owner’s session");
  }

  @Test
  void what_answers_the_request_with_the_face_itself_needs_no_address() {
    rehearsal.gives(
        Verdict.NOT_APPLICABLE,
        "PX-01",
        FakeBank.english()
            .sending(
                Exchange.upload()
                    .answering(Said.json("{\"matched\":true}").with(Exchange.PICTURE))),
        "no address of a picture or video of the face was seen");
  }
}
