package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** DA-01: the face can be deleted, and the account stays; DA-02: it can be closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeletionViolatorsTest {

  private final Rehearsal rehearsal;

  DeletionViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("DA-01")
  static Violator cannotDeleteTheFace() {
    return Violator.of(having());
  }

  private static String withoutDeletion(String text) {
    return text.replaceAll("(?m)^ *delete-face-data: .*\n", "");
  }

  /** In place of the control that deletes, once there is something to delete. */
  private static FakeBank having(View... others) {
    return FakeBank.english()
        .altering(
            "face",
            b ->
                b.phone().kept().contains(FakeBank.CONSENTED)
                    ? Page.instead("Delete face data", others)
                    : UnaryOperator.identity());
  }

  @Test
  void a_control_that_deletes_and_an_account_that_works_pass() {
    for (FakeBank bank : new FakeBank[] {FakeBank.english(), FakeBank.chinese()}) {
      Rehearsal.Verdicts verdicts = rehearsal.of("DA-01", bank);

      assertThat(verdicts.verdict()).as("%s", verdicts.said()).isEqualTo(Verdict.PASS);
      assertThat(verdicts.said())
          .anySatisfy(said -> assertThat(said).contains("can be deleted in the app"))
          .anySatisfy(said -> assertThat(said).contains("the account works as before: "));
    }
  }

  @Test
  void a_control_that_is_not_declared_is_looked_for() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-01",
        FakeBank.english(),
        DeletionViolatorsTest::withoutDeletion,
        "deleted in the app: “Delete face");
  }

  @Test
  void a_bank_without_one_fails_declared_or_not() {
    rehearsal.fails("DA-01", cannotDeleteTheFace().bank(), "declares for deleting the face");
    rehearsal.gives(
        Verdict.FAIL,
        "DA-01",
        cannotDeleteTheFace().bank(),
        DeletionViolatorsTest::withoutDeletion,
        "none is declared, and none was found where a person would look");
  }

  @Test
  void a_control_that_does_nothing_fails() {
    rehearsal.fails(
        "DA-01",
        having(View.button("Delete face data", () -> {})),
        "“Delete face data” for deleting the face of “face-login” does nothing");
  }

  @Test
  void a_telephone_number_is_no_control() {
    rehearsal.fails(
        "DA-01",
        having(View.text("To have your face deleted call our hotline 400-800-8888.")),
        "one is sent elsewhere");
  }

  @Test
  void a_way_that_closes_the_account_fails() {
    FakeBank bank =
        having(View.text("Your face goes with your account."))
            .altering(
                "me", b -> Page.instead("Close account", View.button("Close account", () -> {})));
    rehearsal.gives(
        Verdict.FAIL,
        "DA-01",
        bank,
        BankStatement.replacing(
            "delete-face-data: [open app, tap \"Me\", tap \"Face recognition\", tap \"Delete face"
                + " data\"]",
            "delete-face-data: [open app, tap \"Me\", tap \"Close account\"]"),
        "closes the account: “Close account” is pressed on it");
  }

  private static FakeBank saying(String words) {
    return FakeBank.english()
        .on(
            Turn.DELETED,
            b ->
                b.phone()
                    .cover(
                        () ->
                            Page.dialog(
                                View.title("Delete face data"),
                                View.text(words),
                                View.button("Keep it", () -> b.phone().uncover()),
                                View.button(
                                    "Confirm",
                                    () -> {
                                      b.phone().uncover();
                                      b.rightly(Turn.DELETED);
                                    }))));
  }

  @Test
  void a_sheet_by_which_the_account_goes_with_the_face_fails() {
    rehearsal.fails(
        "DA-01",
        saying("Your face is tied to your account. Your account will be closed, too."),
        "is bound to the end of the account");
  }

  @Test
  void one_that_says_that_the_account_stays_passes() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-01",
        saying("Your face is deleted from our server. This does not close your account."),
        BankStatement.replacing(
            "tap \"Delete face data\"]", "tap \"Delete face data\", tap \"Confirm\"]"),
        "can be deleted in the app");
  }

  /** Where it is not declared, what closes the account is not pressed to find out. */
  @Test
  void nothing_that_closes_the_account_is_pressed_in_search_of_it() {
    Set<String> pressed = new HashSet<>();
    FakeBank bank =
        having(View.text("Your face goes with your account."))
            .changing(
                "face",
                page ->
                    page.altered(
                        Page.with(
                            View.button("Close account", () -> pressed.add("Close account")))));

    rehearsal.gives(
        Verdict.FAIL, "DA-01", bank, DeletionViolatorsTest::withoutDeletion, "none was found");
    assertThat(pressed).isEmpty();
  }

  /** The account goes with the face, and this page lets nobody in any more. */
  private static FakeBank lettingNobodyIn(String page) {
    Set<String> closed = new HashSet<>();
    return FakeBank.english()
        .on(
            Turn.DELETED,
            b -> {
              b.rightly(Turn.DELETED);
              closed.add("account");
            })
        .altering(
            page,
            b ->
                closed.isEmpty()
                    ? UnaryOperator.identity()
                    : Page.instead(
                        "Log in", View.button("Log in", () -> b.phone().toast("No such account"))));
  }

  @Test
  void an_account_that_is_gone_with_the_face_fails() {
    rehearsal.fails(
        "DA-01",
        lettingNobodyIn("password"),
        "the account no longer works: “Password login” failed at “see \"Welcome\"”");
  }

  /** The first declared way may be one that needs no account. */
  @Test
  void each_way_that_proves_the_account_is_gone() {
    rehearsal.fails(
        "DA-01",
        lettingNobodyIn("sms"),
        "the account no longer works: “SMS code login” failed at “see \"Welcome\"”");
  }

  @Test
  void an_account_that_did_not_work_before_tells_nothing() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-01",
        FakeBank.english()
            .altering("password", b -> Page.instead("Log in", View.button("Log in", () -> {}))),
        "did not work before");
  }

  @Test
  void without_a_way_that_uses_the_account_nobody_can_tell() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-01",
        FakeBank.english(),
        text -> text.replaceAll("(?m)^ +- type .*\n", ""),
        "declares no way on which the account is used");
  }

  @Test
  void what_does_not_read_like_a_deletion_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-01",
        FakeBank.english()
            .altering(
                "me", b -> Page.with(View.button("Tidy up", () -> b.phone().toast("All done")))),
        BankStatement.replacing(
            "delete-face-data: [open app, tap \"Me\", tap \"Face recognition\", tap \"Delete face"
                + " data\"]",
            "delete-face-data: [open app, tap \"Me\", tap \"Tidy up\"]"),
        "does not read like a deletion");
  }

  @Test
  void a_message_or_a_page_that_says_nothing_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-01",
        FakeBank.english().on(Turn.DELETED, b -> b.phone().toast("Thank you")),
        "showed only a message: “Thank you”");
  }

  @Test
  void what_takes_effect_when_the_server_has_answered_is_no_dead_control() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-01",
        FakeBank.english()
            .on(
                Turn.DELETED,
                bank ->
                    bank.phone().after(Duration.ofMillis(1500), () -> bank.rightly(Turn.DELETED))),
        "can be deleted in the app");
  }

  @Test
  void without_a_consent_there_is_nothing_to_delete() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-01",
        FakeBank.english().altering("sign-in", b -> Page.without("Face login")),
        "no consent about the face was reached");
  }

  private static String withoutClosure(String text) {
    return text.replaceAll("(?m)^ *close-account: .*\n", "");
  }

  @Violates("DA-02")
  static Violator cannotCloseTheAccount() {
    return Violator.of(FakeBank.english().altering("me", b -> Page.without("Close account")));
  }

  @Test
  void what_closes_the_account_is_found_and_not_pressed() {
    for (FakeBank bank : new FakeBank[] {FakeBank.english(), FakeBank.chinese()}) {
      rehearsal.gives(Verdict.PASS, "DA-02", bank, "it was not pressed");
    }
  }

  @Test
  void where_no_way_is_declared_it_is_looked_for_by_somebody_signed_in() {
    rehearsal.gives(
        Verdict.PASS,
        "DA-02",
        FakeBank.english(),
        DeletionViolatorsTest::withoutClosure,
        "the way by “Close account”");
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-02",
        cannotCloseTheAccount().bank(),
        DeletionViolatorsTest::withoutClosure,
        "none was found where a person who is signed in would look");
  }

  @Test
  void somebody_without_an_account_has_none_to_close() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-02",
        cannotCloseTheAccount().bank(),
        text -> withoutClosure(text).replaceAll("(?m)^ +- type .*\n", ""),
        "nobody was signed in");
  }

  @Test
  void a_way_that_is_declared_and_not_there_fails() {
    rehearsal.fails("DA-02", cannotCloseTheAccount().bank(), "tap \"Close account\"” failed");
  }

  @Test
  void a_telephone_number_closes_no_account() {
    rehearsal.fails(
        "DA-02",
        FakeBank.english()
            .changing(
                "closing",
                page ->
                    Page.dialog(
                        View.text("To close your account call our hotline 400-800-8888."),
                        View.button("OK", () -> {}))),
        "one is sent elsewhere instead of being given a control");
  }

  @Test
  void a_statement_that_declares_the_answer_to_that_as_the_last_step_is_asked() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-02",
        FakeBank.english()
            .changing(
                "closing",
                page ->
                    Page.dialog(
                        View.text("To close your account call our hotline 400-800-8888."),
                        View.button("Close it now", () -> {}))),
        "beside words that send one elsewhere");
  }

  @Test
  void a_way_that_breaks_off_before_is_the_statements_fault_first() {
    rehearsal.gives(
        Verdict.INCONCLUSIVE,
        "DA-02",
        FakeBank.english().altering("home", b -> Page.without("Me")),
        "tap \"Me\"");
  }

  @Test
  void what_does_not_say_that_it_closes_the_account_is_for_an_assessor() {
    rehearsal.gives(
        Verdict.REVIEW,
        "DA-02",
        FakeBank.english(),
        text -> text.replaceAll("(?m)^( *close-account: ).*", "$1[open app, tap \"Monthly bill\"]"),
        "nothing on the way says that it closes the account");
  }
}
