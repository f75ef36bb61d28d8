package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WD-05: whoever takes the consent back is told what becomes of the face data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithdrawalWordsTest {

  private final Rehearsal rehearsal;

  WithdrawalWordsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("WD-05")
  static Violator saysNothing() {
    return Violator.of(saying(FakeBank.english(), "Your preference will be saved."));
  }

  private static FakeBank saying(FakeBank bank, String words) {
    return bank.altering(
        "ending",
        b ->
            Page.instead(
                b.say("Your face data will be deleted.", "撤回后我们将删除您的人脸信息。"), View.text(words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your preference will be saved.",
        "Face login will stop working.",
        "We no longer use your face.",
        "All other services go on."
      })
  void silence_on_the_data_fails(String words) {
    rehearsal.fails("WD-05", saying(FakeBank.english(), words), "says nowhere on the withdrawal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"设置已保存", "撤回后将无法刷脸登录", "其他服务不受影响"})
  void silence_in_chinese_fails(String words) {
    rehearsal.fails("WD-05", saying(FakeBank.chinese(), words), "says nowhere on the withdrawal");
  }

  @Test
  void what_is_said_at_the_end_counts() {
    FakeBank bank =
        saying(FakeBank.english(), "Go on?")
            .on(
                Turn.WITHDRAWN,
                b -> {
                  b.rightly(Turn.WITHDRAWN);
                  b.phone().toast("Done. We have erased the pictures of your face.");
                });

    rehearsal.gives(Verdict.PASS, "WD-05", bank, "We have erased the pictures of your face");
  }

  @Test
  void what_is_kept_and_why_is_said_too() {
    FakeBank bank = saying(FakeBank.chinese(), "人脸模板立即删除。依照反洗钱法，人脸照片须保存5年。");

    rehearsal.gives(Verdict.PASS, "WD-05", bank, "人脸模板立即删除");
    rehearsal.gives(Verdict.PASS, "WD-05", FakeBank.chinese(), "撤回后我们将删除您的人脸信息");
    rehearsal.gives(Verdict.PASS, "WD-05", FakeBank.english(), "Your face data will be deleted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To delete your face data contact customer service.",
        "Your face data will be handled in accordance with our policy.",
        "The face picture is deleted after each comparison.",
        "本机上的人脸特征将被删除",
        "人脸信息不会被删除"
      })
  void another_occasion_or_another_act_is_for_an_assessor(String words) {
    rehearsal.gives(Verdict.REVIEW, "WD-05", saying(FakeBank.english(), words), "“");
  }

  @Test
  void a_link_that_the_withdrawal_shows_is_for_an_assessor() {
    FakeBank bank =
        saying(FakeBank.english(), "Go on?")
            .altering(
                "ending",
                b ->
                    Page.with(
                        View.link("Face Processing Rules", () -> b.openFromConsent("face-rules"))));

    rehearsal.gives(Verdict.REVIEW, "WD-05", bank, "shows a link, “Face Processing Rules”");
  }

  @Test
  void a_control_that_deletes_says_nothing_of_the_withdrawal() {
    FakeBank bank =
        saying(FakeBank.english(), "Go on?")
            .altering(
                "face", b -> Page.with(View.button("Delete all pictures of your face", () -> {})));

    rehearsal.fails("WD-05", bank, "says nowhere on the withdrawal");
  }
}
