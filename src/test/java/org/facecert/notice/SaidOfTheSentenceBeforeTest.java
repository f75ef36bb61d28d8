package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says together with the one before it, and what it denies of that. */
final class SaidOfTheSentenceBeforeTest {

  private static final NoticeReader READER = NoticeReader.shipped().proving();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "DELETION ~ en ~ You can withdraw under Settings, Face. The face template is then erased.",
        "DELETION ~ en ~ Press Withdraw under Settings. Your face photo is deleted at once.",
        "DELETION ~ zh ~ 您可以在“设置-人脸”撤回同意。人脸模板随即删除。",
        "DELETION ~ zh ~ 您可於「設定－刷臉」撤回同意。臉部特徵隨後一併刪除。",
        "ANSWER ~ en ~ You may ask us to delete your face data. We do it within 10 days.",
        "ANSWER ~ en ~ Requests for erasure go to our desk. They are answered within 15 days.",
        "ANSWER ~ zh ~ 您可以申请删除人脸信息。我们在10个工作日内办结。",
        "ANSWER ~ zh ~ 您可以申请注销账号。不超过15个工作日完成。",
        "VOID ~ en ~ You grant us a perpetual licence to your texts. It covers your likeness, too.",
        "VOID ~ zh ~ 您授予我们永久使用文字的权利。该权利同样适用于您的肖像。",
      })
  void what_goes_on_is_said(Proof proof, String language, String text) {
    assertThat(last(language, text).proofs()).contains(proof);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "DELETION ~ en ~ You can withdraw under Settings, Face. The face template is then not erased.",
        "DELETION ~ en ~ You can withdraw under Settings. This does not delete your face photo, too.",
        "DELETION ~ en ~ Press Withdraw in the menu. With that we never remove the template at once.",
        "DELETION ~ zh ~ 您可以在“设置-人脸”撤回同意。人脸模板随后不会删除。",
        "DELETION ~ zh ~ 您可於「設定－刷臉」撤回同意。臉部特徵之後不會一併刪除。",
        "ANSWER ~ en ~ You may ask us to delete your face data. We do not do so within 10 days.",
        "ANSWER ~ en ~ Ask us to erase your selfie. It is not done within two weeks.",
        "ANSWER ~ en ~ You may request deletion. We cannot promise that it takes 10 days.",
        "ANSWER ~ zh ~ 您可以申请删除人脸信息。我们不会在10个工作日内办理。",
        "ANSWER ~ zh ~ 您可以申請註銷帳號。本公司不保證15個工作天內完成。",
        "VOID ~ en ~ You grant us a perpetual licence to your texts. It does not cover your likeness.",
        "VOID ~ en ~ We accept no liability whatsoever for bikes. Your face photo is kept for a day.",
        "VOID ~ zh ~ 您授予我们永久使用文字的权利。该权利不适用于您的肖像。",
        "VOID ~ zh ~ 車輛毀損概不負責。您的臉部照片保存一天。",
      })
  void what_is_denied_or_another_matter_is_not_said(Proof proof, String language, String text) {
    assertThat(last(language, text).proofs()).doesNotContain(proof);
  }

  private static NoticeSentence last(String language, String text) {
    NoticeReading read = READER.read(text, language);
    return read.sentences().get(read.sentences().size() - 1);
  }
}
