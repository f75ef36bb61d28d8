package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One notice in many forms of letters and lines says the same. */
final class FoldedLettersTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  private static final String PLAIN =
      "为确认是您本人，我们采集您的人脸照片并与证件照比对。人脸照片加密存储在本地服务器，三十天后删除。您可以在设置中撤回同意，也可以改用密码登录。";

  private static final String ENGLISH =
      "To confirm your identity we compare your face image with the photo in your passport."
          + " Your face image is encrypted, stored on servers in Ireland and deleted after thirty"
          + " days. You can withdraw your consent in Settings, or log in with a password instead.";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "人脸识别 ~ 人臉識別",
        "人脸识别 ~ 人臉辨識",
        "⼈脸识别 ~ 人脸识别",
        "人\u200b脸识别 ~ 人脸识别",
        "人\u2060脸\ufeff识别 ~ 人脸识别",
        "人\ufe00脸识别 ~ 人脸识别",
        "人(ㄖㄣˊ)脸(ㄌㄧㄢˇ)识别 ~ 人脸识别",
        "人（rén）脸（liǎn）识别 ~ 人脸识别",
        "\ufff9人\ufffaren\ufffb脸识别 ~ 人脸识别",
        "人 脸 识 别 ~ 人脸识别",
        "ＡＰＰ ~ app",
        "ﬁle ~ file",
        "𝐟𝐚𝐜𝐞 ~ face",
        "fac\u00ade ~ face",
        "⻚⾯ ~ 页面",
        "⻓期 ~ 长期",
        "⻅附件 ~ 见附件",
        "㈱ ~ (株)",
        "① ~ (1)"
      })
  void a_form_of_letters_is_folded(String written, String same) {
    String folded = NormalizedText.of(written).text();
    assertThat(READER.read(folded + "的您", "zh").language()).isEqualTo("zh");
    assertThat(folded.replace("辨识", "识别"))
        .isEqualTo(NormalizedText.of(same).text().replace("辨识", "识别"));
  }

  @Test
  void traditional_letters_and_the_words_of_taiwan_say_the_same() {
    assertThat(face("為確認是您本人，我們蒐集您的人臉影像並與證件照比對。人臉影像加密儲存於本地伺服器，三十天後刪除。您可以於設定中撤回同意，也可以改用密碼登入。"))
        .isEqualTo(face(PLAIN));
  }

  @Test
  void the_words_of_hong_kong_say_the_same() {
    assertThat(face("為確認是閣下本人，本公司收集閣下的面容相片並與證件相比對。面容相片加密儲存於本地伺服器，三十天後刪除。閣下可於設定內撤回同意，亦可以密碼登入代替。"))
        .isEqualTo(face(PLAIN));
  }

  @Test
  void unseen_letters_anywhere_say_the_same() {
    String broken =
        PLAIN.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\u200b"));
    assertThat(face(broken)).isEqualTo(face(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100})
  void english_wrapped_at_any_width_says_the_same(int width) {
    String lines = wrapped((ENGLISH + " ").repeat(4), width);
    assertThat(lines.lines().count()).isGreaterThan(8);
    assertThat(face(lines)).isEqualTo(face(ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 26, 33, 40})
  void chinese_wrapped_at_any_width_says_the_same(int width) {
    StringBuilder lines = new StringBuilder();
    String text = PLAIN.repeat(4);
    for (int i = 0; i < text.length(); i += width) {
      lines.append(text, i, Math.min(text.length(), i + width)).append('\n');
    }
    assertThat(face(lines.toString())).isEqualTo(face(PLAIN));
  }

  @Test
  void a_hyphen_at_the_end_of_a_line_joins_one_word_and_parts_two() {
    String text =
        "We want to be clear about what happens to you and to your face rec-\n"
            + "ords when you sign in to the service, and about the face recognition\n"
            + "that we use for it, which is a kind of software that does face-\n"
            + "recognition by the shape of what it sees, so that we can be sure of\n"
            + "who you are and so that nobody else is able to sign in with your phone.\n";
    String folded = NormalizedText.of(text).text();
    assertThat(folded).contains("face records", "face-recognition by");
  }

  @Test
  void points_of_a_list_are_not_joined_although_they_are_long() {
    String item = "- we collect what is needed for the account and nothing else at all";
    assertThat(NormalizedText.of((item + "\n").repeat(9).strip()).text().lines()).hasSize(9);
  }

  @Test
  void quotes_of_folded_text_are_the_original_from_word_end_to_word_end() {
    String text = "您使⽤刷臉登入時，我們會蒐\u200b集您的⼈臉影像。資料加密儲存於伺服器，保存期限為6個⽉。";
    assertThat(READER.read(text).items().values())
        .flatExtracting(ItemReading::findings)
        .isNotEmpty()
        .extracting(ItemMention::quote)
        .allSatisfy(
            q -> {
              assertThat(text.substring(q.start(), q.end())).isEqualTo(q.text());
              assertThat(q.text()).doesNotContain("用", "人");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n%s", "%s / %s", "%s %s"})
  void two_languages_are_each_read(String form) {
    String chinese = "我们会采集您的人脸照片，用于核验您的身份。如您有任何疑问，请您联系我们的客服人员，我们会为您解答。";
    String english =
        "We encrypt your face image and delete it after 30 days. You can withdraw your consent in"
            + " the settings of the app at any time.";
    NoticeReading reading = READER.read(String.format(form, chinese, english));
    assertThat(face(reading))
        .contains("PURPOSE", "SCOPE", "SECURITY", "RETENTION_PERIOD", "WITHDRAWAL");
    reading
        .items()
        .values()
        .forEach(
            item ->
                item.findings()
                    .forEach(
                        f ->
                            assertThat(reading.sentences().get(f.sentence()).quote().text())
                                .contains(f.quote().text())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ue001\ue002\ue003\ue004\ue005\ue006", "������", "プライバシーについてのご説明"})
  void lost_letters_make_a_text_not_whole(String lost) {
    String text = Texts.of("bank-zh");
    assertThat(READER.read(text).gaps()).isEmpty();
    assertThat(READER.read(lost.repeat(2) + text).gaps()).contains(Gap.PARTLY_UNREADABLE);
  }

  private static String wrapped(String text, int width) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split(" ")) {
      if (used + word.length() > width) {
        out.append('\n');
        used = 0;
      } else if (used > 0) {
        out.append(' ');
      }
      out.append(word);
      used += word.length() + 1;
    }
    return out.toString();
  }

  private static String face(String text) {
    return face(READER.read(text));
  }

  private static String face(NoticeReading reading) {
    return reading.items().values().stream()
        .filter(item -> item.state() == DisclosureScope.FACE)
        .map(item -> item.item().name())
        .collect(Collectors.joining(" "));
  }
}
