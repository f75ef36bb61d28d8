package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Banks that ask for the face as one must not: SC-01 to SC-05, PM-01. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsentViolatorsTest {

  private static final String BOX = "I consent to the processing of my face data";

  private final Rehearsal rehearsal;

  ConsentViolatorsTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @Test
  void sc01_nothing_is_asked_about_the_face() {
    rehearsal.fails("SC-01", silent(), "no screen asked for consent to face processing");
  }

  @Test
  void sc01_the_face_is_hidden_in_the_general_pop_up() {
    FakeBank bank =
        silent()
            .altering(
                "greeting",
                b -> Page.with(View.text("For face login we also collect your face image.")));

    rehearsal.fails("SC-01", bank, "the face is mentioned only in the general consent");
  }

  @Test
  void sc01_the_consent_never_names_the_face() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "consent",
                b ->
                    Page.full(
                        View.title("Identity check"),
                        View.text("We verify that it is you. It only takes a moment."),
                        View.button("Agree", () -> b.turn(Turn.AGREED)),
                        View.button("Decline", () -> b.turn(Turn.REFUSED))));

    // the camera opened, and nothing before it spoke of the face
    rehearsal.fails("SC-01", bank, "no screen asked for consent to face processing");
  }

  @Test
  void sc02_the_camera_dialog_is_all_that_is_asked() {
    rehearsal.fails("SC-02", silent(), "the camera permission was the only thing asked");
  }

  @Test
  void sc02_the_app_asks_for_the_camera_in_its_own_words() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.FACE_STARTED,
                b ->
                    b.phone()
                        .cover(
                            () ->
                                Page.dialog(
                                    View.title("Face login needs the camera"),
                                    View.text("Please allow camera access to go on."),
                                    View.button(
                                        "OK",
                                        () -> {
                                          b.phone().uncover();
                                          b.askForCamera();
                                        }))));

    rehearsal.fails("SC-02", bank, "the camera permission was the only thing asked");
  }

  @Test
  void sc02_one_box_gives_the_face_and_the_camera() {
    FakeBank bank = boxed("I consent to the use of my face data and allow camera access");

    rehearsal.fails("SC-02", bank, "one act gives the face and the camera permission together");
  }

  @Test
  void sc03_the_box_bundles_marketing() {
    FakeBank bank = boxed("I consent to the use of my face data and to marketing");

    rehearsal.fails("SC-03", bank, "bundled with something else");
  }

  @Test
  void sc03_marketing_has_to_be_ticked_to_get_on() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b ->
                    Page.instead(
                        "Agree",
                        toggling(b, "Send me special offers"),
                        View.button("Agree", () -> agreeWhen(b, "Send me special offers"))));

    rehearsal.fails("SC-03", bank, "“Send me special offers”");
  }

  @Test
  void sc03_the_small_print_widens_the_act() {
    FakeBank bank =
        FakeBank.chinese()
            .asking(Asking.SHEET)
            .altering("consent", b -> Page.with(View.text("点击同意即表示您同意《用户协议》并接收营销信息。").size(16)));

    rehearsal.fails("SC-03", bank, "bundled with something else");
  }

  @Test
  void sc03_a_further_purpose_in_the_text_is_for_an_assessor() {
    FakeBank bank =
        FakeBank.english()
            .altering(
                "consent",
                b -> Page.with(View.text("Your face image also helps our advertising.")));

    rehearsal.gives(Verdict.REVIEW, "SC-03", bank, "speaks of a further purpose");
  }

  @Test
  void sc04_the_box_is_ticked_beforehand() {
    FakeBank bank =
        FakeBank.english()
            .altering("consent", b -> Page.instead(BOX, View.box(BOX, !b.isTicked(), b::tick)));

    rehearsal.fails("SC-04", bank, "was ticked when the consent was first shown");
  }

  @Test
  void sc04_the_consent_goes_on_by_itself() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.rightly(Turn.FACE_STARTED);
                  b.phone().after(Duration.ofSeconds(3), () -> b.turn(Turn.AGREED));
                });

    rehearsal.fails("SC-04", bank, "came up over the consent (screen 4) by itself");
  }

  @Test
  void sc04_the_box_ticks_itself() {
    FakeBank bank =
        FakeBank.chinese()
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.rightly(Turn.FACE_STARTED);
                  b.phone().after(Duration.ofSeconds(3), b::tick);
                });

    rehearsal.fails("SC-04", bank, "ticked itself while the phone was left alone");
  }

  @Test
  void sc04_going_on_is_taken_for_consent() {
    FakeBank bank =
        FakeBank.english()
            .having(
                "consent",
                b ->
                    Page.full(
                        View.title("Face recognition"),
                        View.text("We collect your face image to sign you in."),
                        View.text("By continuing you agree to the processing of your face data."),
                        View.button("Continue", () -> b.turn(Turn.AGREED)),
                        View.button("Decline", () -> b.turn(Turn.REFUSED))));

    rehearsal.fails("SC-04", bank, "going on is taken for consent");
  }

  @Test
  void sc04_the_camera_opens_while_nothing_is_done() {
    FakeBank bank =
        FakeBank.english()
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.rightly(Turn.FACE_STARTED);
                  b.phone().after(Duration.ofSeconds(3), () -> b.phone().openCamera());
                });

    rehearsal.fails("SC-04", bank, "the camera opened while the consent was shown");
  }

  @Test
  void sc05_the_camera_opens_behind_the_consent() {
    FakeBank bank =
        FakeBank.english()
            .asking(Asking.DIALOG)
            .on(
                Turn.FACE_STARTED,
                b -> {
                  b.phone().openCamera();
                  b.rightly(Turn.FACE_STARTED);
                });

    rehearsal.fails("SC-05", bank, "before the act of consent “Agree”");
  }

  @Test
  void sc05_the_camera_opens_without_any_consent() {
    rehearsal.fails("SC-05", silent(), "without any act of consent about the face");
  }

  @Test
  void sc05_the_camera_dialog_comes_first() {
    FakeBank bank =
        FakeBank.chinese()
            .on(Turn.FACE_STARTED, b -> b.phone().ask(ok -> b.askAboutFace(), FakeBank.CAMERA));

    rehearsal.fails("SC-05", bank, "came before the act of consent “同意”");
  }

  @Test
  void pm01_the_camera_is_asked_for_at_launch() {
    FakeBank bank =
        FakeBank.english().on(Turn.LAUNCHED, b -> b.phone().ask(ok -> b.greet(), FakeBank.CAMERA));

    rehearsal.fails("PM-01", bank, "was asked for before “face-login” was started");
  }

  @Test
  void pm01_the_camera_is_asked_for_together_with_the_place() {
    FakeBank bank =
        FakeBank.chinese()
            .on(
                Turn.AGREED,
                b -> {
                  b.closeConsent();
                  b.phone()
                      .ask(
                          ok -> b.scan(),
                          FakeBank.CAMERA,
                          "android.permission.ACCESS_FINE_LOCATION");
                });

    rehearsal.fails("PM-01", bank, "together with other permissions: LOCATION");
  }

  private static FakeBank silent() {
    return FakeBank.english().on(Turn.FACE_STARTED, FakeBank::askForCamera);
  }

  private static FakeBank boxed(String words) {
    return FakeBank.english()
        .altering("consent", b -> Page.instead(BOX, View.box(words, b.isTicked(), b::tick)));
  }

  private static View toggling(FakeBank bank, String words) {
    boolean set = bank.phone().passing().contains(words);
    return View.box(
        words,
        set,
        () -> {
          if (set) {
            bank.phone().passing().remove(words);
          } else {
            bank.phone().passing().add(words);
          }
        });
  }

  private static void agreeWhen(FakeBank bank, String ticked) {
    if (bank.isTicked() && bank.phone().passing().contains(ticked)) {
      bank.turn(Turn.AGREED);
    } else {
      bank.phone().toast("Please tick all boxes");
    }
  }
}
