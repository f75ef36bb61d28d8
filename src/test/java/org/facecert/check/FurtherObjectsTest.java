package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence about the agreement itself adds to it, and what it does not. */
final class FurtherObjectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saying yes also puts you on the list for partner offers.",
        "By agreeing you also join our bonus club.",
        "When you accept, you sign up for the weekly letter as well.",
        "Your consent also covers messages from our partners.",
        "Tapping Agree also lets the shops nearby write to you.",
        "If you consent, we will at the same time open a savings account for you.",
        "Choosing yes additionally enters you in our prize draw.",
        "同意即表示您同时加入会员俱乐部。",
        "点击同意也将为您开通短信资讯。",
        "您同意后，还将收到合作商户的来信。",
        "勾选同意并视为您接收我们的优惠资讯。",
        "点击“同意”一并开通储蓄账户。",
        "點擊同意也會將您加入合作夥伴名單。",
        // the act, named by what is pressed
        "The same tap also says yes to our letters by post.",
        "This one press also agrees to calls from the partner shops.",
        "One tick also signs you up for the spring raffle.",
        "Your answer also covers messages from the bakery next door.",
        "同一个按钮也表示接收周边商家的短信。",
        "One tap agrees to the face scan and to our weekly newsletter.",
        "这一下表示同意刷脸和接收优惠短信。",
        "这一下同时答应接收门店来信。",
        "此次点击也视为订阅晨报。",
      })
  void a_further_object_is_found(String sentence) {
    assertThat(FurtherObjects.areAddedBy(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By agreeing you also confirm that this is your face.",
        "If you agree, you can also sign in with a password.",
        "Saying yes does not also sign you up for anything.",
        "When you accept, you also confirm that you have read the rules.",
        "You can withdraw your consent at any time, also by phone.",
        "The app also works without it.",
        "We also delete the template when you leave.",
        "同意后您仍可使用密码登录，也可随时撤回。",
        "同意也不会影响您使用其他功能。",
        "点击同意同时表示您已阅读人脸信息处理规则。",
        "我们同时提供密码登录。",
        "The same tap also opens the camera.",
        "One tap agrees to the scan and to the comparison of the picture.",
        "这一步表示同意采集照片和视频。",
        "This button also works with the volume key.",
        "One tap also says yes to the scan of your face.",
        "This step also lets you go back.",
        "同一个按钮也可以关闭页面。",
        "这一步也表示您同意刷脸。",
      })
  void what_adds_nothing_is_not(String sentence) {
    assertThat(FurtherObjects.areAddedBy(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我同意人脸信息处理规则，并愿意接收健康资讯",
        "同意刷脸核验且乐意收到上新提醒",
        "我已阅读并同意人脸规则，同时订阅活动短信",
        "我同意處理臉部資料並願意收到電子報",
        "I agree to the face check and would like to hear about new tours",
        "Yes, use my face and subscribe to the letter",
        "I accept the face rules, and I want to take part in research",
        "我同意刷脸，也想收到好消息",
        "同意刷脸并把我介绍给邻居",
        "I agree to the face check and to the prize draw",
        "Agree, and tell my friends about it",
      })
  void a_box_that_wants_something_else_besides_agrees_to_two_things(String label) {
    assertThat(FurtherObjects.areAgreedToBy(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agree to face sign-in and diary sync",
        "Use my face plus my calendar",
        "I agree to the face check and birthday wishes",
        "同意刷脸及日程同步",
        "同意刷脸和家庭档案",
        "同意刷臉及日曆",
      })
  void something_joined_to_the_face_that_is_not_understood_is_perhaps_a_second_thing(String label) {
    assertThat(FurtherObjects.arePerhapsIn(label, "Face check")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, you may",
        "Agree and continue",
        "I have read the rules and agree to the scan",
        "I agree to the storage and comparison of my picture",
        "同意并继续",
        "同意并拍照",
        "同意采集、比对和保存我的面部特征",
        "我已知悉并同意扫描",
        "同意並開通",
      })
  void what_goes_on_or_is_done_with_the_face_is_none(String label) {
    assertThat(FurtherObjects.arePerhapsIn(label, "Face check")).isFalse();
    assertThat(FurtherObjects.areAgreedToBy(label)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我已阅读并同意《人脸信息处理规则》",
        "同意并刷脸",
        "我知道并同意人脸核验",
        "I have read and agree to the face rules",
        "Yes, use my face and sign me in",
        "I agree to the use of my face and to its comparison",
      })
  void a_box_about_the_face_alone_does_not(String label) {
    assertThat(FurtherObjects.areAgreedToBy(label)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your consent covers the check and the sale of your travel history.",
        "Agreeing includes the comparison as well as our partners' newsletter.",
        "Your agreement extends to the scan and to your order history.",
        "您的同意涵盖核对，以及把购买记录交给商家。",
        "同意包括刷脸和位置。",
        "您的同意包含比對以及將行程轉交旅行社。"
      })
  void what_the_agreement_covers_besides_is_a_further_object(String sentence) {
    assertThat(FurtherObjects.areCoveredBy(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your consent covers the comparison and the storage of the template.",
        "Your consent covers today's visit and the next one.",
        "Your consent does not cover the scan and your location.",
        "您的同意包括采集和比对您的人脸。",
        "同意不包括位置和通讯录。"
      })
  void what_it_covers_of_the_face_is_none(String sentence) {
    assertThat(FurtherObjects.areCoveredBy(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreeing lets us hand your trips to the town.",
        "Your yes allows us to contact your employer.",
        "您点同意，也就允许我们联系您的雇主。",
        "您按下同意，亦即授权我们查看订单。",
        "點選同意就等於加入會員。"
      })
  void what_the_agreement_lets_them_do_is_a_further_object(String sentence) {
    assertThat(FurtherObjects.areAddedBy(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept all", "Allow everything", "全部接受", "一键同意", "所有都允许"})
  void one_press_for_everything_listed(String label) {
    assertThat(FurtherObjects.areAll(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我同意为刷脸签到处理我的人脸信息，学车期间的保险方案也可以电话跟我说说",
        "同意刷脸开门，周边优惠可以发给我",
        "同意人脸核验，客户经理会联系我",
        "I agree to the face check, and an adviser may ring me about insurance",
        "Use my face at the till; the partner shops may text me",
        "Yes to the selfie, news of the workshops by e-mail",
      })
  void somebody_else_reaches_the_person(String label) {
    assertThat(FurtherObjects.areToldBy(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我同意为刷脸签到处理我的人脸信息，并已阅读人脸信息处理规则",
        "同意刷脸，识别失败时通知我",
        "我同意刷脸开门，不接收任何推送，也不用给我打电话",
        "同意刷脸开门，开门失败短信通知我",
        "同意刷脸，验证码可以发给我",
        "Let my face open the door, and text me the code",
        "Yes to the selfie, and e-mail me if anything fails",
        "I agree to the face check and have read the face rules",
        "Use my face at the till, and never text me",
        "Let the door know me by my face, and tell me when the face data are deleted",
      })
  void nobody_else_does(String label) {
    assertThat(FurtherObjects.areToldBy(label)).isFalse();
  }
}
