package org.facecert.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.screen.TextNormalization;

/**
 * Sentences whose subject is the agreement itself and that add something to it: "Saying yes also
 * puts you on our list". What stands on the control does not say so; the sentence does.
 */
final class FurtherObjects {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** the act of agreeing, at the beginning of a sentence or of a clause */
  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(?:^|[,;:.(]\\s*)(?:(?:by|when|if|once|on|upon|in|with)\\s+(?:you\\s+)?)?(?:your\\s+|the"
              + " |this"
              + " )?(?:say(?:ing)?\\s+[“\"']?yes|yes|agree(?:ing|ment)?|accept(?:ing|ance)?|consent(?:ing)?|approv(?:e|ing|al)|opt(?:ing)?["
              + " -]in"
              + "|(?:tap(?:ping)?|press(?:ing)?|click(?:ing)?|choos(?:e|ing)|tick(?:ing)?)\\s+(?:on\\s+)?[“\"']?(?:yes|agree|accept|ok|allow|continue|this|the"
              + " box|i agree))\\b|(?:^|[,，；。;]\\s*)(?:(?:您的|你的|该|此|这一|您|你|一旦|当您|如您|若您)\\s*)?"
              + "(?:一旦|一经|一經|只要|一)?(?:点击|點擊|点按|點按|点选|點選|勾选|勾選|选择|選擇|轻触|輕觸|轻点|輕點|按下|点|點|按|勾)?\\s*[“「]?(?:同意|授权|授權|确认|確認|接受|开通|開通|答应|答應|点头|點頭|说好|說好|应允|應允)[”」]?",
          FLAGS);

  /** "The same tap also says yes to ...": the act by what is pressed, and that it agrees */
  private static final Pattern ONE_ACT =
      Pattern.compile(
          "\\b(?:the|this|that|your|one|a)\\s+(?:same\\s+|one\\s+|single\\s+)?(?:tap|press|click|tick|touch|button|switch|box|answer|choice|step|signature)\\s+(?:\\w+\\s+){0,2}?"
              + "(?:sa(?:ys|id)\\s+[“\"']?yes|agrees|consents|accepts|approves|signs|subscribes|opts|covers|counts|stands\\s+for|(?:allows|lets|permits)\\s+(?:us|our|the shop)|enters|joins|puts|adds|orders|books)\\b"
              + "|(?:这|這|同|该|該|此)(?:同)?(?:一|个|個)*(?:下|点|點|按|次|步|按钮|按鈕|勾|键|鍵|操作|动作|動作)[^，,。；;]{0,6}?(?:同意|答应|答應|接受|授权|授權|允许|允許|表示|代表|等于|等於|意味|视为|視為|算作?|订阅|訂閱|加入|开通|開通)",
          FLAGS);

  private static final Pattern ADDS =
      Pattern.compile(
          "\\b(?:lets?|allows?|permits?|entitles?|authori[sz]es?) (?:us|our \\w+)(?: to)?"
              + " (?:hand|pass|sell|share|give|forward|send|show|tell|contact|track|follow|publish|post)\\b|\\b(?:also|as"
              + " well|too|in addition|additionally|besides|at the same time|together with|along"
              + " with|and (?:to )?(?:sign|put|join|enrol|subscrib)\\w*)\\b"
              + "|同时|同時|(?:也|亦)(?:就|便|即)?(?:成了|成为|成為|加入|参加|參加|列入|等于|等於|让|讓|准许|准許|许可|許可|代表|表示|意味|允许|允許|授权|授權|视为|視為|包括|包含|涵盖|涵蓋)"
              + "|(?:也|亦)?(?:就|便|即|便是|就是)(?:让|讓|准许|准許|许可|許可|允许|允許|授权|授權|等于|等於|视为|視為)|也(?:将|將|会|會|包括|包含|涵盖|涵蓋|允许|允許|表示|代表|意味|视为|視為|即|就|一并)|并(?:将|会|视为|授权|同意|默认|加入|接收)"
              + "|並(?:將|會|視為|授權|同意|加入|接收)|一并|一併|还(?:将|会|表示|意味)|還(?:將|會|表示)|另外",
          FLAGS);

  /** adds nothing: denied, a right of the person's, or the same matter once more */
  private static final Pattern NOTHING_ADDED =
      Pattern.compile(
          "\\b(?:not|never|no|nothing|neither|without)\\b|\\b(?:you (?:can|may|are free)|you"
              + " still)\\b|\\b(?:withdraw|change your mind|any ?time)\\w*"
              + "|不包括|不包含|不涵盖|不涵蓋|不会|不會|不代表|不意味|不视为|不視為|不等于|不影响|不影響|无需|無需|可以?随时|可以?隨時|仍可|也可|亦可|撤回",
          FLAGS);

  /** the face, or that one knows its rules, is the object itself and no further one */
  private static final Pattern OBJECT_ITSELF =
      Pattern.compile(
          "\\b(?:face|facial|faceprint|selfie|biometric|camera)s?\\b|摄像头|攝像頭|相机|相機|鏡頭|\\b(?:read|understood|understand|rules)\\b|\\b(?:scan|template|recogni|compar|verif|identif)\\w*|\\b(?:sign|log|let|check)"
              + " me in\\b|人脸|人臉|刷脸|刷臉|面部|面容|脸部|臉部|[的该此张]脸|已阅读|已閱讀|知悉|规则|規則|扫描|掃描|扫脸|識別|识别"
              + "|核验|核驗|比对|比對|验证|驗證|认证|認證|模板|范本|範本",
          FLAGS);

  /** "... and would like to receive", within the words of one box or control */
  private static final Pattern AND_WANTS =
      Pattern.compile(
          "(?:并|並|且|同时|同時|以及|[,，、；;]\\s*(?:我)?(?:也|还|還|亦))\\s*(?:也|还|還|亦)?\\s*(?:很)?"
              + "(?:愿意|願意|乐意|樂意|乐于|樂於|希望|期待|想|想要|同意|接受|允许|允許|授权|授權|许可|許可|订阅|訂閱|接收|参加|參加|加入)"
              + "|(?:\\band|&|,|;)\\s*(?:i\\s+)?(?:(?:would|'d)\\s+(?:also\\s+)?(?:like|love)\\s+to"
              + "|want\\s+to|agree\\s+to|consent\\s+to|am\\s+(?:happy|glad|keen)\\s+(?:to|for)|wish\\s+to"
              + "|look\\s+forward\\s+to)"
              + "|\\band\\s+(?:to\\s+)?(?:receiv|get|be\\s+sent|subscrib|join|share|sign\\s+up|allow|let|enrol|enter)\\w*"
              + "|\\band\\s+to\\b|\\band\\s+(?:show|tell|send|give|put|add|open|order|post|publish|import"
              + "|link|connect|introduce)\\s+(?:me|my|us|our|the|them)\\b"
              + "|[,，、；;]\\s*(?:请|請)?(?:每\\S{1,2}|定期|不时|不時)?(?:给|給|向|为|為)我(?:发|發|推|寄|送|打)"
              + "|[,，、；;]\\s*(?:每\\S{1,2}|定期)(?:发|發|推|寄|收|送)"
              + "|[并並且]\\s*(?:把|将|將|让|讓|收|给|給|向|为我|為我|通知|告诉|告訴)",
          FLAGS);

  /** one press for everything that the screen lists */
  private static final Pattern ALL =
      Pattern.compile(
          "\\b(?:all|everything|both)\\b(?! right)|全部|所有|统统|統統|一并|一併|一键|一鍵|都同意|都允许", FLAGS);

  /** a line of a list is no longer */
  private static final int LINE = 60;

  private static final Pattern NO_LINE = Pattern.compile("[.。!！?？]$|[:：]");

  private static final Pattern COVERS =
      Pattern.compile(
          "\\b(?:cover|includ|extend|appl|compris|concern|stand|count)\\w*\\b|涵盖|涵蓋|包括|包含|适用于|適用於|及于|及於|覆盖|覆蓋",
          FLAGS);

  /** data of other kinds, and others who get any */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "\\b(?:histor|location|whereabout|contact|calendar|purchase|order|brows|search|health|driv"
              + "|travel|trip|payment|voice|message|profile|newsletter|offer|advert|market|partner|insur|hotel"
              + "|bank|sell|sale|forward|hand|pass|shar|publish|record)\\w*"
              + "|记录|記錄|紀錄|位置|行程|出行|轨迹|軌跡|通讯录|通訊錄|联系人|聯絡人|购买|購買|订单|訂單|浏览|瀏覽|搜索|搜尋"
              + "|健康|驾驶|駕駛|消费|消費|声音|聲音|语音|語音|短信|簡訊|邮件|郵件|广告|廣告|优惠|優惠|转给|轉給|转交|轉交"
              + "|提供给|提供給|交给|交給|出售|合作|保险|保險|公开|公開",
          FLAGS);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern SAYS = Pattern.compile("\\p{L}{2}");

