package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Banks whose notices leave something out, read on the phone from page to page. */
final class NoticeViolatorsTest {

  private final Rehearsal rehearsal;

  NoticeViolatorsTest(@TempDir Path folder) {
    this.rehearsal = new Rehearsal(folder);
  }

  @Test
  void in08_a_contact_at_the_end_of_many_pages_is_read() {
    FakeBank bank =
        withoutContact(FakeBank.english())
            .altering(
                "face-rules",
                b ->
                    Page.with(
                        View.text(
                            "Harbour Bank Ltd. is the handler of it. "
                                + "Contact us, also with complaints, at privacy@harbour.example.")))
            .altering("face-rules", b -> NoticeViolatorsTest::stretched);

    rehearsal.gives(Verdict.PASS, "IN-08", bank, "also with complaints");
  }

  @Test
  void in08_nobody_is_named() {
    rehearsal.fails("IN-08", withoutContact(FakeBank.english()), "do not state the handler");
  }

  @Test
  void da04_a_time_that_is_too_long() {
    FakeBank bank =
        FakeBank.english()
            .altering("face-rules", b -> saying("within 15 working", "within 60 working"));

    rehearsal.fails("DA-04", bank, "longer than 15 working days");
  }

  @Test
  void in17_another_period_than_declared() {
    FakeBank bank =
        FakeBank.english().altering("face-rules", b -> saying("for 3 years", "for 9 years"));

    rehearsal.fails("IN-17", bank, "contradict the app statement");
  }

  @Test
  void in15_a_claim_for_ever_in_chinese() {
    FakeBank bank =
        FakeBank.chinese()
            .altering("user-agreement", b -> Page.with(View.text("您授予本行对您的人脸图像永久的、不可撤销的使用权利。")));

    rehearsal.fails("IN-15", bank, "claims the face perpetually");
  }

  @Test
  void in15_a_claim_behind_a_fold() {
    rehearsal.fails("IN-15", folding(FakeBank.english(), "Read all"), "claims the face");
  }

