package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kinds of screen that a stranger's app was once misread by, five relatives of each at least; those
 * of other apps, groups of permissions, vendors' dialogs and controls out of view are in {@link
 * CorpusTest}, labels in {@link LabelsTest} and {@link LabelsOnConsentTest}.
 */
final class StrangersScreensTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of("zh");
  private static final String APP = "org.example.app";
  private static final String SYSTEM = "com.android.permissioncontroller";

  private static Reading read(Page page, String... names) {
    return Reading.of(page.screen(), VOCABULARY, AppIdentity.of(APP, names));
  }

  @ParameterizedTest
  @ValueSource(strings = {"刷脸钱包", "人脸相册", "面容日记", "自拍工坊", "FaceMate", "Selfie Diary", "Faceprint"})
  void an_apps_name_says_nothing_of_the_face(String name) {
    Reading reading = read(welcome(name), name);
    Reading plain = read(welcome("Willow"), "Willow");

    assertThat(reading.kind()).isEqualTo(plain.kind()).isEqualTo(Reading.Kind.GENERAL_CONSENT);
    assertThat(reading.faceSentences()).isEmpty();
    assertThat(reading.faceEntries()).isEmpty();
    assertThat(reading.agree()).extracting(Node::label).containsExactly("同意并进入");
    assertThat(reading.refuse()).extracting(Node::label).containsExactly("不同意");
  }

  private static Page welcome(String name) {
    return Page.page()
        .text("Willow")
        .dialog()
        .text("个人信息保护提示")
        .text("感谢您选择" + name + "！开始之前，请阅读《" + name + "服务协议》与《" + name + "隐私政策》。")
        .button("不同意")
        .button("同意并进入");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.vivo.camera",
        "com.android.camera2",
        "com.google.android.GoogleCamera",
        "com.motorola.camera3",
        "org.example.app.beauty",
        "cn.example.scanner"
      })
  void anothers_camera_is_another_app(String packageName) {
    Reading reading =
        read(
            Page.page()
                .window(packageName, new Bounds(0, 0, 1080, 2400))
                .leaf("android.view.TextureView", "", new Bounds(0, 100, 1080, 1800), "")
                .text("人像 Portrait")
                .image("翻转镜头", new Bounds(800, 2000, 900, 2100)));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
    assertThat(reading.permissions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "要允许“水印相机”向您发送通知吗？ | 水印相机 | NOTIFICATIONS",
        "是否允许“人像摄影馆”访问您的位置信息？ | 人像摄影馆 | LOCATION",
        "是否允许“通讯录备份”拍摄照片和录制视频？ | 通讯录备份 | CAMERA",
        "要允許「位置相機」錄製音訊嗎？ | 位置相機 | MICROPHONE",
        "Allow Camera Club to send you notifications? | Camera Club | NOTIFICATIONS",
        "Allow Microphone Shop to take pictures and record video? | Microphone Shop | CAMERA",
        "Allow Location Scout to access your contacts? | Location Scout | CONTACTS",
        "Allow Selfie Calendar to record audio? | Selfie Calendar | MICROPHONE"
      })
  void an_apps_name_in_the_question_is_no_permission(
      String question, String name, String permission) {
    for (String known : new String[] {name, "Willow"}) {
      Reading reading = read(asks(question), known);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
      assertThat(reading.permissions()).containsExactly(permission);
    }
  }

  private static Page asks(String question) {
    String id = " resource-id=\"" + SYSTEM + ":id/";
    return Page.page()
        .window(SYSTEM, new Bounds(90, 700, 990, 1700))
        .leaf("android.widget.TextView", question, id + "permission_message\"")
        .leaf(
            "android.widget.Button", "OK", "clickable=\"true\"" + id + "permission_allow_button\"")
        .leaf(
            "android.widget.Button", "No", "clickable=\"true\"" + id + "permission_deny_button\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "同意条款并开始人脸核验 | BUNDLE_TERMS",
        "接受服务协议并开启刷脸 | BUNDLE_TERMS",
        "同意协议，去刷脸 | BUNDLE_TERMS",
        "同意人脸核验并接收优惠信息 | BUNDLE_MARKETING",
        "同意條款並進行人臉驗證 | BUNDLE_TERMS",
        "Agree to the terms and scan my face | BUNDLE_TERMS",
        "Accept user agreement & start face check | BUNDLE_TERMS",
        "I agree to the face scan and to promotional e-mails | BUNDLE_MARKETING"
      })
  void one_control_for_two_things_is_a_consent_to_two(String label, Concept other) {
    for (boolean closes : new boolean[] {false, true}) {
      Page page = Page.page().text("人脸核验 Face check").text("核验时会采集您的面部图像，用来确认是您本人。").button(label);
      Reading reading = read(closes ? page.image("", new Bounds(980, 20, 1060, 100)) : page);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).extracting(Node::label).containsExactly(label);
      assertThat(reading.refuse()).isEmpty();
      assertThat(VOCABULARY.bundles(label)).containsExactly(other);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "android.widget.CheckBox | 本人同意 | 《面容信息说明》",
        "android.view.View | 阅读并同意 | 《刷脸须知》",
        "android.widget.CheckBox | 同意采集我的人脸照片 |",
        "android.widget.CheckBox | 本人同意 | 《人臉資料處理說明》",
        "android.view.View | I agree to | the Face Image Notice",
        "android.widget.CheckBox | I consent to the use of my face |"
      })
  void a_boxs_words_may_stand_beside_it_as_a_description(
      String className, String words, String title) {
    Page page =
        Page.page()
            .leaf("android.view.View", "", described("人脸登录 Face sign-in"))
            .leaf("android.view.View", "", described("登录时我们会采集您的人脸图像。"))
            .leaf(
                className,
                "",
                new Bounds(60, 600, 130, 670),
                "checkable=\"true\" clickable=\"true\" checked=\"false\"")
            .leaf("android.view.View", "", new Bounds(150, 600, 480, 670), described(words));
    if (title != null) {
      page.leaf(
          "android.view.View",
          "",
          new Bounds(490, 600, 1020, 670),
          "clickable=\"true\" " + described(title));
    }
    Reading reading =
        read(
            page.leaf(
                    "android.widget.Button",
                    "",
                    new Bounds(60, 900, 1020, 1000),
                    "clickable=\"true\" " + described("Turn on"))
                .leaf(
                    "android.widget.Button",
                    "",
                    new Bounds(60, 1050, 1020, 1150),
                    "clickable=\"true\" " + described("No thanks")));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.faceBoxes()).hasSize(1);
    assertThat(reading.faceBoxes().get(0).label()).contains(words);
    assertThat(reading.refuse()).extracting(Node::label).containsExactly("No thanks");
  }

  private static String described(String words) {
    return "content-desc=\"" + words + "\"";
  }
}
