package org.facecert.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that tell what else becomes of the person who agrees: "everyone who says yes may turn
 * up in Saturday's reel". The person who agrees is found by the act (says yes, ticks, 点头的老人), what
 * becomes of them by the deed and what it ends in, so that no sentence has to be known.
 */
final class GainedByAgreeing {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String ACT =
      "(?:(?:say|says|said|saying)\\s+[“\"']?(?:yes|ok|okay)|agree[sd]?|agreeing|accept(?:s|ed|ing)?|consent(?:s|ed|ing)?"
          + "|approve[sd]?|opt(?:s|ed|ing)?[ -]in|tick(?:s|ed|ing)?|(?:tap|press|click)(?:s|ped|ed|ping|ing)?"
          + "|joins?\\s+in|joined\\s+in|signs?\\s+up|signed\\s+up|tak(?:es?|ing)\\s+part|took\\s+part"
          + "|go(?:es)?\\s+on|continue[sd]?|continuing|enrol(?:l?s|led)?)\\b";

  private static final String ACT_ZH =
      "(?<![不没沒未])(?:同意|答应|答應|点头|點頭|愿意|願意|授权|授權|开通|開通|勾选|勾選|点了|點了|点过头|點過頭|点过|點過|说好|說好|说行|應允|应允)";

  /** who agrees, as the person that the sentence is about or as a condition of it */
  private static final Pattern WHO_AGREES =
      Pattern.compile(
          "\\b(?:who(?:ever|soever)?|that|(?:if|once|when|after|as soon as|where|by|anybody|anyone|everybody|everyone|those|people)"
              + "(?:\\s+(?:you|they|he|she|one|people|guests|members|somebody|someone))?)(?:'ve|’ve)?"
              + "(?:\\s+(?:has|have|had|do|does|did|will|ever|once|also|already))*\\s+"
              + ACT
              + "|\\bhaving\\s+"
              + ACT
              + "|\\b(?:consenting|agreeing)\\s+\\w+"
              + "|"
              + ACT_ZH
              + "[^，,。；;、]{0,12}?(?:的(?!话)|者)"
              + "|"
              + ACT_ZH
              + "(?:同意|刷脸|刷臉|人脸\\S{0,4})?(?:了|过|過|后|後|之后|之後|以后|以後|的话|的話|就|即|便|视为|視為|意味|等于|等於|表示)"
              + "|(?:点|點)(?:了|过|過)[“「]?(?:同意|愿意|願意|确认|確認|好)"
              + "|(?:凡|凡是|只要|一旦|一经|一經|若|如)\\S{0,4}"
              + ACT_ZH,
          FLAGS);

  /** the yes itself; it is spoken of in many another way ("your yes is voluntary") */
  private static final Pattern YES =
      Pattern.compile(
          "\\b(?:your|a|every|each|one|with|by)\\s+(?:yes|tick|consent|agreement|approval|ok|okay)\\b",
          FLAGS);

  /** shown to others than those who check the face */
  private static final String SHOWN =
      "\\b(?:turn(?:s|ing|ed)?\\s+up|appear\\w*|star(?:s|ring)?|featur\\w*|show(?:s|n|ing)?(?:\\s+up)?|end(?:s|ing)?\\s+up"
          + "|seen|post(?:s|ed|ing)?|publish\\w*|print\\w*|display\\w*|screen(?:ed|ing)|go(?:es)?|gets?|puts?|hung?|hang|run|use[sd]?"
          + "|become[sd]?|make[s]?|made|land|pick\\w*|includ\\w*|add\\w*|tag\\w*|fac(?:e|es))\\b[^.;:!?]{0,60}?"
          + "\\b(?:reel|feed|stor(?:y|ies)(?! of)|instagram|facebook|tiktok|youtube|snapchat|social media|socials|our (?:web ?)?site|homepage"
          + "|posters?|flyers?|leaflets?|brochure|billboards?|big screen|video wall|hall of fame|photo wall|wall of \\w+|magazine"
          + "|newspaper|highlights?|clips?|aftermovie|film|promo\\w*|campaigns?|slide ?show|press|yearbook|news ?letter|live ?stream"
          + "|public gallery|photo gallery|adverts?|ads|commercials?)\\b"
          + "|(?:登上|登在|上(?=了?[^，,。；;同门門车車机機]{0,4}(?:大屏|墙|牆|榜|报|報|海报|首页|首頁))|出现在|出現在|放到|放在|放上|贴在|貼在|贴上|发到|發到|发在|發在|挂在|掛在|挂到|展示在"
          + "|印在|印上|播|做进|做成|剪进|剪進|剪成|选进|選進|选入|用在|用于|用於|用到|收进|收進|收录|编进|入选|入選|转发|出镜|入镜)[^，,。；;]{0,14}"
          + "(?:大屏|屏幕|墙|牆|榜|海报|海報|公众号|公眾號|视频号|視頻號|抖音|朋友圈|微博|小红书|小紅書|脸书|臉書|粉丝页|粉絲頁|网站|網站|官网|官網|主页|首页|首頁"
          + "|宣传|宣傳|画册|畫冊|报纸|報紙|杂志|雜誌|短片|影片|宣傳片|视频|節目|节目|广告|廣告|橱窗|櫥窗|群里|简报|簡報|年报|月刊|展板|公示栏|布告栏|社区报|小报|花絮|集锦|集錦|直播|照片墙)"
          + "|公示(?!牌)|展播|刊登|晒出|曬出";

