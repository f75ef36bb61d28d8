package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Screens of many makes. In the table "/" ends a text or a label; "[ ]" before a label makes it a
 * check box, "_" a field, the rest of the third column are buttons.
 */
class UnseenAppsTest {

  private final Vocabulary vocabulary = Vocabulary.of("zh");

  private Reading read(boolean dialog, String texts, String controls) {
    Page page = dialog ? Page.page().text("首页").button("我的").dialog() : Page.page();
    for (String text : split(texts)) {
      page.text(text);
    }
    for (String control : split(controls)) {
      if (control.startsWith("[ ]")) {
        page.checkBox(control.substring(3));
      } else if (control.startsWith("_")) {
        page.field(control.substring(1));
      } else {
        page.button(control);
      }
    }
    return Reading.of(page.screen(), vocabulary, AppIdentity.of("org.example.app"));
  }

  private static List<String> split(String cell) {
    return cell == null ? List.of() : List.of(cell.split("/"));
  }

  @ParameterizedTest(name = "{0} | {1} | {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Use your face to sign in?/What we collect/One photo of your face (face"
            + " information)/Purpose/To check that it is you when you sign in/How/Uploaded over an"
            + " encrypted connection and compared on our server/How long/Until you withdraw, at"
            + " most 3 years/Where/On our server in Shanghai, China/If you decline/Nothing else"
            + " changes. Use your password or an SMS code. | Decline/Agree | Agree | Decline",
        "是否使用刷脸登录？/采集内容/一张人脸照片（人脸信息）/处理目的/登录时核验是否为您本人/处理方式/加密上传至服务器进行比对/保存期限/至您撤回同意为止，最长3年/存储地点/存储于中国境内服务器"
            + " | 拒绝/同意 | 同意 | 拒绝",
        "开通刷脸支付/您可随时在设置中撤回同意。/付款时无需输入密码 | 暂不开启/同意并开启 | 同意并开启 | 暂不开启",
        "人脸认证授权/我们将采集您的人脸图像与公安权威数据平台比对 | 暂不授权/授权 | 授权 | 暂不授权",
        "Smile to Pay/We use a 3D scan of your face to recognise you at the till. | Not today,"
            + " thanks/No thanks/Turn on | Turn on | No thanks",
        "Facial recognition/Do you consent to the processing of your facial features? | No/Yes |"
            + " Yes | No",
        "Verify your identity/To continue we need to process a video of your face (biometric data)."
            + " See our Biometric consent. | I do not consent/I consent | I consent | I do not"
            + " consent",
        "面容识别服务/为识别您的身份，我们将处理您的面部特征。您是否同意？ | 不同意/确定 | 确定 | 不同意",
        "开启人脸门禁/用于进出小区，人脸照片存储于物业服务器 | 暂不开启/立即开启 | 立即开启 | 暂不开启",
        "AI换脸/生成视频需要使用您的人脸信息，请确认已获得被编辑人的单独同意 | 取消/同意并使用 | 同意并使用 |",
        "扫脸打卡/考勤将采集您的人脸特征/[考勤须知] | 拒绝/我知道并同意 | 我知道并同意 | 拒绝"
      })
  void ask_for_the_face(String texts, String controls, String agree, String refuse) {
    for (boolean dialog : new boolean[] {false, true}) {
      Reading reading = read(dialog, texts, controls);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).extracting(Node::label).containsExactly(agree);
      assertThat(reading.refuse()).extracting(Node::label).containsExactlyElementsOf(split(refuse));
    }
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // withdrawing and deleting
        "Withdraw your consent to face recognition? Face data that rest on it are deleted. |"
            + " Cancel/Confirm",
        "Are you sure? Face login will stop working. | Cancel/Confirm",
        "Turn off face payment?/You can turn it on again later. | Cancel/Turn off",
        "Delete the photos of your face on our server now? | Cancel/Confirm",
        "确定吗？撤回后将无法刷脸登录。 | 取消/继续撤回",
        "立即删除服务器上的人脸照片？ | 取消/确定",
        "关闭刷脸登录/关闭后将使用密码登录 | 取消/确定",
        // refusing, asked again
        "Are you sure? Face login is much safer. | Think again/Decline anyway",
        "确定要拒绝吗？刷脸登录更安全更便捷。 | 再想想/仍要拒绝",
        // results and failures
        "Verification failed. Your face was not recognised. | Try again/Use another method",
        "认证失败，未能识别您的人脸。 | 重试/其他验证方式",
        "Face login is on/Your face is registered. | Done",
        "人脸信息录入成功 | 完成",
        // ways to do it
        "Real-name check/The law asks banks to know their customers. Choose one way. | Verify with"
            + " face/Verify with ID number/Staff review",
        "请选择验证方式 | 刷脸验证/短信验证码/银行卡验证",
        "登录/首次登录将自动注册 | _手机号/_验证码/登录/刷脸登录",
        // information before the question
        "How face effects work/You take a selfie. On the next page we ask you about your face"
            + " information. | Next",
        "刷脸登录介绍/刷脸登录使用您的人脸信息快速核验身份 | 下一步",
        // things that are not about the face at all
        "Enable notifications?/Get told about payments. | Not now/Enable",
        "发现新版本/修复已知问题 | 以后再说/立即更新",
        "This month's bill/Total spent/¥ 2,318.60 | Back",
        "FaceBank/Good day | Sign in/Monthly bill/Pay bills/Picture studio",
        "人脸识别/您可在此查看已作出的授权，并随时撤回。撤回与同意同样便捷。 | 撤回同意/删除人脸数据/返回"
      })
  void do_not_ask_for_the_face(String texts, String controls) {
    for (boolean dialog : new boolean[] {false, true}) {
      Reading reading = read(dialog, texts, controls);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
    }
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Your privacy/Welcome to FaceBank. Please read the User agreement and the Privacy policy"
            + " before you start. They explain which personal information we process./If you"
            + " disagree you can still look around./Face information: to sign you in we collect"
            + " images of your face, upload them to our server in China and keep them for up to 3"
            + " years. By agreeing here you also agree to this. | Disagree/Agree",
        "个人信息保护提示/欢迎使用本行。开始之前，请您仔细阅读《用户协议》和《隐私政策》，了解我们处理哪些个人信息。如您不同意，仍可浏览。/人脸信息：为了登录，我们会采集您的人脸图像并最长保存3年。点击同意即表示您一并同意。"
            + " | 不同意/同意",
        "服务协议及隐私政策/请您务必审慎阅读、充分理解各条款。 | 暂不使用/同意",
        "Terms of service updated/By continuing you agree to our Terms of Service and Privacy"
            + " Policy. | [ ]I agree to the Terms of Service/Continue"
      })
  void ask_for_agreement_in_general(String texts, String controls) {
    for (boolean dialog : new boolean[] {false, true}) {
      Reading reading = read(dialog, texts, controls);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.GENERAL_CONSENT);
      assertThat(reading.agree()).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Allow FaceBank to use the camera/FaceBank needs the camera for the next step. | Don't"
            + " allow/Allow",
        "Camera needed/FaceBank works best with the camera. Please turn on the camera permission. |"
            + " Not now/Turn on",
        "需要相机权限/开启相机权限后可正常使用，请开启相机权限。 | 以后再说/去开启",
        "允许示例银行使用相机/下一步需要使用相机。 | 不允许/允许",
        "刷脸需要使用您的摄像头 | 取消/去设置"
      })
  void ask_for_the_camera_only(String texts, String controls) {
    for (boolean dialog : new boolean[] {false, true}) {
      Reading reading = read(dialog, texts, controls);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.CAMERA_TALK);
      assertThat(reading.agree()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Face login/By continuing you agree to the processing of your face information. |"
            + " Decline/Continue",
        "刷脸登录/继续即表示您同意处理您的人脸信息。 | 拒绝/继续",
        "Face check/By tapping Start you consent to the use of your face. | Start"
      })
  void claim_consent_without_a_control_that_agrees(String texts, String controls) {
    Reading reading = read(false, texts, controls);

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.agree()).isEmpty();
    assertThat(reading.claims()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "By agreeing you also allow us to read your photo album and to send you marketing offers.",
    "同意即表示您同时允许我们访问您的相册并向您发送营销信息。"
  })
  void hide_a_bundle_in_small_print(String claim) {
    Reading reading =
        read(false, "Face login/We process your facial image./" + claim, "Decline/Agree");

    assertThat(reading.claims()).containsExactly(claim);
    assertThat(vocabulary.bundles(reading.claims().get(0)))
        .contains(Concept.BUNDLE_ALBUM, Concept.BUNDLE_MARKETING);
    assertThat(reading.agree()).extracting(Node::label).containsExactly("Agree");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "com.oplus.permissioncontroller,允许“示例银行”使用相机？,不允许,允许",
    "com.meizu.safe,“示例银行”请求使用摄像头,不允许,始终允许",
    "com.zui.safecenter,要允許「示例銀行」使用相機嗎？,不允許,允許"
  })
  void a_vendors_denial_that_ends_in_the_word_of_allowing_never_allows(
      String vendor, String question, String no, String yes) {
    String source =
        Page.page()
            .window(vendor, new Bounds(0, 1400, 1080, 2400))
            .text(question)
            .button(no)
            .button(yes)
            .source();
    Reading reading =
        Reading.of(UiAutomatorSource.read(source), vocabulary, AppIdentity.of("org.example.app"));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
    assertThat(reading.permissions()).containsExactly("CAMERA");
    assertThat(reading.allow()).extracting(Node::label).containsExactly(yes);
    assertThat(reading.deny()).extracting(Node::label).containsExactly(no);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"不允许", "不允許"})
  void a_question_with_two_denials_is_no_permission_dialog(String no) {
    String source =
        Page.page()
            .window("com.vendor.safecenter", new Bounds(0, 1400, 1080, 2400))
            .text("允许“示例银行”使用相机？")
            .button(no)
            .button("拒绝")
            .source();
    Reading reading =
        Reading.of(UiAutomatorSource.read(source), vocabulary, AppIdentity.of("org.example.app"));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
  }
}