  /** what joins two things that are agreed to at once */
  private static final Pattern JOINT =
      Pattern.compile(
          "\\b(?:and|plus|as well as|along with|together"
              + " with)\\b|[&+;]|；|、|[,，]\\s*(?:also\\b|too\\b|也|还|還|亦|顺便|順便|另)"
              + "|并且|並且|并|並|同时|同時|以及|及|和|与|與|还有|還有|且",
          FLAGS);

  /**
   * says nothing of a second thing: the face, who one is, what is done with it, that one has read
   * or goes on, a negation
   */
  private static final Pattern OF_THE_FACE =
      Pattern.compile(
          "\\b(?:fac(?:e|es|ial)|faceprint|selfie|biometric|template|scan|camera look|photo|picture"
              + "|image|video|compar|match|stor|keep|kept|us(?:e|ed|ing|age)|process|collect|analys"
              + "|sign|log|continue|go|goes|proceed|next|start|turn|switch|enabl|set|activat|read|underst|know|rules?|notice|privacy"
              + " rules|identi|verif|check|open|unlock|door|gate"
              + "|recogni|remember|withdraw|ask|yes|ok|okay|sure|thanks|agree|accept|allow|consent"
              + "|approve|permi|confirm|not|no|never|without|fine|happy|good|please|measur|delet)\\w*\\b"
              + "|脸|臉|拍|面容|面部|面孔|人像|生物|特征|特徵|照片|图像|圖像|影像|视频|模板|范本|範本|比对|比對|核验|核驗"
              + "|验证|驗證|识别|辨識|识別|认证|認證|保存|存储|儲存|存放|使用|处理|處理|收集|采集|蒐集|提取|上传|上傳|传输"
              + "|登录|登入|继续|繼續|下一步|开启|開啟|开通|開通|启用|啟用|打开|打開|开始|開始|进入|進入|阅读|閱讀|知晓|知悉|了解"
              + "|明白|规则|規則|同意|授权|授權|许可|許可|身份|身分|本人|确认|確認|不|无|無|勿|是|好|可以|没问题|谢谢|设置|設定|门|門",
          FLAGS);

