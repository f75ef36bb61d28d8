package org.facecert.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;

/**
 * The camera in use by the app from an opening until no camera of it is open any more.
 *
 * @param closed empty where no closing was learnt of
 * @param watched whether a closing would have been learnt of
 */
record CameraRun(CameraUsed opened, Optional<CameraUsed> closed, boolean watched) {

  static List<CameraRun> of(Observations observations, String app) {
    List<CameraRun> runs = new ArrayList<>();
    List<CameraUsed> events =
        observations.camera().filter(event -> event.packageName().equals(app)).toList();
    boolean watched = observations.cameraWatched();
    int open = 0;
    for (CameraUsed event : events) {
      if (event.opened() && open++ == 0) {
        runs.add(new CameraRun(event, Optional.empty(), watched));
      } else if (!event.opened() && open > 0 && --open == 0) {
        CameraUsed opening = runs.remove(runs.size() - 1).opened();
        runs.add(new CameraRun(opening, Optional.of(event), watched));
      }
    }
    return runs;
  }

  /** Until when it runs beyond doubt. */
  private Instant surelyUntil() {
    Instant unclosed = watched ? Instant.MAX : opened.when().latest();
    return closed.map(event -> event.when().earliest()).orElse(unclosed);
  }

  /** After which it does not run, as far as is known. */
  Instant perhapsUntil() {
    return closed.map(event -> event.when().latest()).orElse(Instant.MAX);
  }

  /** Whether it ran all the time beyond doubt. */
  boolean surelyDuring(Moment moment) {
    return !opened.when().latest().isAfter(moment.earliest())
        && !surelyUntil().isBefore(moment.latest());
  }

  boolean perhapsDuring(Moment moment) {
    return !opened.when().earliest().isAfter(moment.latest())
        && !perhapsUntil().isBefore(moment.earliest());
  }

  /**
   * How long it ran beyond doubt between looks that follow upon each other: what happened between
   * them is counted, before the first and after the last of them is not.
   */
  Duration surely(List<ObservedScreen> looks) {
    return span(looks.stream().filter(look -> surelyDuring(look.when())).toList());
  }

  /** How long it may have run between these looks, as far as the clocks tell. */
  Duration perhaps(List<ObservedScreen> looks) {
    List<ObservedScreen> within =
        looks.stream().filter(look -> perhapsDuring(look.when())).toList();
    if (within.isEmpty()) {
      return Duration.ZERO;
    }
    Instant first = within.get(0).when().earliest();
    Instant last = within.get(within.size() - 1).when().latest();
    Instant from = first.isAfter(opened.when().earliest()) ? first : opened.when().earliest();
    Instant until = last.isBefore(perhapsUntil()) ? last : perhapsUntil();
    return Duration.between(from, until);
  }

  private static Duration span(List<ObservedScreen> looks) {
    return looks.isEmpty()
        ? Duration.ZERO
        : Duration.between(
            looks.get(0).when().earliest(), looks.get(looks.size() - 1).when().latest());
  }
}
