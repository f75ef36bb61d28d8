package org.facecert.fake;

import java.nio.file.Path;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one agrees to, where the sentences before the controls say more than these: SC-03. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgreedToTest {

  private final Rehearsal rehearsal;

  AgreedToTest(@TempDir Path folder) {
    rehearsal = new Rehearsal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saying yes also puts you on the list for treats from our neighbours.",
        "By agreeing you also join the savings club.",
        "If you accept, you also take part in our prize draw.",
        "Your consent also covers letters from the shops in the building.",
        "Tapping Agree also lets our partners write to you.",
        "Everyone who says yes may turn up, face and all, in our holiday reel.",
        "Customers who agree are entered in the spring draw.",
      })
  void a_second_object_in_a_sentence_bundles(String sentence) {
    rehearsal.fails("SC-03", saying(FakeBank.english(), sentence), "“" + sentence + "”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "点击同意也将为您开通储蓄账户。",
        "同意即表示您同时加入会员俱乐部。",
        "您同意后，还将收到合作商户的来信。",
        "勾选同意并视为您参加抽奖。",
        "点击同意一并开通短信提醒。",
        "点头的客户，照片会登上网点的宣传栏。",
        "凡同意的客户都拉进理财群。",
      })
  void so_in_chinese(String sentence) {
    rehearsal.fails("SC-03", saying(FakeBank.chinese(), sentence), "“" + sentence + "”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By agreeing you also confirm that this is your face.",
        "If you agree, you can also sign in with your password.",
        "Saying yes does not also sign you up for anything.",
        "You can change your mind at any time, also by phone.",
        "We also delete the template when you leave.",
        "Nobody who says yes appears on our posters.",
      })
  void a_sentence_that_adds_nothing_passes(String sentence) {
    rehearsal.gives(
        Verdict.PASS, "SC-03", saying(FakeBank.english(), sentence), "the face and nothing else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "同意后您仍可使用密码登录。",
        "同意也不会影响您使用其他功能。",
        "您可以随时撤回同意。",
        "我们同时提供密码登录。",
        "点击同意同时表示您已阅读规则。"
      })
  void nor_does_one_in_chinese(String sentence) {
    rehearsal.gives(
        Verdict.PASS, "SC-03", saying(FakeBank.chinese(), sentence), "the face and nothing else");
  }

  private static FakeBank saying(FakeBank bank, String sentence) {
    return bank.altering(
        "consent",
        b ->
            views -> {
              views.add(2, View.text(sentence));
              return views;
            });
  }
}
