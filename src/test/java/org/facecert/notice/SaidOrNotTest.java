package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person tells apart at a glance: by negation, subject, choice and what is only a phrase.
 */
final class SaidOrNotTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        // a period or an event
        "RETENTION_PERIOD ~ zh ~ 面部特征在会员有效期内存储，或直至您提出删除。",
        "RETENTION_PERIOD ~ zh ~ 我们会将您的人脸照片保存至您注销账户为止。",
        "RETENTION_PERIOD ~ zh ~ 您的人脸模板在离职当日销毁。",
        "RETENTION_PERIOD ~ zh ~ 人脸信息的保存期限：二年。",
        "RETENTION_PERIOD ~ zh ~ 人脸图像用完即删。",
        "RETENTION_PERIOD ~ en ~ We keep your face template for as long as you use the service.",
        "RETENTION_PERIOD ~ en ~ Your faceprint is stored until you ask us to delete it.",
        "RETENTION_PERIOD ~ en ~ Facial scans are destroyed when employment ends or after three"
            + " years, whichever is earlier.",
        "RETENTION_PERIOD ~ en ~ Your selfie is gone once the check is done; we erase it within"
            + " minutes.",
        "RETENTION_PERIOD ~ en ~ Face image retention: 90 days.",
        // a purpose
        "PURPOSE ~ zh ~ 人脸信息用于核对您的身份。",
        "PURPOSE ~ en ~ We scan your face so that only you can open the locker.",
        // withdrawal, consent, choice
        "WITHDRAWAL ~ en ~ You may take back your consent to the face scan at any time.",
        "WITHDRAWAL ~ zh ~ 您可以随时关闭刷脸开门，关闭即视为撤回同意。",
        "SEPARATE_CONSENT ~ en ~ Your face is scanned only after you tap “I agree” on a page of its"
            + " own.",
        "SEPARATE_CONSENT ~ zh ~ 录入人脸前会弹出单独的同意页面。",
        "REFUSAL_ALTERNATIVE ~ zh ~ 如您不愿刷脸，可到前台由工作人员人工核对。",
        "REFUSAL_ALTERNATIVE ~ en ~ If you do not want a face scan, our staff will check your"
            + " passport at the desk.",
        // references back
        "DELETION ~ zh ~ 我们采集您的人脸照片用于开门。请正对镜头。上述照片在搬离后删除。",
        "SECURITY ~ en ~ We make a face template.\\nTemplates are encrypted.",
        "RETENTION_PERIOD ~ en ~ A selfie video is taken. You hold up your ID. Such recordings are"
            + " kept for 14 days.",
        "DELETION ~ en ~ We take a photo of your face.\\nThis data is deleted after the visit.",
        "STORAGE_LOCATION ~ zh ~ 我们会生成人脸特征值。特征值存放在园区机房。",
        // forms and lists behind a colon
        "RETENTION_PERIOD ~ zh ~ 大门将启用刷脸闸机。请住户留意：\\n一、资料在搬走当天删除。\\n二、可用门卡。",
        "SEPARATE_CONSENT ~ zh ~ 刷脸门禁登记表\\n拍摄您的面部照片一张。\\n本人已阅读并同意以上内容。",
        "SEPARATE_CONSENT ~ zh ~ 采集人脸前，我们会另以弹窗请您同意。",
        "NECESSITY_EFFECT ~ zh ~ 不愿刷脸的旅客走人工通道，不会因此增加费用。",
        "RETENTION_PERIOD ~ en ~ Face check at the gate\\nTaken: one picture of your face.\\n"
            + "Kept: until midnight.",
        // tables and lists
        "PURPOSE ~ zh ~ 功能｜信息｜用途\\n门禁｜人脸照片｜开门\\n停车｜车牌号｜缴费",
        "RETENTION_PERIOD ~ en ~ Data | Kept for | Where\\n"
            + "Face image | 30 days | Dublin\\n"
            + "E-mail | 1 year | Cork",
        "STORAGE_LOCATION ~ en ~ Data | Kept for | Where\\n"
            + "Face image | 30 days | Dublin\\n"
            + "E-mail | 1 year | Cork",
        "SECURITY ~ en ~ Your face template:\\n- is encrypted\\n- is never sold",
        "DELETION ~ zh ~ 二、人脸识别\\n2.1 采集照片一张\\n2.2 离校后删除",
        // on the phone
        "METHOD ~ zh ~ 面部分析完全在您的手机上完成。",
        "STORAGE_LOCATION ~ en ~ Face analysis happens entirely on your device."
      })
  void it_is_said_of_the_face(NoticeItem item, String language, String text) {
    assertThat(READER.read(text.replace("\\n", "\n"), language).item(item).state())
        .isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "RETENTION_PERIOD ~ zh ~ 我们采取安全措施，在保存期间保护您的人脸信息。",
        "RETENTION_PERIOD ~ zh ~ 我们仅在必要的时间内保存您的人脸信息。",
        "RETENTION_PERIOD ~ zh ~ 人脸信息按照法律规定的期限保存。",
        "RETENTION_PERIOD ~ zh ~ 我们保护储存期间的人脸照片。",
        "RETENTION_PERIOD ~ en ~ We keep face data for as long as necessary.",
        "RETENTION_PERIOD ~ en ~ Face templates are kept no longer than is reasonably needed for"
            + " our business.",
        "RETENTION_PERIOD ~ en ~ Your face image is protected during storage.",
        "RETENTION_PERIOD ~ en ~ We retain facial data for the period required to fulfil our"
            + " purposes.",
        "PURPOSE ~ zh ~ 《人脸识别规则》适用于全体会员。",
        "PURPOSE ~ zh ~ 为了给您更好的体验，我们会处理您的人脸信息。",
        "PURPOSE ~ en ~ We process your facial data to give you a better experience.",
        "PURPOSE ~ en ~ We hold face data to improve our services.",
        "NECESSITY_EFFECT ~ en ~ You must be at least 16 to use the face filter.",
        "NECESSITY_EFFECT ~ en ~ The face filter is for people aged over 13.",
        "NECESSITY_EFFECT ~ zh ~ 您须年满十六周岁方可使用人脸功能。",
        "NECESSITY_EFFECT ~ zh ~ 我们采取必要的安全措施保护您的人脸信息。",
        "SEPARATE_CONSENT ~ en ~ The face filter needs the camera permission.",
        "SEPARATE_CONSENT ~ zh ~ 使用人脸特效需要您授予相机权限。",
        "METHOD ~ en ~ Our face filter asks for camera permission on your phone.",
        "METHOD ~ en ~ Face effects need access to the camera on this device.",
        "METHOD ~ en ~ The face filter wants permission to use the camera of your phone.",
        "METHOD ~ en ~ For face stickers, grant camera permission in the settings of your device.",
        "METHOD ~ en ~ Without camera permissions on the phone the face mask does not open.",
        "WITHDRAWAL ~ en ~ You can revoke camera access in your phone settings; face effects then"
            + " stop.",
        "WITHDRAWAL ~ en ~ For large withdrawals of money we check your face.",
        "WITHDRAWAL ~ zh ~ 您可以在系统中关闭摄像头权限，之后人脸特效无法使用。",
        "REFUSAL_ALTERNATIVE ~ zh ~ 身份核验方式为人脸识别或短信验证码，以页面提示为准。",
        "REFUSAL_ALTERNATIVE ~ zh ~ 我们可能通过人脸识别或者短信验证您的身份。",
        "REFUSAL_ALTERNATIVE ~ en ~ We verify you by face or by a code, depending on the risk.",
        "THIRD_PARTY ~ zh ~ 示例网络有限公司（以下简称“我们”）重视您的人脸信息。",
        "THIRD_PARTY ~ zh ~ 示例网络有限公司是您人脸信息的处理者。",
        "THIRD_PARTY ~ en ~ Example Ltd (\"we\") takes care of your face image.",
        "THIRD_PARTY ~ en ~ Example Inc is the controller of your facial data.",
        "VOID_TERMS ~ zh ~ 注销后，您的人脸照片将被永久删除。",
        // what a consent is not
        "VOID_TERMS ~ zh ~ 您对采集面部的同意并非永久授权，您可随时收回。",
        "VOID_TERMS ~ zh ~ 同意不意味着不可撤销的许可，人脸特征也不会由我们再授权。",
        "VOID_TERMS ~ zh ~ 对您的人脸信息我们不取得超出开门之外的任何许可，更谈不上转授权。",
        "VOID_TERMS ~ zh ~ 因我们保管人脸信息不当给您造成损失的，我们照章赔偿，不得以格式条款免除。",
        "VOID_TERMS ~ en ~ We claim no perpetual or irrevocable right to the picture of your face, and"
            + " nothing in our terms frees us from liability for it.",
        "VOID_TERMS ~ en ~ No irrevocable, worldwide or royalty-free licence to your face is asked for.",
        "VOID_TERMS ~ en ~ There is no perpetual claim on your face scan.",
        "VOID_TERMS ~ zh ~ 您的人脸照片，我们不主张任何永久的、不可撤销的权利。",
        "VOID_TERMS ~ zh ~ 我们对您的人脸照片没有永久或不可撤回的使用权。",
        "VOID_TERMS ~ en ~ Your faceprint is permanently deleted.",
        // the item's word in another sense
        "VOID_TERMS ~ zh ~ 面部特征以不可逆的编码保存。",
        "VOID_TERMS ~ zh ~ 因停电、黑客攻击等不可抗力导致刷脸失败的，我们不承担任何责任。",
        "VOID_TERMS ~ en ~ Your face image is turned into an irreversible code.",
        "VOID_TERMS ~ en ~ We are not liable for any failure of the face scan that hackers or"
            + " force majeure cause.",
        "WITHDRAWAL ~ zh ~ 我们采集您的人脸。如您不同意上述内容，请停止使用本服务。",
        "WITHDRAWAL ~ en ~ We scan your face. If you do not accept this, stop using the app.",
        "WITHDRAWAL ~ en ~ We scan your face. You can switch off location whenever you like.",
        "NECESSITY_EFFECT ~ en ~ Before the face scan you must give explicit consent.",
        "NECESSITY_EFFECT ~ en ~ Published on your face scans as required by the Act.",
        "REFUSAL_ALTERNATIVE ~ en ~ We do not show your selfie to other users, and never use it.",
        "REFUSAL_ALTERNATIVE ~ zh ~ 我们会比对您的人脸。如您继续使用本应用，视为接受修改后的条款。",
        "STORAGE_LOCATION ~ en ~ We keep the face scan to recognise you in the future.",
        "STORAGE_LOCATION ~ en ~ These rules on face scans are for users located in Texas.",
        "SECURITY ~ en ~ We securely delete your selfie after the check.",
        "SEPARATE_CONSENT ~ zh ~ 大额转账时我们会再次以面容验证确认是您本人操作。",
        "THIRD_PARTY ~ zh ~ 刷脸服务是由本平台向您提供的，会采集您的人脸。",
        "DELETION ~ en ~ This notice explains how your face data is used, shared, stored and"
            + " deleted.",
        // two functions told apart by name
        "RETENTION_PERIOD ~ zh ~ 我们采集您的人脸用于登录。声纹信息保存三年。",
        "STORAGE_LOCATION ~ zh ~ 人脸用于开门，指纹信息保存在云端服务器。",
        "RETENTION_PERIOD ~ en ~ We scan your face at the gate. Fingerprint data is kept for five"
            + " years.",
        "SECURITY ~ en ~ We scan your face at the gate; payment records are encrypted and kept"
            + " apart, and will stay so."
      })
  void it_is_not_said_of_the_face(NoticeItem item, String language, String text) {
    assertThat(READER.read(text, language).item(item).state()).isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸打卡隐私政策\n人脸打卡会收集您的设备信息，用于登录。",
        "脸谱阅读隐私政策\n欢迎使用脸谱阅读！您的阅读记录加密存储。",
        "刷脸看戏隐私声明\n刷脸看戏保存您的订单三年。",
        "Face Clock Privacy Policy\n"
            + "Face Clock keeps your hours for two years on servers in Ireland.",
        "Selfie Stories privacy notice\nWelcome to Selfie Stories. We encrypt your stories.",
        "Happy Face Ltd - Privacy Notice\nHappy Face collects your e-mail address to log you in.",
        "Poker Face Privacy Policy\nThe Poker Face app shares scores with friends."
      })
  void the_apps_own_name_says_nothing_of_the_face(String text) {
    NoticeReading reading = READER.read(text);
    assertThat(reading.items().values()).noneMatch(item -> item.state() == DisclosureScope.FACE);
    assertThat(reading.processesFace()).isEqualTo(Processing.NO);
  }

  @Test
  void a_name_that_the_caller_knows_is_masked_also_when_it_is_a_functions() {
    String text = "我们的人脸识别平台保存您的订单三年。";
    assertThat(READER.read(text).mentionsFace()).isTrue();
    assertThat(READER.read(text, Set.of("人脸识别平台")).mentionsFace()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "人脸识别隐私政策\n人脸识别会采集您的照片，用于核验身份。",
        "Face Recognition Privacy Notice\nFace recognition compares your photo with your ID."
      })
  void a_functions_name_is_no_apps_name(String text) {
    assertThat(READER.read(text).mentionsFace()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本闸机不具备人脸识别功能，请出示证件。",
        "我们没有使用刷脸技术，您用密码登录。",
        "我们也未启用面部识别，监控仅用于防盗。",
        "Our doors have no facial recognition.",
        "We never use face recognition."
      })
  void to_deny_it_says_nothing_of_it(String text) {
    NoticeReading reading = READER.read(text);
    assertThat(reading.items().values()).noneMatch(item -> item.state() == DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email privacy@example.org",
        "Revised 3 July 2026",
        "2026/04/30 更新",
        "民國115年2月10日",
        "二〇二六年三月",
        "电话：0755-00000000",
        "12 Ferry Street, Norfolk",
        "客服 95000"
      })
  void a_contact_or_a_date_of_any_form_ends_a_whole_notice(String end) {
    String text = "我们会采集您的人脸照片，用于核验您的身份，并在三十天后删除。".repeat(9);
    assertThat(READER.read(text).gaps()).containsExactly(Gap.NO_CONTACT_NOR_DATE);
    assertThat(READER.read(text + "\n" + end).gaps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注销后我们会永久删除您的人脸照片，您的其他权利见第七节。",
        "此操作将永久清除全部面部数据（您享有的权利见下文）。",
        "关闭账号即永久销毁人脸模板，不影响您的许可。",
        "我们不会取得对您照片的永久许可。",
        "账户一经永久注销，已作出的授权随之失效。"
      })
  void what_is_deleted_for_good_is_licensed_to_nobody(String sentence) {
    NoticeReading read = READER.read("示例隐私政策\n" + sentence + "\n联系我们：privacy@example.org");

    assertThat(read.item(NoticeItem.VOID_TERMS).state()).isEqualTo(DisclosureScope.ABSENT);
  }
}
