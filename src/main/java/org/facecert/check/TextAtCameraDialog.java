package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.notice.NoticeSentence.About;
import org.facecert.notice.Proof;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Concept;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What the app says of the camera where it is asked for: on the system's dialog, on the app's page
 * that can be read beside it, on the app's screen just before it, or on the one whose control was
 * pressed last.
 */
final class TextAtCameraDialog {

  /** in letters; what is longer is a sentence */
  static final int LONGEST_HEADING = 24;

  /** letters of the words that a finding quotes */
  /** What a camera is for besides: "the camera also scans the sticker on the parcel". */
  private static final Pattern OTHER_THINGS =
      Pattern.compile(
          "(?i)\\b(?:photograph|scan|snap|picture|read|captur)\\w* (?:of )?(?:the |a |an |your |any"
              + " |our )*(?:\\w+ )?(?:parcels?|packages?|stickers?|bar ?codes?|qr"
              + " codes?|documents?|receipts?|id cards?|passports?|licen[cs]es?"
              + "|tickets?|labels?|meters?|damage|vehicles?|cars?|meals?|plants?|forms?)\\b"
              + "|(?:扫描?|拍摄?|识别|读取)(?:一下)?(?:您的|你的)?(?:身份证|证件|护照|驾照|二维码|条形?码|车票|票据|单据|发票|包裹|快递|车牌|仪表|水表|电表|商品|报告|菜品|房间)");

  private static final int MOST_QUOTED = 160;

  /** A function's name that tells no act for which it is: "Face authentication". */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:(?:your|the|a|an|our|one|new|before|after|step|camera|face|facial|biometric|selfie"
              + "|photo|video|live|recognition|authentication|verification|capture|scan|scanning"
              + "|check|feature|function|duty|work|shift|use|[0-9]+)\\W*){1,5}");

  /** The name of a text to be opened. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)(?:.{0,30}\\b(?:about|notice|policy|rules|statement|terms|information|how|read|details)\\b[^.!?]{0,50}|(?:[\\w"
              + " ]{1,24} and )?your face(?: and [\\w ]{1,24})?)");

  /** How to stand before the camera, and no more. */
  private static final Pattern POSE =
      Pattern.compile(
          "(?i)(?:(?:please|kindly|(?:the \\w+|you) (?:is|are) requested to|just)[,"
              + " ]+)?(?:(?:allow|enable|grant|turn on) (?:the )?camera(?: access)?(?:,?"
              + " and)?|look|face|position|align|blink|hold|turn"
              + " (?!on|off)|move|smile|say|keep|take"
              + " off|remove|stand)\\b(?!.*\\b(?:so|for|because|order|to"
              + " (?!the|your|a)\\w+)\\b).{0,80}");

