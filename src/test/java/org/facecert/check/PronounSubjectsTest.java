package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facecert.notice.Proof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "They are deleted after 30 days": of what the sentence before spoke of. */
final class PronounSubjectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face is compared on this phone. Order slips lie in the kitchen. They are deleted after"
            + " 30 days.",
        "Your face is compared on this phone. The guest book lies at the door. It is kept for a"
            + " year.",
        "We scan your face at the gate. Lost umbrellas wait at the desk. These are kept for 30"
            + " days.",
        "We scan your face at the gate. Your deposit is held by the bank. It is kept for six"
            + " months.",
        "Your face opens the locker. Wet coats hang on hooks. They are kept for a" + " week.",
        "您的脸在手机上比对。订餐小票放在前台。这些都保存 30 天后删除。",
        "您的脸在手机上比对。课堂作业由老师收取。它们保存一年。",
        "刷脸开柜。雨伞放在门口。它们会保存三十天。",
        "刷脸开柜。押金由银行托管。它会保留六个月。",
        "刷臉開櫃。鑰匙掛在櫃台後面。它們都保留七天。"
      })
  void of_another_thing_it_promises_nothing_of_the_face(String words) {
    assertThat(lastOf(words)).doesNotContain(Proof.PERIOD, Proof.END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pictures of your face are used once. They are deleted after 30 days.",
        "Your face is scanned. A template is made. It is deleted after 30 days.",
        "Your face is scanned for the gate. It is kept for 30 days, then deleted.",
        "您的脸会被拍下。照片用一次。它们30天后删除。",
        "人脸画面只用来核对。它们保存30天后删除。"
      })
  void of_the_face_it_does(String words) {
    assertThat(lastOf(words)).contains(Proof.PERIOD);
  }

  private static List<Proof> lastOf(String words) {
    var sentences = AnalysedNotice.words(words).sentences();
    return List.copyOf(sentences.get(sentences.size() - 1).proofs());
  }
}
