package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.button;
import static org.facecert.check.Story.consent;
import static org.facecert.check.Story.expect;

import java.util.ArrayList;
import java.util.List;
import org.facecert.fake.Page;
import org.facecert.fake.Still;
import org.facecert.fake.View;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FC-06, FP-01, FP-03, PM-01: the camera and the prompts, after a no and before a yes. */
final class CameraTest {

  private static final Page HOME = Page.full(View.title("Harbour Bank"), button("Face login"));

  private final Story story = new Story();

  @BeforeEach
  void start() {
    story.sees(HOME);
    story.presses(Purpose.START, "Face login");
  }

  @Test
  void fc06_no_opening_passes_only_with_a_witness_and_a_restart() {
    refuse();
    expect(closed(), Verdict.INCONCLUSIVE, "No opening proves nothing here");
    story.witnessed();
    expect(closed(), Verdict.INCONCLUSIVE, "did not come up");
    restart(Still.homeScreen());
    expect(closed(), Verdict.INCONCLUSIVE, "did not come up");
    restart(Still.source(HOME));
    expect(closed(), Verdict.PASS, "the camera neither opened nor was asked for");
  }

  @Test
  void fc06_an_opening_needs_no_witness() {
    refuse();
    story.opened();

    expect(closed(), Verdict.FAIL, "the camera opened");
  }

  @Test
  void fp01_a_prompt_fails_and_silence_counts_only_while_going_about() {
    refuse();
    int refused = story.observations().steps().size();
    story.sees(HOME);
    expect(quiet(refused), Verdict.INCONCLUSIVE, "declares no core journeys");
    story.presses(Purpose.ROUTE, "Monthly bill");
    story.sees(Page.full(View.title("Your bill")));
    expect(quiet(refused), Verdict.INCONCLUSIVE, "not seen after a return to it in the session");
    story.does(Purpose.RESUME_APP);
    story.sees(HOME);
    expect(quiet(refused), Verdict.INCONCLUSIVE, "not seen after it was closed and opened again");
    restart(Still.homeScreen());
    expect(quiet(refused), Verdict.INCONCLUSIVE, "not seen after it was closed and opened again");
    restart(Still.source(HOME));
    expect(quiet(refused), Verdict.PASS, "no screen asked for the face");
  }

  @Test
  void fp01_a_prompt_in_the_session_fails_and_one_at_an_opening_is_a_question() {
    refuse();
    int refused = story.observations().steps().size();
    story.presses(Purpose.ROUTE, "Monthly bill");
    story.sees(Page.full(View.title("Your bill")));
    story.does(Purpose.RESUME_APP);
    story.sees(HOME);
    restart(Still.source(HOME));
    story.sees(consent(button("Agree"), button("Decline")));
    expect(quiet(refused), Verdict.REVIEW, "closed and opened again it asked for the face");
  }

  @Test
  void fp01_a_return_only_after_the_app_was_closed_is_no_session() {
    refuse();
    int refused = story.observations().steps().size();
    story.presses(Purpose.ROUTE, "Monthly bill");
    story.sees(Page.full(View.title("Your bill")));
    restart(Still.source(HOME));
    story.does(Purpose.RESUME_APP);
    story.sees(HOME);
    expect(quiet(refused), Verdict.INCONCLUSIVE, "not seen after a return to it in the session");
  }

  @Test
  void fp01_a_prompt_on_the_way_fails() {
    refuse();
    int refused = story.observations().steps().size();
    story.presses(Purpose.ROUTE, "Monthly bill");
    story.sees(consent(button("Agree"), button("Decline")));
    expect(quiet(refused), Verdict.FAIL, "after “Monthly bill” was pressed");
  }

  @Test
  void fp03_only_launches_after_the_denial_of_the_camera_count() {
    story.seesCameraDialog();
    ObservedScreen up = story.sees(HOME);
    expect(launched(up), Verdict.INCONCLUSIVE, "was not met");
    story.seesCameraDialog();
    story.presses(Purpose.DENY, "Don’t allow");
    story.does(Purpose.STOP_APP);
    ObservedScreen again = story.sees(HOME);
    expect(launched(again), Verdict.PASS, "1 launch asked for it no more");
    expect(launched(again, story.seesSource(Still.homeScreen())), Verdict.INCONCLUSIVE, "come up");
    expect(launched(again, story.seesCameraDialog()), Verdict.FAIL, "asked for it again");
  }

