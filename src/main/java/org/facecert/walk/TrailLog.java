package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Evidence;

/** Where a walk writes its trail. */
final class TrailLog {

  private final List<Step> steps = new ArrayList<>();
  private boolean cameraWatched;
  private Optional<String> cameraLost = Optional.empty();
  private Optional<Evidence> cameraWitness = Optional.empty();
  private int screens;
  private boolean unread;

  void add(Step step) {
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

  Trail trail() {
    return new Trail(steps, cameraWatched, cameraLost, cameraWitness, unread);
  }
}
