package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that nobody listed, beside a question about the face. */
class LabelsOnConsentTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of("zh");

  private static Reading consent(String one, String other) {
    return Reading.of(
        Page.page()
            .text("刷脸登录授权 Face login")
            .text("为了登录，我们将采集您的人脸信息并上传比对。您是否同意？")
            .button(one)
            .button(other)
            .screen(),
        VOCABULARY,
        AppIdentity.of("org.example.app"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "行，我同意",
        "晓得了，同意",
        "读完了，同意",
        "明白并同意",
        "同意使用我的面容",
        "成，用我的脸登录",
        "好呀，打开刷脸",
        "当然可以",
        "同意並繼續",
        "好嘞，用我的面容",
        "OK, turn on face login",
        "Sounds good",
        "I'm fine with this",
        "Sure, I agree"
      })
  void agree(String label) {
    Reading reading = consent(label, "不同意");

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.agree()).extracting(Node::label).containsExactly(label);
    assertThat(reading.notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We paint a hat on your face. | Okay, paint the hat | No hat, please",
        "The gate greets you by your face. | Yes, greet me | Don't greet me",
        "We frame your face with flowers. | Sure, flowers | No flowers",
        "我们在您的脸上画一顶帽子。 | 好的，画帽子 | 不要帽子",
        "大门会凭人脸为您放行。 | 好，放行 | 别放行",
      })
  void answer_in_the_words_of_the_question(String text, String yes, String no) {
    Reading reading =
        Reading.of(
            Page.page().text("Face 人脸").text(text).button(yes).button(no).screen(),
            VOCABULARY,
            AppIdentity.of("org.example.app"));

    assertThat(reading.notUnderstood()).isEmpty();
    assertThat(reading.confirm()).extracting(Node::label).containsExactly(yes);
    assertThat(reading.refuse()).extracting(Node::label).containsExactly(no);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Okay, paint the cat", "OK, forget the hat", "好的，忘掉帽子"})
  void other_words_than_those_of_the_question_are_none(String label) {
    Reading reading =
        Reading.of(
            Page.page()
                .text("Your face")
                .text("We paint a hat on your face.")
                .button(label)
                .screen(),
            VOCABULARY,
            AppIdentity.of("org.example.app"));

    assertThat(reading.refuse()).isEmpty();
    assertThat(reading.notUnderstood()).extracting(Node::label).contains(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不给人脸",
        "谢绝",
        "悄悄拒绝",
        "不了，多谢",
        "直接退出",
        "我不怕被盗刷",
        "不想露脸，换条路",
        "我不愿意刷脸",
        "眼下我不要",
        "唔使喇，多謝",
        "I'd rather not",
        "No face, use card",
        "Hard no"
      })
  void refuse(String label) {
    Reading reading = consent("同意", label);

    assertThat(reading.refuse()).extracting(Node::label).containsExactly(label);
    assertThat(reading.agree()).extracting(Node::label).containsExactly("同意");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不同意，我甘愿变老",
        "放弃变年轻",
        "我承认我懒",
        "拒绝，接着排长队",
        "我不怕被骗钱",
        "先不开，自担丢失风险",
        "No, I enjoy long queues",
        "I'll take my chances with thieves"
      })
  void shame_whoever_refuses(String label) {
    Reading reading = consent("同意", label);

    assertThat(reading.refuse()).extracting(Node::label).containsExactly(label);
    assertThat(VOCABULARY.concepts(label)).contains(Concept.SHAMING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"看心情", "不是不同意", "同意/拒绝", "Banana", "I don't disagree", "👎", "Yes or no"})
  void are_a_question(String label) {
    Reading reading = consent("同意", label);

    assertThat(reading.notUnderstood()).extracting(Node::label).containsExactly(label);
    assertThat(reading.refuse()).isEmpty();
    assertThat(reading.agree()).extracting(Node::label).containsExactly("同意");
  }

  @ParameterizedTest
  @ValueSource(strings = {"知道了", "好的", "OK", "取消", "Continue"})
  void stay_ambiguous(String label) {
    Reading reading = consent("同意", label);

    assertThat(reading.ambiguous()).extracting(Node::label).containsExactly(label);
    assertThat(reading.refuse()).isEmpty();
    assertThat(reading.notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"短信验证（敬请期待）", "密码登录 维护中", "SMS code (unavailable)", "Use a PIN - coming soon"})
  void offer_nothing_when_void(String label) {
    assertThat(consent("同意", label).alternatives()).isEmpty();
  }
}
