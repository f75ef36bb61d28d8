package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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

/** FC-07: a bank that puts the face before the other ways, or switches it on by an update. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DefaultFaceViolatorsTest {

  private static final String REQUIREMENT = "FC-07";
  private static final String STARTED = "started after the update";

  private final Rehearsal rehearsal;

  DefaultFaceViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Violates("FC-07")
  static Violator switchesTheFaceOn() {
    return Violator.of(started(FakeBank.english(), DefaultFaceViolatorsTest::switchOn));
  }

  private static void switchOn(FakeBank bank) {
    if (bank.phone().kept().remove(FakeBank.REFUSED)) {
      bank.phone().kept().add(FakeBank.CONSENTED);
    }
  }

  /** Does this, too, at each start after the update. */
  private static FakeBank started(FakeBank bank, Consumer<FakeBank> habit) {
    return bank.on(
        Turn.LAUNCHED,
        b -> {
          b.rightly(Turn.LAUNCHED);
          if (b.isUpdated()) {
            habit.accept(b);
          }
        });
  }

  private static FakeBank bank(boolean chinese) {
    return chinese ? FakeBank.chinese() : FakeBank.english();
  }

  private void gives(Verdict verdict, FakeBank bank, String words) {
    rehearsal.gives(verdict, REQUIREMENT, bank, words);
  }

  /** With the ways to sign in as radio buttons. */
  private static FakeBank choosing(boolean chinese, boolean faceFirst) {
    return bank(chinese)
        .having(
            "sign-in",
            b ->
                Page.full(
                    View.title(b.say("How do you want to sign in?", "请选择登录方式")),
                    View.radio(
                        b.say("Face login", "刷脸登录"), faceFirst, () -> b.turn(Turn.FACE_STARTED)),
                    View.radio(
                        b.say("Password login", "密码登录"), false, () -> b.phone().show("password")),
                    View.radio(
                        b.say("SMS code login", "短信验证码登录"), false, () -> b.phone().show("sms"))));
  }

  /** With words in a row of this way. */
  private static FakeBank saying(boolean chinese, boolean ofFace, String words) {
    return bank(chinese)
        .having(
            "sign-in",
            b ->
                Page.full(
                    View.title(b.say("How do you want to sign in?", "请选择登录方式")),
                    View.button(
                        b.say("Face login", "刷脸登录") + (ofFace ? words : ""),
                        () -> b.turn(Turn.FACE_STARTED)),
                    View.button(
                        b.say("Password login", "密码登录") + (ofFace ? "" : words),
                        () -> b.phone().show("password")),
                    b.go("SMS code login", "短信验证码登录", "sms")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ways_beside_each_other_and_an_update_that_asks_as_before_pass(boolean chinese) {
    gives(Verdict.PASS, bank(chinese), "no word puts");
    gives(Verdict.PASS, bank(chinese), "is no more switched on than before");
    gives(Verdict.PASS, choosing(chinese, false), "nothing is chosen beforehand");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_face_that_is_chosen_already_fails(boolean chinese) {
    gives(Verdict.FAIL, choosing(chinese, true), "the face is chosen already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false| (recommended)",
        "false| - our default",
        "false| · preferred",
        "true|(推荐)",
        "true|(默认方式)",
        "true|·首选",
      })
  void a_face_that_is_put_before_the_others_fails_and_another_way_may_be(
      boolean chinese, String words) {
    String said = " " + words.strip();
    gives(Verdict.FAIL, saying(chinese, true, said), "words put the face before the others");
    gives(Verdict.PASS, saying(chinese, false, said), "no word puts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"false|(not recommended in the dark)", "true|(非默认)", "false|(takes two seconds)"})
  void what_does_not_put_it_first_passes(boolean chinese, String words) {
    gives(Verdict.PASS, saying(chinese, true, " " + words), "no word puts");
  }

  @Test
  void a_much_larger_control_is_for_an_assessor() {
    FakeBank bank =
        bank(false)
            .altering(
                "sign-in",
                b ->
                    Page.instead(
                        "Face login",
                        View.button("Face login", () -> b.turn(Turn.FACE_STARTED)).high(260)));
    gives(Verdict.REVIEW, bank, "is much larger than any other");
  }

  @Test
  void a_face_that_stands_alone_is_for_an_assessor() {
    FakeBank bank =
        bank(false)
            .altering("sign-in", b -> Page.without("Password login", "SMS code login"))
            .altering("consent", b -> Page.with(b.go("Password login", "密码登录", "password")));
    gives(Verdict.REVIEW, bank, "it stands alone");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_refusal_that_the_update_takes_back_fails(boolean chinese) {
    String words = "The update has switched “face-login” on";
    gives(Verdict.FAIL, started(bank(chinese), DefaultFaceViolatorsTest::switchOn), words);
    gives(
        Verdict.FAIL,
        started(
            bank(chinese),
            b -> {
              if (!b.phone().kept().add(STARTED)) {
                switchOn(b);
              }
            }),
        words);
  }

  @Test
  void a_camera_that_opens_by_itself_after_the_update_fails() {
    gives(
        Verdict.FAIL,
        started(
            bank(false),
            b -> {
              b.phone().openCamera();
              b.phone().closeCamera();
            }),
        "the camera opened by itself");
  }

  @Test
  void without_an_earlier_build_or_an_update_nothing_is_known() {
    Rehearsal.Verdicts without =
        rehearsal.of(
            REQUIREMENT,
            bank(false),
            BankStatement.replacing(" previous: {file: earlier.apk, changed: []},", ""));
    assertThat(without.each()).containsExactly(Verdict.PASS, Verdict.INCONCLUSIVE);
    for (FakeBank bank : List.of(bank(false), switchesTheFaceOn().bank())) {
      Rehearsal.Verdicts refused =
          rehearsal.of(REQUIREMENT, bank.refusingUpdates(Sentence.of("update.not-installed")));
      assertThat(refused.each()).containsExactly(Verdict.PASS, Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void who_could_not_refuse_or_was_not_asked_before_proves_nothing() {
    for (FakeBank bank :
        List.of(
            bank(false).on(Turn.REFUSED, b -> {}),
            bank(false)
                .on(
                    Turn.REFUSED,
                    b -> {
                      b.rightly(Turn.REFUSED);
                      b.phone().kept().add(FakeBank.CONSENTED);
                    }),
            bank(false).on(Turn.FACE_STARTED, b -> {}))) {
      assertThat(rehearsal.of(REQUIREMENT, bank).each().get(1)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void a_camera_that_cannot_be_watched_was_not_seen_closed() {
    for (CameraLogging kind : new CameraLogging[] {CameraLogging.NONE, CameraLogging.SILENT}) {
      assertThat(
              rehearsal
                  .of(
                      REQUIREMENT,
                      bank(false),
                      UnaryOperator.identity(),
                      Traits.sound(false).logging(kind))
                  .each()
                  .get(1))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wherever_the_phone_dies_nothing_is_known(boolean violating) {
    FakeBank bank = violating ? switchesTheFaceOn().bank() : bank(false);
    int all = rehearsal.of(REQUIREMENT, bank).commands();

    for (int commands : new int[] {0, 3, all / 4, all / 2, all * 3 / 4, all - 1}) {
      assertThat(
              rehearsal
                  .of(
                      REQUIREMENT,
                      bank,
                      UnaryOperator.identity(),
                      Traits.sound(false).dyingAfter(commands))
                  .each())
          .as("%s", commands)
          .contains(Verdict.INCONCLUSIVE)
          .doesNotContain(Verdict.FAIL);
    }
  }
}
