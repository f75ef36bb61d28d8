package org.facecert.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done with a camera or a face, told by an act and what the act is done to: who somebody is
 * is confirmed, a width is measured, a door is opened. "To serve you" has neither, and "to make
 * sure that every customer is happy" only seems to.
 */
final class ConcreteUse {

  /** Who somebody is, or in what state, in words that ask it: not "that you are happy". */
  private static final Pattern WHO =
      Pattern.compile(
          "(?i)\\b(?:confirm|check|tell|see|know|make sure|be sure|recogni[sz]e|ensure|prove|show)\\w*"
              + " (?:\\w+ ){0,4}?(?:(?:that|whether|if) [^.;]{1,40}?\\b(?:is|are|was|were|wears?)\\b"
              + " (?:(?!our\\b|my\\b|happy\\b)\\w+ ){0,3}?"
              + "(?:holder|owner|member|person|people|customer|passenger|driver|candidate|student|patient|guest"
              + "|resident|tenant|employee|colleague|user|you\\b(?! \\w)|yourself|adult|child|same|(?:right |very )?one (?!(?:that |which )?(?:you|we) (?:love|want|need|deserve|like|trust|prefer|choose|enjoy))(?:who|that|they|you|we|it|named|booked|invited|expected)|alone|awake|asleep"
              + "|tired|over|under|old enough|mask|helmet|at (?:the|your) desk)\\b"
              + "|(?:that|whether|if) (?:your|the|their|his|her) (?:\\w+ )?(?:eyes?|eyelids?|mask|helmet)\\b"
              + "|(?:that|whether|if) (?:the|this|that|your|an?) (?:\\w+ )?(?:account|profile|card|ticket|pass|listing|locker|booking|order|licen[cs]e|phone|id|badge|membership|parcel|number|person|face) (?:is|are|belongs? to) (?:you(?:rs)?\\b(?! \\w)|the (?:person|one|holder|owner|member|customer|user|guest|driver|patient|student|employee|resident|name) (?:who|whose|that|on|in|named)\\b)"
              + "|who (?:\\w+ )?(?:is|are|was|has|stands?|sits?|comes?|opens?|enters?|starts?|drives?|rides?|boards?)\\b)"
              + "|(?:确认|確認|确定|確定|确保|確保|认出|認出|辨认|辨認|识别|識別|核对|核對|查验|查驗|看看|看一?下|判断|判斷|证明|證明)[^,，。;；]{0,14}?"
              + "(?:(?:是不是|是否(?:仍|还|還)?[为為是]?|就是|正是|是(?![为為否不])|[为為](?![您你了])|出)"
              + "(?:(?:您|你)(?![的们們]|[^,，。;；]{0,3}(?:需|想|喜|满|滿|最|心|做))|谁|誰"
              + "|(?:(?![对對给給让讓使])[^,，。;；]){0,12}?"
              + "(?:会员|會員|持卡人|持证人|持有人|机主|機主|业主|業主|住户|住戶|学员|學員|考生|司机|司機|驾驶员|骑手|取件人|收件人|寄件人"
              + "|老人|家长|患者|乘客|旅客|同一个?人|真人|活人|成年|未成年|清醒|睁眼|戴)))");

