package org.facecert.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The one record of a walk: what was seen, done and answered, in the order in which the suite
 * learnt of it. Only ever appended to, by one writer; others may read it meanwhile.
 */
public final class ObservationLog {

  private final List<Observation> all = new ArrayList<>();
  private int screens;

  /** A log that has yet to be written. */
  public ObservationLog() {}

  /** A log as it was written before; it is not appended to. */
  public ObservationLog(List<Observation> written) {
    all.addAll(written);
  }

  /**
   * @param made given its number
   */
  public synchronized <T extends Observation> T add(IntFunction<T> made) {
    T next = made.apply(all.size() + 1);
    if (next.number() != all.size() + 1) {
      throw new IllegalArgumentException(
          "the observation after number " + all.size() + " calls itself " + next.number());
    }
    all.add(next);
    return next;
  }

  /** The number of the next screen, from 1. */
  public synchronized int nextScreen() {
    return ++screens;
  }

  public synchronized Observations observations() {
    return Observations.of(all);
  }

  /**
   * The beginning of it.
   *
   * @param number of the last observation that belongs to it
   */
  public synchronized Observations until(int number) {
    return Observations.of(all.subList(0, number));
  }

  public synchronized int size() {
    return all.size();
  }

  /** The steps that came to their end, in their order. */
  public synchronized List<StepEnded> steps() {
    return all.stream().filter(StepEnded.class::isInstance).map(StepEnded.class::cast).toList();
  }

  /** What ended it before its end; empty when nothing did. */
  public synchronized Optional<Fault> fault() {
    return all.stream().filter(Fault.class::isInstance).map(Fault.class::cast).findFirst();
  }
}
