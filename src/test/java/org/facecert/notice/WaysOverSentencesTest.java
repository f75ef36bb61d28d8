package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How to have the face deleted, told in one sentence by what another says one can do. */
final class WaysOverSentencesTest {

  private static final NoticeReader READER = NoticeReader.shipped().proving();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can withdraw under Settings > Face. The template is then deleted at once.",
        "You may take back your consent in Profile, Face entry. The faceprint is erased"
            + " immediately.",
        "Switch face sign-in off under Me, Security. Your face photo is wiped straight away.",
        "You can revoke your consent at any time under Settings. After that we delete the"
            + " template.",
        "Press \"Withdraw\" on the page Face. Face sign-in ends. The face template is then erased.",
        "You can withdraw at the desk or under Settings.\nThe face image is destroyed with it.",
        "您可在“我的—人脸识别”中撤回同意。人脸照片随即删除。",
        "您可以在设置中关闭刷脸登录。人脸特征立即清除。",
        "在“隐私—人脸”页面点击撤回。届时人脸模板一并销毁。",
        "您可随时在“设置”中撤回对人脸的同意。我们会同时删除人脸数据。",
        "在“我的”中停用刷脸。刷脸登录就此停止。人脸照片马上删除。",
        "您可以到“设置—刷脸”撤回同意。\n人脸信息随之删除。"
      })
  void what_follows_from_a_withdrawal_is_a_way_to_have_it_deleted(String text) {
    List<NoticeSentence> all = read(text);

    assertThat(all.get(all.size() - 1).proofs()).contains(Proof.DELETION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You can withdraw under Settings > Face. The photo of each sign-in is deleted at once.",
        "You can withdraw under Settings > Face. The photo is deleted after 30 days.",
        "You can see your bookings under Settings. The template is then deleted at once.",
        "You can withdraw under Settings. We tell you about it. Thank you. The photo is then"
            + " erased.",
        "You can withdraw under Settings > Face. The template is stored on our server.",
        "The template is deleted at once.",
        "您可在“我的”中撤回同意。人脸照片比对后立即删除。",
        "您可在“我的”中撤回同意。人脸照片保存30天后删除。",
        "您可在“我的”中查看账单。人脸照片随即删除。",
        "人脸照片随即清除。",
        "您可在“我的”中撤回同意。人脸照片到期即删除。",
        "您可在“我的”中撤回同意。人脸照片存储在服务器。"
      })
  void what_follows_from_something_else_is_none(String text) {
    List<NoticeSentence> all = read(text);

    assertThat(all.get(all.size() - 1).proofs()).doesNotContain(Proof.DELETION);
  }

  private static List<NoticeSentence> read(String text) {
    String language = text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    return READER.read(text, language).sentences();
  }
}
