package org.facecert.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * The walks that are still to be walked, handed out longest first where several phones share them:
 * what is long and begun last is waited for by all. Who asks while none is left waits as long as
 * another is still at work: what a fault breaks there comes back, and must not be left to the one
 * phone that broke it.
 */
final class WorkQueue {

  private static final long LOOK_MILLIS = 200;

  private final List<Walk> waiting = new ArrayList<>();
  private int underWay;

  private WorkQueue(List<Walk> walks) {
    waiting.addAll(walks);
  }

  /** In the plan's order, as one phone walks them. */
  static WorkQueue inOrder(List<Walk> walks) {
    return new WorkQueue(walks);
  }

  /**
   * The longest first; of the same length in the plan's order.
   *
   * @param length of a walk, in any unit
   */
  static WorkQueue longestFirst(List<Walk> walks, ToIntFunction<Walk> length) {
    return new WorkQueue(
        walks.stream().sorted(Comparator.comparingInt(walk -> -length.applyAsInt(walk))).toList());
  }

  /**
   * Waits for a walk; whoever takes one says {@link #ended} when it is over.
   *
   * @param stopped whether nobody shall wait any more
   * @return empty when all are walked
   */
  synchronized Optional<Walk> take(BooleanSupplier stopped) {
    try {
      while (waiting.isEmpty() && underWay > 0 && !stopped.getAsBoolean()) {
        wait(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    if (waiting.isEmpty() || stopped.getAsBoolean()) {
      return Optional.empty();
    }
    underWay++;
    return Optional.of(waiting.remove(0));
  }

  /** A walk that was taken is over, or was put back. */
  synchronized void ended() {
    underWay--;
    notifyAll();
  }

  /** One more, or one that nobody could walk; it waits behind the others. */
  synchronized void add(Walk walk) {
    waiting.add(walk);
    notifyAll();
  }

  /** Whether none is left and nobody is at work who might give one back. */
  synchronized boolean isOver() {
    return waiting.isEmpty() && underWay == 0;
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** What nobody walked. */
  synchronized List<Walk> rest() {
    List<Walk> rest = List.copyOf(waiting);
    waiting.clear();
    return rest;
  }
}