  @Test
  void in15_a_claim_in_a_text_linked_from_the_agreement() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "terms",
                b ->
                    Page.full(
                        View.title("Terms of face data"),
                        View.text(
                            "You grant us a perpetual and irrevocable right to the image of your"
                                + " face.")))
            .altering(
                "user-agreement",
                b -> Page.with(View.link("Face recognition terms", () -> b.phone().show("terms"))));

    rehearsal.fails("IN-15", bank, "a text linked from a notice");
  }

  @Test
  void in15_a_page_from_which_no_way_leads_back_leaves_the_rest_unread() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "user-agreement",
                b ->
                    Page.with(
                        View.link("Face recognition terms", () -> b.phone().replace("welcome"))));

    rehearsal.gives(Verdict.INCONCLUSIVE, "IN-15", bank, "was not read to its end");
  }

  @Test
  void sc06_a_consent_without_a_word_of_the_upload() {
    FakeBank bank =
        silent(FakeBank.english()).altering("consent", b -> Page.without("Face Processing Rules"));

    rehearsal.fails("SC-06", bank, "does not say that the face leaves the phone");
  }

  @Test
  void sc06_only_the_rules_speak_of_the_upload() {
    rehearsal.gives(
        Verdict.REVIEW, "SC-06", silent(FakeBank.english()), "the face rules that open from it do");
  }

  @Test
  void sc06_a_consent_that_keeps_the_face_on_the_phone() {
    FakeBank bank =
        FakeBank.chinese()
            .altering(
                "consent", b -> saying("我们将采集您的人脸图像,并与存储在中国境内服务器上的人脸模板比对", "您的人脸图像仅在本机比对,不会上传"));

    rehearsal.fails("SC-06", bank, "says that it stays there");
  }

  @Test
  void sc06_does_not_apply_where_nothing_is_uploaded() {
    // GIVEN a consent that says nothing of an upload, and texts that keep the face on the phone
    FakeBank onPhone = silent(FakeBank.english()).sending();
    onPhone.altering(
        "face-rules",
        b ->
            views ->
                views.stream()
                    .map(
                        v ->
                            v.words().contains("uploaded") || v.words().contains("on servers")
                                ? View.text(
                                    "Your face is compared on this phone only. Your face data"
                                        + " never leave the phone and are not uploaded.")
                                : v)
                    .toList());

    Rehearsal.Verdicts verdicts =
        rehearsal.of("SC-06", onPhone, BankStatement.replacing("uploads: true", "uploads: false"));

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void sc06_an_upload_that_is_seen_is_not_undone_by_what_is_declared() {
    FakeBank silent =
        silent(FakeBank.english()).altering("consent", b -> Page.without("Face Processing Rules"));

    rehearsal.gives(
        Verdict.FAIL,
        "SC-06",
        silent,
        BankStatement.replacing("uploads: true", "uploads: false"),
        "The face was seen to leave the phone; the consent does not say so");
    rehearsal.gives(
        Verdict.FAIL,
        "SC-06",
        FakeBank.chinese()
            .altering(
                "consent", b -> saying("我们将采集您的人脸图像,并与存储在中国境内服务器上的人脸模板比对", "您的人脸图像仅在本机比对,不会上传")),
        BankStatement.replacing("uploads: true", "uploads: false"),
        "the consent says that it stays there");
  }

  @Test
  void sc06_is_not_inapplicable_by_the_statement_alone() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SC-06",
        silent(FakeBank.english()),
        BankStatement.replacing("uploads: true", "uploads: false"),
        "but another text does");
  }

  @Test
  void sc06_is_not_inapplicable_by_a_consent_that_nobody_saw() {
    Rehearsal.Verdicts verdicts =
        rehearsal.of(
            "SC-06",
            FakeBank.english().on(Turn.LAUNCHED, b -> b.phone().leaveApp()),
            BankStatement.replacing("uploads: true", "uploads: false"));

    assertThat(verdicts.verdict()).as(verdicts.toString()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void sc06_asks_where_the_consent_knows_of_an_upload_that_is_not_declared() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SC-06",
        FakeBank.english(),
        BankStatement.replacing("uploads: true", "uploads: false"),
        "No upload of the face is declared");
  }

  @Test
  void in14_no_list() {
    FakeBank bank =
        FakeBank.english().altering("me", b -> Page.without("List of information we share"));

    rehearsal.fails("IN-14", bank, "cannot be opened from the main screen");
  }

  @Test
  void in14_a_list_without_the_face() {
    FakeBank bank =
        FakeBank.chinese()
            .altering("collected-list", b -> Page.instead("人脸图像:用于登录。", View.text("姓名:用于实名。")))
            .altering("collected-list", b -> Page.with(View.text("设备型号:用于排查故障。")));

    rehearsal.fails("IN-14", bank, "has no row for the face");
  }

  @Test
  void in14_recipients_are_declared_and_the_list_leaves_the_face_out() {
    rehearsal.gives(
        Verdict.FAIL,
        "IN-14",
        FakeBank.english(),
        BankStatement.replacing("location: CN", "location: CN\n    recipients: [Vision Ltd]"),
        "the list of what is shared was read to its end and has no row for the face");
  }

  @Test
  void in14_ways_that_are_not_declared_are_asked_for() {
    rehearsal.gives(
        Verdict.REVIEW,
        "IN-14",
        FakeBank.english(),
        text -> text.replaceAll("(?m)^  (collected|sharing)-list: .*\\R", ""),
        "names no way to the list of information collected");
  }

  @Test
  void in14_the_policy_is_no_list() {
    rehearsal.gives(
        Verdict.REVIEW,
        "IN-14",
        FakeBank.english(),
        text -> text.replace("tap \"List of information we collect\"", "tap \"Privacy policy\""),
        "does not read like one");
  }

  @Test
  void in17_a_consent_with_another_period_than_declared() {
    FakeBank bank =
        FakeBank.english().altering("consent", b -> saying("at most 3 years", "at most 9 years"));

    rehearsal.fails("IN-17", bank, "contradict the app statement");
  }

  @Test
  void in17_two_texts_that_tell_the_reverse_of_each_other() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "privacy-policy",
                b -> Page.with(View.text("The image of your face is stored only on your phone.")));

    rehearsal.fails("IN-17", bank, "one keeps the face on the phone, another sends it off");
  }

  private static FakeBank silent(FakeBank bank) {
    return bank.altering(
        "consent",
        b ->
            saying(
                "To sign you in we collect an image of your face and compare it with the face"
                    + " template on our server in mainland China.",
                "To sign you in we collect an image of your face."));
  }

  /** The last paragraph of the agreement shows once the fold is pressed. */
  private static FakeBank folding(FakeBank bank, String fold) {
    boolean[] open = {false};
    return bank.altering(
        "user-agreement",
        b ->
            open[0]
                ? Page.with(
                    View.text(
                        "You grant us a perpetual and irrevocable right to the image of your"
                            + " face."))
                : Page.with(View.link(fold, () -> open[0] = true)));
  }

  /** Forty paragraphs before the last one. */
  private static List<View> stretched(List<View> views) {
    List<View> all = new ArrayList<>(views);
    for (int i = 1; i <= 40; i++) {
      all.add(
          all.size() - 1,
          View.text("Paragraph " + i + " tells how the bank was founded and who its friends are."));
    }
    return all;
  }

  private static FakeBank withoutContact(FakeBank bank) {
    for (String page : List.of("face-rules", "privacy-policy", "user-agreement")) {
      bank.altering(
          page,
          b ->
              views ->
                  views.stream()
                      .map(
                          v ->
                              v.words().startsWith("Harbour Bank Ltd")
                                  ? View.text(
                                      "Last updated on 1 January 2026. Thank you for your trust.")
                                  : v)
                      .toList());
    }
    return bank;
  }

  private static UnaryOperator<List<View>> saying(String words, String others) {
    return views ->
        views.stream()
            .map(v -> v.words().contains(words) ? View.text(v.words().replace(words, others)) : v)
            .toList();
  }
}