  private static final Pattern CLAUSES = Pattern.compile("[,，、；;]");

  private static final Pattern DENIED =
      Pattern.compile("\\b(?:not|never|no|without|nor)\\b|不|无|無|未", FLAGS);

  /** what one is told of the function itself: a code, that it failed, that its rules changed */
  private static final Pattern OF_THE_SERVICE =
      Pattern.compile(
          "\\b(?:codes?|results?|fail\\w*|problems?|errors?|chang\\w+|expir\\w*|delet\\w*|if|when|whenever|should)\\b"
              + "|验证码|驗證碼|结果|結果|失败|失敗|出错|出錯|异常|異常|变更|變更|到期|删除|刪除|[时時]|若|如果|一旦",
          FLAGS);

  /** somebody calls, writes or sends, with something to sell or to tell */
  private static final Pattern REACHES =
      Pattern.compile(
          "\\b(?:call|phone|ring|text|e-?mail|contact|message|write to|approach|keep) (?:me|us)\\b"
              + "|\\b(?:send|tell|show|offer|bring|recommend|pitch|introduce|give) (?:me|us)\\b"
              + "|\\b(?:me|us) (?:up )?to date\\b|\\bby (?:phone|e-?mail|text|post|sms)\\b"
              + "|(?:电话|電話|来电|來電|短信|簡訊|微信|邮件|郵件)[^,，]{0,6}(?:我|介绍|介紹|推荐|推薦|联系|聯絡|通知|告知)"
              + "|(?:打给|打給|联系|聯絡|联络|找|通知|告诉|告訴|发给|發給|推荐给|推薦給|介绍给|介紹給|寄给|寄給|推送给|推送給)(?:到)?我"
              + "|(?:给|給|向|跟|和|同|为|為|与|與)我(?:们)?(?:打电话|打電話|发|發|推|寄|介绍|介紹|推荐|推薦|说|說|聊|讲|講|联系|聯絡)"
              + "|(?:优惠|優惠|广告|廣告|活动|活動|保险|保險|贷款|貸款|课程|課程|商品|会员|會員)[^,，]{0,8}(?:推送|推荐|推薦|介绍|介紹|资讯|資訊|消息|信息)",
          FLAGS);