  @Test
  void fp03_a_denial_that_the_system_took_for_a_grant_is_none() {
    story.seesCameraDialog();
    story.presses(Purpose.DENY, "Don’t allow");
    story.holdsCamera(true);
    ObservedScreen up = story.sees(HOME);
    expect(launched(up), Verdict.INCONCLUSIVE, "holds the camera to be granted all the same");
    story.seesCameraDialog();
    story.presses(Purpose.DENY, "Don’t allow");
    story.holdsCamera(false);
    story.does(Purpose.STOP_APP);
    expect(launched(story.sees(HOME)), Verdict.PASS, "1 launch asked for it no more");
  }

  @Test
  void in13_a_purpose_under_its_heading_needs_no_face_in_its_sentence() {
    expect(
        purposeOn(View.text("Purpose"), View.text("For signing in")),
        Verdict.PASS,
        "Purpose: For signing in");
  }

  @Test
  void in13_a_heading_alone_tells_no_purpose() {
    expect(
        purposeOn(View.text("Purpose"), View.text("How")),
        Verdict.REVIEW,
        "Does that say what for?");
  }

  static List<String> purposes() {
    return List.of(
        "The camera takes one selfie to open the locker for you.",
        "We use the camera to let you in by your face.",
        "Your camera is used to check that it is you.",
        "The camera opens so that the gate can recognise your face.",
        "Your face is photographed to sign you in.",
        "相机仅用于拍摄一张自拍，为您打开储物柜。",
        "我们使用相机，以便凭人脸让您进门。",
        "摄像头用来核对是不是您本人。",
        "拍摄您的脸是为了登录。",
        "打开相机用于识别您的脸并开门。");
  }

  @ParameterizedTest
  @MethodSource("purposes")
  void in13_a_banner_that_can_be_read_beside_the_dialog_tells_it(String banner) {
    expect(beside(banner, 150), Verdict.PASS, banner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "150 | Camera",
        "0 | Camera",
        "150 | Welcome back",
        "150 | Class pictures of today",
        "0 | We use the camera to let you in by your face.",
        "0 | Your camera is used to check that it is you."
      })
  void in13_a_banner_that_tells_none_or_is_covered_by_the_dialog_does_not(int top, String banner) {
    expect(beside(banner, top), Verdict.FAIL, "said what the camera is for");
  }

  @ParameterizedTest
  @MethodSource("purposes")
  void in13_the_page_that_was_agreed_on_tells_it_whatever_comes_between(String purpose) {
    story.sees(Page.full(View.title("Face login"), View.text(purpose), button("Agree")));
    story.presses(Purpose.CONSENT, "Agree");
    story.sees(Page.full(View.title("One moment"), View.text("Starting the camera")));
    story.seesCameraDialog();

    expect(
        new CameraComesWithItsPurpose(story.told(), words(purpose)).judge(WalkEnding.DONE),
        Verdict.PASS,
        purpose);
  }

