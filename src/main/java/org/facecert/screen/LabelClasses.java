package org.facecert.screen;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The classes of labels that tell what pressing a control is for. */
final class LabelClasses {

  /** What pressing a control is for. */
  private static final Set<Concept> TELLING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Concept.AGREE,
              Concept.REFUSE,
              Concept.LATER,
              Concept.NEVER_ASK,
              Concept.AMBIGUOUS,
              Concept.CLOSE_OR_BACK,
              Concept.NEXT,
              Concept.START,
              Concept.TURN_ON,
              Concept.CONFIRM,
              Concept.PRIVACY_POLICY,
              Concept.USER_AGREEMENT,
              Concept.FACE_RULES,
              Concept.COLLECTED_LIST,
              Concept.SHARING_LIST,
              Concept.EXPAND,
              Concept.WITHDRAW,
              Concept.CLOSE_ACCOUNT,
              Concept.DELETE_FACE,
              Concept.ALTERNATIVE,
              Concept.FORCED,
              Concept.HOTLINE,
              Concept.COMING_SOON,
              Concept.SETTINGS,
              Concept.ME_TAB,
              Concept.SECURITY,
              Concept.PRIVACY_SETTINGS,
              Concept.LOADING,
              Concept.VOID,
              Concept.LEARN_MORE,
              Concept.FACE_ENTRY,
              Concept.NAVIGATION,
              Concept.DELETE,
              Concept.PAY,
              Concept.SEND,
              Concept.CALL));

  /** What words are about beside the class that they fall in, and no class of their own. */
  private static final Set<Concept> BESIDES =
      Collections.unmodifiableSet(
          EnumSet.of(
              Concept.RECOGNITION,
              Concept.FACE_CARE,
              Concept.HARM,
              Concept.PAYING,
              Concept.SUM,
              Concept.SILENT_CONSENT,
              Concept.REFUSAL_TALK,
              Concept.NOT_ENDED,
              Concept.ASKS_AGAIN));

  private LabelClasses() {}

  /** The vocabulary does not know what the words stand for. */
  static boolean unknown(Set<Concept> concepts) {
    return BESIDES.containsAll(concepts);
  }

  static boolean any(Set<Concept> concepts) {
    return !Collections.disjoint(TELLING, concepts);
  }

  /** Marks without words, and names of papers, tell by what they are. */
  static boolean tell(String label, Set<Concept> concepts) {
    if (concepts.contains(Concept.DECLARED)) {
      return false;
    }
    boolean worded = label.codePoints().anyMatch(LabelClasses::says);
    return !worded || label.indexOf('《') >= 0 || any(concepts);
  }

  private static boolean says(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
