package org.facecert.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.NoticeSentence;
import org.facecert.notice.Proof;
import org.facecert.notice.Quote;

/** How exactly words on the camera or the face say what it is used for. */
enum PurposeWords {
  /** They name what is done with it: a person signs in, pays, shows who they are. */
  SPECIFIC,
  /** They name it, and beside it a reason that fits everything. */
  BESIDE,
  /** They give a reason that fits everything: a better experience, an app that works. */
  VAGUE,
  /** They only ask for it. */
  NONE,
  /** Anything else: a person has to say. */
  UNCLEAR;

  /** What a camera or a face is used for in an app with face functions. */
  private static final Pattern USE =
      Pattern.compile(
          "(?i)\\b(?:(?:sign(?:s|ed|ing)?|log(?:s|ged|ging)?)(?: (?:you|them|users?|a person))?["
              + " -]?in"
              + "|logins?|unlock\\w*|pay(?:s|ing|ments?)?|transfers?|verif\\w+|identi(?:f\\w+|ty)|authenticat\\w+|real["
              + " -]?name|who you are|(?:it is|it.s) (?:really )?you"
              + "|impersonat\\w+|compar(?:e|es|ed|ing|ison)|match(?:es|ed|ing)?|attendance|clock(?:ing)?"
              + " (?:in|out)|open (?:the |a )?(?:door|gate)s?|effects?|filters?|stickers?|try["
              + " -]?on|posters?|avatars?|qr|bar ?codes?|documents?|cheques?|id cards?)\\b"
              + "|登录|登入|登陆|登錄|解锁|解鎖|支付|付款|转账|核验|核驗|核对|核身|认证|認證|验证|驗證|实名|身份|本人"
              + "|比对|比對|考勤|打卡|签到|门禁|开门|特效|滤镜|贴纸|美颜|试妆|试戴|海报|头像|扫码|二维码|防沉迷");

  /** Reasons that every app could give. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)\\b(?:work|function|run|operate)s?\\b[^.;]{0,20}\\b(?:properly|correctly|normally|well|smoothly|best)\\b|\\b(?:all|full|more|certain|some|its|other|related|core|basic|app|the"
              + " app.s) (?:\\w+ )?"
              + "(?:features?|functions?|functionality|services?)\\b|\\b(?:better|improv\\w+|enhanc\\w+|optimi\\w+|smoother|best|personali\\w+)"
              + " (?:\\w+ ){0,3}"
              + "(?:experiences?|services?|products?|quality)\\b|\\b(?:normal|proper|full)"
              + " (?:use|operation)\\b|\\bprovide\\w* (?:\\w+ ){0,4}services?\\b"
              + "|正常(?:地)?(?:使用|运行|工作|运作)|(?:相关|全部|所有|更多|完整|部分|基本|基础|各项)的?(?:功能|服务)"
              + "|提供[^,，。;；]{0,8}服务|(?:提升|改善|优化|提高|更好|更优)[^,，。;；]{0,8}(?:体验|服务)");

  /** Nothing but that the camera or the face is wanted, by whom, and how it is allowed. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\W*(?:[\\w.]{2,20}"
              + " (?=needs?|requires?|wants?|would|uses?|asks?))?(?:\\b(?:this|the|our|your"
              + "|an?|app|application|it|we|i|you|needs?|needed|requires?|required|would|like|wants?|uses?"
              + "|used|asks?|to|access|have|has|camera|cameras|permissions?|please|allow|enable|grant|turn"
              + "|on|for|is|be|must|of|by|face|id|and|front|next|step)\\b\\W*)+"
              + "|(?:需要|使用|访问|获取|开启|打开|允许|调用|请|您|你|的|到|来|相机|摄像头|权限|应用|程序|APP|App|app|本|该|我们"
              + "|才能|同意|授权|申请|面容|人脸|想要|想|要|将|会|以|前置|下一步|ID|[\\s\\p{P}])+");

  private static final Set<Proof> DENIES = Set.of(Proof.DENIAL, Proof.CONDITION, Proof.REFUSAL);

  private static final Pattern NOT =
      Pattern.compile("(?i)\\b(?:not|never|no longer|without)\\b|n't\\b|不(?:会|用于|得|再)|无需|不需要");

  /** The whole of what is said: one sentence that names the use is enough. */
  static PurposeWords of(String words) {
    NoticeReading read = AnalysedNotice.words(words);
    Set<PurposeWords> said =
        read.sentences().stream().map(s -> of(s, read.vagueReasons())).collect(Collectors.toSet());
    if (said.contains(SPECIFIC) && said.contains(VAGUE) || said.contains(BESIDE)) {
      return BESIDE;
    }
    return List.of(SPECIFIC, UNCLEAR, VAGUE).stream()
        .filter(said::contains)
        .findFirst()
        .orElse(NONE);
  }

  private static PurposeWords of(NoticeSentence sentence, List<Quote> vagueReasons) {
    String words = sentence.quote().text().strip();
    boolean vague =
        sentence.proofs().contains(Proof.VAGUE_REASON)
            || vagueReasons.contains(sentence.quote())
            || GENERIC.matcher(words).find();
    if (NOT.matcher(words).find() || sentence.proofs().stream().anyMatch(DENIES::contains)) {
      return UNCLEAR;
    }
    if (USE.matcher(words).find() || ConcreteUse.isIn(words)) {
      return vague ? BESIDE : SPECIFIC;
    }
    return vague ? VAGUE : ASKS.matcher(words).matches() ? NONE : UNCLEAR;
  }
}
