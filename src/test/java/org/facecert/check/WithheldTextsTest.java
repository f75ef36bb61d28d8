package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words in the place of a text say that it waits for the face. */
final class WithheldTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Address available after face verification",
        "Scan your face to see where your table is",
        "Face check needed to see your pickup code",
        "刷脸后显示地址",
        "完成人脸验证即可查看取件码",
        "通过人脸核验，方可获取取件码",
        "地址暂不提供，需先开通刷脸",
        "開通人臉識別後可查看訂單地址",
      })
  void it_waits_for_the_face(String words) {
    assertThat(WithheldTexts.saysThatTheFaceComesFirst(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You refused the face check; sign in with your password to see your balance",
        "Face login is off. Use your password first",
        "Scan your face or enter your password to see it",
        "Without a face scan you can still see everything here",
        "Face login needs your consent",
        "您已拒绝人脸识别，请先使用密码登录后查看",
        "刷脸或输入密码后可查看",
        "不刷脸也能查看全部订单",
      })
  void another_way_leads_to_it_or_none_is_needed(String words) {
    assertThat(WithheldTexts.saysThatTheFaceComesFirst(words)).isFalse();
  }
}