  /** joined to a list, a club, a course, a draw */
  private static final String JOINED =
      "\\b(?:enter\\w*|join\\w*|put|puts|sign(?:s|ed)?|enrol\\w*|register\\w*|book\\w*|add\\w*|tak(?:e|es|ing) part|took part"
          + "|get|gets|receiv\\w*|sen[dt]\\w*|hear|invit\\w*|subscrib\\w*|count\\w*|reserv\\w*|becom\\w*|is|are|goes|go|be|save[sd]?|volunteer\\w*|list(?:ed|s)?)\\b[^.;:!?]{0,40}?"
          + "\\b(?:prize|draw|raffle|lottery|sweepstakes?|clubs?|loyalty|newsletters?|mailing list|mailings|panel|surveys?"
          + "|(?:clinical |field )trial|competition|contest|quiz|lectures?|talks?|workshops?|webinar|fan|supporters?|volunteers?|donors?"
          + "|street team|petition|fundraiser|party list|pool of \\w+|studies|study group|focus group|promotions?|offers?|deals|catalogue|samples?)\\b"
          + "|(?:报|報)(?:个|個|了|上)?名|抽奖|抽獎|摸奖|摸獎|讲座|講座|订阅|訂閱|(?:入|加|进|進|拉进|拉進|拉到)[^，,。；;]{0,6}(?:群(?!众)|会员|會員|俱乐部|俱樂部|名单|名單|志愿|志願|协会|協會|互助|计划|計畫)"
          + "|(?:成为|成為|算作?|当上|登记为|登記為|列为|列為|列入)[^，,。；;]{0,8}(?:会员|會員|粉丝|粉絲|志愿者|志工|代言|体验官|推荐官|名单|名單|股东|社员|社員)"
          + "|(?:参加|參加|参与|參與|加入|报|報)[^，,。；;]{0,10}(?:活动|活動|调查|調查|调研|培训|培訓|课程|課程|体验课|团购|團購|旅游|旅遊|比赛|比賽|评选|評選|研究|试验|計劃|计划|俱乐部|俱樂部)";

  /** written to, called, visited, sold to */
  private static final String CONTACTED =
      "\\b(?:call|text|write\\s+to|e-?mail|phone|ring|contact|visit|drop\\s+in\\s+on|message)(?:s|ed|ing)?\\s+(?:you|them|him|her|me)\\b(?![^.;!?]{0,24}\\b(?:code|pin)\\b)"
          + "|\\bhear(?:s)?\\s+(?:\\w+\\s+){0,2}from\\s+(?:us|our|the|other|partners?|sponsors?)\\b"
          + "|(?:给|給|向|为|為|往)(?:您|你|我|他们|他們|家里|家裡|家人|子女|儿女|兒女)[^，,。；;]{0,8}(?:打电话|打電話|发短信|发消息|發簡訊|寄|推送|推荐|推薦|推销|推銷|介绍对象|发券|送券)"
          + "|(?:来电|來電|回访|回訪|上门推|上門推|登门|登門)";

