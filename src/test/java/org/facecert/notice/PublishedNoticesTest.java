package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of saying things that published notices have and invented ones had not. */
class PublishedNoticesTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        // papers to hand over, a code that is sent, going on once paid: no other way
        "REFUSAL_ALTERNATIVE ~ 办理时您可能需要提供身份证件、住址，我们并采集您的人脸照片。",
        "REFUSAL_ALTERNATIVE ~ 开户可能须提交姓名、证件号码，同时拍摄您的面部图像。",
        "REFUSAL_ALTERNATIVE ~ 刷脸之前，系统会发送验证码到您的手机。",
        "REFUSAL_ALTERNATIVE ~ 您核验面容时，我们会向您发出验证链接。",
        "REFUSAL_ALTERNATIVE ~ 刷脸套餐到期后，充值才能继续使用。",
        "REFUSAL_ALTERNATIVE ~ 人臉門禁欠費者，繳清後方可繼續使用。",
        "REFUSAL_ALTERNATIVE ~ The face scan is logged with the branch ID and the shift number.",
        "REFUSAL_ALTERNATIVE ~ Your selfie goes to the branch manager of your team.",
        "REFUSAL_ALTERNATIVE ~ We look at your face photo; you are not required to buy anything.",
        "REFUSAL_ALTERNATIVE ~ Face advice is free, and you never have to pay for a cream.",
        "REFUSAL_ALTERNATIVE ~ After the face check there is no obligation to subscribe.",
        // an errand's needs are none of the person's
        "NECESSITY_EFFECT ~ 您的人脸照片交由因业务需要而委托的机构比对。",
        "NECESSITY_EFFECT ~ 本人脸信息可供经营所必需的委托单位核对。",
        "NECESSITY_EFFECT ~ 因工作必要而委托的公司会比对您的面部图像。",
        "NECESSITY_EFFECT ~ 您应当确保刷脸的用户已达到可自行同意的年龄。",
        "NECESSITY_EFFECT ~ 必须保证使用人脸功能的学生已取得家长准许。",
        // the app's own long name
        "THIRD_PARTY ~ 使用晴川科技有限公司健康测评软件时，我们会拍摄您的面部图像。",
        "THIRD_PARTY ~ 远山网络有限公司校园app会识别您的人脸。",
        "THIRD_PARTY ~ 您在云杉教育有限责任公司学习小程序中录入人脸。",
        "THIRD_PARTY ~ 白鹭数据有限公司心情测试应用分析您的表情和面部特征。",
        "THIRD_PARTY ~ 青禾信息有限公司门禁客户端采集您的人脸照片。",
        // where nothing is
        "STORAGE_LOCATION ~ 若您没有登记，系统中没有您的人脸信息。",
        "STORAGE_LOCATION ~ 未办证的人，数据库里查无其人脸照片。",
        "STORAGE_LOCATION ~ 新住户的面容照片在平台上并不存在。",
        "STORAGE_LOCATION ~ 您未录入时，云端没有您的面部特征。",
        "STORAGE_LOCATION ~ 伺服器中並無您的臉部影像時，請重新登記。",
        "STORAGE_LOCATION ~ The face match happens safely using Google Vision.",
        "STORAGE_LOCATION ~ Your selfie is compared by means of Azure Face.",
        "STORAGE_LOCATION ~ Face search happens with the help of AWS Rekognition.",
        "STORAGE_LOCATION ~ Our face check runs powered by Amazon Rekognition.",
        "STORAGE_LOCATION ~ Faces are found using Firebase, and nothing is kept.",
        // agreed to by coming in
        "SEPARATE_CONSENT ~ By using the mirror, you consent to the scanning of your face.",
        "SEPARATE_CONSENT ~ By visiting this shop you agree to the use of your facial image.",
        "SEPARATE_CONSENT ~ By accessing and using the app, you accept that we process face data.",
        "SEPARATE_CONSENT ~ By continuing to browse you agree to the scanning of your selfie.",
        "SEPARATE_CONSENT ~ By installing the game you consent to the use of your face.",
        // what cannot be taken back
        "WITHDRAWAL ~ Once you agree to the face scan, it may not be revoked.",
        "WITHDRAWAL ~ Consent to the use of your faceprint cannot be withdrawn later.",
        "WITHDRAWAL ~ After the face check your agreement can not be taken back.",
        "WITHDRAWAL ~ You have no right to withdraw your face from the album.",
        "WITHDRAWAL ~ A face scan that was sent could not be undone or withdrawn.",
        "STORAGE_LOCATION ~ We do not transfer your face map to anyone but our helpers.",
        "STORAGE_LOCATION ~ Your faceprint is never transferred to third parties.",
        // a protection that is denied
        "SECURITY ~ 人脸特征存在浏览器里，这里没有加密存储。",
        "SECURITY ~ 您的人脸照片未经加密，请自行保管。",
        "SECURITY ~ 面部特征不做脱敏，直接写入手机。",
        "SECURITY ~ 臉部特徵放在手機，沒有任何權限控制。",
        "SECURITY ~ Your face map is not encrypted and lies in the browser.",
        "SECURITY ~ Face templates are kept without any encryption or firewall.",
        // the camera's permission, asked for a face function beside others
        "SEPARATE_CONSENT ~ 扫码、人脸登录时，经您授权同意后获取本机摄像头及存储权限。",
        "SEPARATE_CONSENT ~ 刷脸和拍照须征求您的授权，开启相机、相册权限。",
        "SEPARATE_CONSENT ~ 使用面容验证前，取得您的同意以调用摄像头权限。",
        "SEPARATE_CONSENT ~ 臉部登入時，經您同意後取得相機與麥克風權限。",
        "SEPARATE_CONSENT ~ 活体检测会征得您同意后访问摄像头和麦克风权限。",
        // what stays lawful when consent ends, and objections, say nothing of reasons
        "NECESSITY_EFFECT ~ Withdrawing consent to the face scan does not affect the lawfulness of"
            + " what was done.",
        "NECESSITY_EFFECT ~ Your face data may go; that will not affect the validity of earlier"
            + " use.",
        "NECESSITY_EFFECT ~ Ending the face scan leaves things without affecting the legality of"
            + " the past.",
        "PURPOSE ~ You may object to the processing of your faceprint for specific purposes.",
        "PURPOSE ~ You have the right to object to face scans for certain purposes.",
        // passwords in a list beside the face
        "REFUSAL_ALTERNATIVE ~ 人脸特征、密码摘要都在浏览器里。",
        "REFUSAL_ALTERNATIVE ~ 臉部特徵和密碼、金鑰都存於手機。",
        "REFUSAL_ALTERNATIVE ~ 面部模板与门卡号均由物业保管。",
        // who breaks the law with personal information breaks it with any
        "DELETION ~ 修改资料时请刷脸验证。如发现我们处理个人信息的行为违反法律规定，可要求删除。",
        "DELETION ~ 查阅记录须人脸核验。若我们违反与您的约定使用信息，您可请求删除。",
        "DELETION ~ 更正信息前请做人脸识别。我们违反双方约定的，您有权要求删除信息。",
        "DELETION ~ 换号须刷脸。如我们违反法律收集您的信息，请来电要求删除。",
        "DELETION ~ 找回密码可用人脸扫描。我们违反行政法规处理信息时，您可要求删除。"
      })
  void it_is_not_said_of_the_face(NoticeItem item, String text) {
    assertThat(state(item, text)).isNotEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        // a way for when the face fails
        "REFUSAL_ALTERNATIVE ~ 人脸核验失败的，可凭证件拍照核验。",
        "REFUSAL_ALTERNATIVE ~ 若刷脸未通过，您可通过短信核对身份。",
        "REFUSAL_ALTERNATIVE ~ 面容认不出时，请到前台登记。",
        "REFUSAL_ALTERNATIVE ~ 人脸识别不成功，可改用读者证。",
        "REFUSAL_ALTERNATIVE ~ 臉部比對失敗時，您可使用密碼。",
        "REFUSAL_ALTERNATIVE ~ 不启用人脸分组，并不影响您手动整理照片。",
        "REFUSAL_ALTERNATIVE ~ We need no branch visit: scan your face or go to any branch.",
        // a folder on the device
        "STORAGE_LOCATION ~ 您的面部图像写入本地文件夹。",
        "STORAGE_LOCATION ~ 人脸照片会传送至本机目录。",
        "STORAGE_LOCATION ~ 面部特征只进入本地数据库。",
        "STORAGE_LOCATION ~ 刷脸记录放进本地文件。",
        "STORAGE_LOCATION ~ 臉部照片存入本機相冊。",
        "STORAGE_LOCATION ~ 人脸比对在设备上执行。",
        // in a contract's words
        "SEPARATE_CONSENT ~ 本人同意并授权晴川银行股份有限公司（简称“晴川”）采集本人的人脸信息。",
        "SEPARATE_CONSENT ~ 本人特此授权云杉保险有限公司及其受托方收集本人面部图像。",
        "SEPARATE_CONSENT ~ 我自愿同意远山大学信息化办公室使用我的人脸照片。",
        "SEPARATE_CONSENT ~ 本人授權白鷺證券股份有限公司處理本人之臉部影像。",
        "SEPARATE_CONSENT ~ 本人在此同意物业公司提取本人的面部特征。",
        "SEPARATE_CONSENT ~ 在您同意我们收集您的人脸信息后，才开始核对。",
        "SEPARATE_CONSENT ~ 您同意我行采集面部图像之后，方开通转账。",
        "SEPARATE_CONSENT ~ 您授权我们使用您的面容照片后再开门。",
        // biometric data, where the body has no other part in the text
        "RETENTION_PERIOD ~ We read your facial geometry.\\nBiometric data is kept for 3 years.",
        "THIRD_PARTY ~ Please let us collect biometric data in a photo.\\n"
            + "It shows your facial geometry.\\n"
            + "Biometric information goes to our service providers.",
        "DELETION ~ We read faces at the door.\\nOther matters: parking.\\n"
            + "Biometric data is erased when you leave.",
        "SECURITY ~ Your face opens the gym.\\nTowels are free.\\nBiometric records are encrypted.",
        "WITHDRAWAL ~ Your rights on biometric information: take back your consent any day.\\n"
            + "The biometric data is a scan of your face.",
        // optional, in a line of its own
        "NECESSITY_EFFECT ~ 虚拟形象\\n我们用您的人脸生成形象。\\n选填。\\n形象与您的脸部相似。",
        "NECESSITY_EFFECT ~ 虛擬替身\\n替身使用您的臉部影像。\\n選填。\\n替身會學習您的臉部表情。",
        // a photograph that a check of the real person takes
        "SCOPE ~ 注册时进行实人认证，获取您的头像照片。",
        "SCOPE ~ 我们将采集您的实人照片送公安平台核对。",
        "SCOPE ~ 实人核验时拍摄您本人照片。",
        "SCOPE ~ 領卡前須實人驗證並拍攝您的人像照片。",
        "SCOPE ~ 我们会上传您的实人影像以核对身份。",
        // a purpose by its name
        "PURPOSE ~ You consent to the processing of your face image for skin assessment purposes.",
        "PURPOSE ~ Facial scans are held for door entry purposes.",
        "PURPOSE ~ We take a selfie for age estimation purposes.",
        "PURPOSE ~ Your face is photographed for exam supervision purposes.",
        "PURPOSE ~ Face templates serve us for time recording purposes.",
        // numbers that begin anew inside a section
        "SECURITY ~ 3、面容数据\\n（1）我们采集您的面容信息。\\n1．采集前征得您的同意。\\n2．信息加密传输。",
        "SECURITY ~ 4、人脸识别\\n1．拍摄您的人脸照片。\\n2．资料经加密后传输。\\n3．人脸照片不对外提供。",
        "DELETION ~ 5、刷脸\\n1．录入您的人脸。\\n2．资料在退租后销毁。\\n6、联系方式",
        "DELETION ~ 3. Face recognition\\n"
            + "1. We scan your face.\\n"
            + "2. The records are erased on request.",
        // no other pictures are told of
        "SECURITY ~ Looks\\n"
            + "Your facial image is analysed.\\n"
            + "Safety of data\\n"
            + "Images are encrypted.",
        "RETENTION_PERIOD ~ Consent\\nWe process your face photo.\\nUse of data\\n"
            + "Uploaded photos are deleted after 30 days.",
        "THIRD_PARTY ~ Consent\\nWe process your face photo to judge your skin.\\nUse of data\\n"
            + "We share your uploaded images with nobody and no third party.",
        "SECURITY ~ 测肤说明\\n我们分析您的人脸照片。\\n数据安全\\n照片加密传输，照片不外传。",
        "DELETION ~ 测肤说明\\n我们分析您的人脸照片。\\n数据安全\\n上传的照片在七天后删除。"
      })
  void it_is_said_of_the_face(NoticeItem item, String text) {
    assertThat(state(item, text)).isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "说明\n本规则仅在您开通人脸识别服务时适用。\n资料在停用后删除。",
        "附件三\n本附件仅对使用刷脸登录的会员生效。\n資料於停用後刪除。",
        "须知\n本须知只就人脸验证适用。\n处理后的资料当日删除。",
        "本说明仅适用于面部识别门禁的住户，自九月起生效。\n记录在退租时删除。",
        "附約\n本條款僅於您使用臉部辨識功能時適用。\n資料於退會後刪除。"
      })
  void a_text_that_is_for_the_face_alone_is_all_on_it(String text) {
    assertThat(state(NoticeItem.OWN_RULES, text)).isEqualTo(DisclosureScope.FACE);
    assertThat(state(NoticeItem.DELETION, text)).isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您的照片传到转换服务，完成后即删除。它们不会用于建立人脸识别库。",
        "图片只用来换画风，绝不用于人脸比对。图片不保存。",
        "作品存放在服务器上，不会被用来做面部分析。",
        "相片上傳後立即刪除，從不用於臉部辨識。",
        "影像僅作轉檔，不得用於訓練臉部辨識模型。影像加密儲存。"
      })
  void pictures_that_no_face_is_looked_for_in_are_no_face_information(String text) {
    NoticeReading reading = READER.read(text);

    assertThat(reading.processesFace()).isEqualTo(Processing.NO);
    assertThat(reading.items().values()).noneMatch(item -> item.state() == DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "生物辨識登入（Touch ID、Face ID）由您的裝置完成，本應用不會保存您的生物特徵資料。",
        "您可用本设备的生物识别信息（Face ID、指纹）登录，我们不会存储您的生物识别信息。",
        "透過手機內建生物辨識資料（Face ID）驗證交易，本行不記錄生物特徵資料。",
        "启用后用手机内置生物识别（Face ID）登录；我们未保存生物特征信息。",
        "使用裝置的生物識別（Face ID、Touch ID）登入，系統從不留存生物識別資料。"
      })
  void a_phones_own_biometrics_stay_with_the_phone(String text) {
    assertThat(READER.read(text).processesFace()).isEqualTo(Processing.DEVICE_ONLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "除非您同意，我行不会向其他任何公司、组织和个人转让您的个人信息。我们用人脸登录。",
        "我们不会将您的资料提供给任何单位或个人。登录时刷脸。",
        "本平台不與任何公司、組織及個人分享您的個人資料。登入使用臉部辨識。",
        "我们不会把您的信息披露给其他机构。门口可刷脸。",
        "我们不向任何组织泄露您的信息。会员可用人脸入场。"
      })
  void nobody_gets_it_is_said_in_general(String text) {
    assertThat(state(NoticeItem.THIRD_PARTY, text)).isNotEqualTo(DisclosureScope.ABSENT);
  }

  private static DisclosureScope state(NoticeItem item, String text) {
    return READER.read(text.replace("\\n", "\n")).item(item).state();
  }
}
