package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Proof;
import org.facecert.notice.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IN-15, IN-16, DA-04: a text that names a term, a reason or a time to say that it has none. */
final class DeniedTermsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们不会说“一经同意不得撤回”，也不会把人脸转给别人再用。",
        "我们也从不写“永久有效”这样的话，人脸授权随时可以撤回。",
        "同意刷脸不是一锤子买卖，这里没有约定“不可撤回”。",
        "我們不會寫「永久授權」，人臉同意隨時可以撤回。",
        "You will not find \"irrevocable\" anywhere here: consent to the face scan can be taken back.",
        "We never write “in perpetuity” about your face; you can withdraw at any time.",
        "This consent to the face check doesn't say “for ever”.",
        "You grant us no licence over your face, perpetual, irrevocable or otherwise."
      })
  void a_term_that_is_quoted_to_be_denied_is_none(String words) {
    NoticeReading read = AnalysedNotice.words(words);

    assertThat(proofs(read)).doesNotContain(Proof.VOID, Proof.ENDLESS);
    assertThat(Objects.requireNonNull(read.items().get(NoticeItem.VOID_TERMS)).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸授权“一经同意不得撤回”。",
        "我们不会说谎，人脸授权一经同意不得撤回。",
        "我们不说空话：您的人脸授权永久有效，不可撤回。",
        "本食堂和合作餐企往后可以一直用您的面部画面，也可以再交给别的单位用，不收回。",
        "刷脸时拍到的面部画面，您点过同意就算交给我们了；您停用、注销都不收回。",
        "The licence to your face is “irrevocable”.",
        "We do not ask twice: by pressing \"I grant a perpetual licence to my face\" you agree.",
        "You do not need to read \"you grant us a perpetual licence to your face\": it applies.",
        "Our rule, not read out: \"The licence to your face is perpetual and irrevocable\".",
        "如您不想说“我的人脸永久授权贵司使用”，请勿点按同意。",
        "We do not say much: the licence to pictures of your face is irrevocable and perpetual."
      })
  void a_term_that_is_quoted_or_said_beside_a_denial_of_something_else_is_one(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).contains(Proof.VOID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A face check does not make the test better or your account safer, and we won't tell you"
            + " that it does.",
        "Using your face doesn't improve the service you get.",
        "The face scan will not bring you a better experience.",
        "刷脸不会让服务更好，也不会让账号更安全。",
        "同意刷脸并不会带来更贴心的服务。",
        "人脸识别没有让体验变得更好，输密码也一样。"
      })
  void a_reason_that_is_denied_is_none(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).doesNotContain(Proof.VAGUE_REASON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We won't be able to offer you the best service without your face.",
        "Without your face we do not get to know you and make the service better for you.",
        "不刷脸就无法给您带来更好的服务体验。",
        "若您不提供人脸，我们不能提升服务体验。",
        "We need your face to make the service better for you.",
        "Not only does your face make the service better for you, it is needed.",
        "We do not keep your face for long: it makes the service better for you.",
        "刷脸让服务更贴心。",
        "我们不断提升刷脸服务体验，所以需要您的人脸。",
        "刷脸不仅让服务更好，还让您更安心。"
      })
  void a_reason_beside_a_denial_of_something_else_is_one(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).contains(Proof.VAGUE_REASON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"门店的纸质寄件底单按快递行业的要求留 1 年，底单上没有人脸。", "依照税务要求，发票存档 10 年。", "按监管要求，日志留 6 个月。"})
  void a_rule_by_which_something_is_kept_promises_no_answer(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).doesNotContain(Proof.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"您要求删除人脸信息的，我们按监管要求在30日内办结。", "您要求删除的，30天内办完。", "注销申请最晚 7 个工作日处理完。"})
  void a_request_that_is_answered_in_time_is_an_answer(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).contains(Proof.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "处理人脸信息的是杭州甲乙驿站科技有限公司，地址：杭州市丙丁里 8 号。",
        "收集您人脸信息的公司是甲乙科技有限公司。",
        "處理人臉資料的機構是甲乙有限公司。"
      })
  void whoever_it_is_that_processes_the_face_is_the_handler(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).contains(Proof.HANDLER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"帮我们处理人脸信息的是甲乙科技有限公司。", "受我们委托处理人脸信息的是甲乙科技有限公司。"})
  void whoever_does_it_for_somebody_else_is_not(String words) {
    assertThat(proofs(AnalysedNotice.words(words))).doesNotContain(Proof.HANDLER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The comparison runs on the phone, and no face image or value is uploaded.",
        "No face image is uploaded.",
        "No single picture of your face leaves the phone.",
        "No facial features are sent to a server.",
        "No copy of the face template is transmitted."
      })
  void nothing_of_the_face_that_is_uploaded_is_no_upload(String words) {
    assertThat(values(words)).contains(Value.Kind.NO_UPLOAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is no doubt that your face picture is uploaded to our server.",
        "No other picture than your face is uploaded to our server.",
        "It is no longer a secret: face pictures are uploaded."
      })
  void a_denial_of_something_else_denies_no_upload(String words) {
    assertThat(values(words)).contains(Value.Kind.UPLOAD).doesNotContain(Value.Kind.NO_UPLOAD);
  }

  private static List<Value.Kind> values(String words) {
    return AnalysedNotice.words(words).values().stream().map(Value::kind).toList();
  }

  private static List<Proof> proofs(NoticeReading read) {
    return read.sentences().stream().flatMap(s -> s.proofs().stream()).toList();
  }
}
