package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;

/** Where a walk writes its trail. */
final class TrailLog {

  private final List<Observation> steps = new ArrayList<>();
  private boolean cameraWatched;
  private Optional<String> cameraLost = Optional.empty();
  private Optional<Evidence> cameraWitness = Optional.empty();
  private int screens;
  private boolean unread;

  void add(Observation step) {
    steps.add(step);
  }

  int next() {
    return steps.size() + 1;
  }

  int nextScreen() {
    return ++screens;
  }

  void watched() {
    cameraWatched = true;
  }

  /** From here on nobody watches; what a witness had shown before says nothing of what follows. */
  void lost(String why) {
    cameraWatched = false;
    cameraLost = Optional.of(why);
    cameraWitness = Optional.empty();
  }

  void witness(Evidence log) {
    cameraWitness = Optional.of(log);
  }

  void unread() {
    unread = true;
  }

  Observations trail() {
    return new Observations(steps, cameraWatched, cameraLost, cameraWitness, unread);
  }
}
