package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes silence for a yes, and what says that a withdrawal is none yet. */
final class SilentConsentTest {

  private static final Vocabulary VOCABULARY = Vocabulary.of("en");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unless you opt out, the barrier will know your face.",
        "Your badge photo becomes a template unless you object.",
        "If we hear nothing by Monday, we take it that you agree.",
        "No reply counts as consent.",
        "Guests who do not object are enrolled on arrival.",
        "If you do nothing, face entry starts next week.",
        "三日内未答复的，视为同意",
        "没有提出异议的，一律录入",
        "除非您选择退出，照片将用于识别",
        "逾期不回复即默认开通",
        "沉默视为接受",
        "逾期未表示反對者，視同同意"
      })
  void silence_is_taken_for_a_yes(String sentence) {
    assertThat(VOCABULARY.matches(Concept.SILENT_CONSENT, sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We keep the template until you turn it off.",
        "If you do nothing, nothing is switched on.",
        "We do not use your face unless you agree.",
        "If you don't reply, we will ask once more.",
        "No reply means no.",
        "未操作的，不会开通",
        "保存至您停用为止",
        "您不同意的，可用密码登录",
        "不會因為您拒絕而停用帳戶"
      })
  void what_takes_none_is_none(String sentence) {
    assertThat(VOCABULARY.matches(Concept.SILENT_CONSENT, sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We will review your wish within a week.",
        "Your request has been forwarded.",
        "Face entry stays active until then.",
        "A colleague must approve the change.",
        "申请将由管理处审核",
        "在此期间刷脸仍然有效",
        "我們將於七日內答覆",
        "审批前照常识别"
      })
  void a_withdrawal_is_only_asked_for(String sentence) {
    assertThat(VOCABULARY.matches(Concept.NOT_ENDED, sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your template will be deleted within a day.",
        "Other sign-in methods stay active.",
        "Face entry is off.",
        "其他功能照常可用",
        "密码登录仍然有效",
        "已撤回同意"
      })
  void what_has_ended_has(String sentence) {
    assertThat(VOCABULARY.matches(Concept.NOT_ENDED, sentence)).isFalse();
  }
}
