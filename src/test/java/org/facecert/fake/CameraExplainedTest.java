package org.facecert.fake;

import java.nio.file.Path;
import java.util.List;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After the consent the app says itself what the camera is for, and only then the system asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CameraExplainedTest {

  private final Rehearsal rehearsal;

  CameraExplainedTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "马上要用到相机 | 登录时用前置摄像头拍一张人脸照片做比对。不允许也可以用密码登录。 | 好的 | 不用相机",
        "相机说明 | 刷脸登录要打开相机，比对您的人脸。系统接着会问您。 | 我知道了 | 改用密码登录",
        "稍后系统会询问相机 | 相机只用来给您的脸拍照并比对。 | 明白了 | 不允许",
        "为什么需要相机 | 登录时要扫描您的面部。 | 继续 | 暂不",
        "相机用途 | 使用相机采集人脸图像，仅用于登录。 | 知道了 | 取消",
        "The camera comes next | Face login scans your face with the camera. | Got it | Without the"
            + " camera",
        "Why the camera | We take a picture of your face to sign you in. The camera is used for"
            + " nothing else. | OK | No camera",
        "Next: your camera | Your phone will ask about the camera. It compares your face. |"
            + " Continue | Not now",
        "About the camera | The camera captures an image of your face. | I understand | Use a"
            + " password instead",
        "Camera | The camera scans your face for this sign-in only. | Okay | Cancel",
      })
  void who_agreed_goes_on(String title, String words, String on, String off) {
    FakeBank bank = explaining(title, words, on, off);

    rehearsal.gives(Verdict.PASS, "SC-05", bank, "before the camera opened");
    rehearsal.gives(Verdict.PASS, "PM-01", bank, "asked for");
  }

  @Test
  void the_denial_is_met_behind_the_explanation() {
    FakeBank bank = explaining("接下来要用相机", "刷脸登录要用相机拍摄您的面部来比对。", "知道了", "不用相机");

    rehearsal.gives(Verdict.PASS, "FP-03", bank, "asked for it no more");
  }

  @Test
  void a_dialog_with_nothing_that_goes_on_is_no_way_and_said_so() {
    FakeBank bank = explaining("接下来要用相机", "刷脸登录要用相机拍摄您的面部来比对。", "果酱", "紫色");

    rehearsal.gives(
        Verdict.INCONCLUSIVE, "SC-05", bank, "a screen from which no way on was understood");
  }

  @Test
  void the_applicant_may_say_which_control_goes_on_and_a_person_judges_it() {
    FakeBank bank = explaining("接下来要用相机", "刷脸登录要用相机拍摄您的面部来比对。", "果酱", "紫色");

    rehearsal.gives(
        Verdict.REVIEW,
        "SC-05",
        bank,
        statement ->
            statement + "\nlabels:\n  - {label: 果酱, class: next, reason: our word for going on}\n",
        "the applicant says that it means “next”");
  }

  private static FakeBank explaining(String title, String words, String on, String off) {
    FakeBank bank = title.codePointAt(0) > 0x2e80 ? FakeBank.chinese() : FakeBank.english();
    return bank.on(
        Turn.AGREED,
        b -> {
          b.phone().kept().add(FakeBank.CONSENTED);
          b.closeConsent();
          b.phone().cover(() -> dialog(b, List.of(title, words, on, off)));
        });
  }

  private static Page dialog(FakeBank bank, List<String> words) {
    return Page.dialog(
        View.title(words.get(0)),
        View.text(words.get(1)),
        View.button(words.get(3), () -> bank.phone().uncover()),
        View.button(
            words.get(2),
            () -> {
              bank.phone().uncover();
              bank.askForCamera();
            }));
  }
}
