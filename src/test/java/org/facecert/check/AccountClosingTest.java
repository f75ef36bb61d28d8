package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of sheets and pages that come up when a face is to be deleted. */
final class AccountClosingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "面部信息与会员账号绑定，不能单独删除。继续的话，会员账号和卡内余次将一并注销。",
        "会员账号已注销，面部信息已删除。",
        "删除人脸后，您的账户会同时关闭。",
        "人脸資料與帳號綁定，帳號將一併註銷。",
        "如需删除人脸信息，只能注销账号。",
        "要删除面容，请先注销账号。",
        "Deleting your face also closes your account.",
        "Your account and your points will be deleted, too.",
        "Your membership is cancelled with it.",
        "Your account has been closed.",
        "Your face cannot be deleted without closing your account.",
        "It is not possible to remove your face unless you close the account.",
        "不注销账号就无法删除人脸。",
        "To have it removed, close your account.",
        "Your face can only be removed by closing your account.",
        "If you go on, your account goes with your face.",
        "人脸数据跟农场号绑在一起，删除人脸数据会同时注销农场号。",
        "人脸数据已删除，农场号已一并注销。",
        "删了这张脸，你的游戏号也会被注销。",
        "人臉資料刪除後，玩家號將一併註銷。",
        "只能注销通行证号后才会删除人脸。",
      })
  void with_the_face_the_account_ends(String sentence) {
    assertThat(AccountClosing.of(sentence)).isEqualTo(AccountClosing.CLOSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "删除后不会注销您的账号。",
        "面部信息已删除，账号不受影响，仍可用密码登录。",
        "人脸数据已删除，会员账号和订单不受影响。",
        "刷脸资料已删除，账户没有影响。",
        "您的账户保留不变。",
        "注销账号时，面部信息也会一并删除。",
        "如您注销账号，人脸信息一并删除。",
        "面部信息已删除。下次使用前，会重新征求您的同意。",
        "Your account stays as it was; only your face is deleted.",
        "This does not close your account.",
        "Face data deleted. Your account is as it was before.",
        "When you close your account, your face is deleted as well.",
        "You can close your account under Me.",
        "注销农场号时，人脸数据也会一起删掉。",
        "如注销游戏号，人脸一并删除。",
        "人脸数据已删除，农场号不受影响。",
        "客服号码已更新。",
        "人脸识别已注销。",
        "Outcomes and consents of both checks are deleted from this phone.",
      })
  void that_it_stays_or_ends_on_another_occasion_is_no_end(String sentence) {
    assertThat(AccountClosing.of(sentence)).isEqualTo(AccountClosing.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Closing the account, deleting the face",
        "删除面容与账户",
      })
  void what_names_both_and_says_not_how_they_hang_together_is_for_a_person(String sentence) {
    assertThat(AccountClosing.of(sentence)).isEqualTo(AccountClosing.PERHAPS);
  }
}
