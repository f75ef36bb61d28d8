package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.check.PressureWords.Means;
import org.facecert.check.PressureWords.Pressure;
import org.facecert.check.PressureWords.Tie;
import org.junit.jupiter.api.Test;

/** {@link PressureWords}: sentences of many kinds of apps, on both sides of the line. */
final class PressureWordsTest {

  private static final PressureWords WORDS = PressureWords.shipped();

  private static final String REWARDS =
      """
      Agree now and get 100 points.
      Turn on face login today to earn a ¥20 coupon.
      Your first month is free when you enrol your face.
      Scan your face to claim your free coffee.
      Everyone who switches to face entry is entered into our monthly draw.
      Enable it and save 15% on your next order.
      Set up the face check and we'll add $5 credit to your wallet.
      £5 off your next ride for saying yes.
      Members who agree receive a welcome gift.
      No purchase needed, agree today and win a phone.
      Use face pay three times this week: cashback on us!
      Say yes and your booking fee is waived.
      Get two weeks of premium on us for trying the selfie check.
      Verify with a selfie and unlock 500 bonus points.
      Complete the face scan to qualify for a discount.
      Not only is it quick, you also get a voucher when you enrol.
      If you decline you lose your 10% discount.
      No face, no discount.
      You still get 50 points if you agree today.
      不刷脸就没有优惠。
      You will miss exclusive benefits without it, so agree.
      Your 10% discount on transfers goes to those who agree.
      Without face login you will miss out on the gift.
      Agree to keep your discount.
      If you refuse you will not receive the welcome bonus.
      Opt in for a chance to win a weekend in Paris.
      Join the face club and pick up a free dessert.
      We plant nothing else, but agree and you get 50 gems.
      Register your face and enjoy a lower fare all summer.
      同意即送20元红包
      开通奖励
      开通刷脸登录，立得100积分
      现在授权，领取新人大礼包
      完成人脸认证，送7天会员
      刷脸支付首单立减5元
      开启面容登录，享8.8折优惠
      录入人脸即可参与抽奖
      刷脸开门，天天有礼，赢取话费
      授权后系统将自动发放优惠券到您的账户
      同意开通，免费领一杯咖啡
      拒绝将失去20元红包
      不同意则无法领取新人礼包
      不授权就享受不到专享价
      人脸核验通过后奖励50金币
      无需排队，开通人脸通道即送停车券
      点击同意，您将获得一次抽奖机会
      不影响正常使用，同意即送优惠券
      升级刷脸，返现8元
      Agree now and your first month is on us.
      Set up face pay: your next coffee is our treat.
      Say yes and 5 dollars land in your wallet.
      完成人脸认证，瓜分百万现金
      刷脸认证送Q币
      """;

  private static final String HURRIES =
      """
      Limited time: enable face login today only.
      Offer ends at midnight, agree now.
      Last chance to turn on face entry!
      Only 3 places left for the face lane, join now.
      Hurry, set up your face before it is too late.
      The first 500 users who enrol are served.
      Don't miss out on face login!
      This offer expires in ten minutes, agree now.
      Places are limited, agree while spots last.
      限时开通刷脸登录
      仅限今天开通人脸通道
      名额有限，先到先得，立即开通
      最后一天！赶紧录入人脸
      还等什么，马上开启刷脸
      活动即将结束，抓紧授权
      仅剩3个名额，立即刷脸认证
      前100名完成人脸录入的用户
      错过今天不再有，立即同意
      """;

  private static final String CROWDS =
      """
      2,400,000 people have already switched to face login.
      Nine out of ten members have already enabled the face check.
      Most of our customers have already said yes to face entry.
      87% of drivers have enrolled their face.
      已有1200万用户开通刷脸登录
      98%的用户选择了刷脸支付
      超过300位邻居已开通人脸门禁
      Join 2 million drivers who trust face login.
      """;

  private static final String BARE =
      """
      Earn 200 bonus points
      £5 off your next order
      Today only!
      Offer ends tonight
      新人立得20元红包
      限时特惠
      今日截止
      送你一张优惠券
      """;

  private static final String DOUBTFUL =
      """
      Face login bonus
      Verify your face for a higher transfer limit.
      Enable face entry and use the priority lane.
      10 minutes left
      You have 04:59 left
      Two of your friends have already joined.
      完成人脸认证可提升转账额度
      开通人脸通道优先办理
      还剩9分钟
      领取20元红包时需刷脸验证
      """;

