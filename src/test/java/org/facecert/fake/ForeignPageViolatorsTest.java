package org.facecert.fake;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.Exchange.Said;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** TP-05: a web page of somebody else's on the way of a face function. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForeignPageViolatorsTest {

  private static final String KIT = "h5.facekit.example";
  private static final Exchange PAGE = pageOf(KIT);
  private static final Exchange FACE =
      Exchange.with("api.facekit.example", "/v1/compare", Said.picture("pixels"));

  private final Rehearsal rehearsal;

  ForeignPageViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  private static Exchange pageOf(String host) {
    return Exchange.with(host, "/face", Said.nothing()).answering(Said.with("text/html"));
  }

  /** After the usual upload. */
  private static FakeBank sending(Exchange... more) {
    return FakeBank.english()
        .sending(
            Stream.concat(Stream.of(Exchange.upload(), Exchange.portrait()), Stream.of(more))
                .toArray(Exchange[]::new));
  }

  private static FakeBank naming(FakeBank bank) {
    return bank.altering("consent", b -> Page.with(View.text("FaceKit Ltd. compares your face.")));
  }

  @Violates("TP-05")
  static Violator opensAPageOfNobodyNamed() {
    return Violator.of(sending(PAGE, FACE));
  }

  @Test
  void a_page_whose_maker_no_consent_names_fails() {
    rehearsal.fails(
        "TP-05",
        opensAPageOfNobodyNamed().bank(),
        "No consent in “face-login” names FaceKit Ltd., whose page took part in it");
  }

  @Test
  void a_page_in_clear_text_fails_though_its_maker_is_named() {
    rehearsal.fails(
        "TP-05", naming(sending(PAGE.inCleartext(), FACE)), "came in clear text: #3 GET " + KIT);
  }

  @Test
  void a_face_that_its_maker_got_before_anybody_agreed_fails() {
    FakeBank bank =
        naming(sending(PAGE))
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.phone().send(FACE);
                  b.rightly(Turn.FACE_STARTED);
                });
    rehearsal.fails("TP-05", bank, "before anybody had agreed to it");
  }

  @Test
  void a_page_of_whom_the_consent_names_and_lets_refuse_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "TP-05",
        naming(sending(PAGE, FACE)),
        "only after a consent that names it and can be refused");
  }

  @Test
  void what_nobody_sees_is_for_a_person() {
    rehearsal.gives(Verdict.REVIEW, "TP-05", sending(PAGE), "no face was seen to go there");
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-05",
        sending(pageOf("x.example"), Exchange.with("x.example", "/f", Said.picture("pixels"))),
        "of whom the statement says nothing");
    rehearsal.gives(
        Verdict.REVIEW,
        "TP-05",
        FakeBank.english().altering("welcome", b -> Page.with(View.web("Offers"))),
        "A web page is shown in “face-login” (screen");
  }

  @Test
  void nothing_applies_where_no_page_but_the_banks_own_came_and_all_was_understood() {
    rehearsal.gives(Verdict.NOT_APPLICABLE, "TP-05", FakeBank.english(), "no page at all");
    rehearsal.gives(
        Verdict.NOT_APPLICABLE,
        "TP-05",
        sending(pageOf(Exchange.BANK)).altering("welcome", b -> Page.with(View.web("Offers"))),
        "one page of the applicant’s own");
  }

  @Test
  void of_hosts_that_nobody_declares_no_page_is_taken_for_the_banks_own() {
    UnaryOperator<String> silent = text -> text.replaceAll("(?s)servers:.*(?=lab:)", "");
    rehearsal.gives(
        Verdict.REVIEW, "TP-05", sending(pageOf(Exchange.BANK)), silent, "says nothing");
  }

  @Test
  void what_could_not_be_read_of_somebody_elses_answer_may_be_a_page() {
    Exchange closed =
        Exchange.with("x.example", "/y", Said.nothing())
            .answering(Said.with("").closed("high-entropy 900 bytes"));
    rehearsal.gives(Verdict.INCONCLUSIVE, "TP-05", sending(closed), "high-entropy");
  }
}