  /** Words of a title or question that names the face and the consent, and nothing that is done. */
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "(?:您|你|是否|同意|授权|授權|允许|允許|使用|处理|處理|采集|收集|蒐集|个人|個人|敏感|信息|資訊|资料|資料|数据"
              + "|人脸|人臉|面部|脸部|臉部|面容|识别|識別|辨識|特征|特徵|图像|圖像|影像|照片|规则|規則|协议|協議|书|書|函"
              + "|须知|須知|说明|說明|告知|声明|聲明|政策|单独|單獨|小贴士|小貼士|的|吗|嗎|为此|為此|[《》（）()？?\\s])+");

  /**
   * A question over the text asks, and tells no reason: "May we look at your face?". One that says
   * what follows from a yes may tell it: "May we look at your face to open the gate?".
   */
  private static final Pattern ONLY_ASKS =
      Pattern.compile(
          "(?i)^(?!.*(?<!\\b(?:agree|consent|mind|object|want) )\\b(?:to|so|because|in"
              + " order|for|and|when|instead)\\b(?! (?:your|my|the)"
              + " (?:face|camera|selfie)\\b)[^?]*\\?)"
              + "(?!.*(?:以便|为了|為了|用来|用來|用于|用於|来|來|好让|好讓|省得|就能|取|开|開|进|進|登|付|认出|認出|核|验|驗)).{2,80}[?？]\\W*$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!。！；;]\\W*$");

  private static final Pattern LOOKING =
      Pattern.compile(
          "(?i)\\b(?:you|one|people|members|guests) (?:just |only |simply"
              + " )?(?:look|glance|smile|blink|nod)s?\\b|\\b(?:looking|glancing|one look|a look|a"
              + " glance) (?:at|into|up)\\b"
              + "|(?:看|望|瞧|瞄|对着|對著|面对|面對|正对|正對)[^,，。;；]{0,6}(?:镜头|鏡頭|屏幕|螢幕|手机|手機|闸机|閘機|门|門)");

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final List<ObservedScreen> pages;
  private final List<String> beside;

  TextAtCameraDialog(JudgementContext seen, Vocabulary vocabulary, ObservedScreen dialog) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.pages = before(seen, dialog);
    this.pages.add(dialog);
    this.beside = new TextBelowDialog(dialog, seen.app()).sentences();
  }

  List<String> sentences() {
    return Stream.concat(
            pages.stream().flatMap(p -> p.reading().prose().stream()),
            // the name of the page below is no sentence
            beside.stream().filter(s -> s.length() > LONGEST_HEADING))
        .toList();
  }

  /** Those that say what the camera or the face is for, whatever it is. */
  List<String> purposes() {
    return Stream.concat(
            pages.stream().flatMap(p -> purposes(p).stream()),
            beside.stream().filter(this::saysWhatFor))
        .toList();
  }

  /**
   * Those by which the person looks, and something comes of it: "you look up and the gate opens".
   */
  List<String> ofLooking() {
    return sentences().stream().filter(words -> LOOKING.matcher(words).find()).toList();
  }

  /** Those on the face or the camera. */
  List<String> about() {
    return sentences().stream().filter(this::isAboutIt).toList();
  }

  /** Those of them that may say what for, in words that are not understood. */
  List<String> unclear() {
    return Stream.concat(
            about().stream().filter(this::mayTellIt),
            pages.stream()
                .filter(p -> p.reading().kind() == Reading.Kind.FACE_CONSENT)
                .flatMap(p -> p.reading().prose().stream())
                .filter(s -> saysPurpose(s) && !isTied(s)))
        .toList();
  }

  /**
   * The app's last screen before the dialog and the one on which was pressed last, all their pages;
   * not one before the app was opened. What came between, such as a picture of the camera with a
   * banner, does not take away what the person has just read.
   */
  private static List<ObservedScreen> before(JudgementContext seen, ObservedScreen dialog) {
    Observations until = seen.observations().until(dialog);
    Optional<ObservedScreen> last =
        until.screens().filter(TextAtCameraDialog::isPage).reduce((a, b) -> b);
    Optional<ObservedScreen> pressed =
        until
            .actions()
            .filter(d -> d.purpose().isTap() && d.observed() != null && isPage(d.observed()))
            .reduce((a, b) -> b)
            .map(Action::observed);
    return new ArrayList<>(
        Stream.concat(pressed.stream(), last.stream())
            .flatMap(s -> until.pages(s).stream())
            .distinct()
            .toList());
  }

  private static boolean isPage(ObservedScreen observed) {
    return JudgementContext.showsApp(observed)
        && observed.reading().kind() != Reading.Kind.SYSTEM_PERMISSION;
  }

  private List<String> purposes(ObservedScreen page) {
    List<String> prose = page.reading().prose();
    boolean consent = page.reading().kind() == Reading.Kind.FACE_CONSENT;
    // on a page that asks about the face, a purpose is the face's without naming it once more
    List<String> said =
        prose.stream().filter(s -> consent ? saysPurpose(s) && isTied(s) : saysWhatFor(s)).toList();
    return said.isEmpty() && consent ? underHeading(prose).stream().toList() : said;
  }

  /**
   * On a page that asks about the face, what stands under "Purpose" is the face's without naming it
   * once more. A heading by itself, or with the next heading right below it, tells none.
   */
  private Optional<String> underHeading(List<String> prose) {
    return IntStream.range(0, prose.size() - 1)
        .filter(i -> prose.get(i).length() <= LONGEST_HEADING)
        .filter(i -> !SENTENCE_END.matcher(prose.get(i)).find())
        .filter(i -> vocabulary.matches(Concept.PURPOSE, prose.get(i)))
        .filter(i -> prose.get(i + 1).length() > prose.get(i).length())
        .mapToObj(i -> prose.get(i) + ": " + prose.get(i + 1))
        .findFirst();
  }

  private boolean saysWhatFor(String sentence) {
    return isAboutIt(sentence) && saysPurpose(sentence);
  }

  /** It names the face or the camera, or refers back to it, and speaks of no other thing alone. */
  private boolean isTied(String sentence) {
    return isAboutIt(sentence)
        || !OTHER_THINGS.matcher(TextNormalization.simplified(sentence)).find()
            && AnalysedNotice.sentences(sentence).stream()
                .anyMatch(s -> !s.proofs().contains(Proof.UNTIED));
  }

  private static boolean saysPurpose(String sentence) {
    return AnalysedNotice.sentences(sentence).stream()
        .anyMatch(s -> s.proofs().contains(Proof.PURPOSE));
  }

  /** Nothing else in so many words: which data, or for how long. */
  private boolean mayTellIt(String sentence) {
    return !ONLY_ASKS.matcher(sentence).find()
        && Stream.of(NAME, NOTICE, POSE, NAMES_ONLY).noneMatch(p -> p.matcher(sentence).matches())
        && AnalysedNotice.sentences(sentence).stream().anyMatch(s -> s.proofs().isEmpty());
  }

  private boolean isAboutIt(String sentence) {
    return vocabulary.matches(Concept.FACE_DATA, sentence)
        || vocabulary.matches(Concept.FACE_FUNCTION, sentence)
        || vocabulary.matches(Concept.CAMERA, sentence)
            && !OTHER_THINGS.matcher(TextNormalization.simplified(sentence)).find()
        || AnalysedNotice.sentences(sentence).stream().anyMatch(s -> s.about() == About.FACE);
  }

  /** A finding that quotes the words, with the screens as its evidence. */
  Finding find(Verdict verdict, String key, String words) {
    String shown = words.length() > MOST_QUOTED ? words.substring(0, MOST_QUOTED) + "…" : words;
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "screen",
            pages.get(pages.size() - 1).screenNumber(),
            "before",
            pages.get(0).screenNumber(),
            "words",
            shown),
        List.of(Fact.fact("fact.pages-of-the-text-looked-at", pages.size())),
        JudgementContext.evidence(pages.toArray(ObservedScreen[]::new)));
  }
}
