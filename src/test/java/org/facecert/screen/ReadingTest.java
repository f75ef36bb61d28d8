package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of("en");

  private static Reading read(Page page) {
    return Reading.of(page.screen(), VOCABULARY, AppIdentity.of("org.example.app"));
  }

  @Nested
  class A_consent_about_the_face {

    @Test
    void is_seen_in_a_native_dialog() {
      Reading reading =
          read(
              Page.page()
                  .text("Bills")
                  .button("Agree")
                  .dialog()
                  .text("Face login")
                  .text("We will collect and upload your facial image to sign you in.")
                  .button("Don't agree")
                  .button("Agree"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.isModal()).isTrue();
      assertThat(reading.title()).isEqualTo("Face login");
      assertThat(reading.agree()).extracting(Node::label).containsExactly("Agree");
      assertThat(reading.refuse()).extracting(Node::label).containsExactly("Don't agree");
    }

    @Test
    void is_seen_on_a_full_page_in_chinese() {
      Reading reading =
          read(
              Page.page()
                  .text("人脸信息处理授权")
                  .text("为了核验您的身份，我们将收集您的人脸图像，并与公安权威数据平台比对。")
                  .text("存储地点：中国境内。保存期限：撤回同意后立即删除。")
                  .tappableText("《人脸信息处理规则》")
                  .button("同意")
                  .button("不同意"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).extracting(Node::label).containsExactly("同意");
      assertThat(reading.refuse()).extracting(Node::label).containsExactly("不同意");
      assertThat(reading.links()).extracting(Link::title).containsExactly("人脸信息处理规则");
    }

    @Test
    void is_read_from_the_sheet_and_not_from_the_page_under_it() {
      Reading reading =
          read(
              Page.page()
                  .begin("android.widget.LinearLayout", new Bounds(0, 0, 1080, 2400), "")
                  .leaf("android.widget.TextView", "Sign in", new Bounds(60, 200, 1000, 300), "")
                  .leaf(
                      "android.widget.Button",
                      "Face login",
                      new Bounds(60, 1700, 1000, 1800),
                      "clickable=\"true\"")
                  .end()
                  .begin(
                      "android.widget.LinearLayout",
                      new Bounds(0, 1400, 1080, 2400),
                      "clickable=\"true\"")
                  .leaf(
                      "android.widget.TextView", "Your face", new Bounds(60, 1420, 1000, 1500), "")
                  .leaf(
                      "android.widget.TextView",
                      "We store your face template on our server.",
                      new Bounds(60, 1520, 1000, 1700),
                      "")
                  .leaf(
                      "android.widget.Button",
                      "No thanks",
                      new Bounds(60, 2100, 500, 2200),
                      "clickable=\"true\"")
                  .leaf(
                      "android.widget.Button",
                      "I agree",
                      new Bounds(540, 2100, 1000, 2200),
                      "clickable=\"true\""));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.isModal()).isTrue();
      assertThat(reading.faceEntries()).isEmpty();
      assertThat(reading.prose()).doesNotContain("Sign in");
    }

    @Test
    void may_be_a_box_with_a_button_beside_it() {
      Reading reading =
          read(
              Page.page()
                  .text("刷脸支付")
                  .text("开通后可刷脸付款")
                  .begin("android.widget.LinearLayout", new Bounds(0, 1000, 1080, 1100), "")
                  .leaf(
                      "android.widget.CheckBox",
                      "",
                      new Bounds(40, 1010, 110, 1080),
                      "checkable=\"true\" clickable=\"true\"")
                  .leaf(
                      "android.widget.TextView",
                      "我已阅读并同意《人脸识别服务授权书》",
                      new Bounds(130, 1010, 1000, 1080),
                      "clickable=\"true\"")
                  .end()
                  .button("下一步")
                  .button("暂不开通"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).isEmpty();
      assertThat(reading.faceBoxes()).extracting(Node::label).containsExactly("我已阅读并同意《人脸识别服务授权书》");
      assertThat(reading.next()).extracting(Node::label).containsExactly("下一步");
      assertThat(reading.links()).extracting(Link::title).containsExactly("人脸识别服务授权书");
    }

    @Test
    void may_switch_the_function_on_as_one_of_two_answers() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .text("开启刷脸登录")
                  .text("下次登录只需看一眼，更安全更便捷")
                  .button("立即开启")
                  .button("以后再说"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).extracting(Node::label).containsExactly("立即开启");
      assertThat(reading.later()).extracting(Node::label).containsExactly("以后再说");
      assertThat(reading.refuse()).isEmpty();
    }

    @Test
    void may_only_be_claimed_of_whoever_goes_on() {
      Reading reading =
          read(
              Page.page()
                  .text("Face verification")
                  .text("By continuing you agree to the processing of your facial image.")
                  .button("Continue"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.agree()).isEmpty();
      assertThat(reading.ambiguous()).extracting(Node::label).containsExactly("Continue");
      assertThat(reading.claims())
          .containsExactly("By continuing you agree to the processing of your facial image.");
    }

    @Test
    void comes_after_an_information_page_that_is_none() {
      Reading information =
          read(
              Page.page()
                  .text("About face login")
                  .text("Face login compares a picture of your face with the one on our server.")
                  .button("Next"));

      assertThat(information.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(information.next()).extracting(Node::label).containsExactly("Next");
    }

    @Test
    void may_link_the_general_policy_too() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .text("Consent to face recognition")
                  .text("We process your facial features to verify your identity.")
                  .text("Read the Face Rules and the Privacy Policy.")
                  .button("Decline")
                  .button("Agree"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.links())
          .extracting(Link::concept)
          .contains(Concept.FACE_RULES, Concept.PRIVACY_POLICY);
    }

    @Test
    void is_closed_by_an_icon_without_words() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .image("", new Bounds(900, 820, 970, 890))
                  .text("刷脸登录需要您的同意")
                  .text("我们将采集您的人脸特征用于登录。")
                  .button("同意并开启"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
      assertThat(reading.refuse()).isEmpty();
      assertThat(reading.closers()).hasSize(1);
    }
  }

  @Nested
  class What_is_no_consent_about_the_face {

    @Test
    void a_tile_on_a_login_page() {
      Reading reading =
          read(
              Page.page()
                  .text("Welcome back")
                  .field("Phone number")
                  .field("Password")
                  .checkBox("I have read and agree to the User Agreement and the Privacy Policy")
                  .button("Sign in")
                  .button("Face login"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.faceEntries()).extracting(Node::label).containsExactly("Face login");
    }

    @Test
    void a_row_of_the_settings_that_would_turn_it_on() {
      Reading reading =
          read(
              Page.page()
                  .image("Back", new Bounds(0, 60, 120, 160))
                  .text("Security settings")
                  .button("Turn on face login")
                  .button("Change password"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
    }

    @Test
    void a_choice_of_ways_to_sign_in() {
      Reading reading =
          read(Page.page().text("登录方式").button("刷脸登录").button("密码登录").button("短信验证码登录"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.faceEntries()).extracting(Node::label).containsExactly("刷脸登录");
      assertThat(reading.alternatives()).extracting(Node::label).containsExactly("密码登录", "短信验证码登录");
    }

    @Test
    void a_choice_between_radio_buttons() {
      String radio = "checkable=\"true\" clickable=\"true\"";
      Reading reading =
          read(
              Page.page()
                  .text("电费缴纳")
                  .leaf("android.widget.RadioButton", "支付密码", radio)
                  .leaf("android.widget.RadioButton", "刷脸支付", radio)
                  .button("立即付款"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.faceBoxes()).isEmpty();
      assertThat(reading.faceEntries()).extracting(Node::label).containsExactly("刷脸支付");
      assertThat(reading.alternatives()).extracting(Node::label).containsExactly("支付密码");
    }

    @Test
    void a_page_that_notes_that_the_camera_is_off() {
      Reading reading =
          read(
              Page.page()
                  .image("返回", new Bounds(0, 100, 120, 220))
                  .text("登录")
                  .text("本应用未获得相机权限。没关系，您可以使用本页的其他方式。")
                  .button("密码登录")
                  .button("刷脸登录"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
    }

    @Test
    void a_settings_row_with_a_switch() {
      Reading reading =
          read(
              Page.page()
                  .text("Face recognition")
                  .leaf(
                      "android.widget.Switch",
                      "Face login",
                      "checkable=\"true\" clickable=\"true\"")
                  .button("Withdraw consent")
                  .button("Delete face data"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.agree()).isEmpty();
    }

    @Test
    void the_rules_with_nothing_but_the_way_back() {
      Page page = Page.page().image("Navigate up", new Bounds(0, 60, 120, 160)).text("Face rules");
      for (int i = 0; i < 10; i++) {
        page.text(
            "We process your facial image with your consent. By using face login you agree to these"
                + " rules.");
      }

      Reading reading = read(page);

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.closers()).hasSize(1);
    }

    @Test
    void the_question_whether_to_withdraw_it() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .text("撤回人脸授权")
                  .text("确定撤回对人脸信息处理的同意吗？撤回后将删除您的人脸数据。")
                  .button("取消")
                  .button("确定"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.confirm()).extracting(Node::label).containsExactly("确定");
      assertThat(reading.agree()).isEmpty();
    }

    @Test
    void advice_before_the_scan() {
      Reading reading =
          read(
              Page.page()
                  .text("Face verification")
                  .text("Keep your face inside the frame and find good light.")
                  .button("Start verification"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
      assertThat(reading.next()).extracting(Node::label).containsExactly("Start verification");
    }

    @Test
    void the_apps_own_talk_about_the_camera() {
      Reading english =
          read(
              Page.page()
                  .dialog()
                  .text("Allow camera access")
                  .text("Face login needs the camera.")
                  .button("Not now")
                  .button("Allow"));
      Reading chinese = read(Page.page().dialog().text("需要开启相机权限才能刷脸").button("取消").button("去开启"));

      assertThat(english.kind()).isEqualTo(Reading.Kind.CAMERA_TALK);
      assertThat(english.agree()).extracting(Node::label).containsExactly("Allow");
      assertThat(chinese.kind()).isEqualTo(Reading.Kind.CAMERA_TALK);
      assertThat(chinese.agree()).extracting(Node::label).containsExactly("去开启");
    }

    @Test
    void the_general_pop_up_that_mentions_the_face_among_other_things() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .text("个人信息保护提示")
                  .text("欢迎使用本应用。我们非常重视您的个人信息安全。")
                  .text("为提供服务，我们会收集设备信息、日志信息。登录时可能收集您的人脸信息。我们会按照法律要求保护您的信息。")
                  .text("请阅读《用户协议》和《隐私政策》。")
                  .button("同意并继续")
                  .button("不同意并退出"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.GENERAL_CONSENT);
      assertThat(reading.agree()).extracting(Node::label).containsExactly("同意并继续");
      assertThat(reading.faceSentences()).containsExactly("登录时可能收集您的人脸信息。");
    }

    @Test
    void the_general_pop_up_that_does_not() {
      Reading reading =
          read(
              Page.page()
                  .dialog()
                  .text("Welcome to FaceBank")
                  .text("Please read our User Agreement and Privacy Policy before you start.")
                  .button("Disagree")
                  .button("Agree"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.GENERAL_CONSENT);
      assertThat(reading.faceSentences()).isEmpty();
    }

    @Test
    void the_scanner() {
      Reading withPreview =
          read(
              Page.page()
                  .leaf("android.view.TextureView", "", new Bounds(100, 400, 980, 1400), "")
                  .text("请正对屏幕")
                  .button("取消"));
      Reading wordsOnly = read(Page.page().text("Look at the screen").text("Scanning…"));

      assertThat(withPreview.kind()).isEqualTo(Reading.Kind.SCANNER);
      assertThat(wordsOnly.kind()).isEqualTo(Reading.Kind.SCANNER);
    }

    @Test
    void a_scanner_of_codes_is_not_even_a_scanner_of_faces() {
      Reading reading =
          read(
              Page.page()
                  .leaf("android.view.SurfaceView", "", new Bounds(0, 0, 1080, 2400), "")
                  .text("将二维码放入框内"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
    }
  }

  @Nested
  class The_systems_screens {

    @Test
    void ask_for_the_camera_in_english() {
      Reading reading =
          read(
              Page.page()
                  .window("com.android.permissioncontroller", new Bounds(90, 700, 990, 1700))
                  .text("Allow FaceBank to take pictures and record video?")
                  .leaf(
                      "android.widget.Button",
                      "While using the app",
                      "clickable=\"true\""
                          + " resource-id=\"com.android.permissioncontroller:id/permission_allow_foreground_only_button\"")
                  .leaf(
                      "android.widget.Button",
                      "Only this time",
                      "clickable=\"true\""
                          + " resource-id=\"com.android.permissioncontroller:id/permission_allow_one_time_button\"")
                  .leaf(
                      "android.widget.Button",
                      "Don't allow",
                      "clickable=\"true\""
                          + " resource-id=\"com.android.permissioncontroller:id/permission_deny_button\""));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
      assertThat(reading.permissions()).containsExactly("CAMERA");
      assertThat(reading.allow())
          .extracting(Node::label)
          .containsExactly("While using the app", "Only this time");
      assertThat(reading.deny()).extracting(Node::label).containsExactly("Don't allow");
    }

    @Test
    void ask_for_the_camera_and_the_microphone_in_chinese_on_a_vendors_phone() {
      Reading reading =
          read(
              Page.page()
                  .window("com.lbe.security.miui", new Bounds(0, 1400, 1080, 2400))
                  .text("是否允许“示例银行”拍摄照片和录制视频？")
                  .button("仅在使用中允许")
                  .button("本次运行允许")
                  .button("拒绝"));

      assertThat(reading.kind()).isEqualTo(Reading.Kind.SYSTEM_PERMISSION);
      assertThat(reading.permissions()).containsExactly("CAMERA");
      assertThat(reading.allow()).extracting(Node::label).containsExactly("仅在使用中允许", "本次运行允许");
      assertThat(reading.deny()).extracting(Node::label).containsExactly("拒绝");
    }

    @Test
    void are_not_the_app() {
      Reading home =
          read(
              Page.page()
                  .window("com.android.launcher3", new Bounds(0, 0, 1080, 2400))
                  .text("Apps"));

      assertThat(home.kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
    }
  }

  @Test
  void takes_a_dialog_for_one_although_only_its_own_window_is_in_the_source() {
    Reading reading =
        read(
            Page.page()
                .window("org.example.app", new Bounds(0, 0, 0, 0))
                .dialog()
                .text("Are you sure?")
                .button("Cancel")
                .button("OK"));

    assertThat(reading.isModal()).isTrue();
    assertThat(reading.goingOn()).extracting(Node::label).containsExactly("OK");
    assertThat(reading.closers()).extracting(Node::label).containsExactly("Cancel");
  }

  @Test
  void lists_the_link_that_can_be_pressed_and_not_its_name_in_the_text() {
    Reading reading =
        read(
            Page.page()
                .text("Please read the Privacy policy.")
                .tappableText("Privacy policy")
                .button("Agree"));

    assertThat(reading.links()).hasSize(1);
    assertThat(reading.links().get(0).node().clickable()).isTrue();
  }

  @Test
  void comes_to_an_end_on_a_screen_made_to_stop_it() {
    String box = "checkable=\"true\" clickable=\"true\"";
    Page page = Page.page();
    for (int i = 0; i < 30_000; i++) {
      page.leaf("android.widget.CheckBox", "", new Bounds(60, 200, 1020, 290), box);
    }
    page.text("继续即表示同意人脸".repeat(50_000)).text("《".repeat(100_000));

    Reading reading = read(page);

    assertThat(reading.kind()).isEqualTo(Reading.Kind.OTHER);
    assertThat(reading.boxes()).hasSize(30_000);
  }

  @Test
  void a_source_without_anything_in_it_is_not_seen() {
    Reading nothing = read(Page.page());

    assertThat(nothing.isBlank()).isTrue();
    assertThat(nothing.kind()).isEqualTo(Reading.Kind.NOT_SEEN);
    assertThat(read(Page.page().text("Bills")).isBlank()).isFalse();
  }

  @Test
  void another_apps_consent_is_not_the_apps_own() {
    Page page =
        Page.page()
            .window("org.example.wallet", new Bounds(0, 0, 1080, 2400))
            .text("Face verification")
            .text("We will collect an image of your face.")
            .button("Decline")
            .button("Agree");
    AppIdentity withPartner =
        new AppIdentity("org.example.app", List.of(), Set.of("org.example.wallet"));

    assertThat(read(page).kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
    assertThat(read(page).agree()).isEmpty();
    assertThat(read(page).refuse()).isEmpty();
    assertThat(Reading.of(page.screen(), VOCABULARY, withPartner).kind())
        .isEqualTo(Reading.Kind.FACE_CONSENT);
  }

  @Test
  void a_window_that_does_not_say_whose_it_is_is_not_the_apps_own() {
    Page page =
        Page.page()
            .window("", new Bounds(0, 0, 1080, 2400))
            .text("Face verification")
            .text("We will collect an image of your face.")
            .button("Agree");

    assertThat(read(page).kind()).isEqualTo(Reading.Kind.SYSTEM_OTHER);
  }

  @Test
  void an_app_without_a_package_is_none() {
    assertThatThrownBy(() -> AppIdentity.of(" ", "Face Clock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an app under test has a package");
  }

  @Test
  void the_apps_name_stays_in_what_is_shown() {
    Page page =
        Page.page()
            .dialog()
            .text("Please agree to the Face Clock Privacy Policy before you start.")
            .button("Disagree")
            .button("Agree");
    Reading reading =
        Reading.of(
            page.screen(), VOCABULARY, AppIdentity.of("org.example.app", "Face Clock: time"));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.GENERAL_CONSENT);
    assertThat(reading.faceSentences()).isEmpty();
    assertThat(reading.links()).extracting(Link::title).contains("Face Clock Privacy Policy");
  }

  @Test
  void a_scrim_is_no_close_button() {
    Reading reading =
        read(
            Page.page()
                .text("Home")
                .leaf(
                    "android.view.View",
                    "",
                    new Bounds(0, 0, 1080, 2400),
                    "clickable=\"true\" content-desc=\"Close sheet\"")
                .begin("android.view.View", new Bounds(0, 1300, 1080, 2400), "")
                .leaf(
                    "android.widget.TextView",
                    "We process your facial image to sign you in.",
                    new Bounds(60, 1400, 1000, 1600),
                    "")
                .leaf(
                    "android.widget.Button",
                    "I agree",
                    new Bounds(60, 1700, 1000, 1820),
                    "clickable=\"true\""));

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.isModal()).isTrue();
    assertThat(reading.prose()).doesNotContain("Home", "Close sheet");
    assertThat(reading.closers()).isEmpty();
  }

  @Test
  void what_lies_under_a_control_cannot_be_pressed() {
    String button = "clickable=\"true\"";
    Page page =
        Page.page()
            .text("Consent to face recognition")
            .text("We collect an image of your face.")
            .leaf("android.widget.Button", "Decline", new Bounds(60, 900, 1000, 1000), button)
            .leaf("android.widget.ImageView", "", new Bounds(0, 850, 1080, 1100), button)
            .button("Agree");

    assertThat(read(page).refuse()).isEmpty();
    assertThat(page.screen().find(Query.control("Decline"))).isEmpty();
  }

  @Test
  void a_dialogs_smaller_window_is_in_front_in_whatever_order_windows_are_told() {
    Page topFirst =
        Page.page()
            .dialog()
            .text("Face login")
            .text("We will collect an image of your face.")
            .button("No thanks")
            .button("Agree")
            .window("org.example.app", new Bounds(0, 0, 1080, 2400))
            .text("Bills")
            .button("Pay");

    assertThat(read(topFirst).kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(read(topFirst).prose()).doesNotContain("Bills");
  }

  @Test
  void says_of_every_label_what_it_stands_for() {
    Reading reading = read(Page.page().text("Bills").button("Pay").button("刷脸登录"));

    assertThat(reading.labels()).hasSize(3);
    assertThat(reading.labels().stream().filter(l -> l.concepts().contains(Concept.FACE_FUNCTION)))
        .extracting(Labelled::label)
        .containsExactly("刷脸登录");
  }
}
