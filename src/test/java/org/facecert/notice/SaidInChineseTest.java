package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relatives of what Chinese apps that nobody here had seen said, and seemed to say. */
final class SaidInChineseTest {

  private static final NoticeReader READER = NoticeReader.shipped().proving();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        // under a label: a row of two cells, a title in the line, a question
        "HANDLER ~ 项目|内容\\n用途|认人\\n运营单位|宁波沐光酒店管理有限公司",
        "HANDLER ~ 谁负责：合肥听雨图书馆。",
        "HANDLER ~ 資料使用者：綠柏護老院。",
        "HANDLER ~ 蒐集機關：松山牙醫診所。",
        "HANDLER ~ 负责处理人脸信息的是温州云帆租赁有限公司。",
        "HANDLER ~ 佛山木棉幼儿园 2026/05/01",
        "PERIOD ~ 三、保存期限。自登记之日起六个月，供核对之用。",
        "PERIOD ~ 第四条 存储期限。九十日，自抓拍当日计算。",
        "PERIOD ~ 留多久？\\n活动结束以后三天。",
        "PERIOD ~ 保存时间|会员有效期内",
        "PERIOD ~ （二）利用期間。驗證日起三十日。",
        "PLACE ~ 四、存放地点。江西赣州，本局机房。",
        "PLACE ~ 儲存地區：臺灣（台南市）。",
        "PLACE ~ 人脸模板存放于我司绵阳灾备中心。",
        "PLACE ~ 照片备份至呼和浩特节点。",
        "PLACE ~ 面部特征保存在校内的主机。",
        // a purpose in other words
        "PURPOSE ~ 认出是哪位会员，并通知您课程开始。",
        "PURPOSE ~ 确认台上的就是登记的讲师。",
        "PURPOSE ~ 把同一位家人的照片归到一处。",
        "PURPOSE ~ 避免陌生人混入校园。",
        "PURPOSE ~ 要把眼镜戴到您脸上，就得先找到鼻梁。",
        // the account is closed, by whatever word
        "CLOSING ~ 取消戶口：「個人－戶口－取消」。",
        "CLOSING ~ 想離開時，在「設定」刪除帳號即可。",
        "CLOSING ~ 如欲终止账户，请联系客服。",
        "CLOSING ~ 账号关闭：我的→安全→关闭账号。",
        "CLOSING ~ 点“我的-销号”，账号当场关闭。",
        // the way, and beside it how long it takes
        "CLOSING ~ 您可以在“我的—注销账号”注销账号，我们在10个工作日内完成。",
        "CLOSING ~ 在「我的—人臉」撤回同意，在「我的—設定」註銷帳號，10個工作天內辦妥。",
        "CLOSING ~ 我的→设置→注销账号，15个工作日内办结。",
        // what was requested is done in time, by whatever word
        "ANSWER ~ 删除/注销：提交后10天内做完。",
        "ANSWER ~ 要刪資料、刪帳號，5個工作天內搞定。",
        "ANSWER ~ 申请删除的，最晚12个工作日办好。",
        "ANSWER ~ 取消账户的要求，七日内办妥。",
        "ANSWER ~ 您提出销号，我们三天以内弄好。",
        // another way, without naming the face
        "REFUSAL ~ 手环、二维码都能进场。",
        "REFUSAL ~ 报学号照样能借书。",
        "REFUSAL ~ 改到线下考场参加。",
        "REFUSAL ~ 用住戶證一樣可以進出。",
        "REFUSAL ~ 不愿意：可领工牌。",
        // taken back, by whatever word
        "WITHDRAWAL ~ 在“我的-认脸-取消授权”里取消。",
        "WITHDRAWAL ~ 得隨時於App「刷臉報到／撤回同意」撤回。",
        "WITHDRAWAL ~ 可以在设置里解除绑定。",
        "WITHDRAWAL ~ 后悔了？\\n点“设置-面孔”关掉。",
        "WITHDRAWAL ~ 您可在“我的”里选择不再同意。",
        // given to others, by whatever word
        "GIVEN ~ 照片会同步给充电联盟。",
        "GIVEN ~ 利用對象：本店及加盟門市之廠商。",
        "GIVEN ~ 识别是请外面的团队帮忙做的。",
        "GIVEN ~ 各分包队伍共用一套人脸底库。",
        "GIVEN ~ 兄弟产品也会用到您的自拍视频。",
        "GIVEN ~ 面部特征交由集团的子公司建模。",
        // the face has to be used
        "COMPELLED ~ 所有员工都要登记人脸。",
        "COMPELLED ~ 入场一律须刷脸。",
        "COMPELLED ~ 没有登记人脸的不能接走孩子。",
        "COMPELLED ~ 未完成人脸认证，停发补贴。",
        "COMPELLED ~ 每位考生必须录脸。",
        // Cantonese
        "PLACE ~ 面部影像只係喺手機入面，唔會儲存喺伺服器。",
        "END ~ 關閉功能即刻刪除，唔會儲存。",
        "NOBODY ~ 容貌資料唔會俾任何第三方。",
        "REFUSAL ~ 唔想刷臉，可以揀用密碼。",
        "WITHDRAWAL ~ 點樣撤回：「設定 > 面部 > 關閉」。",
      })
  void says_it(Proof proof, String words) {
    assertThat(says(proof, words)).as(words).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        // a copula is no purpose
        "PURPOSE ~ 点击同意即视为您同意处理人脸信息。",
        "PURPOSE ~ 保存期间为您最后一次到店后一年。",
        "PURPOSE ~ 照片转换为您的特征值。",
        "PURPOSE ~ 采集方式为您本人拍照。",
        "PURPOSE ~ 上述信息被认为您的敏感信息。",
        // nor is what somebody else might do with it
        "PURPOSE ~ 人脸一旦泄露，可能被用于冒领补贴。",
        "PURPOSE ~ 特征若被窃取，会被他人用来开户。",
        "PURPOSE ~ 照片可能遭人用于伪造证件。",
        "PURPOSE ~ 模板外泄可能被不法分子用于诈骗。",
        "PURPOSE ~ 面容泄露会被拿去冒充您。",
        // nor a pleasanter service, under whatever label
        "PURPOSE ~ 目的：不断提升服务质效。",
        "PURPOSE ~ 用途：让您玩得更开心。",
        "PURPOSE ~ 为持续优化您的使用环境。",
        "PURPOSE ~ 面部影像用嚟做咩：令你更開心。",
        "PURPOSE ~ 用来做什么？\\n给您更贴心的旅程。",
        // nor that it is sent somewhere
        "PURPOSE ~ 新服务要把您的照片传到长沙。",
        "PURPOSE ~ 我们需要把特征发送至机房。",
        // an adverb, a message to the person, another kind's way
        "METHOD ~ 脸外泄了会比较麻烦。",
        "METHOD ~ 找到脸的过程比较耗电。",
        "METHOD ~ 结果会推送给您。",
        "METHOD ~ 骑行里程上传至主机。",
        "METHOD ~ 会员编号会传到东京的主机。",
        "METHOD ~ 比对未通过的，由老师决定。",
        // an expiry of nothing, a date, a heart at ease
        "PERIOD ~ 按档案管理规定执行，期满自动销毁。",
        "PERIOD ~ 保存期限届满后删除。",
        "PERIOD ~ 为让您放心，特此说明（2026年3月1日起施行）。",
        "PERIOD ~ 在“我的”里点“取消授权”，照片随即删除。",
        "PERIOD ~ 按下去照片马上删除。",
        "PERIOD ~ 解绑后立即清空特征。",
        // somebody else's device
        "ON_PHONE ~ 特征值存放在符合要求的专用存储设备。",
        "ON_PHONE ~ 照片保存在安全的服务器设备中。",
        "ON_PHONE ~ 保存于门禁设备。",
        "ON_PHONE ~ 存放于后台终端。",
        "ON_PHONE ~ 特征写入加密设备。",
        // how long it takes, and not the way
        "CLOSING ~ 我们在收到注销账号的申请后15个工作日内办结。",
        "CLOSING ~ 您的注销请求将在10个工作日内处理完毕。",
        // another thing is closed
        "CLOSING ~ 注销：信用卡销卡请致电客服。",
        "CLOSING ~ 车辆注销请到服务站办理。",
        "CLOSING ~ 可在“我的”里注销门禁卡。",
        "CLOSING ~ 订阅取消：设置-订阅。",
        "CLOSING ~ 删除角色请至“设置-角色”。",
        // another thing is taken back
        "WITHDRAWAL ~ 请假申请可在“考勤”里撤回。",
        "WITHDRAWAL ~ 您可随时在“我的-预约”取消预约。",
        "WITHDRAWAL ~ 可在订单页撤销订单。",
        "WITHDRAWAL ~ 关闭推送：设置-消息-关闭。",
        "WITHDRAWAL ~ 点“我的-报名”取消报名。",
        // begun or acknowledged is not done
        "ANSWER ~ 申请删除的，10个工作日内决定是否受理。",
        "ANSWER ~ 要求刪除資料，本公司14日內發信確認收到。",
        "ANSWER ~ 注销申请将于十五个工作日后进入处理队列。",
        "ANSWER ~ 删除申请，我们会在5日内安排专人与您联系。",
        "ANSWER ~ 争议交易15个工作日内答复；删除申请按规定办理。",
        // the subsidiary that is none
        "NOBODY ~ 影像交由子公司使用，子公司不属于第三方。",
        // a choice, not a must
        "COMPELLED ~ 人脸不是必须的。",
        "COMPELLED ~ 并非必须刷脸，刷卡也行。",
        "COMPELLED ~ 一定要刷脸吗？",
        "COMPELLED ~ 工作人员必须对人脸信息保密。",
        "COMPELLED ~ 使用刷脸功能时须正对镜头。",
        "COMPELLED ~ 用人脸核对身份须取得面部照片和特征值，否则无法比对。",
        "COMPELLED ~ 刷脸登录需要先采集一张面部照片。",
        "COMPELLED ~ 人脸识别必须使用面部特征，缺了它认不出人。",
        "COMPELLED ~ 刷脸开门要比对面部图像，没有图像就无从比对。",
        "COMPELLED ~ 面部核验必须拍摄一段短视频。",
        // free choice by whoever
        "HANDLER ~ 您可自由选择是否提供；也可不提供。",
        "COMPLAINT ~ 有人申诉的，等申诉结束再删。",
        // a risk that the purpose is to prevent, other pictures, a purpose that any use would serve
        "IMPACT ~ 核对面容，防止他人冒用您的身份。",
        "IMPACT ~ 刷脸是为了避免会员卡被人冒用。",
        "IMPACT ~ 不刷脸的，候诊次序与费用均不受影响。",
        "KINDS ~ （三）检查报告照片；",
        "KINDS ~ 場內禁止攜帶自拍棒。",
        "KINDS ~ 报修时上传水表照片。",
        "KINDS ~ 退货请附商品图片。",
        "PURPOSE ~ 为落实互联网诊疗有关管理要求，本应用将采集面部图像。",
        "PURPOSE ~ 臉部照片用於演出相關作業。",
        "PURPOSE ~ 为保障诊疗活动规范有序，采集人脸。",
      })
  void does_not_say_it(Proof proof, String words) {
    assertThat(says(proof, words)).as(words).isFalse();
  }

  private static boolean says(Proof proof, String words) {
    return READER.readOnFace("人脸信息说明\n" + words.replace("\\n", "\n")).sentences().stream()
        .anyMatch(s -> s.proofs().contains(proof));
  }
}
