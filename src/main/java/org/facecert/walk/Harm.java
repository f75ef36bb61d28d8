package org.facecert.walk;

import java.util.regex.Pattern;
import org.facecert.screen.Normal;

/**
 * Words for what cannot be undone or costs somebody something: deleting, closing an account,
 * paying, sending, calling, publishing, installing, signing out, buying, granting, resetting.
 */
final class Harm {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:delet|remov|eras|clear|reset|clos(?:e|ing) (?:my |your )?account|deactivat"
              + "|terminat|unsubscrib|unbind|unlink|purchas|buy|order|check ?out"
              + "|top[ -]?up|recharg|withdraw|donat|bid|bet|subscrib|send|submit|shar|post|publish"
              + "|upload|call|dial|text us|e-?mail|message|invit|install|updat|upgrad|download"
              + "|(?:log|sign)[ -]?(?:out|off)|report|block|cancel|accept|approv|authori[sz]"
              + "|emergency|sos)\\w*");

  private static final Pattern CHINESE =
      Pattern.compile(
          "删除|清除|清空|清理|重置|恢复出厂|注销|销户|解绑|解除|停用|购买|下单|结算|汇款|充值|提现|"
              + "打赏|捐|借款|贷款|投保|订阅|续费|开通|发送|发布|提交|分享|上传|拨打|呼叫|打电话|致电|"
              + "短信联系|邀请|安装|更新|升级|下载|退出|登出|举报|拉黑|取消|授权|报警|求助");

  private static final Pattern PAYING = Pattern.compile("\\b(?:pay|transfer)\\w*|支付|付款|转账|缴费|刷脸付");

  private static final Pattern AMOUNT = Pattern.compile("\\p{Nd}|[¥￥$€£元]");

  private Harm() {}

  static boolean isNamed(String label) {
    return isNamedBesidesPaying(label) || PAYING.matcher(Normal.text(label)).find();
  }

  /**
   * For what offers to pay by the face: between such a choice and a payment stand a consent and a
   * look into the camera, both of which are refused. A sum on it is a payment at hand.
   */
  static boolean isNamedBesidesPaying(String label) {
    String words = Normal.text(label);
    return ENGLISH.matcher(words).find()
        || CHINESE.matcher(words).find()
        || PAYING.matcher(words).find() && AMOUNT.matcher(words).find();
  }
}