  @Test
  void in13_a_page_before_the_last_press_tells_nothing() {
    story.sees(
        Page.full(View.text("We use the camera to let you in by your face."), button("Next")));
    story.presses(Purpose.CONSENT, "Next");
    story.sees(Page.full(View.title("Ready"), button("Start")));
    story.presses(Purpose.CONSENT, "Start");
    story.seesCameraDialog();

    expect(
        new CameraComesWithItsPurpose(story.told(), Story.WORDS).judge(WalkEnding.DONE),
        Verdict.FAIL,
        "said what the camera is for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASS | names what it is used for | We use the camera to check that it is you.",
        "PASS | names what it is used for | The camera compares your face to sign you in.",
        "PASS | names what it is used for | 打开相机用于核验您的身份。",
        "FAIL | names nothing that it is used for | For a better experience, we need your camera.",
        "FAIL | names nothing that it is used for | The camera is needed for the app to work"
            + " properly.",
        "FAIL | names nothing that it is used for | 为了更好的体验，需要使用相机。",
        "FAIL | names nothing that it is used for | 允许访问相机以便正常使用功能。",
        "FAIL | no reason was shown | The app requires access to the camera.",
        "FAIL | no reason was shown | 需要使用您的相机。",
        "REVIEW | Is the purpose specific? | The camera is used to verify your identity, so that"
            + " you can use all features of the app.",
        "REVIEW | Does that say what the camera is used for | The camera is there so that nobody"
            + " grows old at the counter.",
        "REVIEW | Does that say what the camera is used for | The camera is not used to sign you"
            + " in.",
      })
  void pm05_a_reason_names_a_use_or_fits_everything(Verdict verdict, String said, String reason) {
    story.sees(Page.full(View.title("One step more"), View.text(reason), button("Continue")));
    story.presses(Purpose.CONTINUE, "Continue");
    story.seesCameraDialog();

    expect(
        new ShownPurposeIsSpecific(story.told(), words(reason)).judge(WalkEnding.DONE),
        verdict,
        said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FAIL | The camera comes next | For a better experience, we need your camera.",
        "FAIL | 接下来要使用相机 | 为了更好的体验，需要使用相机。",
        "REVIEW | The camera opens doors. | For a better experience, we need your camera.",
        "REVIEW | Sign in with the camera | For a better experience, we need your camera.",
        "REVIEW | The camera comes next | Somebody looks through your camera at you.",
      })
  void pm05_a_heading_over_a_reason_that_fits_everything_is_none(
      Verdict verdict, String title, String reason) {
    story.sees(Page.full(View.title(title), View.text(reason), button("Continue")));
    story.presses(Purpose.CONTINUE, "Continue");
    story.seesCameraDialog();

    expect(
        new ShownPurposeIsSpecific(story.told(), words(reason)).judge(WalkEnding.DONE),
        verdict,
        verdict == Verdict.FAIL ? "names nothing that it is used for" : "Does that say");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May we look at your face?",
        "Shall the camera see you?",
        "Do you agree to our using your face?",
        "Can the camera have a look?",
        "可以看看您的脸吗？",
        "让相机看一眼您的脸？",
        "您愿意露个脸吗？"
      })
  void a_question_over_the_text_is_no_reason(String title) {
    story.sees(
        Page.full(
            View.title(title),
            View.text("For a better experience, we need your camera."),
            button("Continue")));
    story.presses(Purpose.CONTINUE, "Continue");
    story.seesCameraDialog();

    expect(
        new ShownPurposeIsSpecific(story.told(), words(title)).judge(WalkEnding.DONE),
        Verdict.FAIL,
        "names nothing that it is used for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is my face for? Ask our staff.",
        "May we see your face? You look great, and our shop opens at nine.",
        "Use your face? You look at the phone and good things come.",
        "What is the camera used for? See our privacy policy.",
        "Why the camera? Our team will gladly tell you.",
        "What do you need my face for? That depends.",
        "Why my face? Get in touch with us.",
        "人脸用来做什么？请咨询工作人员。",
        "为什么要用相机？详见隐私政策。",
        "要我的脸做什么用？店员会告诉您。"
      })
  void an_answer_that_is_none_tells_no_purpose(String text) {
    story.sees(Page.full(View.title("One step more"), View.text(text), button("Continue")));
    story.presses(Purpose.CONTINUE, "Continue");
    story.seesCameraDialog();

    assertThat(
            new CameraComesWithItsPurpose(story.told(), words(text))
                .judge(WalkEnding.DONE)
                .verdict())
        .isNotEqualTo(Verdict.PASS);
    assertThat(
            new ShownPurposeIsSpecific(story.told(), words(text)).judge(WalkEnding.DONE).verdict())
        .isNotEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the camera for? It looks at your face to open the gate.",
        "For Challenge 25, the front camera looks at your face and estimates whether you look 25 or"
            + " over.",
        "May we look at your face to unlock the locker?",
        "相机只用来看您的脸色。",
        "相机拍您的脸，用来打开储物柜。",
        // what comes of looking, under a question by name
        "Use your face for Glance? When a shop asks for an approval, you look at the phone and the"
            + " approval opens.",
        "Face entry? You look up and the gate opens.",
        "刷脸通行？看一眼闸机，闸机就放行。"
      })
  void one_that_names_the_use_tells_it(String text) {
    story.sees(Page.full(View.title("One step more"), View.text(text), button("Continue")));
    story.presses(Purpose.CONTINUE, "Continue");
    story.seesCameraDialog();

    expect(
        new ShownPurposeIsSpecific(story.told(), words(text)).judge(WalkEnding.DONE),
        Verdict.PASS,
        "names what it is used for");
  }

  @Test
  void pm05_without_the_question_for_the_camera_no_reason_is_judged() {
    ShownPurposeIsSpecific check = new ShownPurposeIsSpecific(story.told(), Story.WORDS);

    expect(check.judge(WalkEnding.STUCK), Verdict.INCONCLUSIVE, "no camera dialog was met");
  }

  private static Vocabulary words(String sentence) {
    return Vocabulary.of(sentence.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en");
  }

  /**
   * The system's dialog over the app's page, both windows told.
   *
   * @param top of the banner; 0 where the dialog's question is
   */
  private Finding beside(String banner, int top) {
    story.sees(Page.full(View.title("Class pictures"), button("Start")));
    story.presses(Purpose.CONSENT, "Start");
    String dialog = Still.permissionDialog("Allow Harbour Bank to take pictures and record video?");
    int question =
        UiAutomatorSource.read(dialog).nodes().stream()
            .filter(n -> n.text().startsWith("Allow"))
            .mapToInt(n -> n.bounds().centreY())
            .findFirst()
            .orElseThrow();
    int at = top == 0 ? question : top;
    String under =
        """
        <node class="android.widget.FrameLayout" package="%s" bounds="[0,0][1080,2400]" displayed="true" text="" content-desc="">
          <node class="android.widget.TextView" package="%s" bounds="[60,%d][1020,%d]" displayed="true" text="%s" content-desc=""/>
        </node>
        </hierarchy>\
        """
            .formatted(Story.APP, Story.APP, at, at + 80, banner);
    story.seesSource(dialog.replace("</hierarchy>", under));
    return new CameraComesWithItsPurpose(story.told(), words(banner)).judge(WalkEnding.DONE);
  }

  private Finding purposeOn(View... views) {
    List<View> all = new ArrayList<>(List.of(View.title("Turn on face login")));
    all.addAll(List.of(views));
    all.add(button("Agree and turn on"));
    all.add(button("No thanks"));
    story.sees(Page.full(all.toArray(View[]::new)));
    story.presses(Purpose.CONSENT, "Agree and turn on");
    story.seesCameraDialog();
    return new CameraComesWithItsPurpose(story.told(), Story.WORDS).judge(WalkEnding.DONE);
  }

  @Test
  void pm01_the_dialog_belongs_to_the_function_alone() {
    story.seesCameraDialog();
    expect(asked(WalkEnding.DONE), Verdict.PASS, "alone");
    story.seesSource(
        Still.permissionDialog("Allow Harbour Bank to access this device’s location?"));
    expect(asked(WalkEnding.DONE), Verdict.FAIL, "together with other permissions: LOCATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Allow Harbour Bank to read your clipboard?",
        "Allow Harbour Bank to find watches around you?",
        "Allow Harbour Bank to see which apps you use?",
        "要允许“海港银行”读取短信验证码以外的通知内容吗？",
        "是否允许“海港银行”查看手机里装了哪些软件？",
        "要允許「海港銀行」取得您的運動步數嗎？"
      })
  void pm01_a_permission_that_nobody_has_a_name_for_is_one_too(String question) {
    story.seesCameraDialog();
    story.seesSource(Still.permissionDialog(question));
    expect(asked(WalkEnding.DONE), Verdict.FAIL, "together with other permissions: ");
  }

  @Test
  void pm01_an_unknown_permission_is_named_by_its_sentence() {
    story.seesCameraDialog();
    story.seesSource(Still.permissionDialog("Allow Harbour Bank to read your clipboard?"));
    expect(asked(WalkEnding.DONE), Verdict.FAIL, "Allow Harbour Bank to read your clipboard?");
  }

  @Test
  void pm01_a_dialog_before_the_start_is_too_early() {
    Story early = new Story();
    early.seesCameraDialog();
    early.sees(HOME);
    early.presses(Purpose.START, "Face login");

    Finding finding = new CameraIsAskedAtTheFunction(early.told()).judge(WalkEnding.DONE);
    expect(finding, Verdict.FAIL, "before “face-login” was started");
  }

  @Test
  void pm01_never_asking_is_exempt_only_with_a_witness() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.CONSENT, "Agree");
    story.sees(HOME);
    expect(asked(WalkEnding.DONE), Verdict.INCONCLUSIVE, "no camera dialog was met");
    story.witnessed();
    expect(asked(WalkEnding.DONE), Verdict.NOT_APPLICABLE, "does not apply");
    expect(asked(WalkEnding.STUCK), Verdict.INCONCLUSIVE, "no camera dialog was met");
  }

  private void refuse() {
    story.sees(consent(button("Agree"), button("Decline")));
    story.presses(Purpose.REFUSE, "Decline");
    story.sees(HOME);
  }

  private void restart(String source) {
    story.does(Purpose.STOP_APP);
    story.does(Purpose.OPEN_APP);
    story.seesSource(source);
  }

  private Finding closed() {
    return new CameraStaysClosed(story.told()).judge(WalkEnding.REFUSED);
  }

  private Finding quiet(int refused) {
    return new NoPromptAgain(story.told())
        .judge(WalkEnding.REFUSED, story.observations().from(refused), List.of());
  }

  private Finding launched(ObservedScreen... launches) {
    return new LaunchesAreQuiet(story.told()).judge(WalkEnding.CAMERA_DENIED, List.of(launches));
  }

  private Finding asked(WalkEnding ending) {
    return new CameraIsAskedAtTheFunction(story.told()).judge(ending);
  }
}
