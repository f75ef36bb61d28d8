package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else becomes of whoever agrees, by what is said of them. */
final class GainedByAgreeingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The house photographer thanks you too: everyone who says yes may turn up, face and all, in Saturday's crowd reel on our Instagram.",
        "Anyone who agrees gets their picture on the photo wall in the foyer.",
        "Guests who have said yes are entered in the monthly draw.",
        "Whoever ticks the box goes on the list for our wine club.",
        "Members who accept are invited to the sponsors' talk in March.",
        "Having agreed, you hear from our partners about twice a month.",
        "Those who said yes star in the club's Christmas film.",
        "If you agree, we round up every pint by ten pence for the roof fund.",
        "Once you've said yes, our insurance colleagues will call you.",
        "We put the faces of those who agreed on the posters for next season.",
        "With your yes you become a donor of the hall's Friends.",
        "Your yes puts you down for the street team.",
        "点头的老人，照片还会登上社区的宣传栏。",
        "凡同意刷脸的会员，都会收进月底的花絮短片。",
        "同意的街坊也会拉进团购群。",
        "您点了同意，重阳节的讲座也算您报名。",
        "答应的乘客自动参加每月抽奖。",
        "同意者即成为我馆志愿者。",
        "同意后，合作商户会向您推荐保健品。",
        "点过头的顾客会出现在店门口的大屏上。",
        "同意了的话，每顿饭捐一角钱给公益金。",
        "開通的會員也會收進年終的宣傳影片。"
      })
  void something_else_becomes_of_who_agrees(String sentence) {
    assertThat(GainedByAgreeing.isToldBy(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you agree, your phone will then ask about the camera, which Snug needs to see your face for the estimate.",
        "If you agree, you can walk in without showing your ticket.",
        "Everyone who says yes is let in at the side door.",
        "If you agree, the front camera takes pictures of your face for about five seconds.",
        "Nobody who says yes appears on our posters or in a film.",
        "If you agree, your picture is shown to you before it is compared.",
        "Those who agree do not get any newsletters.",
        "If you agree, you can join the lesson with a look.",
        "When you agree, your consent is recorded with the date.",
        "If you agree, we text you a code first.",
        "Members who agree are recognised at the turnstile; everyone else shows the card.",
        "Once you agree, the phone shows a circle on the screen.",
        "同意后系统会问相机权限，相机只用来拍面部、看脸色。",
        "同意后，您可以刷脸进入活动现场。",
        "开通以后，打饭时对着窗口的机器看一眼，就能认出是您，饭钱从您的饭卡里扣。",
        "同意的老人可以刷脸取餐，不同意的用餐卡。",
        "点击同意即视为您单独同意我行处理您的人脸信息。",
        "同意后不会给您打电话，也不会发短信。",
        "同意刷脸的会员，照片不会用在宣传上。",
        "您同意后，本人可随时在设置里撤回。",
        "同意后屏幕上会出现一个圆框，请把脸放进去。",
        "開通後，進門時看一下鏡頭就會開門。"
      })
  void what_comes_of_the_face_itself_or_is_denied_is_none(String sentence) {
    assertThat(GainedByAgreeing.isToldBy(sentence)).isFalse();
    assertThat(GainedByAgreeing.isPerhapsToldBy(sentence, "Face entry")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone who says yes comes along on Sunday.",
        "Whoever ticks here also plants a tree with us.",
        "Members who agree bring a cake.",
        "点头的老人周三一起去爬山。",
        "同意的街坊轮流扫院子。"
      })
  void what_is_not_seen_to_be_of_the_face_is_a_question(String sentence) {
    assertThat(GainedByAgreeing.isPerhapsToldBy(sentence, "Face entry")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "愿意让手机看我的脸色，周三药膳讲座也替我报个名",
        "同意刷脸，顺便拉我进团购群",
        "用我的脸开柜，并参加每月抽奖",
        "我同意刷脸，照片可以登上宣传栏",
        "同意刷臉，順便幫我報名體驗課",
        "Use my face, and put me down for the street team",
        "I agree to the face check and enter the monthly draw",
        "Scan my face, feature my picture on your Instagram",
        "I say yes to face entry while you sign me up for the wine club",
        "Agree to the face check; call me about insurance"
      })
  void a_label_that_joins_such_a_deed_agrees_to_two_things(String label) {
    assertThat(GainedByAgreeing.isJoinedIn(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agree and open the door",
        "Yes, use my face, and sign me in",
        "I agree, and I have read the face rules",
        "Agree to face entry",
        "I agree to the face check, no newsletter",
        "同意并刷脸开门",
        "同意，并已阅读人脸规则",
        "同意刷脸，不参加抽奖",
        "好的，用我的脸核对",
        "同意并登记我的脸"
      })
  void a_label_about_the_face_alone_does_not(String label) {
    assertThat(GainedByAgreeing.isJoinedIn(label)).isFalse();
  }
}
