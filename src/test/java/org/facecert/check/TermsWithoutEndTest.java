package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Terms without end in other words than those of the law, in the agreements of three apps that
 * comply otherwise: what they are about decides.
 */
final class TermsWithoutEndTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "en ~ Whatever the turnstile sees of you may be used by Larkfield with no expiry date. That permission remains valid even after you have gone.",
        "en ~ Larkfield may show how you look at the gate to whomever it likes, for as long as it pleases.",
        "en ~ You let us keep and use the results of the check by camera for however long we wish.",
        "en ~ Your looks, as our kiosk records them, are ours to use; there is no taking that back.",
        "en ~ What we learn by looking at you is ours to use once and for all.",
        "en ~ We are allowed to use pictures of you taken at the door, and that permission cannot be taken back.",
        "en ~ You permit us to use footage of you from the entrance. This permission stays in force after you have closed the account.",
        "en ~ The leave to put your appearance to use has no closing date.",
        "en ~ Anything the lens catches of you may be handed to anyone we choose, and it never expires.",
        "en ~ You grant us a perpetual licence to your reviews. It also covers the picture of your face.",
        "en ~ You give us an everlasting right to what you write. The same goes for your likeness.",
        "en ~ We may use what the scanner reads from you open-endedly, with no end date.",
        "cn ~ 您同意我们使用镜头里的您，没有终止日期。",
        "cn ~ 闸机对着您拍到的一切可由本馆使用，账号注销后依然有效。",
        "cn ~ 您的长相允许本馆利用，想用多久就用多久。",
        "cn ~ 摄像头前核验所得的结果，您许可馆方取用，一经许可收不回。",
        "cn ~ 馆方有权使用拍到的您，退会之后照样有效。",
        "cn ~ 您准许我们把镜头捕捉到的您交给我们选定的任何公司使用，不设到期日。",
        "cn ~ 我们可以使用通过摄像头核验得到的结果。这项许可永远有效。",
        "cn ~ 您答应馆方使用您的样貌，不得反悔。",
        "cn ~ 我们不要求您把头像交给别人，但您的人脸永久授权我们使用，不可撤销。",
        "en ~ We do not require you to sign anything, but you grant us an irrevocable right to use your face.",
        "cn ~ 您授予我们永久使用您评论的权利。该权利同样适用于您的面容。",
        "tw ~ 您同意本公司使用鏡頭前的您，沒有截止日期。",
        "tw ~ 機器看著您學到的東西，本公司得使用，帳號註銷後依然有效。",
        "tw ~ 您允許本公司利用您的長相，愛用多久就用多久。",
        "tw ~ 閘門拍到的您，同意由我們選定的任何公司使用，且永不失效。",
        "tw ~ 您准許我們使用您的容貌，一經准許不能收回。",
        "tw ~ 您許可本公司使用攝影機對著您拍下的畫面，退會後仍然有效。",
        "tw ~ 本公司有權使用您的樣貌，時間不限。",
        "tw ~ 您答應我們留用相機檢查所得的結果，一輩子有效。",
      })
  void a_face_in_other_words_is_claimed_for_ever(String app, String term) {
    assertThat(judged(app, term).verdict()).isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "en ~ Kerbstone may use the glimpses it gets of riders, with no end date.",
        "en ~ You permit us to use everything that the app gathers, and this cannot be undone.",
        "en ~ What the turnstile finds out may be used by us for as long as we like.",
        "en ~ By signing up you give a permission that stays in place after you have left.",
        "en ~ Your uploads are ours to use for all time.",
        "en ~ Anything recorded at the desk may be used by whomever we choose.",
        "en ~ You give us a perpetual licence to your photos. It does not extend to your face unless we need it.",
        "en ~ You give us a perpetual licence to your videos. The faces of other people are excluded.",
        "cn ~ 您同意我们使用在馆内产生的一切，没有终止日期。",
        "cn ~ 您的许可一经作出，不能收回。",
        "cn ~ 馆方可以使用设备所得，账号注销后依然有效。",
        "cn ~ 您授权我们长期使用您上传的素材。",
        "cn ~ 您授予我们永久使用您照片的权利。该权利暂不包括人脸。",
        "tw ~ 您同意本公司使用在館內產生的資料，沒有截止日期。",
        "tw ~ 您的授權一經作出，不得撤回。",
        "tw ~ 本公司得使用設備紀錄，退會後依然有效。",
      })
  void a_term_that_is_not_understood_is_asked_about(String app, String term) {
    assertThat(judged(app, term).verdict()).isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "en ~ Pictures of ropes and walls that you send us show no people. For these pictures you give us a perpetual licence that we may pass on to makers. It does not extend to your face: face entry is governed by its own page, and your consent to it can be withdrawn at any time.",
        "en ~ You grant us an irrevocable licence to the content you upload. Your face is excluded from it.",
        "en ~ The perpetual licence to your videos never covers selfies or face photos.",
        "en ~ For your reviews you give us a permanent right to show them. Your consent to the face check can be taken back at any time.",
        "en ~ You give us everlasting leave to use your photos, with the exception of your face photo.",
        "en ~ Your feedback may be used by us with no end date. It has nothing to do with your face.",
        "en ~ Your route ideas are ours to use for as long as we like.",
        "en ~ We grant you a non-transferable licence to use the app. It ends when you leave.",
        "en ~ You license your photos to us for ever. Faces are not included.",
        "en ~ Our permanent right to your posts shall not apply to pictures of your face.",
        "en ~ The rights in your comments stay with us after you have left. Face checks remain voluntary.",
        "en ~ What you write in the forum may be used by whomever we choose.",
        "en ~ We do not keep what the camera sees of you for as long as we like.",
        "cn ~ 我们不要求你把人脸信息永久或不可撤销地授权给我们。",
        "cn ~ 我们从不要求玩家将脸部画面永久授权给任何公司。",
        "en ~ We do not ask you to grant us any perpetual or irrevocable right to your face.",
        "en ~ We never require customers to give us an irrevocable licence to their selfies.",
        "tw ~ 我們不會要求您將臉部影像永久授權給本公司。",
        "cn ~ 您发来的器材照片里没有人物。对这些照片，您授予我们永久、不可撤销的许可。该许可不包括人脸：刷脸另有规则，您可以随时撤回同意。",
        "cn ~ 您授予我们永久使用您上传内容的权利，人脸除外。",
        "cn ~ 您对训练视频的永久授权不适用于您的面部信息。",
        "cn ~ 您的点评可由我们长期使用。刷脸的同意可以随时撤回。",
        "cn ~ 您发表的意见，我们想用多久就用多久。",
        "cn ~ 您授予我们不可撤销的照片许可。人脸照片不在此列。",
        "cn ~ 您对评论的授权没有终止日期，与您的面容无关。",
        "cn ~ 您授予我们永久使用照片的权利，但不及于您的脸。",
        "cn ~ 我们授权您使用本软件，该授权不可转让。",
        "cn ~ 订单确认后不能取消，您同意按时使用。",
        "tw ~ 您傳來的器材照片沒有人臉。就這些照片，您授予我們永久、不可撤銷的授權。此授權不包括臉部影像，刷臉的同意可隨時撤回。",
        "tw ~ 您授予本公司永久使用您上傳內容之權利，人臉除外。",
        "tw ~ 您的評論可由本公司長期使用，沒有截止日期。",
        "tw ~ 您就影片所為之永久授權，不適用於您的臉部資料。",
        "tw ~ 您提供的建議，本公司愛用多久就用多久。",
        "tw ~ 您授予本公司不可撤回的照片許可。臉部照片不在此限。",
        "tw ~ 您對食譜的授權於退會後仍然有效，不及於您的容貌。",
        "tw ~ 您授予本公司永久刊登文章之權利。該權利不涵蓋人臉。",
      })
  void a_term_on_something_else_is_none_on_the_face(String app, String term) {
    Finding finding = judged(app, term);
    assertThat(finding.verdict()).as(finding.sentence().toString()).isEqualTo(Verdict.PASS);
  }

  /** The apps' own agreements, of which one sentence is replaced. */
  private static Finding judged(String app, String term) {
    return switch (app) {
      case "en" -> judged("first", "climbing-en", EN, term);
      case "cn" -> judged("first", "gym-zh", CN, term);
      case "tw" -> judged("third-zh", "gym-tw", TW, term);
      default -> throw new IllegalArgumentException(app);
    };
  }

  private static final String EN = "The pictures that you post on the wall remain yours.";
  private static final String CN = "馆方对因自身过错造成的损失承担赔偿责任。";
  private static final String TW = "退費依定型化契約辦理。";

  private static Finding judged(String folder, String name, String replaced, String term) {
    WrittenApp app =
        WrittenApp.all(folder).stream()
            .filter(a -> a.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<Finding> found = app.with(t -> t.changing(Map.of(replaced, term))).judge("IN-15");
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
