package org.facecert.observation;

import java.util.List;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;

/**
 * A settled screen as a person saw it, and how it reads.
 *
 * @param pictured false when the screenshot's bytes are no picture
 */
public record ObservedScreen(
    int number, int screenNumber, Look look, Reading reading, boolean pictured)
    implements Observation {

  /** labels of a page that has nothing to show but why */
  private static final int FEW = 4;

  /** letters; a notice in one piece speaks of networks and errors too */
  private static final int FEW_LETTERS = 240;

  /** one such part of a page is much of it */
  private static final int PICTURE_SHARE = 8;

  public ObservedScreen(int number, int screenNumber, Look look, Reading reading) {
    this(number, screenNumber, look, reading, true);
  }

  /** Whether there was something to read, and a picture to show for it. */
  public boolean isSeen() {
    return pictured && !reading.isBlank();
  }

  /** Whether it shows the app with something to read on it. */
  public boolean showsApp() {
    return reading.kind() != Reading.Kind.SYSTEM_OTHER
        && !screen().labels().isEmpty()
        && !failedToLoad();
  }

  /** Little more than "Loading" or "No connection": nothing of what the app would show. */
  public boolean failedToLoad() {
    return reading.kind() == Reading.Kind.OTHER
        && reading.labels().size() <= FEW
        && reading.labels().stream().mapToInt(l -> l.label().length()).sum() <= FEW_LETTERS
        && reading.labels().stream()
            .anyMatch(
                l ->
                    l.concepts().contains(Concept.LOADING)
                        || l.concepts().contains(Concept.ERROR_TALK));
  }

  @Override
  public Moment when() {
    return look.when();
  }

  public Screen screen() {
    return look.screen();
  }

  /** Whether it shows much the same words. */
  public boolean resembles(ObservedScreen other) {
    return Likeness.of(screen(), other.screen()) > 0.6;
  }

  /**
   * Whether much of a page of the app's own is a picture, or may be one: by its words alone it is
   * no scanner.
   */
  public boolean isMostlyPicture() {
    return reading.kind() == Reading.Kind.OTHER && largePictures().findAny().isPresent();
  }

  /** Parts that are much of it and show a picture, or may: one of them is a scanner's preview. */
  public Stream<Node> largePictures() {
    long page = (long) screen().width() * screen().height();
    return screen().nodes().stream()
        .filter(n -> (n.picture() || n.canvas()) && n.displayed())
        .filter(n -> n.bounds().area() * PICTURE_SHARE > page);
  }

  /** Whether it shows another page of the app's own than the given one, and asks for no face. */
  public boolean isElsewhere(ObservedScreen here) {
    Reading.Kind kind = reading.kind();
    return isSeen()
        && kind != Reading.Kind.SYSTEM_OTHER
        && kind != Reading.Kind.FACE_CONSENT
        && kind != Reading.Kind.SCANNER
        && !resembles(here);
  }

  /** What stands at the top of it, for captions. */
  public String title() {
    return reading.title();
  }

  /** Picture and page source. */
  public List<Evidence> evidence() {
    return List.of(look.picture(), look.source());
  }
}