  /** A measure of the body. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)\\b(?:measur|estimat|gaug|assess|detect|determin|calculat|count|analys|analyz|read|check|work(?:s|ed|ing)?"
              + " out|find(?:s|ing)? out|suggest|recommend)\\w*\\b[^.;]{0,40}"
              + "\\b(?:(?:look|seem|appear|are|is)s? (?:over |under |at least |older than |younger than |about |like )?[0-9]{2}|ages?|width of|distance between|pupils?|pupillary|eyes|eyelids?|gaze|blink\\w*|skin|complexion|face shape"
              + "|shape of (?:your|the) face|head size|frame size|your size|mood|expressions?|tired\\w*|drows\\w*|sleepy|fatigue|heart"
              + " rate|pulse|wrinkles?|mask)\\b"
              + "|[看瞧望观觀读讀](?:[看瞧下您你的一出测測察]){0,4}(?:脸色|臉色|气色|氣色|面色|舌苔|黑眼圈|肤色|膚色)"
              + "|(?:测量|測量|测出|測出|测算|量出|(?<![质質数數大流能力尽盡])量一?下?|估算|估计|估計|判断|判斷|检测|檢測|检查|檢查|看出|分析|推荐|推薦|挑选|計算|计算)[^,，。;；]{0,12}"
              + "(?:脸色|臉色|气色|氣色|面色|舌苔|黑眼圈|脸宽|臉寬|脸型|臉型|瞳距|尺码|尺碼|尺寸|年龄|年齡|肤质|膚質|肤色|膚色|肤况|眼睛|眼皮|疲劳|疲勞|疲倦|犯困|困不困|闭眼|睁眼|眨眼|视线"
              + "|口罩|表情|头围|頭圍|五官|心率|皱纹|斑|痘|分心|走神)");

  /** A thing that is opened, handed over, begun: "the door", not "doors". */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)\\b(?:(?:open|unlock|releas|hand|let|admit|collect|pick|board|return|borrow|rent|check)\\w*"
              + " (?:(?:up|out|over|back|you|into|in|to|through) ){0,3}(?:the|your|a|an|its|this|that|their) (?:\\w+ ){0,2}?"
              + "(?:doors?|gates?|lockers?|turnstiles?|barriers?|parcels?|packages?|bikes?|cars?|vehicles?|scooters?|drawers?|cabinets?"
              + "|rooms?|lifts?|buildings?|books?)"
              + "|(?:enter|start|begin|finish|join)\\w* (?:the|your|an?|this|that|their) (?:\\w+ ){0,2}?"
              + "(?:buildings?|exams?|tests?|sittings?|rides?|shifts?))\\b(?![-]| (?:of|full)\\b)"
              + "|(?:(?:打开|打開|放行|取出|领取|領取)[^,，。;；相摄攝镜鏡]{0,6}"
              + "|(?:开|開)(?![始发發展心通放拓创創设設支销銷业業工启啟])[^,，。;；相摄攝镜鏡]{0,3}"
              + "|取(?![得消代向决決材])[^,，。;；]{0,3}|领(?![先导導域取])[^,，。;；]{0,3}|借(?![助此鉴鑑])[^,，。;；]{0,3}"
              + "|(?:还|還)(?![是有会會能要可请請需将將在])[^,，。;；]{0,3}|租[^,，。;；]{0,3}"
              + "|(?:进|進)(?![行步而一度])[^,，。;；]{0,3})"
              + "(?:柜|櫃|箱|(?<![部专專热熱澳厦厂])(?:门|門)(?![店类類户戶槛])|闸|閘|(?<![软軟硬条條文证證组組插附零部邮郵元])件|包裹|快递|快遞"
              + "|车|車|钥匙|房|书(?!面)|書(?!面)|馆|館)"
              + "|(?:参加|參加|开始|開始)[^,，。;；相摄攝镜鏡]{0,6}(?:考试|考試|骑行|騎行|上课|上課)");

  /** A thing that opens by itself once the face is seen: "you look up and the gate opens". */
  private static final Pattern OPENS =
      Pattern.compile(
          "(?i)\\b(?:the|your|an?|this|its) (?:\\w+ ){0,2}?"
              + "(?:doors?|gates?|lockers?|turnstiles?|barriers?|flaps?|drawers?|cabinets?|compartments?|rooms?|lifts?|cars?|bikes?|scooters?"
              + "|approvals?|purchases?|exams?|tests?|tills?|safes?|vaults?|locks?) "
              + "(?:then |just )?(?:opens?(?! (?:up|new|to (?:better|new|more|a world)))|unlocks?|lets? you (?:in|through|out)|(?:is|are) (?:opened|unlocked|let through))\\b"
              + "|(?:柜门|櫃門|柜子|格口|大门|大門|房门|房門|车门|車門|单元门|园门|(?<![部专專热熱澳厦厂软軟入])[门門]|闸机|閘機|闸|閘|道闸|锁|鎖)(?:就|会|會|便|即|自动|自動|随即|隨即|才)*"
              + "(?:(?:打开|打開|开启|開啟)(?!了?(?:新|更|美好|智能|便捷|无限|無限))|弹开|彈開|放行|解锁|解鎖|抬起|(?:开|開)(?![始发發展心通放拓创創设設业業工票关關着著店播启啟]))");

  private ConcreteUse() {}

  static boolean isIn(String words) {
    return List.of(WHO, MEASURED, GIVEN, OPENS).stream().anyMatch(p -> p.matcher(words).find());
  }
}
