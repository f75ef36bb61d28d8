package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.screen.TextNormalization;

/**
 * What the pages of another way say of the face at its end: "Checked in", and below it "provisional
 * until you have scanned your face". A goal that waits for a face was not reached without one.
 *
 * @param depends whether the goal waits for the face; else what is said of it is not understood
 * @param words as they stand on the page
 */
record FaceStillToCome(boolean depends, String words) {

  private static final String FACE =
      "(?:\\b(?:face|facial|selfie|liveness|look into the (?:camera|lens))\\b|[脸臉]|面部|面容|人像|自拍|活体|活體)";

  /** What becomes of the goal */
  private static final String DONE =
      "(?:count(?:s|ed)?|valid|effective|confirm(?:s|ed)?|credit(?:s|ed)?|final(?:i[sz]ed)?|complet(?:e|es|ed)|activ(?:e|ated)"
          + "|approv(?:ed|e)|record(?:s|ed)?|releas(?:e|es|ed)|book(?:ed|ing)|paid|sent|settled|accepted|registered|verified|granted"
          + "|open(?:s|ed)?|unlock(?:s|ed)?|ready|official|processed|issued|kept|stands?|handed (?:over|out))";

  private static final String DONE_ZH =
      "(?:计入|计时|记入|生效|有效|作数|算数|算作|承认|认可|确认|完成|到账|入账|发放|放行|开通|激活|转正|通过|登记|成功"
          + "|提交|受理|解锁|恢复|开门|取件|领取|结算|记录|发货|出票|上分|计|算)";

  private static final String GAP = "[^.;!?]{0,60}?";
  private static final String NO = "\\b(?:not|cannot|never|nothing|no)\\b|n.t\\b";

  /** The goal comes with the face alone, or goes without it */
  private static final Pattern WAITS =
      either(
          "\\b"
              + DONE
              + "\\b"
              + GAP
              + "\\b(?:only (?:if|when|with|after|once|by|as)|unless|until|till|not before|subject to|awaits?|awaiting)\\b"
              + GAP
              + FACE,
          "\\b(?:until|till|unless|only (?:if|when|with|after|once|by)|not before)\\b"
              + GAP
              + FACE
              + GAP
              + "\\b"
              + DONE
              + "\\b",
          "\\b(?:without|no|unless)\\b"
              + GAP
              + FACE
              + GAP
              + "(?:"
              + NO
              + ")"
              + GAP
              + "\\b"
              + DONE
              + "\\b",
          "(?:"
              + NO
              + ")"
              + GAP
              + "\\b"
              + DONE
              + "\\b"
              + GAP
              + "\\b(?:without|until|till|unless|before)\\b"
              + GAP
              + FACE,
          FACE
              + GAP
              + "\\b(?:otherwise|or else|or (?:it|this|your|the) (?:\\w+ ){0,3}?(?:will|is|are|expires?|lapses?))\\b",
          FACE + "[^。；;！!]{0,16}?(?:才|方可|方能|方予|始)[^。；;！!]{0,12}?" + DONE_ZH,
          "(?:[须需补待]|前|请)[^。；;！!]{0,10}?" + FACE + "[^。；;！!]{0,14}?(?:否则|不然|逾期)",
          "(?:未|不|没|逾期)[^。；;！!，,]{0,6}?" + FACE + "[^。；;！!]{0,12}?(?:作废|取消|无效|不计|不算|不予|清零|失效|扣)");

  /** The same in words that an offer may use too */
  private static final Pattern MAY_WAIT =
      either(
          "\\b"
              + DONE
              + "\\b"
              + GAP
              + "\\b(?:once|after|when|as soon as|following|needs?|requires?|depends? on|waits? for|provided)\\b"
              + GAP
              + FACE,
          "\\b(?:once|after|when|as soon as|before)\\b"
              + GAP
              + FACE
              + GAP
              + "\\b(?:is|are|be|will|do|does|can|gets?|we|your|the|it|this)\\b"
              + GAP
              + "\\b"
              + DONE
              + "\\b",
          "\\b(?:must|needs?|have to|required|please|complete|finish|pass|still)\\b"
              + GAP
              + FACE
              + GAP
              + "\\bto (?:make|have|keep|finish|complete|confirm|activate|validate|receive)\\b",
          "\\bto (?:make|have|keep|finish|complete|confirm|activate|validate|receive)\\b"
              + GAP
              + "\\b(?:must|needs?|have to|required|please|complete|finish|pass|do|take|scan|show)\\b"
              + GAP
              + FACE,
          FACE + "[^。；;！!]{0,12}?(?:[后前再即便就])[^。；;！!]{0,10}?" + DONE_ZH,
          DONE_ZH + "[^。；;！!]{0,8}?(?:还|尚|仍)?(?:须|需|必须|要|待|等)[^。；;！!]{0,8}?" + FACE);

