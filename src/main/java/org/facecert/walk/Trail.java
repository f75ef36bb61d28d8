package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.screen.Reading;

/**
 * Everything seen and done in one scenario.
 *
 * @param steps in the order in which the suite learnt of them
 * @param cameraWatched whether the operating system's camera log was read at every look
 * @param cameraLost why the camera log could not be read any more; empty while it could, and where
 *     there never was one
 * @param cameraWitness the camera log in which the canary's opening stands: without it, no opening
 *     proves nothing
 * @param unread whether a consent was longer than it was scrolled: what is not on its pages may
 *     stand below them
 */
public record Trail(
    List<Step> steps,
    boolean cameraWatched,
    Optional<String> cameraLost,
    Optional<Evidence> cameraWitness,
    boolean unread) {

  public Trail {
    steps = List.copyOf(steps);
  }

  public Stream<Sight> sights() {
    return steps.stream().filter(Sight.class::isInstance).map(Sight.class::cast);
  }

  public Stream<Deed> deeds() {
    return steps.stream().filter(Deed.class::isInstance).map(Deed.class::cast);
  }

  public Stream<CameraNews> camera() {
    return steps.stream().filter(CameraNews.class::isInstance).map(CameraNews.class::cast);
  }

  /** Openings of the camera by the package, in the order learnt. */
  public Stream<CameraNews> openings(String packageName) {
    return camera().filter(n -> n.opened() && n.packageName().equals(packageName));
  }

  /** Openings by any other package but the canary, which is no part of a trail. */
  public Stream<CameraNews> foreignOpenings(String packageName) {
    return camera().filter(n -> n.opened() && !n.packageName().equals(packageName));
  }

  public Optional<Deed> first(Purpose purpose) {
    return deeds().filter(d -> d.purpose() == purpose).findFirst();
  }

  public Optional<Deed> last(Purpose purpose) {
    return deeds().filter(d -> d.purpose() == purpose).reduce((a, b) -> b);
  }

  /** Ways that ended before their end. */
  public Stream<Hindrance> hindrances() {
    return steps.stream().filter(Hindrance.class::isInstance).map(Hindrance.class::cast);
  }

  /**
   * Looks that showed nothing, unless something showed while the person only waited: what there was
   * to see then nobody has seen.
   */
  public Stream<Sight> unseen() {
    return sights().filter(s -> !s.isSeen()).filter(s -> !cameUp(s));
  }

  private boolean cameUp(Sight blank) {
    return since(blank).steps().stream()
        .filter(s -> s instanceof Sight || s instanceof Deed)
        .takeWhile(s -> s instanceof Sight || ((Deed) s).purpose() == Purpose.WAIT)
        .anyMatch(s -> s instanceof Sight sight && sight.isSeen());
  }

  public Optional<Sight> lastSight() {
    return sights().reduce((a, b) -> b);
  }

  /** The first sight after the step. */
  public Optional<Sight> after(Step step) {
    return sights().filter(s -> s.number() > step.number()).findFirst();
  }

  /** The last sight before the step. */
  public Optional<Sight> before(Step step) {
    return sights().filter(s -> s.number() < step.number()).reduce((a, b) -> b);
  }

  /** The trail from the step on, the step itself left out. */
  public Trail since(Step step) {
    return new Trail(
        steps.stream().filter(s -> s.number() > step.number()).toList(),
        cameraWatched,
        cameraLost,
        cameraWitness,
        unread);
  }

  /** The trail without its first steps. */
  public Trail from(int count) {
    return new Trail(
        steps.subList(count, steps.size()), cameraWatched, cameraLost, cameraWitness, unread);
  }

  /** The trail up to the step, the step itself left out. */
  public Trail until(Step step) {
    return new Trail(
        steps.stream().filter(s -> s.number() < step.number()).toList(),
        cameraWatched,
        cameraLost,
        cameraWitness,
        unread);
  }

  /**
   * A sight and what scrolling before and after it showed of the same screen, in the order seen. A
   * page that was cut at the fold is read whole by it.
   */
  public List<Sight> pages(Sight sight) {
    List<Step> seen = steps.stream().filter(s -> s instanceof Sight || s instanceof Deed).toList();
    int first = seen.indexOf(sight);
    int last = first;
    while (first > 1 && isScroll(seen.get(first - 1)) && seen.get(first - 2) instanceof Sight) {
      first -= 2;
    }
    while (last + 2 < seen.size()
        && isScroll(seen.get(last + 1))
        && seen.get(last + 2) instanceof Sight) {
      last += 2;
    }
    return first < 0
        ? List.of(sight)
        : seen.subList(first, last + 1).stream()
            .filter(Sight.class::isInstance)
            .map(Sight.class::cast)
            .toList();
  }

  private static boolean isScroll(Step step) {
    return step instanceof Deed deed && deed.purpose() == Purpose.SCROLL;
  }

  /** The app's main screen: the first on which nothing was asked. */
  public Optional<Sight> main() {
    return sights().filter(s -> s.reading().kind() == Reading.Kind.OTHER).findFirst();
  }

  /** How many labels the sights of the trail showed. */
  public int labels() {
    return sights()
        .mapToInt(s -> (int) s.screen().nodes().stream().filter(n -> !n.label().isBlank()).count())
        .sum();
  }
}
