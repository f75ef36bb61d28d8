package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of another thing proves nothing of the face: relatives of docs/strangers.md. */
final class ClauseSubjectsTest {

  private static final String EN =
      "Face check-in\nWe take a picture of your face and make a template of it.\n";
  private static final String ZH = "刷脸入场\n我们拍摄您的人脸照片，生成人脸特征。\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is kept, and for how long
        "PERIOD | Your rental contract is kept for six years and then shredded.",
        "PERIOD | The deposit slip is held for two months, then destroyed.",
        "PERIOD | All invoices stay with us for ten years.",
        "PERIOD | Tyre reports are retained for 18 months after the visit.",
        "PERIOD | Swimming badges are kept until the end of the season.",
        "PERIOD | 您的租赁合同保存六年，期满销毁。",
        "PERIOD | 押金收据在财务处留存两年。",
        "PERIOD | 體檢報告由醫院保存十五年。",
        "PERIOD | 泳帽最多保管30日。",
        "PERIOD | 手环在前台保留7天。",
        "PERIOD | Only the outcome (passed or not passed) stays in the app, until you close your account.",
        "PERIOD | The result is kept for three months.",
        "PERIOD | A yes or no is stored for a year.",
        "PERIOD | We complete the closing and erase what is left within 10 working days.",
        "PERIOD | The office carries out each deletion and wipes the rest within two weeks.",
        "PERIOD | We process the erasure and remove everything within 30 days.",
        "PERIOD | 我们在10个工作日内完成注销并清除剩余信息。",
        // where it is
        "PLACE | Your insurance papers are stored in Dublin, Ireland.",
        "PLACE | Samples of the water stay in our laboratory in Leeds.",
        "PLACE | The spare keys are kept in Oslo, Norway.",
        "PLACE | Ski boots remain in the cellar in Davos.",
        "PLACE | Training plans are held on our servers in Spain.",
        "PLACE | 订单存储在我们位于上海的服务器上。",
        "PLACE | 備用鑰匙存放在臺北的機房。",
        "PLACE | 行李存放在北京的仓库。",
        "PLACE | 菜谱保存在广州的服务器上。",
        "PLACE | 病历存储于成都的数据中心。",
        // what is sent
        "SENT | The room photos are sent to our servers in Lyon.",
        "SENT | Your bets are transmitted to our computers.",
        "SENT | Split times are uploaded to our server.",
        "SENT | Booking forms travel to our data centre.",
        "SENT | The mileage is sent to our server every evening.",
        "SENT | 签好的合同会传输到我们的服务器。",
        "SENT | 車輛里程會上傳至本公司伺服器。",
        "SENT | 房间照片会上传到服务器。",
        "SENT | 学习时长会同步到服务器。",
        "SENT | 机台把洗涤进度上传到服务器。",
        // what can be deleted
        "DELETION | Remove your workout reports in Settings, Reports, Remove.",
        "DELETION | Delete your playlists under Me > Music > Delete.",
        "DELETION | To erase your tasting notes, open Profile and tap Erase.",
        "DELETION | Delete the parcel history under Settings, History.",
        "DELETION | Wipe your saved routes under Map > Wipe.",
        "DELETION | 删除预约记录，进入“我的 > 预约 > 删除”。",
        "DELETION | 在“我的－订单－删除”删除订单。",
        "DELETION | 刪除聊天記錄，請往「設定 > 聊天 > 刪除」。",
        "DELETION | 清空购物清单，点“我的 > 清单 > 清空”。",
        "DELETION | 您可以在设置里删除浏览记录。",
        // what is complained of
        "COMPLAINT | Complaints about a late parcel go to the depot.",
        "COMPLAINT | If you are unhappy with a meal, complain about the meal at the counter.",
        "COMPLAINT | Complaints about lost luggage reach our desk.",
        "COMPLAINT | Grievances about refunds are handled by the cashier.",
        "COMPLAINT | Complain about a dirty room at the reception.",
        "COMPLAINT | 对商品有异议的，可向客服投诉。",
        "COMPLAINT | 就订单存在的不满，请向店长投诉。",
        "COMPLAINT | 對房間有意見，可向前台申訴。",
        "COMPLAINT | 投诉包裹，请联系驿站。",
        "COMPLAINT | 对课程有疑问或投诉，请找教练。",
        // what does not say how
        "CLOSING | When you close your account (which we regret), it goes.",
        // what is done in time
        "ANSWER | Refunds are paid within five days of your request, and accounts are closed later.",
        "ANSWER | Payouts happen within 3 working days of your request to delete.",
        "ANSWER | We look at each request to erase within five days.",
        "ANSWER | Anna writes back to your request for deletion within a week.",
        "ANSWER | Vouchers arrive within ten days of your request to close the account.",
        "ANSWER | 押金7天内退还，删除申请依序处理。",
        "ANSWER | 收到删除请求后5个工作日内告知您是否受理。",
        "ANSWER | 儲值金於3日內退還，刪除要求另行處理。",
        "ANSWER | 收到注销申请后2日内与您联系。",
        "ANSWER | 退款3天内到账，注销请求稍后处理。",
        // what is necessary
        "EFFECT | A swimming cap is required.",
        "EFFECT | A reservation for rooms is necessary.",
        "EFFECT | You must bring your ticket.",
        "EFFECT | The mask may leak.",
        "EFFECT | Therapy is necessary for many people.",
        "EFFECT | 借书必须先办借书卡。",
        "EFFECT | 首次使用须先交押金。",
        "EFFECT | 會員卡遺失會影響入場，請儘快掛失。",
        "EFFECT | 领奖需要先填写申请表。",
        "EFFECT | 不必记密码，也不用带卡。",
      })
  void another_thing_proves_nothing(Proof proof, String sentence) {
    assertThat(proofs(sentence)).as(sentence).doesNotContain(proof);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERIOD | The template is kept for six years and then shredded.",
        "PERIOD | With the contract it is kept for six years.",
        "PERIOD | Both are held until the end of the season.",
        "PERIOD | After the closing it is deleted within 30 days.",
        "PERIOD | Once you close your account your face is erased within ten days.",
        "PERIOD | 照片保存六年，期满销毁。",
        "PERIOD | 租约终止后14日内，两者均会销毁。",
        "PLACE | The picture is stored with the order in Dublin, Ireland.",
        "PLACE | They stay on our servers in Spain.",
        "PLACE | 特征存储在我们位于上海的服务器上。",
        "SENT | We send it to our servers in Lyon.",
        "SENT | 照片和订单会传输到我们的服务器。",
        "SENT | 它跟订单一块传到我们的服务器。",
        "SENT | The order and it are sent to our servers in Lyon.",
        "SENT | Your bookings are sent to our servers together with it.",
        "SENT | The member number goes to our server along with them.",
        "DELETION | Delete your face under Me > Face > Delete.",
        "DELETION | 删除人脸信息，进入“我的 > 人脸 > 删除”。",
        "CLOSING | If you close your account (My Tuppence, Leaving), any face data are deleted with it.",
        "CLOSING | Closing your account (in Settings, Account) ends it all.",
        "COMPLAINT | Complaints about your data go to the depot.",
        "COMPLAINT | 投诉请拨打0512-5550188。",
        "ANSWER | We delete and close accounts within five days of your request.",
        "ANSWER | 收到删除请求后5个工作日内办结。",
        "EFFECT | No ticket is needed; the face is optional.",
        "EFFECT | 刷脸不是必须的，门票照样可以用。",
      })
  void the_face_does(Proof proof, String sentence) {
    assertThat(proofs(sentence)).as(sentence).contains(proof);
  }

  /** A short question in the line heads its answer; a short sentence heads nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFUSAL | Rather not? Collect the parcel at the desk.",
        "REFUSAL | No, thanks? The code on your ticket still gets you in.",
        "REFUSAL | Not for you? Ask at the counter.",
        "REFUSAL | Prefer not to? Type your number.",
        "REFUSAL | Not in the mood? Pick one of our heads.",
        "REFUSAL | You can say no to each. Withdraw under Settings, Face.",
      })
  void a_question_heads_its_answer(Proof proof, String line) {
    assertThat(proofs(line)).as(line).contains(proof);
  }

  /** A period that stands under another thing's name is not the face's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loans and plans: six years after the last payment, as the law on accounts wants it.",
        "Orders, deposits: 3 years.",
        "2. Invoices: 10 years from the end of the year.",
        "Messages: for six months.",
        "订单和发票：保存三年。",
        "聊天记录：六个月。",
        "（2）订单：5年。",
      })
  void an_entry_of_another_thing_keeps_no_face(String line) {
    assertThat(retention(line)).as(line).isEmpty();
  }

  /** Of an entry under a name that is not understood nobody knows whose period it gives. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moorings: six years after the last berth.",
        "Swans and geese: 90 days.",
        "Guild matters: five years.",
        "泊位：保存三年。",
        "社团事务：五年。",
      })
  void an_entry_that_is_not_understood_is_unknown(String line) {
    assertThat(proofs(line)).as(line).contains(Proof.UNKNOWN_SUBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face: 30 days.",
        "Retention: 30 days.",
        "How long: 30 days.",
        "The template: 30 days.",
        "Please note: it is kept for 30 days.",
        "Period: 30 days.",
        "Term: 30 days.",
        "Keeping: 30 days.",
        "In detail: it is kept for 30 days.",
        "人脸照片：30天。",
        "保存期限：30天。",
        "存多久：30天。",
        "特征：30天。",
        "时长：30天。",
      })
  void an_entry_of_the_face_keeps_it(String line) {
    assertThat(retention(line)).as(line).isNotEmpty();
    assertThat(proofs(line)).as(line).doesNotContain(Proof.UNKNOWN_SUBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Glance keeps no picture of your face, not for 90 days and not for a day.",
        "We do not keep your face for 90 days.",
        "Your face is never stored for even one day.",
        "No picture of your face is kept for 30 days.",
        "The app holds no template of your face for 30 days.",
        "人脸照片不会保存30天。",
        "我们不保存人脸照片90天，一天也不留。",
      })
  void a_denied_period_is_none(String line) {
    assertThat(ofRetention(line)).as(line).isEmpty();
  }

  /** No period and no event: whoever keeps it says when it ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "We keep face pictures no longer than is sensible for the service.",
        "We keep them no longer than is fair.",
        "Your face is kept for as long as it makes sense.",
        "We keep your face for no longer than we have to.",
        "Your face is stored for the usual time.",
        "人脸照片保存合理的期限。",
      })
  void a_measure_of_the_keeper_is_no_period(String line) {
    assertThat(proofs(line)).as(line).contains(Proof.NO_PERIOD).doesNotContain(Proof.PERIOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face is kept no longer than 30 days.",
        "Your face is kept for no more than the visit.",
        "The template is kept for as long as you have an account.",
      })
  void a_limit_or_an_event_is_no_measure_of_the_keeper(String line) {
    assertThat(proofs(line)).as(line).doesNotContain(Proof.NO_PERIOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your face is not kept for more than 90 days.",
        "We do not keep your face longer than 90 days.",
        "What is not deleted at once is kept for 90 days.",
        "Your face is not only compared but kept for 90 days.",
        "No picture leaves the phone; it is kept for 30 days.",
        "人脸照片保存不超过30天。",
        "人脸照片保存五年都不删除。",
        "不通过比对的人脸照片保存30天。",
        "我们不会将人脸照片保存超过30天。",
      })
  void a_limit_is_a_period(String line) {
    assertThat(ofRetention(line)).as(line).isNotEmpty();
  }

  private static List<Value> ofRetention(String line) {
    return retention(line).stream().filter(v -> v.kind() == Value.Kind.RETENTION).toList();
  }

  private static List<Value> retention(String line) {
    boolean zh =
        line.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    NoticeReading read = NoticeReader.shipped().proving().readOnFace((zh ? ZH : EN) + line);
    return read.values().stream()
        .filter(
            v -> v.ofFace() && Set.of(Value.Kind.RETENTION, Value.Kind.PERIOD).contains(v.kind()))
        .toList();
  }

  private static Set<Proof> proofs(String line) {
    boolean zh =
        line.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    Set<Proof> said = EnumSet.noneOf(Proof.class);
    NoticeReading read = NoticeReader.shipped().proving().readOnFace((zh ? ZH : EN) + line);
    // what stands before the line is told of the face
    read.sentences().stream()
        .filter(s -> s.paragraph() == 2 && s.ofFace())
        .forEach(s -> said.addAll(s.proofs()));
    read.sentences().stream()
        .filter(s -> s.paragraph() == 2 && !s.ofFace())
        .forEach(s -> s.proofs().stream().filter(p -> !OF_FACE.contains(p)).forEach(said::add));
    return said;
  }

  /** Asked of sentences on the face alone. */
  private static final Set<Proof> OF_FACE =
      Set.of(Proof.PERIOD, Proof.PLACE, Proof.SENT, Proof.DELETION, Proof.EFFECT);
}
