package org.facecert.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.facecert.screen.TextNormalization;

/** What kinds of data words on a screen ask a person for. */
enum AskedData {
  /** a document beside the face of its holder, in one picture */
  HELD_DOCUMENT(
      "\\b(?:hold(?:ing)?|hand-?held|in (?:your|the) hand)\\b[^.]{0,40}\\b(?:id|ids|identity|card|passport|document|licen[cs]e)\\b"
          + "|\\b(?:id|passport|identity|document|licen[cs]e)\\b[^.]{0,30}\\b(?:in (?:your|the|one) hand|next to your face|beside your face)\\b"
          + "|手持[^,。;]{0,10}(?:身份证|证件|护照|照|牌)|(?:身份证|证件|护照)[^,。;]{0,6}手持"),
  FACE(
      "\\b(?:faces?|facial|selfies?|biometrics?|liveness)\\b"
          + "|人脸|刷脸|面部|面容|脸部|自拍|活体|真人(?:认证|核验|检测)|人像"),
  DOCUMENT_PICTURE(
      "\\b(?:photos?|pictures?|images?|scans?|cop(?:y|ies)|upload|scan|photograph|front|back|both sides)\\b[^.]{0,30}\\b(?:id|identity (?:card|document)|passport|driving licen[cs]e|driver.?s licen[cs]e)\\b(?! number)"
          + "|\\b(?:id|identity (?:card|document)|passport|licen[cs]e)\\b[^.]{0,16}\\b(?:photos?|pictures?|images?|scans?|cop(?:y|ies)|front|back)\\b"
          + "|(?:上传|拍摄|扫描|照片|正面|反面|正反面|人像面|国徽面|复印件|扫描件|拍照)[^,。;]{0,8}(?:身份证|证件|护照)(?!号)"
          + "|(?:身份证|证件|护照)(?:的)?[^,。;号]{0,6}(?:照片|正面|反面|正反面|人像面|国徽面|复印件|扫描件)"),
  RECORDING("\\b(?:videos?|voices?|record(?:ing)? (?:yourself|your))\\b|视频|录像|录音|声纹|语音"),
  SIGNATURE("\\b(?:signatures?|sign here|sign your name)\\b|签名|签字|手写"),
  BANK_CARD(
      "\\b(?:bank|debit|credit) ?(?:cards?|accounts?)\\b|\\bcard (?:numbers?|no)\\b|\\b(?:iban|cvv|cvc)\\b|\\b(?:digits|number) (?:of|on) (?:your|the|a) card\\b"
          + "|银行卡|储蓄卡|信用卡|借记卡|银行账[户号]|卡号"),
  DOCUMENT_NUMBER(
      "\\b(?:id|identity|identification|passport|licen[cs]e|social security|tax|national id|document)(?: card)? (?:numbers?|no)\\b|\\b(?:ssn|national id)\\b|\\blast (?:four|six|4|6) digits of (?:your|the) id\\b"
          + "|身份证(?:件)?(?:号码?|后)|证件号|护照号|身份证$|公民身份号码"),
  NAME(
      "\\b(?:full|real|legal|first|last|family|given) names?\\b|\\bsurname\\b|^(?:your )?name$|\\bname (?:on|as on|as in)\\b"
          + "|姓名|真实名字|真名"),
  ADDRESS(
      "\\b(?:home|postal|mailing|street|residential|living|delivery)? ?\\baddress\\b|\\b(?:zip|post|postal) ?codes?\\b"
          + "|住址|地址|居住地|邮编|邮政编码"),
  BIRTH("\\b(?:date of birth|birth ?da(?:y|te)|born on)\\b|出生|生日"),
  EMAIL("\\be-?mails?\\b|邮箱|电子邮件|邮件地址"),
  PHONE(
      "\\b(?:phones?|mobiles?|telephones?|cell ?phones?)\\b|\\buser ?names?\\b|\\b(?:account|login|log-in|user) (?:name|id|number)\\b"
          + "|手机|电话|账号|帐号|用户名|账户名"),
  /** what the account is proved by already */
  PROOF(
      "\\bpass ?(?:words?|codes?|phrases?)\\b|\\bpins?\\b|\\botps?\\b|\\b(?<!zip |post |postal |area |country |invitation |invite |referral |promo )codes?\\b|\\bone-?time\\b"
          + "|验证码|校验码|动态码|短信码|密码|口令"),
  /** a reason, or words to type as an act of confirming */
  HARMLESS(
      "\\b(?:reasons?|why|feedback|comments?|suggestions?|anything else|tell us more|other$)\\b|\\b(?:type|enter|write)\\b(?:(?!\\b(?:names?|numbers?|ids?|cards?|address|passport|iban)\\b)[^.]){0,16}\\b(?:delete|close|confirm|yes|goodbye)\\b"
          + "|原因|理由|意见|建议|反馈|补充|(?:输入|填写)[^,。名号码证卡址脸]{0,6}(?:注销|确认|销户|删除)");

