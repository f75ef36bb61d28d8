package org.facecert.walk;

import java.util.Set;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Role;

/**
 * What a person may press who only looks around in somebody else's app: what leads to another page
 * and does nothing by itself. Everything else is looked at only, however harmless it sounds: a
 * press cannot be taken back.
 */
final class Wandering {

  /** places of an app, by their names */
  private static final Set<Concept> PLACES =
      Set.of(
          Concept.ME_TAB,
          Concept.HOME_TAB,
          Concept.SETTINGS,
          Concept.SECURITY,
          Concept.PRIVACY_SETTINGS,
          Concept.PRIVACY_POLICY,
          Concept.USER_AGREEMENT,
          Concept.FACE_RULES,
          Concept.COLLECTED_LIST,
          Concept.SHARING_LIST,
          Concept.FACE_FUNCTION,
          Concept.FACE_HINT,
          Concept.ALTERNATIVE);

  /** pages of settings: "Payment settings" pay nothing */
  private static final Set<Concept> SETTINGS =
      Set.of(Concept.SETTINGS, Concept.SECURITY, Concept.PRIVACY_SETTINGS);

  /** answers and actions, whatever place they name besides */
  private static final Set<Concept> DEEDS =
      Set.of(
          Concept.AGREE,
          Concept.CONFIRM,
          Concept.TURN_ON,
          Concept.WITHDRAW,
          Concept.DELETE_FACE,
          Concept.CLOSE_ACCOUNT,
          Concept.DELETE,
          Concept.SEND,
          Concept.CALL,
          Concept.HOTLINE);

  private Wandering() {}

  /**
   * A place named, by a control that carries no word of an action, and no switch.
   *
   * @param inNavigation whether it stands in a bar that changes the page, whatever its words
   */
  static boolean mayPress(Labelled control, boolean inNavigation) {
    Set<Concept> means = control.concepts();
    boolean place = inNavigation || means.stream().anyMatch(PLACES::contains);
    // a bar of tabs may be made of radio buttons
    boolean way = isWay(control.node()) || inNavigation && control.node().role() == Role.RADIO;
    return way
        && place
        && means.stream().noneMatch(DEEDS::contains)
        && !means.contains(Concept.HARM)
        && (means.stream().anyMatch(SETTINGS::contains) || !Harm.isNamed(means));
  }

  /** Nothing is set, typed or sent by it. */
  private static boolean isWay(Node node) {
    return Stream.of(Role.FIELD, Role.SWITCH, Role.CHECKBOX, Role.RADIO)
        .noneMatch(role -> node.role() == role);
  }
}
