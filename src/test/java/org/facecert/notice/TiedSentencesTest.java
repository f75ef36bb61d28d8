package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which sentences of a text on the face are of the face by their own words, and which stand in it
 * and speak of something else.
 */
final class TiedSentencesTest {

  private static final NoticeReader READER = NoticeReader.shipped().proving();

  private static final String ENGLISH = "Face rules\nWe take your picture at the door.\n";
  private static final String CHINESE = "人脸信息处理规则\n我们在门口采集您的人脸照片。\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Both are deleted 30 days after your last visit.",
        "It is sent to our server in Leeds, England.",
        "Kept: six months.",
        "On our own server in Cork, Ireland.",
        "The template stays on your phone.",
        "This is done to be sure that nobody comes in your place.",
        "Deleted the same night.",
        "The aim is to let members in without a card.",
      })
  void english_of_the_face(String sentence) {
    assertThat(last(ENGLISH, "en", sentence)).doesNotContain(Proof.UNTIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The list of the next of kin is sent to our own server in Cork, Ireland.",
        "Receipts are deleted after six years.",
        "The safety induction is there so that everybody knows how to fall.",
        "Staff compare the membership card with the person who shows the card.",
        "Vaccination cards stay in the office for a year.",
        "Towels are washed so that nobody catches a cold.",
        "The registration form asks for the date of birth.",
      })
  void english_of_something_else(String sentence) {
    assertThat(last(ENGLISH, "en", sentence)).contains(Proof.UNTIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "它们在您最后一次到访后30天删除。",
        "保存期限：六个月。",
        "上述信息存于我们在杭州的服务器。",
        "特征值只在手机里比对。",
        "用于确认进门的是您本人。",
        "期满自动删除。",
        "会员资格终止后保留三个月。",
      })
  void chinese_of_the_face(String sentence) {
    assertThat(last(CHINESE, "zh", sentence)).doesNotContain(Proof.UNTIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换电记录在套餐到期后再存30天。",
        "住户证由职员在柜位核对。",
        "毛巾每天清洗，以免着凉。",
        "发票保存五年。",
        "套餐全城柜子通用，为了少跑冤枉路。",
        "老师点名用于记录有效学时。",
        "抽奖的照片会登在店门口。",
      })
  void chinese_of_something_else(String sentence) {
    assertThat(last(CHINESE, "zh", sentence)).contains(Proof.UNTIED);
  }

  private static java.util.Set<Proof> last(String text, String language, String sentence) {
    List<NoticeSentence> all = READER.read(text + sentence + "\n", language).sentences();
    return all.get(all.size() - 1).proofs();
  }
}
