package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Passage;
import org.facecert.screen.Reading;
import org.facecert.walk.Deed;
import org.facecert.walk.Purpose;
import org.facecert.walk.Sight;
import org.facecert.walk.Trail;

/**
 * A screen of the app's own that asks for the face once more, whatever its words: the consent, the
 * scanner, a sheet that offers the face function. A sheet that came up by itself and whose matter
 * is not understood may be one.
 */
final class AsksAgain {

  /** what a sheet may be about that is not the face */
  private static final Set<Concept> OTHER_MATTERS =
      Set.of(
          Concept.LOADING,
          Concept.ERROR_TALK,
          Concept.BUNDLE_MARKETING,
          Concept.BUNDLE_LOCATION,
          Concept.PERMISSION_NOTIFICATIONS,
          Concept.PERMISSION_LOCATION);

  private final List<Sight> known;

  /**
   * @param before what was seen before: what was there then has not come up since
   */
  AsksAgain(Trail before) {
    this.known = before.sights().toList();
  }

  /** The first sight that asks for the face. */
  Optional<Sight> asking(Trail after) {
    return after.sights().filter(this::asks).findFirst();
  }

  /** The first sheet of the app's own that came up by itself and is not understood. */
  Optional<Sight> unclear(Trail after) {
    return after
        .sights()
        .filter(s -> isNewSheet(s) && !isWanted(s, after) && !isElse(s))
        .findFirst();
  }

  private boolean asks(Sight sight) {
    Reading reading = sight.reading();
    return switch (reading.kind()) {
      case FACE_CONSENT, SCANNER -> true;
      case OTHER, GENERAL_CONSENT, CAMERA_TALK ->
          isNew(sight)
              && speaksOfFace(reading)
              && (reading.isModal() ? offers(reading) : urges(reading));
      default -> false;
    };
  }

  private boolean isNewSheet(Sight sight) {
    Reading.Kind kind = sight.reading().kind();
    return kind == Reading.Kind.OTHER
        && sight.reading().isModal()
        && offersAnything(sight.reading())
        && isNew(sight);
  }

  private boolean isNew(Sight sight) {
    return known.stream().noneMatch(sight::resembles);
  }

  private static boolean speaksOfFace(Reading reading) {
    return !reading.faceSentences().isEmpty()
        || !reading.faceEntries().isEmpty()
        || reading.labels().stream().anyMatch(l -> l.concepts().contains(Concept.FACE_FUNCTION));
  }

  /** On a sheet: something to set about it with, or something to put it off with. */
  private static boolean offers(Reading reading) {
    return Stream.of(
            reading.agree(),
            reading.next(),
            reading.confirm(),
            reading.refuse(),
            reading.later(),
            reading.faceEntries())
        .anyMatch(some -> !some.isEmpty());
  }

  /** On a page: something to say no with, which a page that merely tells has not. */
  private static boolean urges(Reading reading) {
    return !reading.later().isEmpty() || !reading.refuse().isEmpty();
  }

  private static boolean offersAnything(Reading reading) {
    return reading.region().stream().anyMatch(n -> n.displayed() && n.tapTarget() != null);
  }

  /** The person pressed something on it that a declared way presses: it belongs to that way. */
  private static boolean isWanted(Sight sight, Trail after) {
    return after.deeds().anyMatch(d -> d.purpose() == Purpose.ROUTE && d.sight() == sight);
  }

  /** Its words say that it is about something else, and nothing on it is a riddle. */
  private static boolean isElse(Sight sight) {
    if (!sight.reading().notUnderstood().isEmpty()) {
      return false;
    }
    Stream<Set<Concept>> labels = sight.reading().labels().stream().map(Labelled::concepts);
    Stream<Set<Concept>> passages = sight.reading().passages().stream().map(Passage::concepts);
    return Stream.concat(labels, passages)
        .anyMatch(c -> c.stream().anyMatch(OTHER_MATTERS::contains));
  }

  /** The words on what was pressed last before the sight came up. */
  static String pressedBefore(Trail trail, Sight sight) {
    return trail
        .until(sight)
        .deeds()
        .filter(d -> d.purpose().isTap() && d.node() != null)
        .reduce((a, b) -> b)
        .map(Deed::label)
        .orElse("");
  }
}