  /** The goal is reached in part, for a time or on paper only */
  private static final Pattern PROVISIONAL =
      either(
          "\\b(?:provisional(?:ly)?|temporar(?:y|ily)|tentative(?:ly)?|pending|outstanding|on hold|held back|unverified|unconfirmed|incomplete)\\b",
          "(?:" + NO + ") (?:\\w+ ){0,2}?" + DONE + "\\b",
          "未(?:经)?(?:核验|验证|认证|确认|核实|生效|计入|完成)",
          "[待暂预](?:核|验|确|认|按|存|记|不|定|时|缓|计|列|登|约|审|完成)",
          "临时|不(?:予|会)?(?:计|算|作数|生效|承认|认可)|冻结|挂起");

  /** Something has to be done first */
  private static final Pattern OWED =
      either(
          "\\b(?:until|till|unless|once|after|before|as soon as|needs?|needed|required?|requires|must|have to|has to|due|outstanding|missing|complete|finish|pass|follow)\\b",
          "[才需须要请补后前]|必须|完成|通过");

  /** No face is owed: none was needed, none will be */
  private static final Pattern NOT_OWED =
      either(
          "\\b(?:no|not|never|neither)\\b[^.;,!?]{0,30}?\\b(?:need|requir|necessary|have to|ask)\\w*[^.;,!?]{0,30}?"
              + FACE,
          "n.t\\b[^.;,!?]{0,30}?\\b(?:need|requir|necessary|have to|ask)\\w*[^.;,!?]{0,30}?" + FACE,
          "\\b(?:no|without) (?:\\w+ ){0,2}?"
              + FACE
              + "[^.;,!?]{0,20}?\\b(?:needed|required|necessary|asked)\\b",
          FACE
              + "[^.;,!?]{0,20}?(?:"
              + NO
              + ")[^.;,!?]{0,12}?\\b(?:needed|required|necessary|asked)\\b",
          "\\b(?:whether or not|with or without|even without|also without|just as well without)\\b[^.;!?]{0,40}?"
              + FACE,
          "(?:无需|无须|不需要?|不用|不必|毋须|免)[^。，；;,]{0,6}?" + FACE,
          "(?:不论|无论|不管)[^。；;]{0,6}?" + FACE,
          "(?:不|没|未)[^。，；;,]{0,4}?" + FACE + "[^。；;]{0,4}?(?:也|同样|照样|一样|照常|仍)");

  /** What is not owed now may be later */
  private static final Pattern FOR_NOW =
      either("\\b(?:now|yet|today|at once|at this point|right away)\\b", "现在|暂|先|当场|目前|今天");

  /** An offer, praise, or what is said of face data that nobody took */
  private static final Pattern HARMLESS =
      either(
          "\\b(?:next time|try|faster|quicker|easier|in (?:a )?(?:\\w+ )?seconds?|if you (?:like|wish|want|prefer)|you (?:can|may|could)|also|instead|optional(?:ly)?"
              + "|prefer|recommend\\w*|want to|turn(?:ed)? (?:on|off)|set(?:ting)? up|enable|discover|did you know|why not|would you like)\\b",
          "\\b(?:no|without) (?:\\w+ ){0,2}?" + FACE,
          "\\b(?:not|did ?n.t|do ?n.t|never|nobody)\\b[^.;!?]{0,30}?" + FACE,
          FACE
              + "[^.;!?]{0,30}?\\b(?:not|never) (?:\\w+ ){0,1}?(?:used|taken|collected|processed|stored|kept|seen)\\b",
          "下次|下回|以后(?:可|也|想)|可以|也可|亦可|或者|可选|想要|想更|试试|更快|更方便|快捷|便捷|推荐|体验|欢迎|新功能|秒|要不要|自愿|随时|任选",
          "(?:没有?|未|不|无|非)(?:使用|用|采集|收集|处理|拍摄|涉及|上传|保存|开通|开启|需|刷)?[^。，；;,]{0,4}?" + FACE);

  /** Another way to the same stands in the same words */
  private static final Pattern OTHER_WAY =
      either(
          "\\bor (?:with |by |show |enter |use |your |an? |the |at |bring |call |ask )*(?:pass ?(?:words?|codes?|port)|pin|sms|text message|code|card|id|staff|desk|counter|front|agent|colleague|signature)\\b",
          "\\beither\\b|或|任选|二选一|两种方式");

