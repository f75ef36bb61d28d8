package org.facecert.check;

import java.util.regex.Pattern;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Role;
import org.facecert.screen.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What was pressed is something that takes a consent back, whatever a route calls it. */
final class WithdrawalControl {

  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)\\b(?:turn(?: it)? off|switch(?: it)? off|delete|erase|remove|stop|end|disable)\\b"
              + "|(?<![不别勿])(?:关闭|關閉|删除|刪除|停用|停止|清除|退出)");

  private static final Pattern KEEPS =
      Pattern.compile("(?i)\\b(?:not|don'?t|never|keep|cancel|back)\\b|取消|返回|保留|继续使用|繼續使用");

  /** What the answer does to the consent, and not that one may do it at any time. */
  private static final Pattern TAKES_BACK =
      Pattern.compile(
          "(?i)^(?!.*\\b(?:any ?time|you"
              + " (?:can|may))\\b)(?!.*(?:随时|隨時|可以|您可))(?:.*\\b(?:withdr\\w+|tak(?:e|es|en|ing)"
              + " back|revok\\w+)\\b.*\\b(?:consent|agreement|authori[sz]ation)\\b|.*\\b(?:consent|agreement|authori[sz]ation)\\b.*\\b(?:withdrawn|taken"
              + " back|revoked)\\b"
              + "|.*(?:撤回|撤销|撤銷|收回).*(?:同意|授权|授權)|.*(?:同意|授权|授權).*(?:撤回|撤销|撤銷|收回))");

  private WithdrawalControl() {}

  /**
   * By its own words; as the switch of something about the face that was set; by the question that
   * it brought up and that was answered; or by what came of it: a switch that names the face is off
   * now, or the app says that the consent is withdrawn.
   */
  static boolean is(@Nullable Action pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    return pressed != null
        && (says(pressed.label(), vocabulary)
            || isSwitchOfTheFace(pressed.node(), vocabulary)
            || wasAskedFor(pressed, withdrawal, vocabulary)
            || answersItsQuestion(pressed)
            || took(pressed, withdrawal, vocabulary));
  }

  private static boolean says(String label, Vocabulary vocabulary) {
    return vocabulary.matches(Concept.WITHDRAW, label)
        || vocabulary.matches(Concept.DELETE_FACE, label);
  }

  private static boolean isSwitchOfTheFace(@Nullable Node node, Vocabulary vocabulary) {
    return node != null
        && (node.role() == Role.SWITCH || node.role() == Role.CHECKBOX)
        && node.checked()
        && (vocabulary.matches(Concept.FACE_FUNCTION, node.label())
            || vocabulary.matches(Concept.FACE_DATA, node.label()));
  }

  private static boolean took(Action pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    WithdrawalEffect effect = new WithdrawalEffect(withdrawal, vocabulary);
    return effect.saysThatConsentIsWithdrawn()
        || FaceWords.name(SwitchWords.of(pressed.label()).name()) && effect.switchIsOff();
  }

  /** "Turn off and delete" in a box that says that the consent is then taken back. */
  private static boolean answersItsQuestion(Action pressed) {
    ObservedScreen box = pressed.observed();
    return box != null
        && box.reading().isModal()
        && ENDS.matcher(pressed.label()).find()
        && !KEEPS.matcher(pressed.label()).find()
        && box.reading().labels().stream().anyMatch(l -> TAKES_BACK.matcher(l.label()).find());
  }

  private static boolean wasAskedFor(Action pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    return withdrawal.seen().stream()
        .filter(s -> s.number() > pressed.number() && s.reading().isModal())
        .flatMap(s -> s.reading().labels().stream())
        .anyMatch(l -> says(l.label(), vocabulary));
  }
}
