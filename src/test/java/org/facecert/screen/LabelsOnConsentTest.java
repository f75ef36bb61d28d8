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
  @CsvSource(
      delimiter = '|',
      value = {
        "Is it OK if the desk looks at your face? | OK | Not OK",
        "The till would know your face. Is that fine? | Fine | Not fine",
        "May the door learn your face? Is that all right? | All right | Not all right",
        "前台想看一下您的脸，行吗？ | 行 | 不行",
        "由机器认您的脸，好吗？ | 好 | 不好",
        "我們想掃描您的臉，好嗎？ | 好 | 不好",
      })
  void a_word_that_only_hears_answers_where_the_question_asks_by_it(
      String text, String yes, String no) {
    Reading reading = asked(text, yes, no);

    assertThat(reading.kind()).isEqualTo(Reading.Kind.FACE_CONSENT);
    assertThat(reading.agree()).extracting(Node::label).containsExactly(yes);
    assertThat(reading.refuse()).extracting(Node::label).containsExactly(no);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The desk looks at your face.", "Do you know how faces are read?"})
  void where_nothing_is_asked_by_it_it_only_hears(String text) {
    assertThat(asked(text, "OK", "Not OK").agree()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We tidy your albums by face. | Agree and tidy",
        "Your face opens the greenhouse. | I agree to the greenhouse",
        "我们按人脸给您归拢照片。 | 同意并归拢",
        "本店凭人脸发芽券。 | 同意发芽券",
        "本園憑臉餵魚。 | 同意並餵魚",
      })
  void agree_to_what_stands_in_the_text(String text, String label) {
    assertThat(asked(text, label, "No").agree()).extracting(Node::label).containsExactly(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Agree and fly", "I agree to the moon", "同意并登月"})
  void what_is_not_in_the_text_is_not_agreed_to(String label) {
    assertThat(asked("We tidy your albums by face.", label, "No").notUnderstood())
        .extracting(Node::label)
        .contains(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Or a steward can count you in. | I'd rather have a steward count me",
        "Members without it write in the book. | I'll write in the book",
        "Your locker key works as before. | Stick with the locker key",
        "Or take one of our ready-made figures. | Pick a ready-made figure",
        "不愿意的可以登门领号牌。 | 我领号牌",
        "也可以用系统里的卡通角色。 | 选现成的角色",
        "不願意者可填寫訪客簿。 | 我填訪客簿",
      })
  void something_taken_in_the_place_of_the_face_refuses_it(String text, String label) {
    Reading reading =
        asked("We need your consent to scan your face. 我们想扫描您的脸。" + text, "I agree", label);

    assertThat(reading.notUnderstood()).isEmpty();
    assertThat(reading.refuse()).extracting(Node::label).containsExactly(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd rather drown in papers",
        "I'll keep typing my password",
        "Stick with potato soup",
        "我去当土豆",
        "Use my face instead"
      })
  void what_the_text_does_not_name_is_not_taken_in_its_place(String label) {
    assertThat(asked("We need your consent to scan your face.", "I agree", label).refuse())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "可以量一量您的脸吗？ | 量吧 | 不量了，我自己填",
        "可以量一下您的脸吗？ | 量吧 | 先不量，手动输入",
        "我们拍一张您的脸，行吗？ | 拍吧 | 不拍了，我自己选",
        "想扫一扫您的脸。可以吗？ | 扫吧 | 算了，不扫了",
        "可以测一测您的面部吗？ | 测吧 | 不测了，自己填尺码",
        "让镜子看看您的脸吧？ | 看吧 | 还是不看了，我自己挑",
        "可以量一量您的臉嗎？ | 量吧 | 不量了，我自己填",
        "量脸选镜，可以吗？ | 量吧 | 我不量",
        "可以量您的脸吗？ | 量吧 | 别量，我来手动填脸宽",
        "May we measure your face? | Measure it | No measuring, I'll type it in",
        "May the mirror measure your face? | Measure it | Don't measure, I'll enter it myself",
        "We would like to sketch your face. OK? | Sketch it | No sketching, I'll choose it myself",
        "May the lens trace your face? | Trace it | No, I'll fill it in myself",
      })
  void a_no_to_the_verb_of_the_screen_refuses(String text, String yes, String no) {
    Reading reading = asked("需要您同意。We ask for your consent.\n" + text, yes, no);

    assertThat(reading.refuse()).extracting(Node::label).containsExactly(no);
    assertThat(reading.notUnderstood()).extracting(Node::label).doesNotContain(no);
    assertThat(reading.labels().stream().filter(l -> l.label().equals(no)))
        .allMatch(l -> !l.concepts().contains(Concept.REMARK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我自己填",
        "手动输入",
        "我自己选",
        "自行填写",
        "手动填脸宽",
        "I'll type it in",
        "Enter it manually",
        "I'll choose it myself",
        "Fill it in by hand",
        "Manual entry"
      })
  void what_is_typed_or_chosen_by_oneself_is_another_way(String label) {
    assertThat(VOCABULARY.concepts(label)).contains(Concept.ALTERNATIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "可以量一量您的脸吗？ | 不亮了",
        "可以量一量您的脸吗？ | 拒马河",
        "可以量一量您的脸吗？ | 量力而行",
        "可以量一量您的脸吗？ | 自己拍",
        "可以量一量您的脸吗？ | 不亮了，我自己填",
        "为保证质量，需要扫描您的脸。 | 不量了",
        "大量脸部照片会留在手机里。 | 不量了",
        "屏幕会亮，再看您的脸。 | 不亮了",
        "May we measure your face? | Skip rope",
        "May we measure your face? | No dancing, I'll type it in",
        "May we measure your face? | I'll type a novel",
        "May we measure your face? | Choose wisely",
      })
  void other_words_beside_such_a_question_stay_a_question(String text, String label) {
    Reading reading = asked("需要您同意。We ask for your consent. " + text, "同意", label);

    assertThat(reading.refuse()).isEmpty();
  }

  private static Reading asked(String text, String one, String other) {
    return Reading.of(
        Page.page().text("Face 人脸").text(text).button(one).button(other).screen(),
        VOCABULARY,
        AppIdentity.of("org.example.app"));
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
