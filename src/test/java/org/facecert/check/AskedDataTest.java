package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields, controls and sentences ask for, in words of their own and in those of others. */
final class AskedDataTest {

  private static Set<AskedData> kinds(String names) {
    Set<AskedData> kinds = EnumSet.noneOf(AskedData.class);
    if (!names.equals("-")) {
      Arrays.stream(names.split(" ", -1)).map(AskedData::valueOf).forEach(kinds::add);
    }
    return kinds;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Password|PROOF",
        "6-digit payment password|PROOF",
        "SMS code|PROOF",
        "Code sent to your e-mail|PROOF",
        "Enter the PIN|PROOF",
        "Postal code|ADDRESS",
        "Phone number|PHONE",
        "E-mail address|EMAIL",
        "Full name|NAME",
        "ID number|DOCUMENT_NUMBER",
        "Last four digits of your ID|DOCUMENT_NUMBER",
        "Debit card number|BANK_CARD",
        "Upload photo of your ID card|DOCUMENT_PICTURE",
        "Front of ID card|DOCUMENT_PICTURE",
        "Photo of yourself holding your passport|HELD_DOCUMENT",
        "Take a selfie|FACE",
        "Date of birth|BIRTH",
        "Why are you leaving? Tell us more|HARMLESS",
        "Type DELETE to confirm|HARMLESS",
        "Reason (with your ID number)|DOCUMENT_NUMBER",
        "Nickname of your pet|-",
        "登录密码|PROOF",
        "短信验证码|PROOF",
        "邮箱验证码|PROOF",
        "手机号|PHONE",
        "邮箱|EMAIL",
        "真实姓名|NAME",
        "身份证号码|DOCUMENT_NUMBER",
        "身份证后六位|DOCUMENT_NUMBER",
        "银行卡号|BANK_CARD",
        "上传身份证正反面|DOCUMENT_PICTURE",
        "身份证照片|DOCUMENT_PICTURE",
        "手持身份证照片|HELD_DOCUMENT",
        "手持證件照|HELD_DOCUMENT",
        "人脸识别|FACE",
        "注销原因|HARMLESS",
        "请输入“确认注销”|HARMLESS",
        "输入身份证号以确认注销|DOCUMENT_NUMBER",
        "请输入姓名确认注销|NAME",
        "请填写银行卡号完成销户|BANK_CARD",
        "Write your full name to confirm|NAME",
        "请输入“我确认注销”|HARMLESS",
        "收货地址|ADDRESS",
        "宠物名|-",
      })
  void a_label_names_kinds(String label, String expected) {
    assertThat(AskedData.named(label)).isEqualTo(kinds(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please verify your face to go on.|FACE",
        "You must upload a photo of yourself holding your ID card|HELD_DOCUMENT",
        "A face scan is required to close the account.|FACE",
        "Take a selfie|FACE",
        "First complete the face verification|FACE",
        "Please enter your bank card number|BANK_CARD",
        "Before you can close the account you must scan your face|FACE",
        "Please upload a photo of your ID card so that we can delete your account.|DOCUMENT_PICTURE",
        "To close your account, scan your face.|FACE",
        "Verify your face to delete your account.|FACE",
        "Before your account is deleted, please take a selfie.|FACE",
        "A selfie is required.|FACE",
        "Your ID card is required.|DOCUMENT_NUMBER",
        "We'll need a copy of your passport.|DOCUMENT_PICTURE",
        "Please provide your full name, it will not be used for anything else|NAME",
        "删除账号前请先刷脸验证。|FACE",
        "请刷脸，验证通过后账号将被清除|FACE",
        "需要提供手持身份证照片方可删除账号|HELD_DOCUMENT",
        "人脸识别通过后即可注销|FACE",
        "请提供身份证号，否则无法注销，不会用于其他用途|DOCUMENT_NUMBER",
        "Please transfer your balance to your bank card first.|-",
        "Please complete all orders sent to your address first|-",
        "请先将余额提现到银行卡，完成后再注销|-",
        "需要先完成信用卡还款|-",
        "No face scan is needed.|-",
        "You do not need to verify your face.|-",
        "Please note that your bank cards are unbound and your face data deleted.|-",
        "Please verify by face or by SMS code.|-",
        "Face login will stop working.|-",
        "You may verify your face instead.|-",
        "Thank you for your facial recognition feedback|-",
        "请完成人脸识别验证|FACE",
        "为保障账户安全，注销前需进行刷脸验证。|FACE",
        "请提供手持身份证照片|HELD_DOCUMENT",
        "请填写您的银行卡号|BANK_CARD",
        "注销须上传身份证正反面照片|DOCUMENT_PICTURE",
        "注销将立即删除您的账户、授权记录及全部人脸数据，无需刷脸。|-",
        "请先验证人脸，通过后可以注销|FACE",
        "您可以通过人脸识别登录|-",
        "请先解绑银行卡|-",
        "请通过人脸识别或短信验证码验证身份|-",
        "注销后，人脸登录将失效。|-",
        "人脸信息将在15个工作日内删除|-",
      })
  void a_sentence_asks_for_kinds_or_speaks_of_them(String prose, String expected) {
    assertThat(AskedData.demanded(prose)).isEqualTo(kinds(expected));
  }
}
