package org.facecert.check;

import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Role;
import org.facecert.screen.Vocabulary;
import org.facecert.walk.Deed;
import org.facecert.walk.Withdrawal;
import org.jspecify.annotations.Nullable;

/** What was pressed is something that takes a consent back, whatever a route calls it. */
final class Withdraws {

  private Withdraws() {}

  /**
   * By its own words; as the switch of something about the face that was set; by the question that
   * it brought up and that was answered; or by what came of it: a switch that names the face is off
   * now, or the app says that the consent is withdrawn.
   */
  static boolean is(@Nullable Deed pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    return pressed != null
        && (says(pressed.label(), vocabulary)
            || isSwitchOfTheFace(pressed.node(), vocabulary)
            || wasAskedFor(pressed, withdrawal, vocabulary)
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

  private static boolean took(Deed pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    WithdrawalEffect effect = new WithdrawalEffect(withdrawal, vocabulary);
    return effect.saysThatConsentIsWithdrawn()
        || FaceWords.name(SwitchWords.of(pressed.label()).name()) && effect.switchIsOff();
  }

  private static boolean wasAskedFor(Deed pressed, Withdrawal withdrawal, Vocabulary vocabulary) {
    return withdrawal.seen().stream()
        .filter(s -> s.number() > pressed.number() && s.reading().isModal())
        .flatMap(s -> s.reading().labels().stream())
        .anyMatch(l -> says(l.label(), vocabulary));
  }
}
