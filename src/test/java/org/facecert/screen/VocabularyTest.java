package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private final Vocabulary vocabulary = Vocabulary.of("en-US");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agree",
        "I AGREE",
        "Agree and continue",
        "Ａｇｒｅｅ",
        "Agree (5s)",
        "Accept & start",
        "I consent",
        "同意",
        "同 意",
        "【同意】",
        "同意并继续",
        "我同意",
        "授权",
        "单独同意",
        "允许",
        "同意（3秒）"
      })
  void knows_words_that_agree(String label) {
    assertThat(vocabulary.concepts(label)).contains(Concept.AGREE).doesNotContain(Concept.REFUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请把脸放在取景框内",
        "将面部移至圆圈中",
        "请将人脸保持在画面中央",
        "圆框对准您的脸部",
        "Place your face inside the frame",
        "Keep your head within the oval",
        "Bring your face into the circle"
      })
  void knows_what_a_scanner_asks_for(String prompt) {
    assertThat(vocabulary.matches(Concept.SCANNER_PROMPT, prompt)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"人脸信息保存在您的手机中", "We keep your face template in the app", "脸部照片放在服务器上"})
  void does_not_take_what_a_notice_says_for_it(String sentence) {
    assertThat(vocabulary.matches(Concept.SCANNER_PROMPT, sentence)).isFalse();
  }

  @Test
  void knows_a_face_that_is_named_to_be_denied() {
    assertThat(vocabulary.denies(Concept.FACE_FUNCTION, "卡通图片 使用内置插画，无需人脸")).isTrue();
    assertThat(vocabulary.denies(Concept.FACE_FUNCTION, "Continue without face login")).isTrue();
    assertThat(vocabulary.denies(Concept.FACE_FUNCTION, "刷脸支付，无需密码")).isFalse();
    assertThat(vocabulary.denies(Concept.FACE_FUNCTION, "Face login")).isFalse();
    assertThat(vocabulary.denies(Concept.FACE_FUNCTION, "Monthly bill")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Disagree",
        "I do not agree",
        "Don't allow",
        "Don’t allow",
        "No thanks",
        "Decline",
        "Deny",
        "Continue without face",
        "不同意",
        "拒绝",
        "暂不授权",
        "不允许",
        "残忍拒绝",
        "不同意并退出",
        "暂不开启"
      })
  void knows_words_that_refuse(String label) {
    assertThat(vocabulary.concepts(label)).contains(Concept.REFUSE).doesNotContain(Concept.AGREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OK", "Cancel", "Continue", "Got it", "Close", "取消", "我知道了", "继续", "好的", "关闭"})
  void never_counts_ambiguous_words_as_agreement_or_refusal(String label) {
    assertThat(vocabulary.concepts(label))
        .contains(Concept.AMBIGUOUS)
        .doesNotContain(Concept.AGREE, Concept.REFUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agreements", "Disagreement", "Allowance", "My agreement", "同意书管理"})
  void takes_no_part_of_a_word_for_the_word(String label) {
    assertThat(vocabulary.concepts(label)).doesNotContain(Concept.AGREE, Concept.REFUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face image is never used for marketing.",
        "We do not use it for advertising or marketing",
        "It is used to sign you in, not for promotions",
        "不会用于营销",
        "我们不会将您的人脸信息用于广告、营销",
        "人脸信息仅用于登录，不用于个性化推荐"
      })
  void sees_no_bundle_in_a_promise_not_to(String sentence) {
    assertThat(vocabulary.bundles(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I agree to face login and to marketing messages | BUNDLE_MARKETING",
        "If you do not agree, we will still show you advertising | BUNDLE_MARKETING",
        "同意人脸登录及营销推广 | BUNDLE_MARKETING",
        "同意读取相册 | BUNDLE_ALBUM",
        "Access to your contacts | BUNDLE_CONTACTS",
        "同意收集人脸信息和位置信息 | BUNDLE_LOCATION",
        "I agree to the User Agreement and the Face Rules | BUNDLE_TERMS",
        "同意《用户协议》和《人脸识别服务协议》 | BUNDLE_TERMS"
      })
  void sees_what_is_bundled_with_the_face(String sentence, Concept bundle) {
    assertThat(vocabulary.bundles(sentence)).contains(bundle);
  }

  @Test
  void does_not_take_the_faces_own_agreement_for_the_general_terms() {
    assertThat(vocabulary.concepts("我已阅读并同意《人脸识别服务协议》"))
        .contains(Concept.FACE_RULES)
        .doesNotContain(Concept.USER_AGREEMENT, Concept.BUNDLE_TERMS);
    assertThat(vocabulary.concepts("Facial Recognition Terms of Service"))
        .contains(Concept.FACE_RULES)
        .doesNotContain(Concept.USER_AGREEMENT);
  }

  @Test
  void does_not_take_the_place_of_storage_for_the_persons_location() {
    assertThat(vocabulary.bundles("存储位置：中国境内服务器")).isEmpty();
    assertThat(vocabulary.bundles("Storage location: servers in mainland China")).isEmpty();
  }

  @Test
  void names_the_agreements_in_a_text_in_their_order() {
    assertThat(vocabulary.titles("我已阅读并同意《用户协议》和《人脸信息处理规则》"))
        .containsExactly(
            java.util.Map.entry("用户协议", Concept.USER_AGREEMENT),
            java.util.Map.entry("人脸信息处理规则", Concept.FACE_RULES));
    assertThat(vocabulary.titles("I have read and agree to the Face Rules and the Privacy Policy"))
        .containsValues(Concept.FACE_RULES, Concept.PRIVACY_POLICY);
  }

  @Test
  void leaves_out_the_words_that_lead_up_to_a_name() {
    assertThat(vocabulary.titles("Please read the User agreement and the Privacy policy."))
        .containsOnlyKeys("User agreement", "Privacy policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By continuing you agree to the processing of your face.",
        "Continuing means that you consent to face recognition.",
        "继续即表示您同意处理您的人脸信息",
        "点击下一步即视为同意",
        "使用刷脸登录即代表您已同意《人脸规则》"
      })
  void hears_the_claim_that_going_on_is_agreeing(String sentence) {
    assertThat(vocabulary.matches(Concept.PASSIVE_CONSENT, sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "残忍拒绝,SHAMING",
    "不同意并退出,FORCED",
    "Disagree and exit,FORCED",
    "You can't use the app without your face.,FORCED",
    "You won’t be able to continue unless you scan your face.,FORCED",
    "I don't care about security,SHAMING"
  })
  void flags_labels_that_press(String label, Concept concept) {
    assertThat(vocabulary.matches(concept, label)).isTrue();
  }

  @Test
  void does_not_call_a_plain_refusal_pressing() {
    assertThat(vocabulary.concepts("不同意")).doesNotContain(Concept.SHAMING, Concept.FORCED);
    assertThat(vocabulary.concepts("Decline")).doesNotContain(Concept.SHAMING, Concept.FORCED);
    for (String doubt : List.of("No, I doubt it", "No, I'm in doubt", "我不信任，拒绝", "不信任人脸识别，不同意")) {
      assertThat(vocabulary.concepts(doubt)).as(doubt).doesNotContain(Concept.SHAMING);
    }
  }

  @Test
  void tells_the_language_by_the_script() {
    assertThat(TextLanguage.ofText("人脸信息处理规则 FaceBank v2")).isEqualTo(TextLanguage.CHINESE);
    assertThat(TextLanguage.ofText("Privacy policy of 示例 bank")).isEqualTo(TextLanguage.ENGLISH);
    assertThat(TextLanguage.ofText("顔認証を利用します")).isEqualTo(TextLanguage.OTHER);
    assertThat(TextLanguage.ofText("12:30")).isEqualTo(TextLanguage.OTHER);
  }

  @Test
  void a_contraction_denies_as_its_long_form_does() {
    for (String denial : new String[] {"do not", "don't", "don’t", "won't", "will not"}) {
      assertThat(vocabulary.bundles("We " + denial + " use it for marketing."))
          .as(denial)
          .isEmpty();
    }
    assertThat(vocabulary.bundles("We want to use it for marketing.")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delete my face",
        "Buy now",
        "Check out",
        "Top up",
        "Log out",
        "Sign-off",
        "Emergency call",
        "Invite friends",
        "Submit",
        "清空记录",
        "立即购买",
        "退出登录",
        "一键报警",
        "邀请同事",
        "发送给客服"
      })
  void what_may_do_harm_is_known_by_its_words(String label) {
    assertThat(vocabulary.concepts(label)).contains(Concept.HARM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"My face", "Settings", "Opening hours", "Courses", "我的", "设置", "营业时间", "课程表"})
  void what_does_none_is_not(String label) {
    assertThat(vocabulary.concepts(label)).doesNotContain(Concept.HARM, Concept.PAYING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Draw a hat", "Sunglasses", "戴帽子", "Marmalade", "Report it", "果酱"})
  void what_words_are_about_besides_says_not_what_they_stand_for(String label) {
    assertThat(vocabulary.knows(label)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Settings", "Face login", "Agree", "设置", "刷脸登录", "同意"})
  void what_they_stand_for_is_known(String label) {
    assertThat(vocabulary.knows(label)).isTrue();
  }
}
