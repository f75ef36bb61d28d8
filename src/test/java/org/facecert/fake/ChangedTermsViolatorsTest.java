package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.CameraLogging;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SC-08: a bank whose update changes what was agreed to, and what it takes the old consent for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangedTermsViolatorsTest {

  private static final String REQUIREMENT = "SC-08";
  private static final String ANEW = "agreed to the new terms";

  private final Rehearsal rehearsal;

  ChangedTermsViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("SC-08")
  static Violator takesTheOldConsentForTheNew() {
    return new Violator(FakeBank.english(), changing("recipient"));
  }

  private static UnaryOperator<String> changing(String what) {
    return BankStatement.replacing(
        "previous: {file: earlier.apk, changed: []}",
        "previous: {file: earlier.apk, changed: [" + what + "]}");
  }

  private static UnaryOperator<String> saying(String previous) {
    return BankStatement.replacing("previous: {file: earlier.apk, changed: []}", previous);
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  /** Keeps the face for ten years since the update, by its rules. */
  private static FakeBank keepingLonger(FakeBank bank) {
    return bank.altering(
        "face-rules",
        b ->
            b.isOld()
                ? UnaryOperator.identity()
                : Page.instead(
                    b.say(
                        "We keep face data for 3 years at most, until you withdraw, on servers in"
                            + " mainland China. Then they are deleted.",
                        "您的人脸信息保存至您撤回同意为止,最长保存3年,存储于中国境内的服务器,到期即删除。"),
                    View.text(
                        b.say(
                            "We keep face data for 10 years at most, until you withdraw, on servers"
                                + " in mainland China. Then they are deleted.",
                            "您的人脸信息保存至您撤回同意为止,最长保存10年,存储于中国境内的服务器,到期即删除。"))));
  }

  /** Asks again after the update, with these words among its own. */
  private static FakeBank askingAnew(FakeBank bank, String words) {
    return bank.on(
            Turn.FACE_STARTED,
            b -> {
              if (b.isUpdated() && !b.phone().kept().contains(ANEW)) {
                b.phone().show("consent");
              } else {
                b.rightly(Turn.FACE_STARTED);
              }
            })
        .altering(
            "consent",
            b ->
                b.isUpdated() && !words.isEmpty()
                    ? Page.with(View.text(words))
                    : UnaryOperator.identity());
  }

  private void gives(
      Verdict verdict, FakeBank bank, UnaryOperator<String> statement, String words) {
    rehearsal.gives(verdict, REQUIREMENT, bank, statement, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Since you agreed, one thing has changed: your face is now also sent to FaceKit Ltd.",
        "false|What is new: we keep your face data for 10 years instead of 3 years.",
        "false|We have updated our rules on face data: they are kept longer.",
        "true|本次更新变更了接收方:您的人脸信息还将提供给视界科技公司。",
        "true|变更内容:人脸信息的保存期限由3年改为10年。",
      })
  void who_tells_what_changed_and_asks_again_passes(boolean chinese, String words) {
    gives(Verdict.PASS, askingAnew(bank(chinese), words), changing("recipient"), "asked anew");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_old_consent_for_what_the_applicant_says_is_new_fails(boolean chinese) {
    gives(
        Verdict.FAIL,
        bank(chinese),
        changing("recipient, purpose"),
        "The update changes what the face is used for and who else gets it, and");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void another_period_in_the_rules_needs_no_word_of_the_applicant(boolean chinese) {
    gives(
        Verdict.FAIL,
        keepingLonger(bank(chinese)),
        UnaryOperator.identity(),
        "The update changes how long it is kept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|We have updated our face rules. By using the app you agree to them.|Got it",
        "true|我们更新了人脸信息处理规则,保存期限由3年改为10年。|知道了",
      })
  void being_told_is_not_being_asked(boolean chinese, String told, String control) {
    gives(
        Verdict.FAIL,
        telling(bank(chinese), told, control),
        UnaryOperator.identity(),
        "it was told");
  }

  /** It reads as a consent, and there is no way to say no. */
  @Test
  void what_goes_on_by_itself_with_an_agreement_in_its_words_is_for_an_assessor() {
    gives(
        Verdict.REVIEW,
        telling(bank(true), "我们已更新人脸信息处理规则,继续使用即表示同意。", "知道了"),
        UnaryOperator.identity(),
        "with nothing to say no to");
  }

  private static FakeBank telling(FakeBank bank, String told, String control) {
    return keepingLonger(bank)
        .on(
            Turn.FACE_STARTED,
            b -> {
              if (!b.isUpdated()) {
                b.rightly(Turn.FACE_STARTED);
                return;
              }
              b.phone().cover(() -> news(b, told, control));
            });
  }

  private static Page news(FakeBank bank, String told, String control) {
    return Page.dialog(
        View.title(bank.say("News", "更新提示")),
        View.text(told),
        View.button(
            control,
            () -> {
              bank.phone().uncover();
              bank.askForCamera();
            }));
  }

  @Test
  void asking_again_without_a_word_of_what_changed_is_for_an_assessor() {
    gives(
        Verdict.REVIEW,
        askingAnew(bank(false), ""),
        changing("kind"),
        "Is the person told there, or before it, what has changed?");
  }

  @Test
  void other_words_in_the_rules_are_for_an_assessor() {
    FakeBank bank =
        bank(false)
            .altering(
                "face-rules",
                b ->
                    b.isOld()
                        ? UnaryOperator.identity()
                        : Page.with(
                            View.text(
                                "Your face is also compared when you open the safe of the"
                                    + " branch.")));
    gives(Verdict.REVIEW, bank, UnaryOperator.identity(), "are no longer the same");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothing_changed_asks_for_nothing(boolean chinese) {
    gives(
        Verdict.NOT_APPLICABLE,
        bank(chinese),
        UnaryOperator.identity(),
        "nothing is to be agreed to anew");
  }

  @Test
  void where_nobody_says_what_changed_nothing_is_known() {
    gives(
        Verdict.INCONCLUSIVE,
        bank(false),
        saying("previous: {file: earlier.apk}"),
        "write app.previous.changed");
  }

  @Test
  void rules_that_do_not_open_say_nothing_of_a_change() {
    gives(
        Verdict.INCONCLUSIVE,
        bank(false).altering("me", b -> Page.without(b.say("Face rules", "人脸规则"))),
        UnaryOperator.identity(),
        "were not read to their ends");
  }

  @Test
  void without_an_earlier_build_or_an_update_nothing_is_known() {
    gives(Verdict.INCONCLUSIVE, bank(false), saying("activity: .Main"), "name it in the statement");
    for (FakeBank bank : List.of(bank(false), keepingLonger(bank(false)))) {
      gives(
          Verdict.INCONCLUSIVE,
          bank.refusingUpdates(Sentence.of("update.unproven")),
          changing("recipient"),
          "nothing shows that the data were kept");
    }
  }

  @Test
  void who_never_agreed_is_not_asked_again() {
    gives(
        Verdict.INCONCLUSIVE,
        bank(false).on(Turn.FACE_STARTED, b -> {}),
        changing("recipient"),
        "there is no older consent");
  }

  @Test
  void a_camera_that_cannot_be_watched_was_not_seen_closed() {
    for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
      assertThat(
              rehearsal
                  .of(
                      REQUIREMENT,
                      askingAnew(bank(false), "What is new: your face is kept longer."),
                      changing("period"),
                      Traits.sound(false).logging(kind))
                  .verdict())
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_phone_dies_nothing_is_known(boolean violating) {
    FakeBank bank =
        violating
            ? takesTheOldConsentForTheNew().bank()
            : askingAnew(bank(false), "What is new: your face is kept longer.");
    int all = rehearsal.of(REQUIREMENT, bank, changing("recipient")).commands();

    for (int commands : new int[] {0, 3, all / 4, all / 2, all * 3 / 4, all - 1}) {
      assertThat(
              rehearsal
                  .of(
                      REQUIREMENT,
                      bank,
                      changing("recipient"),
                      Traits.sound(false).dyingAfter(commands))
                  .verdict())
          .as("%s", commands)
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }
}