  /** What shows the person's face anew. */
  static final Set<AskedData> OF_THE_FACE =
      Collections.unmodifiableSet(EnumSet.of(HELD_DOCUMENT, FACE));

  /** What whoever has the account gave to have it, and gives again to prove that it is theirs. */
  static final Set<AskedData> OWN_PROOF =
      Collections.unmodifiableSet(EnumSet.of(PHONE, PROOF, HARMLESS));

  private static final Set<AskedData> DOCUMENTS =
      Collections.unmodifiableSet(EnumSet.of(HELD_DOCUMENT, DOCUMENT_PICTURE, DOCUMENT_NUMBER));

  /** one that is asked for, nobody says in what form */
  private static final Pattern DOCUMENT =
      Pattern.compile("\\b(?:id|identity) cards?\\b|\\bpassports?\\b|\\bdriving licen[cs]es?\\b");

  private static final Set<AskedData> TELLS_WHERE_THE_CODE_GOES =
      Collections.unmodifiableSet(EnumSet.of(EMAIL, PHONE));

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;。！？；\\n])");

  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:please|must|needs? to|needed|requires?|required|have to|has to|ask(?:ed|s)?|first)\\b[^.]*\\b(?:provid|submit|upload|send|enter|fill|scan|verif|take|hold|complet|pass|show|photograph|confirm|recogni|do)\\w*"
              + "|\\b(?:verification|recognition|scan|photo|picture|check|selfie|copy|card|passport|licen[cs]e|document|number|name|video|signature)\\b[^.]{0,60}\\b(?:is|are) (?:required|needed|necessary|mandatory)"
              + "|\\bwe(?:ll)? (?:will |also )?need (?:a|an|your|to see)\\b"
              + "|(?:^|, )(?:first |then |please |just )?(?:take|upload|hold|scan|provide|submit|enter|verify|photograph|show|add)\\b"
              + "|(?:请|需|须|应当|必须|要求|务必)[^。]*(?:提供|提交|上传|填写|输入|扫描|验证|核验|认证|拍摄|拍照|手持|完成|通过|识别|出示|刷脸)"
              + "|(?:识别|验证|核验|认证|检测)(?:成功|通过)?后,?(?:即|方|才|可)"
              + "|^(?:上传|拍摄|手持|扫描|提供|提交|填写|输入|验证|核验|进行|完成)");

  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:no|not|never|without|nor|neither|neednt|dont|doesnt|wont|cannot|cant|isnt|arent|optional(?:ly)?|you (?:may|can also))\\b"
              + "|无需|无须|不需|不用|不必|不会|不要求|不再|不得|勿|免|可选|选填|可以?(?:通过|选择|使用|凭)");

  private static final Pattern REMOVES =
      Pattern.compile(
          "\\b(?:delet|remov|eras|unbind|unlink|unbound|destroy|lost|lose|withdraw)\\w*"
              + "|删除|清除|解绑|解除|销毁|清空|失效|停止|撤回|取消绑定");

  /** "so that we can delete your account": what is asked for it is asked for all the same */
  private static final Pattern CLOSURE =
      Pattern.compile(
          "\\b(?:delet|remov|eras|clos)\\w* (?:of )?(?:your|the|my|this|an?) (?:\\w+ )?(?:account|profile|membership)\\b"
              + "|\\b(?:account|profile|membership) (?:(?:is|be|can|will|gets?|has|been|to) ){0,4}(?:delet|remov|eras|clos)ed\\b"
              + "|(?:删除|清除|清空)(?:您的|你的|我的|该|此|本)?(?:账号|账户|帐号|帐户)"
              + "|(?:账号|账户|帐号|帐户)(?:将|会|即|被|可|立即)*(?:删除|清除|清空)");

  /** what is not done with it, and what cannot be had without it, is no denial of the demand */
  private static final Pattern ASSURANCE =
      Pattern.compile(
          "\\b(?:will|is|are|shall) not (?:be )?(?:used|kept|stored|shared|passed|saved)\\b[^.;]*"
              + "|\\b(?:otherwise|or else)\\b[^.;]*"
              + "|不会?(?:被)?(?:用于|用作|保存|留存|泄露|外泄|提供给|共享)[^,。;]*"
              + "|否则[^,。;]*");

  /** where money goes before the account is closed, and what was bought */
  private static final Pattern SETTLED =
      Pattern.compile(
          "\\b(?:withdraw|transfer|refund|repay|pa(?:y|id) ?out)\\w*\\b[^.,;]{0,40}\\b(?:bank|debit|credit) ?(?:cards?|accounts?)\\b"
              + "|\\b(?:orders?|deliver(?:y|ies)|parcels?)\\b[^.,;]{0,30}\\baddress\\b|\\be-?mail newsletters?\\b|\\bvideo (?:orders?|subscriptions?)\\b"
              + "|(?:提现|转出|转至|转入|退款|退回|退还|还款|结清)[^,。;]{0,8}(?:银行卡|储蓄卡|信用卡|借记卡)"
              + "|(?:银行卡|储蓄卡|信用卡|借记卡)[^,。;]{0,6}(?:还款|账单|欠款|代扣|提现)|视频会员");

  private static final Pattern OR = Pattern.compile("\\bor\\b|或|任选|任一|其他方式");

  private final Pattern words;

  AskedData(String words) {
    this.words = Pattern.compile(words);
  }

  /** The kinds that the label of a field or control names; empty where none is known. */
  static Set<AskedData> named(String label) {
    return kinds(normal(label));
  }

  /** The kinds that are handed in by a control, such as "Upload photo of ID card". */
  static Set<AskedData> demandedBy(String label) {
    String normal = normal(label);
    boolean denied = DENIES.matcher(normal).find() || REMOVES.matcher(normal).find();
    return denied ? EnumSet.noneOf(AskedData.class) : kinds(normal);
  }

  /** The kinds that sentences ask for, and not merely speak of, leave to choice or deny. */
  static Set<AskedData> demanded(String prose) {
    Set<AskedData> all = EnumSet.noneOf(AskedData.class);
    for (String said : sentences(normal(prose))) {
      String sentence = without(said, CLOSURE, ASSURANCE, SETTLED);
      Set<AskedData> kinds = kinds(sentence);
      boolean choice = kinds.contains(PROOF) && OR.matcher(sentence).find();
      if (!choice
          && ASKS.matcher(sentence).find()
          && !DENIES.matcher(sentence).find()
          && !REMOVES.matcher(sentence).find()) {
        all.addAll(kinds);
      }
    }
    return all;
  }

  private static String without(String words, Pattern... parts) {
    String rest = words;
    for (Pattern part : parts) {
      rest = part.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    SENTENCES.splitAsStream(text).map(String::strip).forEach(sentences::add);
    return sentences;
  }

  private static String normal(String text) {
    return TextNormalization.simplified(TextNormalization.text(text));
  }

  private static Set<AskedData> kinds(String normal) {
    Set<AskedData> kinds = EnumSet.noneOf(AskedData.class);
    for (AskedData kind : values()) {
      if (kind.words.matcher(normal).find()) {
        kinds.add(kind);
      }
    }
    // "Reason (with your ID number)": a reason is none where something is asked for in it
    if (kinds.contains(HARMLESS) && OWN_PROOF.containsAll(kinds)) {
      return EnumSet.of(HARMLESS);
    }
    kinds.remove(HARMLESS);
    if (Collections.disjoint(kinds, DOCUMENTS) && DOCUMENT.matcher(normal).find()) {
      kinds.add(DOCUMENT_NUMBER);
    }
    if (kinds.contains(HELD_DOCUMENT)) {
      kinds.remove(DOCUMENT_PICTURE);
      kinds.remove(FACE);
    }
    if (kinds.contains(PROOF)) {
      kinds.removeAll(TELLS_WHERE_THE_CODE_GOES);
    }
    if (kinds.contains(EMAIL)) {
      kinds.remove(ADDRESS);
    }
    return kinds;
  }
}
