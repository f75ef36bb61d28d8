package org.facecert.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;

/** Whether what a declared way opened is the text that it is declared to open. */
enum TextIdentity {
  /** headed as it, or opened by a control that names it */
  YES,
  /** headed as another text */
  NO,
  UNKNOWN;

  /** labels at the top of a page, among which its heading is */
  private static final int HEADING = 3;

  /** in letters; what is longer is a sentence, which may name any text */
  private static final int LONGEST = 40;

  private static final Pattern AGREEMENT =
      Pattern.compile(
          "(?i)\\b(?:terms|conditions|agreement|contract|rules|small print|code of"
              + " conduct|guidelines)\\b|协议|条款|章程|合同|約款|約定|條款|協議");

  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:privacy|face|facial|biometric|data|consent)\\b|隐私|隱私|人脸|人臉|面部|个人信息|同意");

  private static final Set<Concept> TEXTS =
      Set.of(
          Concept.PRIVACY_POLICY,
          Concept.USER_AGREEMENT,
          Concept.FACE_RULES,
          Concept.COLLECTED_LIST,
          Concept.SHARING_LIST);

  static TextIdentity of(OpenedText opened, Concept wanted) {
    List<Labelled> heading =
        opened.pages().stream()
            .limit(1)
            .flatMap(p -> p.reading().labels().stream())
            .filter(l -> l.node().tapTarget() == null && l.label().length() <= LONGEST)
            .limit(HEADING)
            .toList();
    boolean own =
        heading.stream().anyMatch(l -> l.concepts().contains(wanted))
            || wanted == Concept.USER_AGREEMENT
                && heading.stream().limit(1).anyMatch(l -> isAgreement(l.label()));
    boolean other =
        heading.stream().limit(1).flatMap(l -> l.concepts().stream()).anyMatch(TEXTS::contains);
    if (own) {
      return YES;
    }
    if (other) {
      return NO;
    }
    return link(opened).anyMatch(l -> l.concepts().contains(wanted)) ? YES : UNKNOWN;
  }

  /** "Terms of hire", "购物协议", whatever they are on, but for the face and privacy. */
  private static boolean isAgreement(String heading) {
    return AGREEMENT.matcher(heading).find() && !ANOTHER.matcher(heading).find();
  }

  /** What was pressed, as the screen that offered it reads. */
  private static Stream<Labelled> link(OpenedText opened) {
    ObservedScreen from = opened.from();
    return from == null
        ? Stream.of()
        : from.reading().labels().stream().filter(l -> l.label().equals(opened.link()));
  }
}
