package org.facecert.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Bounds;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What came of a withdrawal, as the app shows it: it says that it is done, the switch is off, or
 * the control is gone from its page. That another screen came is no effect by itself.
 */
final class WithdrawalEffect {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** said of the thing done, not of what one may do */
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:withdrawn|revoked|turned off|switched"
              + " off|disabled|deactivated|deleted|removed|erased|destroyed|opted"
              + " out|unenrolled|deregistered|(?:is|are|was|now) (?:now )?off|no longer|not (?:set"
              + " up|enrolled|enabled|active|in use)|stopped|ended)\\b"
              + "|已(?:成功)?(?:撤回|撤销|撤銷|关闭|關閉|停用|停止|终止|終止|退出|删除|刪除|销毁|銷毀|抹除|解除|取消|清除)|不再(?:识别|識別|扫描|掃描|采集|採集|比对|比對|使用|保存|处理|處理)|未开启|未開啟|未开通|未開通|未启用"
              + "|撤回成功|关闭成功|關閉成功|删除成功|已经(?:撤回|关闭|删除)",
          FLAGS);

  /** what it is said of; a message of a few words needs none */
  private static final Pattern MATTER =
      Pattern.compile(
          "\\b(?:face|facial|faceprint|selfie|biometric|consent|permission|authori[sz]ation"
              + "|agreement)\\w*|人脸|人臉|刷脸|刷臉|面部|面容|生物识别|同意|授权|授權",
          FLAGS);

  /** letters up to which "Done." needs not say what is done: a toast of a few words */
  private static final int SHORT_MESSAGE = 24;

  /** share of a page's other labels that stay where one control of it changes */
  private static final double SAME_PAGE = 0.5;

  /** what a short message may say besides without speaking of something else */
  private static final Pattern BESIDES =
      Pattern.compile(
          "\\b(?:it|this|that|is|are|was|has|have|been|now|success|successfully|successful|ok|okay"
              + "|done|you|ve|your|choice|we|all|the|app|feature|function|service|setting)\\b"
              + "|成功|您|你|的|已|了|该|該|本|此|功能|服务|服務|设置|設置|設定|操作|啦|[\\P{L}]",
          FLAGS);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "\\b(?:will|would|can|may|if|once|when|until|after|before|cannot)\\b|将|將|会|會|如果|若|(?<![今此往日])[后後]|之前");

  /** the consent itself is said to be taken back, which no deletion of data says */
  private static final Pattern WITHDRAWN =
      Pattern.compile(
          "\\b(?:withdrawn|withdrew|revoked|taken back)\\b.{0,40}\\b(?:consent|permission"
              + "|authori[sz]ation|agreement)\\b|\\b(?:consent|permission|authori[sz]ation"
              + "|agreement)\\b.{0,60}\\b(?:withdrawn|revoked|taken back)\\b"
              + "|(?:已|已经|已經)(?:成功)?(?:撤回|撤销|撤銷|收回|取消)了?.{0,20}(?:同意|授权|授權)"
              + "|(?:同意|授权|授權).{0,20}(?:已|已经|已經)(?:成功)?(?:撤回|撤销|撤銷|收回|取消)"
              + "|(?:撤回|撤销|撤銷)(?:同意|授权|授權)成功",
          FLAGS);

  private static final Pattern CLAUSES = Pattern.compile("[,，;；.。!！?？\\n]");

  private static final Pattern NOT_WITHDRAWN =
      Pattern.compile(
          "\\b(?:not|never|nothing|yet|failed)\\b|n't\\b|n’t\\b|未能|没有|沒有|尚未|失败|失敗", FLAGS);

  private static final Pattern PARTS = Pattern.compile("[,，;；.。!！?？\\n:：—]");

  /** denies nothing: how a function is that one has left */
  private static final Pattern STATES =
      Pattern.compile("\\bnot (?:set up|enrolled|enabled|active|in use)\\b", FLAGS);

  private final Withdrawal withdrawal;
  private final Vocabulary vocabulary;

  WithdrawalEffect(Withdrawal withdrawal, Vocabulary vocabulary) {
    this.withdrawal = withdrawal;
    this.vocabulary = vocabulary;
  }

  /** Whether the app says or shows that the consent is taken back, and no switch says otherwise. */
  boolean isShown() {
    return !switchStaysOn() && (saysSo() || switchIsOff() || controlIsGone());
  }

  /** Words that send the person away from the app, on what came of the press. */
  Optional<String> elsewhere() {
    ObservedScreen after = withdrawal.after();
    return after == null ? Optional.empty() : elsewhere(after);
  }

  private Optional<String> elsewhere(ObservedScreen observed) {
    return Stream.concat(
            observed.reading().prose().stream(),
            observed.reading().region().stream().map(Node::label))
        .filter(
            words ->
                vocabulary.matches(Concept.HOTLINE, words)
                    || vocabulary.matches(Concept.ELSEWHERE, words))
        .findFirst();
  }

  /** What came of the press says that the consent holds until somebody decides. */
  Optional<String> waiting() {
    ObservedScreen after = withdrawal.after();
    return after == null
        ? Optional.empty()
        : after.reading().prose().stream()
            .filter(words -> vocabulary.matches(Concept.NOT_ENDED, words))
            .findFirst();
  }

  private boolean saysSo() {
    return newWords().anyMatch(this::tellsThatItIsDone);
  }

  /**
   * A sentence that was not there before says that the consent is taken back, and the sentence, the
   * control or the heading of its page names the face.
   */
  boolean saysThatConsentIsWithdrawn() {
    ObservedScreen before = withdrawal.before();
    Action pressed = withdrawal.pressed();
    boolean amongFace =
        FaceWords.name(before == null ? "" : before.title())
            || FaceWords.name(pressed == null ? "" : pressed.label());
    return newWords()
        .filter(words -> CLAUSES.splitAsStream(words).anyMatch(WithdrawalEffect::isWithdrawn))
        .filter(words -> !isOfSomethingElse(words))
        .anyMatch(words -> amongFace || FaceWords.name(words));
  }

  private static boolean isWithdrawn(String clause) {
    return WITHDRAWN.matcher(clause).find()
        && !NOT_YET.matcher(clause).find()
        && !NOT_WITHDRAWN.matcher(clause).find();
  }

  private boolean isOfSomethingElse(String words) {
    Action pressed = withdrawal.pressed();
    return Stream.of(words, pressed == null ? "" : pressed.label())
        .flatMap(w -> vocabulary.concepts(w).stream())
        .anyMatch(c -> c == Concept.OTHER_MATTER || c.name().startsWith("BUNDLE_"));
  }

  /** Words that were not there before, on any screen since the control was pressed. */
  private Stream<String> newWords() {
    Action pressed = withdrawal.pressed();
    if (pressed == null) {
      return Stream.empty();
    }
    List<String> before = words(withdrawal.before());
    return withdrawal.seen().stream()
        .filter(s -> s.number() > pressed.number())
        .flatMap(s -> words(s).stream())
        .filter(words -> !before.contains(words));
  }

  private boolean tellsThatItIsDone(String words) {
    String said = withoutDenied(words);
    return DONE.matcher(said).find()
        && !NOT_YET.matcher(words).find()
        && (MATTER.matcher(said).find() || saysNothingElse(said) || isOfTheQuestion(said));
  }

  /** "Your face data could not be deleted" tells of nothing that is done. */
  private static String withoutDenied(String words) {
    return PARTS
        .splitAsStream(words)
        .filter(part -> !NOT_WITHDRAWN.matcher(STATES.matcher(part).replaceAll(" ")).find())
        .collect(Collectors.joining(", "));
  }

  /**
   * "Your enrolled picture is deleted", after "Delete your enrolled picture?": it names nothing but
   * what the control or the heading over it names.
   */
  private boolean isOfTheQuestion(String words) {
    Action pressed = withdrawal.pressed();
    ObservedScreen before = withdrawal.before();
    String asked =
        (pressed == null ? "" : pressed.label()) + " " + (before == null ? "" : before.title());
    String named = TextNormalization.text(asked);
    List<String> rest =
        NO_LETTERS
            .splitAsStream(TextNormalization.text(DONE.matcher(words).replaceAll(" ")))
            .filter(part -> !part.isEmpty() && !BESIDES.matcher(part).matches())
            .toList();
    Set<String> whole = NO_LETTERS.splitAsStream(named).collect(Collectors.toSet());
    return !rest.isEmpty()
        && rest.stream().allMatch(p -> whole.contains(p) || !isLatin(p) && named.contains(p));
  }

  /** Letters that are set apart as words: "card" is not named by "cards". */
  private static boolean isLatin(String part) {
    return Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static boolean saysNothingElse(String words) {
    String rest = BESIDES.matcher(DONE.matcher(words).replaceAll(" ")).replaceAll("");
    return words.length() <= SHORT_MESSAGE && rest.isEmpty();
  }

  private static List<String> words(@Nullable ObservedScreen observed) {
    if (observed == null) {
      return List.of();
    }
    Reading reading = observed.reading();
    Map<String, String> rows = rows(observed);
    return Stream.of(
            reading.prose().stream(),
            reading.toasts().stream(),
            observed.screen().labels().stream())
        .flatMap(w -> w)
        .map(w -> rows.getOrDefault(w, w))
        .toList();
  }

  /** "Not set up" is said of what stands in the same row: the words with those beside them. */
  private static Map<String, String> rows(ObservedScreen observed) {
    List<Node> worded =
        observed.screen().nodes().stream()
            .filter(n -> n.displayed() && !n.ownWords().isBlank())
            .toList();
    Map<String, String> rows = new HashMap<>();
    for (Node node : worded) {
      String row =
          worded.stream()
              .filter(n -> n == node || isBeside(n, node))
              .map(Node::ownWords)
              .collect(Collectors.joining(" "));
      rows.merge(node.ownWords(), row, (one, other) -> one + " " + other);
    }
    return rows;
  }

  private static boolean isBeside(Node one, Node other) {
    boolean sameRow = one.tapTarget() != null && one.tapTarget() == other.tapTarget();
    Bounds a = one.bounds();
    Bounds b = other.bounds();
    boolean sameLine = a.top() <= b.centreY() && b.centreY() < a.bottom();
    boolean apart = a.right() <= b.left() || b.right() <= a.left();
    return sameRow || sameLine && apart;
  }

  /** The switch that was pressed was on and is off: by its mark, by its words, or by both. */
  boolean switchIsOff() {
    Action pressed = withdrawal.pressed();
    Node node = pressed == null ? null : pressed.node();
    ObservedScreen after = withdrawal.after();
    return node != null
        && after != null
        && isOn(node)
        && after.screen().nodes().stream().anyMatch(n -> isOff(n) && isSameSwitch(n, node));
  }

  private boolean switchStaysOn() {
    Action pressed = withdrawal.pressed();
    Node node = pressed == null ? null : pressed.node();
    ObservedScreen after = withdrawal.after();
    return node != null
        && after != null
        && node.checkable()
        && node.checked()
        && after.screen().nodes().stream()
            .anyMatch(n -> n.checkable() && n.checked() && isSameSwitch(n, node));
  }

  private static boolean isOn(Node node) {
    return isAt(node, true, SwitchWords.State.ON);
  }

  private static boolean isOff(Node node) {
    return isAt(node, false, SwitchWords.State.OFF);
  }

  /** What mark and words say must agree; one of the two may say nothing. */
  private static boolean isAt(Node node, boolean checked, SwitchWords.State state) {
    SwitchWords.State said = SwitchWords.of(node.label()).state();
    return node.checkable()
        ? node.checked() == checked && (said == state || said == SwitchWords.State.UNSAID)
        : said == state;
  }

  private static boolean isSameSwitch(Node one, Node other) {
    return TextNormalization.text(SwitchWords.of(one.label()).name())
        .equals(TextNormalization.text(SwitchWords.of(other.label()).name()));
  }

  /** The same page without the control, and with nothing lying over it. */
  private boolean controlIsGone() {
    Action pressed = withdrawal.pressed();
    ObservedScreen before = withdrawal.before();
    ObservedScreen after = withdrawal.after();
    return pressed != null
        && before != null
        && after != null
        && !after.reading().isModal()
        && !JudgementContext.failedToLoad(after)
        && isSamePage(before, after, pressed)
        && after.screen().nodes().stream().noneMatch(n -> n.label().equals(pressed.label()));
  }

  /** Its heading and most of what else stood on it. */
  private static boolean isSamePage(ObservedScreen before, ObservedScreen after, Action pressed) {
    List<String> rest =
        before.screen().labels().stream().filter(l -> !l.equals(pressed.label())).toList();
    long kept = rest.stream().filter(after.screen().labels()::contains).count();
    return after.title().equals(before.title()) && kept >= SAME_PAGE * rest.size();
  }
}
