package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.check.Story.expect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.fake.Page;
import org.facecert.fake.View;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sentence that denies that the face is used for something says neither what a face function uses
 * it for, nor how, nor how one leaves it: IN-02, IN-03, IN-04, IN-09, IN-11.
 */
final class AccessDisclaimerTest {

  private static final String ENGLISH =
      """
      Privacy policy
      Harbour Bank Ltd. is responsible for your personal information.
      Account: telephone number and password, to sign you in.
      We keep your personal information on servers in mainland China.
      Your rights
      Under Me you can see, correct and delete information, withdraw consent and close your account.
      Your face is safe in our hands.
      %s
      Contact us at privacy@harbour.example. Last updated on 1 January 2026.
      """;
  private static final String CHINESE =
      """
      隐私政策
      海港银行股份有限公司负责处理您的个人信息。我们高度重视您的人脸信息，并以最大限度的谨慎妥善保护。
      账户：手机号和登录密码，用于登录。
      我们仅在必要的期限内保存您的个人信息，存储于中国境内的服务器。
      您的权利
      您可在“我的”中查阅、更正、删除信息，撤回同意，注销账户。%s
      联系我们：privacy@harbour.example。更新日期2026年1月1日。
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注销无需刷脸。",
        "撤回同意不需要再次识别人脸。",
        "找回密码不使用人脸。",
        "删除账户时不会要求您刷脸。",
        "退款不会要求您做人脸识别。",
        "注销账户不必进行人脸核验。",
        "您可以不经人脸识别注销账户。",
        "查询账单、修改密码均不涉及人脸识别。",
        "注销时我们不会扫描您的脸。",
        "转账不使用人脸比对。",
        "人脸信息不用于广告。",
        "我们不会将人脸用于画像或训练模型。",
        "Closing the account needs no face scan.",
        "No face scan is needed to withdraw or to close the account.",
        "You do not need to show your face to delete your account.",
        "Deleting your data never requires a selfie.",
        "Withdrawing consent works without face recognition.",
        "To close your account you are not asked for your face.",
        "We do not use your face for advertising.",
        "Your account can be closed without a face check.",
        "We never compare faces when you pay.",
        "Nobody has to scan their face in order to leave.",
        "Refunds are made without looking at your face."
      })
  void what_is_done_without_the_face_tells_nothing_of_what_is_done_with_it(String sentence) {
    expect(
        states(RequiredDisclosure.PURPOSE, sentence),
        Verdict.FAIL,
        "do not state the purpose of the face");
    expect(
        states(RequiredDisclosure.METHOD, sentence),
        Verdict.FAIL,
        "do not state the method of the face");
    expect(
        states(RequiredDisclosure.SCOPE, sentence), Verdict.FAIL, "the kinds of data of the face");
    expect(stages(sentence), Verdict.FAIL, "is not described");
    assertThat(states(RequiredDisclosure.WAYS_OUT, sentence).verdict()).isNotEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "METHOD ~ 人脸照片上传至服务器比对，不与他人的人脸比对。",
        "METHOD ~ 您的人脸照片不会上传，只在手机上比对。",
        "METHOD ~ 不用输入密码，登录时拍摄人脸并与底图比对。",
        "PURPOSE ~ 人脸信息用于登录，不用于广告。",
        "SCOPE ~ 登录时采集一张人脸照片，不采集视频。",
        "SCOPE ~ 不戴口罩刷脸时拍摄一张人脸照片。",
        "METHOD ~ Your face is compared on your phone and never with the faces of others.",
        "METHOD ~ Your face is never sent to a server; it is compared on the phone.",
        "METHOD ~ We compare your face with your ID photo without keeping either of them.",
        "PURPOSE ~ Your face is used to sign you in and not for advertising.",
        "SCOPE ~ We take one photo of your face and no video."
      })
  void what_is_done_beside_what_is_not_is_told(RequiredDisclosure claim, String sentence) {
    assertThat(states(claim, sentence).verdict()).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸信息不会用于登录以外的目的。",
        "除确认本人身份外，我们不会使用您的人脸。",
        "We never use your face for anything other than signing you in.",
        "Your face is not used except to let you in."
      })
  void what_it_is_not_used_for_beside_something_is_what_it_is_used_for(String sentence) {
    assertThat(states(RequiredDisclosure.PURPOSE, sentence).verdict())
        .isIn(Verdict.PASS, Verdict.REVIEW);
  }

  private final Story story = new Story();

  private Finding states(RequiredDisclosure claim, String sentence) {
    return new NoticeStates(story.told(), language(sentence), claim).judge(policy(sentence));
  }

  private Finding stages(String sentence) {
    return new EachStageIsDescribed(story.told(), language(sentence)).judge(policy(sentence));
  }

  private static String language(String sentence) {
    return sentence.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
  }

  private ReadNotices policy(String sentence) {
    String text = (language(sentence).equals("zh") ? CHINESE : ENGLISH).formatted(sentence);
    ObservedScreen page = story.sees(Page.full(View.title("Privacy policy"), View.text("shown")));
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", page, 0);
    OpenedText opened = new OpenedText("Privacy policy", page, List.of(page), true, outcome);
    ReadNotice notice =
        new ReadNotice(
            NoticeSource.PRIVACY_POLICY,
            opened,
            text,
            Optional.empty(),
            true,
            List.of("Me", "Privacy policy"));
    return new ReadNotices(WalkEnding.CONSENT_REACHED, List.of(notice), Set.of());
  }
}
