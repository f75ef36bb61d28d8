package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.FakePhone.CameraLogging;
import org.facecert.fake.FakePhone.Traits;
import org.facecert.fake.Faults.Named;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SC-07: a bank in which one pays by face as well, and what it takes the consent to that for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PurposeViolatorsTest {

  /** commands of the walk at which a fault begins */
  private static final int[] MOMENTS = {2, 9, 18, 27, 36, 45, 54};

  private static final String PAYS = "consented to paying by face";

  private final Rehearsal rehearsal;

  PurposeViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("SC-07")
  static Violator takesOneConsentForAll() {
    return new Violator(
        payingByFace(FakeBank.english()).on(Turn.FACE_STARTED, PurposeViolatorsTest::unasked),
        withPayment("payment", "confirm payments", "Pay by face"));
  }

  private static void unasked(FakeBank bank) {
    if (bank.phone().kept().contains(PAYS)) {
      bank.askForCamera();
    } else {
      bank.rightly(Turn.FACE_STARTED);
    }
  }

  private static FakeBank bank(boolean chinese) {
    return payingByFace(chinese ? FakeBank.chinese() : FakeBank.english());
  }

  private static UnaryOperator<String> declared(boolean chinese) {
    return withPayment("payment", "confirm payments", chinese ? "刷脸支付" : "Pay by face");
  }

  private static UnaryOperator<String> withPayment(String kind, String purpose, String label) {
    String function =
        """
          - id: face-%s
            kind: %s
            purpose: %s
            matched: server
            uploads: true
            retention: until withdrawal, at most 3 years
            location: CN
            makes: nothing
            start: [open app, tap "%s"]
        routes:
        """
            .formatted("payment", kind, purpose, label);
    return BankStatement.replacing("routes:\n", function);
  }

  /** With a second way to use the face, which has a consent of its own. */
  private static FakeBank payingByFace(FakeBank bank) {
    return bank.altering(
            "home",
            b ->
                Page.with(
                    View.button(
                        b.say("Pay by face", "刷脸支付"),
                        () -> {
                          if (b.phone().kept().contains(PAYS)) {
                            b.askForCamera();
                          } else {
                            b.phone().show("pay-consent");
                          }
                        })))
        .having("pay-consent", PurposeViolatorsTest::payConsent);
  }

  private static Page payConsent(FakeBank bank) {
    return Page.full(
        View.title(bank.say("Consent to face payment", "刷脸支付单独同意")),
        View.text(
            bank.say(
                "To confirm your payments we collect an image of your face and compare it on our"
                    + " server in mainland China.",
                "为确认您的支付,我们将采集您的人脸图像,并在中国境内服务器上比对。")),
        View.button(
            bank.say("Agree", "同意"),
            () -> {
              bank.phone().kept().add(PAYS);
              bank.phone().leavePage();
              bank.askForCamera();
            }),
        View.button(bank.say("Decline", "不同意"), () -> bank.phone().leavePage()));
  }

  private void gives(Verdict verdict, boolean chinese, FakeBank bank, String words) {
    rehearsal.gives(verdict, "SC-07", bank, declared(chinese), words);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_bank_that_asks_for_each_purpose_passes(boolean chinese) {
    gives(Verdict.PASS, chinese, bank(chinese), "asked anew by a consent of its own");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_consent_that_is_taken_for_another_purpose_fails(boolean chinese) {
    gives(
        Verdict.FAIL,
        chinese,
        bank(chinese).on(Turn.FACE_STARTED, PurposeViolatorsTest::unasked),
        "the agreement to another purpose was taken for this one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|Your face is registered already. It is used here too.|Continue",
        "false|As you agreed to face payment, your face signs you in as well.|Got it",
        "false|Face login uses the face that you have given us for paying.|Next",
        "true|您的人脸已登记,无需再次同意,此处同样使用。|继续",
        "true|您已开通刷脸支付,刷脸登录将使用同一人脸信息。|知道了",
        "true|登录将沿用您支付时的人脸授权。|下一步",
      })
  void being_told_is_not_being_asked(boolean chinese, String told, String control) {
    FakeBank bank = bank(chinese);
    gives(
        Verdict.FAIL,
        chinese,
        bank.on(
            Turn.FACE_STARTED,
            b ->
                b.phone()
                    .cover(
                        () ->
                            Page.dialog(
                                View.title(b.say("Face login", "刷脸登录")),
                                View.text(told),
                                View.button(
                                    control,
                                    () -> {
                                      b.phone().uncover();
                                      b.askForCamera();
                                    })))),
        "began without any consent to it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_same_question_once_more_is_for_an_assessor(boolean chinese) {
    gives(
        Verdict.REVIEW,
        chinese,
        bank(chinese).having("consent", PurposeViolatorsTest::payConsent),
        "in the very words of an earlier consent");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_consent_that_does_not_say_what_for_is_for_an_assessor(boolean chinese) {
    gives(
        Verdict.REVIEW,
        chinese,
        bank(chinese)
            .having(
                "consent",
                b ->
                    Page.full(
                        View.title(b.say("Consent to face recognition", "人脸信息处理单独同意")),
                        View.text(
                            b.say(
                                "We collect an image of your face and compare it on our server.",
                                "我们将采集您的人脸图像,并在服务器上比对。")),
                        View.button(b.say("Agree", "同意"), () -> b.turn(Turn.AGREED)),
                        View.button(b.say("Decline", "不同意"), () -> b.turn(Turn.REFUSED)))),
        "do not name what it is for");
  }

  @Test
  void where_nothing_else_could_be_agreed_to_nothing_is_known() {
    gives(
        Verdict.INCONCLUSIVE,
        false,
        bank(false).altering("home", b -> Page.without("Pay by face")),
        "no function of another purpose was agreed to");
  }

  @Test
  void two_functions_of_one_kind_may_be_one_purpose() {
    rehearsal.gives(
        Verdict.REVIEW,
        "SC-07",
        takesOneConsentForAll().bank(),
        withPayment("login", "sign in on another phone", "Pay by face"),
        "Is this another purpose?");
  }

  @Test
  void one_purpose_alone_has_no_further_one() {
    rehearsal.gives(
        Verdict.NOT_APPLICABLE,
        "SC-07",
        bank(false),
        withPayment("login", "Sign in", "Pay by face"),
        "there is no further one to ask for");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_phone_dies_nothing_is_known(boolean violating) {
    FakeBank bank = violating ? takesOneConsentForAll().bank() : bank(false);
    int all = rehearsal.of("SC-07", bank, declared(false)).commands();

    for (int commands : new int[] {0, 3, all / 4, all / 2, all * 3 / 4, all - 1}) {
      Rehearsal.Verdicts verdicts =
          rehearsal.of("SC-07", bank, declared(false), Traits.sound(false).dyingAfter(commands));

      assertThat(verdicts.verdict())
          .as("%s: %s", commands, verdicts)
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void an_app_that_shows_nothing_or_breaks_down_proves_nothing() {
    for (FakeBank bank :
        List.of(
            bank(false).on(Turn.LAUNCHED, b -> b.phone().leaveApp()),
            bank(false).having("home", b -> Page.full()).on(Turn.LAUNCHED, b -> {}),
            bank(false).on(Turn.FACE_STARTED, b -> b.phone().leaveApp()),
            bank(false).on(Turn.FACE_STARTED, b -> {}))) {
      assertThat(rehearsal.of("SC-07", bank, declared(false)).verdict())
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void a_camera_that_cannot_be_watched_was_not_seen_closed() {
    for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
      assertThat(
              rehearsal
                  .of("SC-07", bank(false), declared(false), Traits.sound(false).logging(kind))
                  .verdict())
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  static Stream<Named> faults() {
    return Faults.all();
  }

  /** The bank that all are tried on has one purpose alone, so its faults are put in here. */
  @ParameterizedTest
  @MethodSource("faults")
  void under_faults_what_complies_does_not_fail_and_what_breaks_it_does_not_pass(Named fault) {
    int from = MOMENTS[Math.floorMod(fault.name().hashCode(), MOMENTS.length)];
    Rehearsal.Verdicts complies = under(fault, from, bank(false));
    Rehearsal.Verdicts breaks = under(fault, from, takesOneConsentForAll().bank());

    assertThat(complies.verdict())
        .as("%s from %s: %s", fault.name(), from, complies)
        .isNotIn(Verdict.FAIL, Verdict.NOT_APPLICABLE);
    assertThat(breaks.verdict())
        .as("%s from %s: %s", fault.name(), from, breaks)
        .isNotIn(Verdict.PASS, Verdict.NOT_APPLICABLE);
  }

  private Rehearsal.Verdicts under(Named fault, int from, FakeBank bank) {
    int until = fault.lasts() == Faults.FOR_EVER ? Faults.FOR_EVER : from + fault.lasts();
    return rehearsal.of(
        "SC-07",
        bank,
        declared(false),
        Traits.sound(false),
        (phone, shelf) -> new FaultyPhone(phone, shelf, fault.fault().get(), from, until));
  }
}