  /** pays, or owes */
  private static final String CHARGED =
      "\\b(?:charg(?:e|es|ed|ing)|bill(?:s|ed)|debit\\w*|donat\\w*|deduct\\w*|tips?|round(?:s|ed)?\\s+up)\\b[^.;!?]{0,40}\\b(?:fees?|subscription|month|year|week|donation|charity|fund|cents?|pence|pounds?|euros?|dollars?|round|tip|membership)\\b"
          + "|捐(?:出|款|赠|贈|给|給|\\p{Nd}|一)|(?:交|扣|收|缴|繳|付|续|續)[^，,。；;]{0,6}(?:会费|會費|年费|年費|月费|月費|服务费|服務費|保费|保費|管理费|管理費|赞助费)|自动续费|自動續費";

  private static final Pattern DEED =
      Pattern.compile(SHOWN + "|" + JOINED + "|" + CONTACTED + "|" + CHARGED, FLAGS);

  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:not|never|no|nothing|nobody|none|neither|nor|without|cannot)\\b|n['’]t\\b"
              + "|[不无無没沒勿未别別非]",
          FLAGS);

  /** what a person is free to do all the same */
  private static final Pattern RIGHT =
      Pattern.compile(
          "\\b(?:you|they|he|she|one) (?:can|may|are free)\\b|\\b(?:still|any ?time|whenever)\\b|随时|隨時|仍|可以|也能|照样|照樣",
          FLAGS);

  /** what comes next on the phone itself */
  private static final Pattern ON_THE_WAY =
      Pattern.compile(
          "\\b(?:codes?|pin|circle|frame|oval|ring|screen|phone|app|settings|page|button|seconds?|number)\\b"
              + "|屏幕|螢幕|圆框|圓框|系统|系統|手机|手機|页面|頁面|按钮|按鈕|秒",
          FLAGS);

  private static final Pattern END = Pattern.compile("[,;:.!?，；：。！？]");

  /** a box or control does more than one thing where its parts are joined by these */
  private static final Pattern JOINT =
      Pattern.compile(
          "[,，、;；&+]|\\b(?:and|plus|as well as|along with|together with|while)\\b|并|並|同时|同時|以及|顺便|順便|另外|也(?=[替帮幫给給为為代让讓把])",
          FLAGS);

  private GainedByAgreeing() {}

  /**
   * Whether the sentence tells of who agrees something that is not seen to be of the face: a person
   * has to say what it is.
   *
   * @param title what the screen is about
   */
  static boolean isPerhapsToldBy(String sentence, String title) {
    Matcher who = WHO_AGREES.matcher(sentence);
    if (!who.find() || sentence.endsWith("?") || sentence.endsWith("？")) {
      return false;
    }
    String rest = sentence.substring(0, who.start()) + " " + sentence.substring(who.end());
    return !DENIES.matcher(rest).find()
        && !RIGHT.matcher(rest).find()
        && !ON_THE_WAY.matcher(rest).find()
        && FurtherObjects.isOfSomethingUnknown(rest, title);
  }

  /** Whether the sentence says that something else becomes of who agrees. */
  static boolean isToldBy(String sentence) {
    boolean ofWhoAgrees = WHO_AGREES.matcher(sentence).find() || YES.matcher(sentence).find();
    return ofWhoAgrees && deeds(sentence).findAny().isPresent();
  }

  /** Whether one of the things that the label of a box or control joins is such a deed. */
  static boolean isJoinedIn(String label) {
    List<String> things = JOINT.splitAsStream(label).filter(t -> !t.isBlank()).toList();
    return things.size() > 1 && things.stream().anyMatch(t -> deeds(t).findAny().isPresent());
  }

  /** Deeds that the clause in which they stand does not deny. */
  private static Stream<MatchResult> deeds(String sentence) {
    return DEED.matcher(sentence)
        .results()
        .filter(deed -> !DENIES.matcher(clause(sentence, deed)).find());
  }

  private static String clause(String sentence, MatchResult deed) {
    int from = 0;
    Matcher end = END.matcher(sentence);
    while (end.find() && end.start() < deed.start()) {
      from = end.end();
    }
    return sentence.substring(from, deed.end());
  }
}
