package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kinds of sentence that a notice of a stranger was once misread by, five relatives of each at
 * least; where {@link SaidOrNotTest}, {@link FoldedLettersTest} or {@link ValuesToldTest} has them
 * already, only what was missing.
 */
final class StrangersNoticesTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "商家会与您面对面确认订单，页面底部可以修改地址。",
        "我们收集您的收货地址和界面语言，用于派送。",
        "书封背面的条码只用来登记图书。",
        "On the face of it this is a short text: we keep your e-mail address to answer you.",
        "We face the sea. Our interface stores your bookings; the surface water is warm.",
        "Gift cards are redeemed at face value; we log the card's number."
      })
  void without_the_face_nothing_is_said_of_it(String text) {
    NoticeReading reading = READER.read(text);

    assertThat(reading.mentionsFace()).isFalse();
    assertThat(reading.processesFace()).isEqualTo(Processing.NO);
    assertThat(reading.items().values()).noneMatch(item -> item.state() == DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《刷脸须知》适用于十八周岁以上的住户。",
        "本人脸信息规则仅适用于安卓版。",
        "人脸信息处理规则同样适用于访客。",
        "《人臉辨識規約》適用於全體租客。",
        "These face scan rules apply to all tenants.",
        "The Face Terms are applicable to visitors as well."
      })
  void whom_rules_apply_to_is_no_purpose(String text) {
    assertThat(state(NoticeItem.PURPOSE, text)).isEqualTo(DisclosureScope.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "保存期间，我们以加密手段保护您的面容照片。",
        "人脸特征在储存期间只有值班人员能够查看。",
        "在保存期限内，我们对人脸照片作加密处理。",
        "人臉影像於保管期間均有專人看守。",
        "Your face image is guarded throughout storage.",
        "During the retention period nobody but the doctor opens your face scan.",
        "Face templates stay encrypted for the duration of storage."
      })
  void while_it_is_kept_is_no_period(String text) {
    assertThat(state(NoticeItem.RETENTION_PERIOD, text)).isEqualTo(DisclosureScope.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸信息的保存期间为六个月，期满销毁。",
        "在保存期限内我们加密您的人脸照片，保存期限为一年。",
        "您的面容照片保留到您申请清除那天为止。",
        "人脸模板在租约有效期内保存，退租时删除。",
        "臉部特徵值保留至您要求刪除為止。",
        "Your face image is held until you tell us to delete it.",
        "We keep the faceprint while your membership lasts, or until you ask us to erase it."
      })
  void the_life_of_the_service_or_a_request_ends_a_period(String text) {
    assertThat(state(NoticeItem.RETENTION_PERIOD, text)).isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青石物业管理有限公司（下称“本公司”）爱惜每一位住户的人脸信息。",
        "云杉学校（以下称“我校”）依法处理学生的人脸照片。",
        "雨燕科技（深圳）有限公司（“我们”）知道您的面容信息很敏感。",
        "青石股份有限公司（以下簡稱「本公司」）重視您的臉部影像。",
        "Larkfield Dental LLP (“the practice”, “we”) respects the privacy of your face scan.",
        "Larkfield Ltd, referred to as “us” in this text, is responsible for your face data."
      })
  void the_handler_itself_is_no_third_party(String text) {
    assertThat(state(NoticeItem.THIRD_PARTY, text)).isEqualTo(DisclosureScope.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "退会后，您的面容照片将永久清除且无法找回。",
        "銷戶後臉部影像會永久刪除，不能復原。",
        "Close your account and your face scan is erased for good.",
        "Deleting a profile permanently removes its selfies and face data.",
        "Your face template is irrevocably destroyed when you leave."
      })
  void gone_for_good_is_no_void_term(String text) {
    assertThat(state(NoticeItem.VOID_TERMS, text)).isEqualTo(DisclosureScope.ABSENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "为开门，我们采集您的面部图像。 ~ 為開門，我們蒐集您的臉部影像。",
        "您的人脸照片加密存储在境内服务器。 ~ 您的人臉相片加密儲存於境內伺服器。",
        "人脸特征值在您离职后删除。 ~ 人臉特徵值於您離職後刪除。",
        "您可以随时在设置中撤回对刷脸的同意。 ~ 您可以隨時於設定中撤回對刷臉的同意。",
        "不愿刷脸的，可用门卡进出。 ~ 不願刷臉者，可用門卡進出。",
        "人脸照片的保存期限为三十天。 ~ 人臉照片的保存期限為三十天。"
      })
  void traditional_letters_say_what_simplified_ones_say(String simplified, String traditional) {
    assertThat(READER.read(traditional).language()).isEqualTo("zh");
    assertThat(states(traditional))
        .isEqualTo(states(simplified))
        .containsValue(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "我们用人脸图像为您开门。 ~ 我们⽤⼈脸图像为您开⻔。",
        "人脸照片保存三个月后删除。 ~ ⼈脸照⽚保存三个⽉后删除。",
        "面部特征由本公司自行保管，不对外提供。 ~ ⾯部特征由本公司⾃⾏保管，不对外提供。",
        "如不愿刷脸，可走人工通道。 ~ 如不愿刷脸，可⾛⼈⼯通道。",
        "您可以用手机撤回刷脸同意。 ~ 您可以⽤⼿机撤回刷脸同意。"
      })
  void radicals_say_what_letters_say(String letters, String radicals) {
    assertThat(radicals).isNotEqualTo(letters);
    assertThat(states(radicals)).isEqualTo(states(letters)).containsValue(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "未满十六周岁的，不得开通刷脸。",
        "刷脸功能须由年满十八周岁的成年人开通。",
        "使用臉部貼圖須年滿十三歲。",
        "Only adults of 18 or over may enrol their face.",
        "You need to be 16 before you can turn on face unlock."
      })
  void an_age_limit_is_no_necessity(String text) {
    assertThat(state(NoticeItem.NECESSITY_EFFECT, text)).isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "SEPARATE_CONSENT ~ 打开人脸贴纸时，手机会询问相机权限。",
        "SEPARATE_CONSENT ~ 開啟臉部濾鏡前，請允許取用相機。",
        "SEPARATE_CONSENT ~ Face masks work once you allow camera access.",
        "SEPARATE_CONSENT ~ The face games will request permission to use your camera.",
        "SEPARATE_CONSENT ~ Grant the camera permission to try face make-up.",
        "WITHDRAWAL ~ 在手机设置里收回相机权限后，人脸贴纸不再工作。",
        "WITHDRAWAL ~ 您可於系統設定關閉相機權限，臉部濾鏡即停用。",
        "WITHDRAWAL ~ Take the camera permission away and the face games stop.",
        "WITHDRAWAL ~ Camera access can be withdrawn in Android's settings; face masks then close.",
        "WITHDRAWAL ~ Turn off camera access at any time to stop the face make-up."
      })
  void the_cameras_permission_is_no_consent_and_its_end_no_withdrawal(
      NoticeItem item, String text) {
    assertThat(state(item, text)).isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸分析只在您的手机上运行。",
        "脸部关键点的识别在本机完成。",
        "面部分析全程在您的平板中进行。",
        "臉部分析完全於您的裝置上進行。",
        "Our face effects run on your phone alone.",
        "Face tracking takes place on your device.",
        "The face filter works entirely on your handset."
      })
  void a_face_function_on_the_phone_is_one(String text) {
    NoticeReading reading = READER.read(text);

    assertThat(reading.mentionsFace()).isTrue();
    assertThat(reading.item(NoticeItem.METHOD).state()).isEqualTo(DisclosureScope.FACE);
    assertThat(reading.processesFace()).isNotEqualTo(Processing.NO);
  }

  private static DisclosureScope state(NoticeItem item, String text) {
    return READER.read(text).item(item).state();
  }

  private static Map<NoticeItem, DisclosureScope> states(String text) {
    Map<NoticeItem, DisclosureScope> states = new EnumMap<>(NoticeItem.class);
    READER.read(text).items().forEach((item, reading) -> states.put(item, reading.state()));
    return states;
  }
}
