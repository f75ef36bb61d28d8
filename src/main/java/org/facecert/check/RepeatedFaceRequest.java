package org.facecert.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Reading;

/**
 * A screen of the app's own that asks for the face once more, whatever its words: the consent, the
 * scanner, a sheet or card that offers the face function. One that came up by itself and whose
 * matter is not understood may be one.
 */
final class RepeatedFaceRequest {

  private static final Set<Concept> FACE = Set.of(Concept.FACE_FUNCTION, Concept.FACE_DATA);

  private static final Set<Concept> HINTS =
      Set.of(Concept.FACE_FUNCTION, Concept.FACE_DATA, Concept.FACE_HINT, Concept.CAMERA);

  /** what a sheet may be about that is not the face */
  private static final Set<Concept> OTHER_MATTERS =
      Set.of(
          Concept.OTHER_MATTER,
          Concept.LOADING,
          Concept.ERROR_TALK,
          Concept.BUNDLE_MARKETING,
          Concept.BUNDLE_LOCATION,
          Concept.PERMISSION_NOTIFICATIONS,
          Concept.PERMISSION_LOCATION);

  /** fewer words are on too many screens to say that one of them lies over the other */
  private static final int LEAST_WORDS = 3;

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;。！？；\\n])");

  /** bids the person do it, as an order or a question */
  private static final Pattern BIDS =
      Pattern.compile(
          "(?:^|[.!?;:,–—\\n"
              + "]\\s*|\\b(?:why not|just|now|want to|like to|how"
              + " about|and|please|let's|let’s|ready to|time to)\\s+)(?:set(?:ting)? (?:it |this"
              + " )?up|try(?:ing)?|turn(?:ing)? (?:it |this )?on|switch(?:ing)?"
              + " (?:on|to)|use|using|enabl\\w+|activat\\w+|start|get|register|enrol\\w*|add|choose|go"
              + " for|give)\\b|(?:^|[\\s，,：:、。！？!?]|快来|快去|马上|立即|立刻|现在|不妨|赶紧|一键|何不|不如|要不要|想不想|请)"
              + "(?:去|来|就)?(?:开通|开启|设置|设定|启用|试试|试一试|体验|录入|换成|改用|使用)",
          Pattern.CASE_INSENSITIVE);

  /** tells where it can be had, or that it is not had */
  private static final Pattern TELLS =
      Pattern.compile(
          "\\b(?:any ?time|later|you can|you may|if you (?:change|ever)|in (?:the |your"
              + " )?settings|is (?:now )?off|not (?:set up|turned on|needed|required)|without|no"
              + " need|instead of)\\b|随时|稍后|以后|之后|可在|可以在|可前往|如需|如果您|无需|不必|不用|未开|已关|没有",
          Pattern.CASE_INSENSITIVE);

  /** what one is let in, signed in or served for by one's looks: "sign in with a smile" */
  private static final Pattern DONE_BY_LOOKS =
      Pattern.compile(
          "\\b(?:sign|log|check|clock|get|let|walk|come|go)\\w*(?: \\w+){0,2}"
              + " (?:in|on|through)\\b[^.!?]{0,16}\\b(?:with|by) (?:just"
              + " )?(?:a|an|one|your|my|their|his|her)? ?(?:\\w+ )?"
              + "(?:smile|grin|wink|glance|look|nod|blink)\\b|\\b(?:unlock|open|pay|enter|board|collect|order)\\w*[^.!?]{0,24}\\b(?:with|by)"
              + " (?:just )?(?:a|an|one|your|my|their|his|her)? ?(?:\\w+"
              + " )?(?:smile|grin|wink|glance|look|nod|blink)\\b|\\b(?:smile|grin|wink|glance|look"
              + " up|nod|blink)\\w*[^.!?]{0,16}\\b(?:and|to) (?:\\w+"
              + " ){0,2}(?:sign|log|check|clock|get|be"
              + " let|unlock|open|pay|enter|board)\\w*\\b|\\b(?:door|gate|app|phone|till|camera|lock|barrier|locker|desk|it)"
              + " (?:\\w+ ){0,2}?(?:look(?:s)?"
              + " at|see(?:s)?|know(?:s)?|recogni[sz]e(?:s)?|spot(?:s)?) you\\b"
              + "|(?:门|門|闸机|閘機|手机|手機|应用|應用|机器|機器|柜子|櫃子|收银台|收銀台|镜头|鏡頭|前台|门锁|門鎖)[^。!?！？]{0,8}"
              + "(?:看看|看见|看見|看到|认一认|認一認|认认|認認|认得|認得|认出|認出|记住|記住|瞧见|望一望)(?:您|你|[，,。]?它就)"
              + "|(?:笑一笑|笑一下|笑一個|笑一个|微笑|咧嘴|眨眨眼|眨眼|眨一下眼|看一眼|看一下|瞄一眼|瞧一眼|对着镜头|對著鏡頭|抬头|抬頭|露个脸|露個臉|露个笑)"
              + "[^。!?！？]{0,10}(?:登录|登入|登錄|进门|進門|开门|開門|付款|支付|付账|解锁|解鎖|入场|入場|进场|進場|签到|簽到|打卡"
              + "|通行|过闸|過閘|验证|驗證|取件|取餐|上车|上車|登机|登機)",
          Pattern.CASE_INSENSITIVE);

  private final List<ObservedScreen> known;
  private final List<ObservedScreen> all;
  private final FunctionWords function;

  /**
   * @param seen whose function may be asked for by its name
   * @param before what was seen before: what was there then has not come up since
   */
  RepeatedFaceRequest(JudgementContext seen, Observations before) {
    this.known = before.screens().toList();
    this.all = seen.observations().screens().toList();
    this.function = new FunctionWords(seen.function(), seen.start().map(Action::label).orElse(""));
  }

  /** The first sight that asks for the face. */
  Optional<ObservedScreen> asking(Observations after) {
    return after.screens().filter(this::asks).findFirst();
  }

  /** The first sheet of the app's own that came up by itself and is not understood. */
  Optional<ObservedScreen> unclear(Observations after) {
    return after.screens().filter(s -> !isWanted(s, after) && mayAsk(s)).findFirst();
  }

  /** A sheet that was not there before, with something on it that is not understood. */
  boolean isRiddle(ObservedScreen observed) {
    return mayAsk(observed) && !observed.reading().notUnderstood().isEmpty();
  }

  /**
   * A page, not a sheet, that was not there before, with the face to choose and beside it what is
   * not understood or a no to something, and no other way.
   */
  boolean isRiddleOfPage(ObservedScreen observed) {
    Reading reading = observed.reading();
    return reading.kind() == Reading.Kind.OTHER
        && !reading.faceEntries().isEmpty()
        && !(reading.notUnderstood().isEmpty() && reading.refuse().isEmpty())
        && reading.alternatives().isEmpty()
        && known.stream().noneMatch(observed::resembles);
  }

  private boolean asks(ObservedScreen observed) {
    Reading reading = observed.reading();
    return switch (reading.kind()) {
      case SCANNER -> true;
      case FACE_CONSENT -> !isOfCareAlone(sentences(reading));
      case OTHER, GENERAL_CONSENT, CAMERA_TALK -> offersFace(observed) || urges(observed);
      default -> false;
    };
  }

  /** A sheet about the face with something on it to press that does not merely close it. */
  private boolean offersFace(ObservedScreen observed) {
    List<Labelled> sheet = sheet(observed);
    return isNew(sheet)
        && (asksForFace(sheet)
            || sheet.stream().anyMatch(l -> bidsUseIt(l.label()))
            || canBePutOff(observed.reading())
                && sheet.stream().anyMatch(l -> DONE_BY_LOOKS.matcher(l.label()).find()))
        && sheet.stream().anyMatch(l -> isControl(l) && !closes(l, observed.reading()));
  }

  /**
   * A face is named, and where faces are cared for or met beside it, a recognition too: "our face
   * cream is kind to your face" is for the skin, "no more hats on your face: it opens the door"
   * not.
   */
  private boolean asksForFace(List<Labelled> sheet) {
    boolean face = sheet.stream().anyMatch(l -> isFace(l) && !isCare(l));
    boolean care = sheet.stream().anyMatch(RepeatedFaceRequest::isCare);
    return sheet.stream().anyMatch(l -> isFace(l) && function.name(l.label()))
        || face && (!care || sheet.stream().anyMatch(l -> isRecognition(l) && !isCare(l)));
  }

  /** A face is named, as what is cared for or met, and no recognition. */
  private static boolean isOfCareAlone(List<Labelled> labels) {
    return labels.stream().anyMatch(RepeatedFaceRequest::isCare)
        && labels.stream().noneMatch(l -> isFace(l) && !isCare(l) || isRecognition(l));
  }

  private static boolean isFace(Labelled label) {
    return label.concepts().stream().anyMatch(FACE::contains);
  }

  private static boolean isRecognition(Labelled label) {
    return label.concepts().contains(Concept.RECOGNITION);
  }

  private static boolean isCare(Labelled label) {
    return label.concepts().contains(Concept.FACE_CARE);
  }

  private static boolean canBePutOff(Reading reading) {
    return !(reading.later().isEmpty() && reading.refuse().isEmpty());
  }

  /** An order or a question to use the declared function, in one sentence with its name. */
  private boolean bidsUseIt(String words) {
    return SENTENCES
        .splitAsStream(words)
        .map(String::strip)
        .filter(function::name)
        .anyMatch(s -> BIDS.matcher(s).find() && !TELLS.matcher(s).find());
  }

  /** A page about the face with something to say no with, which a page that tells has not. */
  private boolean urges(ObservedScreen observed) {
    Reading reading = observed.reading();
    return known.stream().noneMatch(observed::resembles)
        && asksForFace(sentences(reading))
        && canBePutOff(reading);
  }

  private static List<Labelled> sentences(Reading reading) {
    return Stream.concat(
            reading.passages().stream().map(p -> new Labelled(p.node(), p.text(), p.concepts())),
            reading.labels().stream())
        .toList();
  }

  private boolean mayAsk(ObservedScreen observed) {
    List<Labelled> sheet = sheet(observed);
    return Set.of(Reading.Kind.OTHER, Reading.Kind.FACE_CONSENT).contains(observed.reading().kind())
        && sheet.stream().anyMatch(RepeatedFaceRequest::isControl)
        && isNew(sheet)
        && !onlyTells(sheet, observed.reading())
        && !isElse(sheet, observed.reading());
  }

  /** What lies over a page: the modal part; else what is gone when the page is seen without it. */
  private List<Labelled> sheet(ObservedScreen observed) {
    List<Labelled> labels = observed.reading().labels();
    if (observed.reading().isModal()) {
      return labels;
    }
    Set<String> page = page(observed);
    return page.isEmpty()
        ? List.of()
        : labels.stream().filter(l -> !page.contains(l.label())).toList();
  }

  /** The words of the fullest other screen all of which stand on this one too. */
  private Set<String> page(ObservedScreen observed) {
    Set<String> words = new HashSet<>(observed.screen().labels());
    Set<String> fullest = Set.of();
    for (ObservedScreen other : all) {
      Set<String> others = new HashSet<>(other.screen().labels());
      boolean without = others.size() < words.size() && words.containsAll(others);
      if (without
          && others.size() >= LEAST_WORDS
          && others.size() > fullest.size()
          && !stillLoading(other, observed)) {
        fullest = others;
      }
    }
    return fullest;
  }

  /** Looks that follow each other with nothing done between them: the page was being filled. */
  private boolean stillLoading(ObservedScreen earlier, ObservedScreen later) {
    return all.indexOf(earlier) + 1 == all.indexOf(later);
  }

  private boolean isNew(List<Labelled> sheet) {
    List<String> words = sheet.stream().map(Labelled::label).toList();
    return !words.isEmpty()
        && known.stream().noneMatch(k -> k.screen().labels().containsAll(words));
  }

  private static boolean isControl(Labelled label) {
    return label.node().displayed() && label.node().tapTarget() != null;
  }

  private static boolean closes(Labelled label, Reading reading) {
    return reading.closers().contains(label.node()) || reading.goingOn().contains(label.node());
  }

  /** The person pressed something on it that a declared way presses: it belongs to that way. */
  private static boolean isWanted(ObservedScreen observed, Observations after) {
    return after.actions().anyMatch(d -> d.purpose() == Purpose.ROUTE && d.isOn(observed));
  }

  /** One "Got it" is nothing to choose from: who presses it agrees to nothing. */
  private static boolean onlyTells(List<Labelled> sheet, Reading reading) {
    List<Labelled> controls = sheet.stream().filter(RepeatedFaceRequest::isControl).toList();
    return controls.size() == 1 && closes(controls.get(0), reading);
  }

  /**
   * Its words say that it is about something else, and nothing on it is a riddle; where they say
   * plainly what it is about, and nothing of looks or identity, a riddle is part of that.
   */
  private static boolean isElse(List<Labelled> sheet, Reading reading) {
    boolean riddle = sheet.stream().anyMatch(l -> reading.notUnderstood().contains(l.node()));
    if (!reading.isModal() && isOfCareAlone(sheet)) {
      return true;
    }
    return riddle
        ? speaksOf(sheet, Set.of(Concept.OTHER_MATTER)) && !speaksOf(sheet, HINTS)
        : speaksOf(sheet, OTHER_MATTERS);
  }

  private static boolean speaksOf(List<Labelled> sheet, Set<Concept> matters) {
    return sheet.stream().anyMatch(l -> l.concepts().stream().anyMatch(matters::contains));
  }

  /** The words on what was pressed last before the screen came up. */
  static String pressedBefore(Observations observations, ObservedScreen observed) {
    return observations
        .until(observed)
        .actions()
        .filter(d -> d.purpose().isTap() && !d.label().isBlank())
        .reduce((a, b) -> b)
        .map(Action::label)
        .orElse("");
  }
}
