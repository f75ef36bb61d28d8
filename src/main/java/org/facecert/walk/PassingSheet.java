package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;

/**
 * A box or sheet of the app's own that comes up in a person's way, has nothing to do with the face
 * and can be put away: "Busy at the hatch. Got it". It is put away by what refuses or closes it;
 * where one button is all there is, by that. One that asks for anything to be filled in, speaks of
 * the face or the camera, or could do harm is left alone: a person would not just wave it off.
 */
final class PassingSheet {

  private static final Set<Concept> OF_THE_FACE =
      Set.of(
          Concept.FACE_FUNCTION,
          Concept.FACE_DATA,
          Concept.FACE_RULES,
          Concept.FACE_ENTRY,
          Concept.SCANNER_PROMPT,
          Concept.CAMERA,
          Concept.CAMERA_PERMISSION_TALK);

  private static final Set<Role> FILLED_IN =
      Set.of(Role.FIELD, Role.CHECKBOX, Role.RADIO, Role.SWITCH);

  private PassingSheet() {}

  /** What puts the sheet away; empty where there is none, or it is no such sheet. */
  static Optional<Node> closer(Reading reading) {
    boolean passing =
        reading.kind() == Reading.Kind.OTHER
            && reading.isModal()
            && !isOfTheFace(reading)
            && reading.region().stream()
                .noneMatch(n -> n.displayed() && FILLED_IN.contains(n.role()));
    return passing ? button(reading).filter(n -> !Harm.isNamed(n, reading)) : Optional.empty();
  }

  private static Optional<Node> button(Reading reading) {
    List<Node> buttons =
        reading.region().stream()
            .filter(n -> n.displayed() && n.enabled() && n.clickable() && !n.label().isBlank())
            .toList();
    Optional<Node> away =
        Stream.of(reading.refuse(), reading.later(), reading.dismissals())
            .flatMap(List::stream)
            .filter(buttons::contains)
            .findFirst();
    return away.or(
        () ->
            buttons.size() == 1 && isHeard(buttons.get(0), reading)
                ? Optional.of(buttons.get(0))
                : Optional.empty());
  }

  /** "Got it", "OK", 知道了: that it was read is all that it says. */
  private static boolean isHeard(Node button, Reading reading) {
    return reading.ambiguous().contains(button) || reading.confirm().contains(button);
  }

  private static boolean isOfTheFace(Reading reading) {
    return Stream.concat(
            reading.passages().stream().map(p -> p.concepts()),
            reading.labels().stream().map(Labelled::concepts))
        .flatMap(Set::stream)
        .anyMatch(OF_THE_FACE::contains);
  }
}
