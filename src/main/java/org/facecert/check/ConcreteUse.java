package org.facecert.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done with a camera or a face, told by an act and what the act is done to: who somebody is
 * is confirmed, a width is measured, a door is opened. "To serve you" has neither.
 */
final class ConcreteUse {

  /** Who somebody is, in words that ask it: not "check you", not "know your needs". */
  private static final Pattern WHO =
      Pattern.compile(
          "(?i)\\b(?:confirm|check|tell|see|know|make sure|be sure|recogni[sz]e|ensure|prove|show)\\w*"
              + " (?:\\w+ ){0,2}?(?:that|whether|if|who|it is)\\b[^.;]{0,50}"
              + "\\b(?:holder|owner|member|person|people|customer|passenger|driver|candidate|student|patient|guest"
              + "|resident|tenant|employee|colleague|user|you(?:.re| are)|is you|yourself|who|adult|child|same|alone|awake|asleep"
              + "|tired|eyes?|mask|helmet|at (?:the|your) desk)\\b"
              + "|(?:确认|確認|确定|確定|确保|確保|认出|認出|辨认|辨認|识别|識別|核对|核對|查验|查驗|看看|看一?下|判断|判斷|证明|證明)[^,，。;；]{0,14}"
              + "(?:是不是|是否|就是|正是|为|為|是|出)[^,，。;；]{0,12}"
              + "(?:您|你|会员|會員|持卡人|持证人|持有人|机主|機主|业主|業主|住户|住戶|学员|學員|考生|司机|司機|驾驶员|骑手|取件人|收件人|寄件人|老人|家长"
              + "|患者|乘客|旅客|同一个?人|真人|活人|谁|誰|成年|未成年|清醒|睁眼|戴)");

  /** A measure of the body. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)\\b(?:measur|estimat|gaug|assess|detect|determin|calculat|count|analys|analyz|read|check|work(?:s|ed|ing)?"
              + " out|find(?:s|ing)? out|tell|see|suggest|recommend|pick|choos)\\w*\\b[^.;]{0,40}"
              + "\\b(?:ages?|width of|distance between|pupils?|pupillary|eyes|eyelids?|gaze|blink\\w*|skin|complexion|face shape"
              + "|shape of (?:your|the) face|head size|frame size|your size|size of|mood|expression|tired\\w*|drows\\w*|sleepy|fatigue|attention|heart"
              + " rate|pulse|wrinkles?|spots|smile|mask)\\b"
              + "|(?:测量|測量|测出|測出|测算|量出|量一?下|量|估算|估计|估計|判断|判斷|检测|檢測|检查|檢查|看出|分析|推荐|推薦|挑选|計算|计算)[^,，。;；]{0,12}"
              + "(?:脸宽|臉寬|脸型|臉型|瞳距|尺码|尺碼|尺寸|年龄|年齡|肤质|膚質|肤色|膚色|肤况|眼睛|眼皮|疲劳|疲勞|疲倦|犯困|困不困|闭眼|睁眼|眨眼|视线"
              + "|口罩|表情|头围|頭圍|五官|心率|皱纹|斑|痘|分心|走神)");

  /** A thing that is opened, handed over, begun. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)\\b(?:open|unlock|releas|hand|let|admit|collect|pick|board|enter|start|begin|finish|join|return|borrow|rent|check)\\w*"
              + " (?:\\w+ ){0,4}?"
              + "(?:doors?|gates?|lockers?|turnstiles?|barriers?|parcels?|packages?|bikes?|cars?|vehicles?|scooters?|drawers?|cabinets?|rooms?"
              + "|lifts?|buildings?|exams?|tests?|sittings?|rides?|shifts?|lessons?|books?)\\b"
              + "|(?:打开|打開|开启|開啟|开|開|放行|取出|取|领取|領取|领|借|还|還|租|进|進|参加|開始|开始)[^,，。;；相摄攝镜鏡]{0,6}"
              + "(?:柜|櫃|箱|门|門|闸|閘|件|包裹|快递|快遞|车|車|钥匙|房|考试|考試|课|課|书|館|馆)");

  private ConcreteUse() {}

  static boolean isIn(String words) {
    return List.of(WHO, MEASURED, GIVEN).stream().anyMatch(p -> p.matcher(words).find());
  }
}
