package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PM-05: how exactly a reason says what camera or face is used for. */
final class PurposeWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We ask for your consent to process your face, to confirm that you are the holder of the"
            + " driving licence.",
        "The camera checks whether the person at the desk is still the candidate.",
        "From images of your face this phone works out how far your eyelids are open.",
        "The camera estimates your age before you enter the bar.",
        "The camera is used to measure the width of your face and to suggest a frame.",
        "The camera looks at your face to open the locker.",
        "Your face is used to hand over the parcel.",
        "We use the camera to tell who is about to start the shift.",
        "相机只用来拍摄面部画面，测量脸宽和瞳距。",
        "摄像头用来看看您是不是这张卡的持卡人。",
        "用摄像头判断您是否犯困。",
        "相机拍下您的脸，用来打开储物柜。",
        "拍摄面部，是为了确认取件的就是您。",
        "相機用來估算您的年齡。",
        "相机分析您的肤质，推荐护肤步骤。",
        // to somebody, and what belongs to whom
        "To confirm to the household that the person at the door is the one they booked.",
        "To confirm that the listing belongs to the person whose ID is on file.",
        "We use your face to make sure that this account is yours.",
        "The camera shows the host that the guest is the one who was invited.",
        // what opens by itself
        "When a shop asks for an approval, you look at the phone and the approval opens.",
        "You look up, your face is compared, and the gate opens.",
        "Once the camera has seen your face, the locker unlocks.",
        "看一眼镜头认出面部，柜门就打开。",
        "刷脸后闸机自动放行。"
      })
  void an_act_and_what_it_is_done_to_name_the_use(String words) {
    assertThat(PurposeWords.of(words)).isEqualTo(PurposeWords.SPECIFIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The camera lets us serve you.",
        "The camera is there so that we know you and your needs.",
        "We use your face to see what suits you.",
        "The camera helps us to make sure that things run as they should.",
        "Your face is needed for the reasons that you will see.",
        "The camera is used in the course of our business.",
        "相机让我们更懂您。",
        "拍摄面部，是为了了解您的需要。",
        "相机用于业务需要。",
        "为了确保一切顺利，需要拍摄您的脸。",
        "开启相机，精彩马上开始。",
        "使用人脸，是为了看见更好的您。",
        "The camera is used to make sure that every customer has a great time.",
        "We need the camera to see if you are happy with us.",
        "We use the camera to know that you are our favourite customer.",
        "Allow the camera to start your car-free rides through a world of fun.",
        "To let you enter a room full of surprises.",
        "We use the camera to find out what makes you smile.",
        "我们需要使用相机，以便您开始使用本软件。",
        "需要使用相机进行软件升级。",
        "我们的开发部门需要使用相机。",
        "需要使用相机，看看能为您做些什么。",
        "使用相机是为了确保为您带来便利。",
        "需要相机权限，判断如何为您服务。",
        "需要相机以便满足开展业务的条件。",
        "需要使用相机，让您取得更多优惠条件。",
        "The camera is needed so that new doors open for you.",
        "We use the camera for our business when an order is confirmed.",
        "We use your face to make sure that the day is yours.",
        "The camera helps us confirm to you that you are number one.",
        "使用相机，入门就开始精彩。",
        "We use the camera to ensure that your experience is the one you deserve.",
        "The camera helps us improve, and the door opens to better services.",
        "使用相机提升服务，大门打开新机遇。"
      })
  void words_without_them_do_not(String words) {
    assertThat(PurposeWords.of(words)).isNotIn(PurposeWords.SPECIFIC, PurposeWords.BESIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The camera does not check whether you are the holder of the card.",
        "相机不会测量您的脸宽。",
        "Your face is never used to open the door."
      })
  void a_denial_names_no_use(String words) {
    assertThat(PurposeWords.of(words)).isEqualTo(PurposeWords.UNCLEAR);
  }
}