  private FurtherObjects() {}

  /**
   * Whether something is joined to what the label of a box or control agrees to that is not seen to
   * be of the face: a person has to say what it is.
   *
   * @param title what the screen is about: to agree to that is no second thing
   */
  static boolean arePerhapsIn(String label, String title) {
    String[] things = JOINT.split(label);
    for (int i = 1; i < things.length; i++) {
      if (SAYS.matcher(things[i]).find()
          && !OF_THE_FACE.matcher(things[i]).find()
          && !isNamedIn(title, things[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether words that say something say nothing that is seen to be of the face or the title. */
  static boolean isOfSomethingUnknown(String words, String title) {
    return SAYS.matcher(words).find()
        && !OF_THE_FACE.matcher(words).find()
        && !isNamedIn(title, words);
  }

  private static boolean isNamedIn(String title, String thing) {
    String text = TextNormalization.text(title);
    return SPACES
        .splitAsStream(TextNormalization.text(thing))
        .filter(word -> SAYS.matcher(word).find())
        .allMatch(text::contains);
  }

  /** Whether the label agrees to whatever the screen lists: "Accept all", 全部接受. */
  static boolean areAll(String label) {
    return ALL.matcher(label).find();
  }

  /**
   * Whether a clause of a box's or control's words has the person called, written to or shown
   * something of another matter: "..., and an adviser may ring me about insurance".
   */
  static boolean areToldBy(String label) {
    return CLAUSES
        .splitAsStream(label)
        .flatMap(JOINT::splitAsStream)
        .skip(1)
        .anyMatch(
            clause ->
                REACHES.matcher(clause).find()
                    && !OBJECT_ITSELF.matcher(clause).find()
                    && !OF_THE_SERVICE.matcher(clause).find()
                    && !DENIED.matcher(clause).find());
  }

  /** Whether it is a line of a list: short, no sentence, and no "place: Frankfurt". */
  static boolean isLine(String words) {
    return words.length() <= LINE && !NO_LINE.matcher(words).find();
  }

  /** Whether it is a line of a list that says nothing of the face. */
  static boolean isListed(String line) {
    return isLine(line) && SAYS.matcher(line).find() && !OF_THE_FACE.matcher(line).find();
  }

  /** Whether the words of a box or control agree to something besides the face. */
  static boolean areAgreedToBy(String label) {
    return !NOTHING_ADDED.matcher(label).find()
        && AND_WANTS
            .matcher(label)
            .results()
            .anyMatch(wants -> !OBJECT_ITSELF.matcher(label.substring(wants.end())).find());
  }

  /** Whether the sentence says that the agreement covers something of the person's besides. */
  static boolean areCoveredBy(String sentence) {
    var covers = COVERS.matcher(sentence);
    if (!AGREEMENT.matcher(sentence).find()
        || !covers.find()
        || NOTHING_ADDED.matcher(sentence).find()) {
      return false;
    }
    String[] things = JOINT.split(sentence.substring(covers.end()));
    return Stream.of(things)
        .skip(1)
        .anyMatch(t -> OF_OTHERS.matcher(t).find() && !OBJECT_ITSELF.matcher(t).find());
  }

  /** Whether the sentence adds an object to the agreement that is not the face. */
  static boolean areAddedBy(String sentence) {
    var adds = ADDS.matcher(sentence);
    boolean oneAct = ONE_ACT.matcher(sentence).find();
    return (oneAct && isJoinedTo(sentence)
            || (AGREEMENT.matcher(sentence).find() || oneAct)
                && adds.find()
                && !OBJECT_ITSELF.matcher(sentence.substring(adds.end())).find())
        && !NOTHING_ADDED.matcher(sentence).find();
  }

  /** "One tap agrees to the scan and to our weekly letter". */
  private static boolean isJoinedTo(String sentence) {
    String[] things = JOINT.split(sentence);
    return Stream.of(things)
        .skip(1)
        .anyMatch(t -> OF_OTHERS.matcher(t).find() && !OBJECT_ITSELF.matcher(t).find());
  }
}
