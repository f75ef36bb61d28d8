package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** Everything seen and done in one scenario. Written by the walk alone, read by the checks. */
public final class Trail {

  private final List<Step> steps = new ArrayList<>();
  private @Nullable Evidence cameraWitness;
  private boolean cameraWatched;

  void add(Step step) {
    steps.add(step);
  }

  int nextNumber() {
    return steps.size() + 1;
  }

  int nextScreenNumber() {
    return (int) sights().count() + 1;
  }

  void cameraWatched() {
    cameraWatched = true;
  }

  void cameraWitness(Evidence log) {
    cameraWitness = log;
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The steps after the given one. */
  public Stream<Step> after(Step step) {
    return steps.stream().filter(s -> s.number() > step.number());
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

  public Optional<Deed> first(Purpose purpose) {
    return deeds().filter(d -> d.purpose() == purpose).findFirst();
  }

  public Optional<Deed> last(Purpose purpose) {
    return deeds().filter(d -> d.purpose() == purpose).reduce((a, b) -> b);
  }

  /** The last sight before the step. */
  public Optional<Sight> before(Step step) {
    return sights().filter(s -> s.number() < step.number()).reduce((a, b) -> b);
  }

  public Optional<Sight> lastSight() {
    return sights().reduce((a, b) -> b);
  }

  /** Sights between two steps, both exclusive. */
  public List<Sight> between(Step from, Step to) {
    return sights().filter(s -> s.number() > from.number() && s.number() < to.number()).toList();
  }

  /** Openings of the camera by the package, in the order learnt. */
  public Stream<CameraNews> openings(String packageName) {
    Predicate<CameraNews> byTheApp =
        n -> n.event().opened() && n.event().packageName().equals(packageName);
    return camera().filter(byTheApp);
  }

  /** Whether the operating system's camera log was read at every look. */
  public boolean isCameraWatched() {
    return cameraWatched;
  }

  /** The camera log in which the canary's opening stands: without it, no opening proves nothing. */
  public Optional<Evidence> witnessOfCamera() {
    return Optional.ofNullable(cameraWitness);
  }
}
