package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What periods, places and denials are of. */
final class ValuesToldTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "对删除人脸信息的申请，我们在15个工作日内办结。 ~ 15 working days",
        "注销账号后，人脸信息在7日内删除。 ~ P7D",
        "撤回同意后，我们在三十日内清除您的人脸照片并删除特征值。 ~ P30D",
        "您要求删除人脸照片的，最迟十个工作日办完。 ~ 10 working days",
        "收到您的请求后，人脸照片会在十五日内删除。 ~ P15D",
        "We finish every deletion of a face template within 10 working days. ~ 10 working days",
        "Your account is gone within 14 days and your faceprint with it. ~ P14D",
        "We delete your account and the face template within 30 days. ~ P30D",
        "Face data is erased within 7 days of your request. ~ P7D",
        "Once you withdraw your consent to the face scan we remove it within 5 days. ~ P5D"
      })
  void a_deadline_for_requests_is_no_retention(String text, String period) {
    assertThat(values(text, Value.Kind.RETENTION)).isEmpty();
    assertThat(values(text, Value.Kind.ANSWER)).containsExactly(period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "人脸照片最长保存一年，对删除申请我们另行答复。 ~ P1Y",
        "人脸特征值保存至您撤回同意为止，最长不超过两年。 ~ P2Y",
        "We keep your face template for 90 days; requests are answered by e-mail. ~ P90D",
        "The faceprint is kept for at most 12 months, and requests are dealt with. ~ P12M",
        "Face images are held for 3 years, whatever you ask of us. ~ P3Y"
      })
  void what_is_kept_is_retention_whatever_stands_beside_it(String text, String period) {
    assertThat(values(text, Value.Kind.RETENTION)).containsExactly(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Neither the photo of your face nor the template is uploaded.",
        "Nothing of your face is sent to a server.",
        "Our server receives nothing of your face.",
        "There is no copy of your face on our servers.",
        "Your faceprint never goes to any server or to the cloud.",
        "Nothing of the face scan is saved on the handset or on a server.",
        "None of your selfie is kept in the app or on a remote server.",
        "人脸照片不会上传到服务器。",
        "人脸数据全程在手机内处理，服务器不接收。",
        "您的人脸照片从不传到云端。",
        "我们的服务器没有留存您的人脸照片。",
        "人脸特征不出手机。"
      })
  void a_denial_of_a_server_puts_nothing_there(String text) {
    assertThat(values(text, Value.Kind.PLACE)).doesNotContain("server");
    assertThat(values(text, Value.Kind.NO_UPLOAD)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸信息存储在杭州的服务器上，不会传到境外。",
        "人脸照片上传至我们的服务器，从不向境外提供。",
        "人脸特征值保存在服务器，未经同意绝不传往国外。",
        "Your faceprint is stored on our server and is never transferred outside the EEA.",
        "The face template is kept on servers here and will not be sent overseas."
      })
  void not_abroad_is_not_off_the_server(String text) {
    assertThat(values(text, Value.Kind.PLACE)).contains("server").doesNotContain("abroad");
    assertThat(values(text, Value.Kind.NO_UPLOAD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We ask for your face so that your stay gets smoother and more personal.",
        "We collect your face image to serve you better.",
        "Your face helps us to make shopping more enjoyable: we use your face for a nicer visit.",
        "We process facial data for a richer experience.",
        "采集您的人脸，是为了让您的生活更便捷。",
        "我们收集人脸信息，为您带来更贴心的服务。",
        "使用您的人脸，以提供个性化的体验。"
      })
  void a_better_service_is_a_vague_reason(String text) {
    assertThat(READER.read(text).vagueReasons()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We compare your face with your ID to verify your identity.",
        "We use your face to unlock the door.",
        "采集您的人脸，用于核验您的身份。",
        "人脸信息仅用于登录。"
      })
  void an_exact_reason_is_not_vague(String text) {
    assertThat(READER.read(text).vagueReasons()).isEmpty();
  }

  @Test
  void a_question_goes_on_about_the_face_until_one_turns_away() {
    NoticeReading reading =
        READER.read(
            """
            What do you do with my face?
            We compare your face with the picture on your badge.
            For how long?
            It is removed after one week.
            Which of my orders do you keep?
            Orders are kept for six years.
            Where is all this?
            On machines in Cork.
            """);
    assertThat(reading.item(NoticeItem.RETENTION_PERIOD).findings())
        .extracting(f -> f.quote().text())
        .containsExactly("It is removed after one week.");
  }

  @Test
  void a_question_says_nothing_itself() {
    NoticeReading reading =
        READER.read(
            "Can I have my face template deleted? Please ask at the desk. Thank you.", "en");
    assertThat(reading.item(NoticeItem.DELETION).state()).isNotEqualTo(DisclosureScope.FACE);
  }

  @Test
  void a_name_made_up_for_a_function_is_of_the_face_later_on() {
    NoticeReading reading =
        READER.read(
            "The lockers use a system called Peekaboo. It looks at your face and opens your"
                + " locker.\n\nParcels are kept for three days.\n\nPeekaboo can be switched off in"
                + " the settings.",
            "en");
    assertThat(reading.item(NoticeItem.WITHDRAWAL).state()).isEqualTo(DisclosureScope.FACE);
  }

  @Test
  void a_character_has_no_face_information() {
    NoticeReading reading =
        READER.read("You shape the face of your hero. Your hero's face is stored on our servers.");
    assertThat(reading.items().values()).noneMatch(i -> i.state() == DisclosureScope.FACE);
  }

  private static List<String> values(String text, Value.Kind kind) {
    boolean han = text.codePoints().anyMatch(c -> c >= 0x4E00);
    return READER.read(text, han ? "zh" : "en").values().stream()
        .filter(v -> v.kind() == kind)
        .map(Value::normal)
        .toList();
  }
}
