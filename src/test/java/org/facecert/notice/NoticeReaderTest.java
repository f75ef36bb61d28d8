package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import org.facecert.notice.Value.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoticeReaderTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @ValueSource(strings = {"bank-zh", "bank-en"})
  void a_bank_that_says_everything_of_the_face_is_read_so(String name) {
    NoticeReading reading = read(name);
    assertThat(states(reading, DisclosureScope.FACE))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NoticeItem.values())
                .filter(item -> item != NoticeItem.VOID_TERMS)
                .toList());
    assertThat(reading.item(NoticeItem.VOID_TERMS).state()).isEqualTo(DisclosureScope.ABSENT);
    assertThat(reading.processesFace()).isEqualTo(Processing.YES);
    assertThat(reading.seemsWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The photo of your face is uploaded over an encrypted connection. | UPLOAD",
        "en | Your face image is sent to our server. | UPLOAD",
        "en | Your face template is stored only on your phone. | NO_UPLOAD",
        "en | The photo of your face never leaves it. | NO_UPLOAD",
        "en | We do not transfer your face image to third parties. | NONE",
        "en | To delete your face data, submit a request to our staff. | NONE",
        "zh | 您的人脸照片加密上传至服务器。 | UPLOAD",
        "zh | 人脸特征仅保存在您的手机上。 | NO_UPLOAD",
        "zh | 您的人脸图像不会上传。 | NO_UPLOAD",
        "zh | 未经您同意,我们不会将您的人脸信息向境外传输。 | NONE",
        "zh | 仅在您使用手机号登录时,我们才会采集您的人脸。 | NONE",
        "zh | 如您不使用人脸,验证码将发送至您的手机。 | NONE"
      })
  void a_sentence_that_sends_the_face_off_the_phone_or_keeps_it_there(
      String language, String sentence, String kind) {
    List<Kind> found =
        READER.read(sentence, language).values().stream()
            .map(Value::kind)
            .filter(k -> k == Kind.UPLOAD || k == Kind.NO_UPLOAD)
            .toList();
    // "does not upload" holds the word for uploading: who asks takes the two together
    Kind told = found.contains(Kind.NO_UPLOAD) ? Kind.NO_UPLOAD : Kind.UPLOAD;
    assertThat(found.isEmpty() ? "NONE" : told.name()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-zh", "shop-en"})
  void a_shop_that_never_names_the_face_says_nothing_of_it(String name) {
    NoticeReading reading = read(name);
    assertThat(reading.mentionsFace()).isFalse();
    assertThat(reading.processesFace()).isEqualTo(Processing.NO);
    assertThat(states(reading, DisclosureScope.FACE)).isEmpty();
    assertThat(states(reading, DisclosureScope.GENERAL))
        .contains(
            NoticeItem.PURPOSE,
            NoticeItem.RETENTION_PERIOD,
            NoticeItem.STORAGE_LOCATION,
            NoticeItem.SECURITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grab-zh", "grab-en"})
  void a_greedy_app_is_caught_by_its_own_words(String name) {
    NoticeReading reading = read(name);
    assertThat(reading.item(NoticeItem.VOID_TERMS).state()).isEqualTo(DisclosureScope.FACE);
    assertThat(reading.promises()).hasSize(1);
    assertThat(reading.vagueReasons()).hasSize(1);
    assertThat(states(reading, DisclosureScope.FACE))
        .doesNotContain(
            NoticeItem.RETENTION_PERIOD,
            NoticeItem.WITHDRAWAL,
            NoticeItem.REFUSAL_ALTERNATIVE,
            NoticeItem.SECURITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bank-zh", "bank-en", "filters-en", "time-clock-en", "grab-zh", "grab-en"})
  void every_quote_stands_where_it_says(String name) {
    String text = Texts.of(name);
    NoticeReading reading = READER.read(text);
    List<Quote> quotes =
        reading.items().values().stream()
            .flatMap(item -> item.findings().stream())
            .map(ItemMention::quote)
            .toList();
    assertThat(quotes)
        .isNotEmpty()
        .allSatisfy(
            quote -> {
              assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
              assertThat(quote.text()).hasSizeLessThanOrEqualTo(120);
            });
    assertThat(reading.sentences())
        .allSatisfy(
            sentence ->
                assertThat(text.substring(sentence.quote().start(), sentence.quote().end()))
                    .isEqualTo(sentence.quote().text()));
  }

  @Test
  void offsets_are_right_behind_letters_of_two_units_and_dropped_blanks() {
    String text = "😀😀 我 们 会 采 集 您 的　人 脸 照 片 ，以 核 验 您 的 身 份。更多内容请联系我们。";
    ItemMention finding = READER.read(text).item(NoticeItem.PURPOSE).findings().get(0);
    assertThat(text.substring(finding.quote().start(), finding.quote().end()))
        .isEqualTo(finding.quote().text())
        .contains("人 脸 照 片");
  }

  @Test
  void the_sentences_behind_a_face_sentence_belong_to_it_until_another_matter_begins() {
    NoticeReading reading = READER.read("我们会采集您的人脸信息。上述信息将加密存储。当您使用语音功能时，我们会收集您的声纹，30天后删除。");
    assertThat(reading.sentences())
        .extracting(NoticeSentence::ofFace)
        .containsExactly(true, true, false);
    assertThat(reading.item(NoticeItem.SECURITY).state()).isEqualTo(DisclosureScope.FACE);
    assertThat(reading.item(NoticeItem.RETENTION_PERIOD).state())
        .isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您可以使用面容ID登录。我们仅接收您手机的验证结果，并不收集您的面容信息。",
        "You can use Face ID to log in. We only receive the result and never have access to your"
            + " data.",
      })
  void the_phones_own_unlocking_is_no_processing(String text) {
    assertThat(READER.read(text).processesFace()).isEqualTo(Processing.DEVICE_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"您的人脸识别由第三方支付机构提供，我们不会收集您的人脸信息。", "指纹或人脸识别支付的功能由第三方提供，本平台不会收集和存储您的该类信息。"})
  void a_third_party_alone_is_told_from_the_provider(String text) {
    assertThat(READER.read(text).processesFace()).isEqualTo(Processing.THIRD_PARTY_ONLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本应用不使用人脸识别技术，我们也不提供刷脸登录。",
        "We do not use facial recognition in this app, and you sign in with a password."
      })
  void to_say_that_there_is_none_of_it_is_no_statement_on_it(String text) {
    NoticeReading reading = READER.read(text);
    assertThat(reading.mentionsFace()).isTrue();
    assertThat(reading.processesFace()).isEqualTo(Processing.NO);
    assertThat(states(reading, DisclosureScope.FACE)).isEmpty();
  }

  @Test
  void a_list_of_what_is_collected_is_no_definition() {
    NoticeReading reading = READER.read("我们会收集您的敏感个人信息，包括面部识别特征、银行账号和行踪轨迹。");
    assertThat(reading.processesFace()).isEqualTo(Processing.YES);
    assertThat(reading.item(NoticeItem.SCOPE).state()).isEqualTo(DisclosureScope.FACE);
  }

  @Test
  void one_sentence_between_does_not_end_what_is_said_of_the_face() {
    NoticeReading reading = READER.read("我们会采集您的人脸照片用于门禁。请您站在镜头前。比对完成后，我们将立即删除照片。");
    assertThat(reading.item(NoticeItem.DELETION).state()).isEqualTo(DisclosureScope.FACE);
  }

  @Test
  void a_paragraph_on_refusing_goes_on_about_the_one_before() {
    NoticeReading reading = READER.read("我们会采集您的人脸信息。\n如您拒绝提供，您将无法使用刷卡以外的功能。");
    assertThat(reading.item(NoticeItem.NECESSITY_EFFECT).state()).isEqualTo(DisclosureScope.FACE);
  }

  @Test
  void filters_on_the_phone_process_the_face_but_keep_nothing() {
    NoticeReading reading = read("filters-en");
    assertThat(reading.processesFace()).isEqualTo(Processing.YES);
    assertThat(reading.values())
        .filteredOn(value -> value.kind() == Kind.PLACE)
        .extracting(Value::normal)
        .containsOnly("device");
    assertThat(reading.item(NoticeItem.DELETION).state()).isEqualTo(DisclosureScope.GENERAL);
  }

  @Test
  void a_document_on_biometrics_speaks_of_the_face_throughout() {
    NoticeReading reading = read("time-clock-en");
    assertThat(states(reading, DisclosureScope.FACE))
        .contains(
            NoticeItem.OWN_RULES,
            NoticeItem.SEPARATE_CONSENT,
            NoticeItem.REFUSAL_ALTERNATIVE,
            NoticeItem.THIRD_PARTY);
  }

  @Test
  void periods_and_names_are_values() {
    assertThat(read("bank-zh").values())
        .extracting(Value::kind, Value::normal, Value::ofFace)
        .contains(
            tuple(Kind.RETENTION, "P30D", true),
            tuple(Kind.ANSWER, "15 working days", false),
            tuple(Kind.RECIPIENT, "北京示例科技有限公司", true),
            tuple(Kind.PLACE, "china", true));
    assertThat(read("bank-en").values())
        .extracting(Value::kind, Value::normal, Value::ofFace)
        .contains(
            tuple(Kind.RETENTION, "P30D", true),
            tuple(Kind.ANSWER, "P1M", false),
            tuple(Kind.RECIPIENT, "Veridia Ltd", true));
  }

  @ParameterizedTest
  @CsvSource({
    "RETENTION_PERIOD, 您用于登录的人脸信息用后即焚。",
    "RETENTION_PERIOD, 您注销账户前，我们将持续保存您的人脸信息。",
    "REFUSAL_ALTERNATIVE, 刷脸登录并非唯一的登录方式。",
    "REFUSAL_ALTERNATIVE, 除人脸识别外，我们还为您提供短信验证码等核验方式。",
    "REFUSAL_ALTERNATIVE, 如您不愿刷脸，可改用密码登录。",
    "WITHDRAWAL, 您可在“设置-账号与安全-刷脸登录”中解绑。",
    "DELETION, 您可以在人脸管理中清空您的人脸数据。",
    "METHOD, 我们会提取您的面部特征点生成特征模板。",
    "STORAGE_LOCATION, 您的人脸数据仅保存在手机安全芯片中。",
    "SECURITY, 您的人脸数据采用国密算法并隔离存放。",
    "METHOD, 人脸登录时我们仅收集验证的结果。",
    "METHOD, 我们不会直接收集您的面容信息。",
    "SCOPE, 您需要上传您的脸部图像。",
    "SEPARATE_CONSENT, 在您明示同意后我们才会采集您的人脸信息。",
    "REFUSAL_ALTERNATIVE, 如您不开启刷脸，仍可选择其他支付或解锁方式。",
    "WITHDRAWAL, 我们会读取面部位置。您可以随时终止该距离信息的使用。",
    "DELETION, 您可以在设置中查询、更正或删除您的人脸信息。",
    "THIRD_PARTY, 与我们合作的认证服务机构需要使用您的人脸信息。"
  })
  void one_thing_is_said_in_many_ways(NoticeItem item, String text) {
    assertThat(READER.read(text, "zh").item(item).state()).isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSAL_ALTERNATIVE, 如您不提供人脸信息，您仍可正常使用其他功能。",
    "REFUSAL_ALTERNATIVE, 除了人脸信息外，我们还会收集您的身份证以完成认证。",
    "STORAGE_LOCATION, 您同意我们永久、不可撤销地使用您上传的人脸图像。",
    "RETENTION_PERIOD, 我们可能使用刷脸核验您的身份。您的昵称将保存至您注销账户。",
    "WITHDRAWAL, 我们会采集您的人脸信息。您可在设置中修改头像。",
    "WITHDRAWAL, 为处理解除冻结等功能，我们需要对您进行人脸核身。",
    "RETENTION_PERIOD, 除非征得您的同意，我们不会回传您的人脸信息。",
    "SCOPE, 您可以在人脸分组／识别照片中关闭该功能。",
    "REFUSAL_ALTERNATIVE, 第三方机构通过人脸识别的方式核验您的身份。",
    "REFUSAL_ALTERNATIVE, 我们不会以其他方式收集您的面部信息或以其他方式使用。",
    "SEPARATE_CONSENT, 未经您明示同意，您的人脸信息不会用作其他目的。",
    "THIRD_PARTY, 根据有权机关的要求，我们需要对您进行人脸核身。"
  })
  void what_sounds_like_it_is_not_taken_for_it(NoticeItem item, String text) {
    assertThat(READER.read(text, "zh").item(item).state()).isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"本页面部分功能由第三方提供，请联系我们。", "全面部署安全措施，接口interface id用于识别您的设备。"})
  void letters_that_only_look_like_a_face_are_none(String text) {
    assertThat(READER.read(text, "zh").mentionsFace()).isFalse();
  }

  @Test
  void a_text_cut_off_does_not_seem_whole() {
    String text = Texts.of("bank-zh");
    String cut = text.substring(0, text.indexOf("与您开户时"));
    assertThat(READER.read(cut).gaps()).contains(Gap.ENDS_WITHIN_SENTENCE, Gap.SHORT);
    assertThat(READER.read(text.strip() + "\n展开全部").gaps()).containsExactly(Gap.POINTS_ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345 67890",
        "プライバシーポリシー。お客様の顔の画像を取得します。",
        "Wir erheben Ihr Gesichtsbild nur mit Ihrer Einwilligung und löschen es nach dreißig"
            + " Tagen.",
      })
  void a_language_without_a_pack_is_refused_and_not_read_as_silence(String text) {
    assertThatThrownBy(() -> READER.read(text)).isInstanceOf(UnreadableNotice.class);
  }

  private static NoticeReading read(String name) {
    return READER.read(Texts.of(name));
  }

  private static List<NoticeItem> states(NoticeReading reading, DisclosureScope state) {
    return reading.items().values().stream()
        .filter(item -> item.state() == state)
        .map(ItemReading::item)
        .toList();
  }

  @Test
  void who_cuts_alike_reads_a_text_once() {
    NoticeReader reader = NoticeReader.shipped();
    String text = "We keep your face picture for 30 days. Then we delete it.";

    NoticeReading first = reader.cutting(new Alike(1)).read(text);

    assertThat(reader.cutting(new Alike(1)).read(text)).isSameAs(first);
    assertThat(reader.cutting(new Alike(2)).read(text)).isNotSameAs(first);
  }

  private record Alike(int number) implements NoticeReader.Cuts {
    @Override
    public List<Integer> places(String sentence) {
      return List.of();
    }
  }
}