  private static final String INNOCENT =
      """
      We collect an image of your face to sign you in.
      No discount is tied to this.
      No discount, gift or points depend on your answer.
      Refusing costs you nothing.
      You keep your points whether or not you agree.
      If you refuse, you still get the welcome gift.
      The price is the same either way: £9.90 a month.
      You will not lose any points if you decline.
      The code is valid for 5 minutes.
      Resend the code in 42 seconds
      The picture is kept for a limited time and then deleted.
      Hold still for 3 seconds and turn your head.
      There is no hurry, take your time.
      Face pay works with your vouchers as usual.
      Use your points and coupons with face pay.
      We never give rewards for agreeing.
      Your face is scanned when you redeem points at the till.
      We map 68 points of your face.
      We measure 128 points on your face to know you again.
      Sign in is free of charge.
      We check your face so that your gift card cannot be spent by others.
      It takes about 10 seconds.
      The consent expires after 12 months.
      You can withdraw at any time in Settings.
      The scan compares your face with the photo on your ID card.
      Total £24.00, paid by card ending 4421.
      A person at the counter checks your ticket just as fast.
      We will ask again only if you start face login.
      Two people may register a face for this door.
      Your credit card is not charged.
      Pictures are deleted after 30 days.
      Neither points nor vouchers are given for a yes.
      Your vouchers are not affected if you say no.
      We draw a frame around your face.
      The lock learns your face in one session.
      Members of staff look at the picture when the match fails.
      How we treat your face
      The film is kept until midnight on that day, then erased.
      Not now, I am in a hurry.
      The camera takes images of your face and measures 68 points in them.
      Members can always check in at the kiosk with their rewards card.
      No discount or gift is tied to this, and there is no hurry: a code by SMS, valid for 5 minutes, does as well.
      同意与否不影响您已有的优惠券和积分，也无需着急：短信验证码（5分钟内有效）同样可用。
      时间：学年最后一天，照片和数字全部删掉
      我们将采集您的人脸图像用于登录
      不同意不影响您领取优惠券
      优惠与是否同意无关
      本功能不设任何红包或奖励
      拒绝不会失去积分
      无论是否开通，均可享受同等优惠
      您已有的积分、优惠券不受影响
      验证码5分钟内有效
      60秒后可重新获取验证码
      人脸图像仅在有限时间内保存，到期删除
      授予相机权限时会再次询问
      在存储期限时间内
      请在倒计时结束前完成动作检测
      刷脸支付可用于发红包
      刷脸支付支持使用优惠券和积分
      使用密码支付可享受与刷脸相同的优惠
      我们保护您的合法权益
      开通证券账户需要人脸核验
      不以同意人脸识别作为发放福利的条件
      只剩最后一步
      领取养老待遇前需要人脸认证
      本服务免费
      刷脸登录不收取任何费用
      月费18元，与登录方式无关
      应付金额：¥20.00
      您可以随时在设置中撤回同意
      无需着急，您可以慢慢考虑
      没有名额限制
      图像保存30天后删除
      请将面部置于框内，保持3秒
      有奖励的活动与本授权无关
      每户最多录入5位家庭成员
      我们用128个特征点识别您
      您也可以使用短信验证码登录
      Enter your gift card number
      """;

  @Test
  void what_is_given_for_a_yes_and_lost_by_a_no_presses() {
    all(REWARDS, p -> p.filter(x -> x.means() == Means.REWARD && x.tie() == Tie.SAID).isPresent());
  }

  @Test
  void hurry_presses() {
    all(HURRIES, p -> p.filter(x -> x.means() == Means.URGENCY && x.tie() == Tie.SAID).isPresent());
  }

  @Test
  void the_crowd_presses() {
    all(CROWDS, p -> p.filter(x -> x.means() == Means.CROWD && isPlain(x)).isPresent());
  }

  @Test
  void what_is_given_or_urged_without_a_word_on_what_for_the_screen_tells() {
    all(BARE, p -> p.filter(x -> x.tie() == Tie.OF_THE_SCREEN).isPresent());
  }

  @Test
  void what_may_be_something_else_is_for_a_person() {
    all(DOUBTFUL, p -> p.filter(x -> x.tie() == Tie.DOUBTFUL).isPresent());
  }

  @Test
  void what_is_denied_the_same_either_way_or_something_else_does_not_press() {
    all(INNOCENT, Optional::isEmpty);
  }

  @Test
  void a_control_says_by_itself_what_it_is_for() {
    for (String label :
        List.of(
            "Agree and get £5 off", "Turn on, earn 50 points", "同意并领红包", "立即领取20元红包", "开通享8折")) {
      assertThat(WORDS.onAgreement(label)).as(label).map(Pressure::tie).contains(Tie.SAID);
    }
    for (String label :
        List.of(
            "No thanks, I don't want points",
            "Give up the voucher",
            "No, I'd rather pay full price",
            "原价购买",
            "放弃红包",
            "不要优惠",
            "残忍放弃20元券")) {
      assertThat(WORDS.onRefusal(label)).as(label).map(Pressure::tie).contains(Tie.SAID);
    }
    for (String label :
        List.of(
            "Agree", "Decline", "Not now", "Keep my discount and decline", "同意", "不同意", "暂不开通")) {
      assertThat(WORDS.onAgreement(label)).as(label).isEmpty();
      assertThat(WORDS.onRefusal(label)).as(label).isEmpty();
    }
  }

  @Test
  void a_time_on_what_agrees_is_that_after_which_it_can_be_pressed() {
    assertThat(WORDS.onAgreement("同意（剩余3秒）")).isEmpty();
    assertThat(WORDS.onAgreement("Agree (5 s left)")).isEmpty();
  }

  @Test
  void a_long_hostile_text_is_read_in_time() {
    String text = "get no not 100 free free , and you , now ".repeat(5_000);

    long from = System.nanoTime();
    WORDS.in(text);

    assertThat(System.nanoTime() - from).isLessThan(20_000_000_000L);
  }

  private static boolean isPlain(Pressure pressure) {
    return pressure.tie() != Tie.DOUBTFUL;
  }

  private static void all(String table, java.util.function.Predicate<Optional<Pressure>> expected) {
    List<String> wrong = new ArrayList<>();
    table
        .lines()
        .filter(sentence -> !expected.test(WORDS.in(sentence)))
        .forEach(sentence -> wrong.add(sentence + " -> " + WORDS.in(sentence)));
    assertThat(wrong).isEmpty();
  }
}