  private static final Pattern NAMES = either(FACE);

  private static final Pattern DONE_WORDS = either("\\b" + DONE + "\\b", DONE_ZH);

  /** "补刷": what is done over is the face */
  private static final Pattern DONE_OVER = Pattern.compile("补刷(?!脸|一次脸)");

  private static final Pattern CLAUSES = Pattern.compile("[,，、:：]|\\bbut\\b|但|不过");

  /** no sentence of a page that a person reads is longer */
  private static final int LONGEST = 400;

  private static final int MOST_SENTENCES = 200;

  /**
   * @param sentences of one page in their order: what follows a sentence may belong to it
   * @return the gravest that is said
   */
  static Optional<FaceStillToCome> in(List<String> sentences) {
    List<FaceStillToCome> found = new ArrayList<>();
    for (int i = 0; i < Math.min(sentences.size(), MOST_SENTENCES); i++) {
      String next = i + 1 < sentences.size() ? sentences.get(i + 1) : "";
      Stream.of(of(sentences.get(i)), together(sentences.get(i), next))
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    return found.stream()
        .filter(FaceStillToCome::depends)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** What one sentence says of it; empty where it asks for no face. */
  static Optional<FaceStillToCome> of(String sentence) {
    String text = read(sentence);
    if (!namesFace(text)) {
      return Optional.empty();
    }
    String rest = withoutDenials(text);
    if (namesFace(rest) && waits(rest)) {
      return OTHER_WAY.matcher(rest).find()
          ? Optional.empty()
          : Optional.of(new FaceStillToCome(true, sentence));
    }
    boolean open = rest.equals(text) ? isUnclear(text) : isPutOff(text, rest);
    return open ? Optional.of(new FaceStillToCome(false, sentence)) : Optional.empty();
  }

  private static String read(String sentence) {
    String text = TextNormalization.simplified(sentence);
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return DONE_OVER.matcher(bounded).replaceAll("补刷脸");
  }

  private static boolean namesFace(String text) {
    return FaceWords.name(text) || !text.contains("face") && NAMES.matcher(text).find();
  }

  private static boolean waits(String text) {
    return WAITS.matcher(text).find()
        || !HARMLESS.matcher(text).find()
            && (MAY_WAIT.matcher(text).find() || PROVISIONAL.matcher(text).find() && isOwed(text));
  }

  /** Apart from what is provisional: "Face check: pending" tells of a state, and no more. */
  private static boolean isOwed(String text) {
    return OWED.matcher(PROVISIONAL.matcher(text).replaceAll(" ")).find();
  }

  /** It has to do with what comes of the goal, or with what is owed for it, and says not what. */
  private static boolean isUnclear(String text) {
    boolean concerns =
        PROVISIONAL.matcher(text).find()
            || OWED.matcher(text).find() && DONE_WORDS.matcher(text).find();
    return concerns && !HARMLESS.matcher(text).find() && !OTHER_WAY.matcher(text).find();
  }

  private static boolean isPutOff(String text, String rest) {
    return FOR_NOW.matcher(text).find()
        && (PROVISIONAL.matcher(rest).find() || DONE_WORDS.matcher(rest).find())
        && OWED.matcher(rest).find();
  }

  /** "Recorded as provisional." "Face check due by six." */
  private static Optional<FaceStillToCome> together(String one, String next) {
    String first = read(one);
    String second = read(next);
    return isProvisionThenFace(first, second) || isProvisionThenFace(second, first)
        ? Optional.of(new FaceStillToCome(true, one + " " + next))
        : Optional.empty();
  }

  private static boolean isProvisionThenFace(String provision, String face) {
    return PROVISIONAL.matcher(provision).find()
        && !namesFace(provision)
        && namesFace(face)
        && OWED.matcher(face).find()
        && withoutDenials(face).equals(face)
        && !HARMLESS.matcher(face).find()
        && !OTHER_WAY.matcher(face).find();
  }

  /** Without the clauses that say that no face is owed. */
  private static String withoutDenials(String text) {
    if (!NOT_OWED.matcher(text).find()) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (String clause : CLAUSES.split(text, -1)) {
      if (!NOT_OWED.matcher(clause).find()) {
        kept.add(clause);
      }
    }
    return String.join(", ", kept);
  }

  private static Pattern either(String... some) {
    return Pattern.compile(String.join("|", some), Pattern.CASE_INSENSITIVE);
  }
}
