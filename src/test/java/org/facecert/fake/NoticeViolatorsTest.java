package org.facecert.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
            .altering("face-rules", b -> stretched());

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

  /** Forty paragraphs before the last one. */
  private static UnaryOperator<List<View>> stretched() {
    return views -> {
      List<View> all = new ArrayList<>(views);
      for (int i = 1; i <= 40; i++) {
        all.add(
            all.size() - 1,
            View.text(
                "Paragraph " + i + " tells how the bank was founded and who its friends are."));
      }
      return all;
    };
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
