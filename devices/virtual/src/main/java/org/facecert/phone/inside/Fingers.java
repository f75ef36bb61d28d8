package org.facecert.phone.inside;

import android.view.MotionEvent;
import java.util.List;
import java.util.function.Consumer;
import org.facecert.phone.api.Touch;

/**
 * Moves fingers over the screen in real time. Every moment is kept from the one before, not from
 * the first: a finger that rests at its way's end must rest however late the machine is, or the
 * list is flung.
 */
final class Fingers {
  private final Hands hands;
  private final Consumer<Runnable> deeds;

  /**
   * @param deeds carries out, on the main thread, what may run an app's code
   */
  Fingers(Hands hands, Consumer<Runnable> deeds) {
    this.hands = hands;
    this.deeds = deeds;
  }

  /** One list of moments for each finger. */
  void move(List<List<Touch>> fingers) {
    if (fingers.size() == 1) {
      one(fingers.get(0));
    } else if (!fingers.isEmpty()) {
      together(fingers);
    }
  }

  private void one(List<Touch> way) {
    boolean down = false;
    int at = 0;
    long before = System.nanoTime();
    for (Touch t : way) {
      before = waited(before, t.at() - at);
      at = t.at();
      int action =
          t.down()
              ? (down ? MotionEvent.ACTION_MOVE : MotionEvent.ACTION_DOWN)
              : MotionEvent.ACTION_UP;
      if (t.down() || down) {
        deeds.accept(() -> hands.touch(action, t.x(), t.y()));
      }
      down = t.down();
    }
  }

  /** Two or more fingers: all go down at the first moment and up at the last. */
  private void together(List<List<Touch>> fingers) {
    List<List<Touch>> ways =
        fingers.stream()
            .map(f -> f.stream().filter(Touch::down).toList())
            .filter(w -> !w.isEmpty())
            .toList();
    int steps = ways.stream().mapToInt(List::size).max().orElse(0);
    int at = 0;
    long before = System.nanoTime();
    for (int k = 0; k < steps; k++) {
      List<Touch> now = at(ways, k);
      before = waited(before, now.get(0).at() - at);
      at = now.get(0).at();
      if (k == 0) {
        down(now);
      } else {
        touch(MotionEvent.ACTION_MOVE, now);
      }
    }
    if (steps > 0) {
      up(at(ways, steps - 1));
    }
  }

  /** Where the fingers are at a step; one whose way is shorter rests at its end. */
  private static List<Touch> at(List<List<Touch>> ways, int step) {
    return ways.stream().map(w -> w.get(Math.min(step, w.size() - 1))).toList();
  }

  private void down(List<Touch> fingers) {
    touch(MotionEvent.ACTION_DOWN, fingers.subList(0, 1));
    for (int f = 1; f < fingers.size(); f++) {
      touch(pointer(MotionEvent.ACTION_POINTER_DOWN, f), fingers.subList(0, f + 1));
    }
  }

  private void up(List<Touch> fingers) {
    for (int f = fingers.size() - 1; f > 0; f--) {
      touch(pointer(MotionEvent.ACTION_POINTER_UP, f), fingers.subList(0, f + 1));
    }
    touch(MotionEvent.ACTION_UP, fingers.subList(0, 1));
  }

  private static int pointer(int action, int finger) {
    return action | finger << MotionEvent.ACTION_POINTER_INDEX_SHIFT;
  }

  private void touch(int action, List<Touch> fingers) {
    deeds.accept(() -> hands.touch(action, fingers));
  }

  /**
   * @return when it is over, in nanoseconds
   */
  private static long waited(long sinceNanos, int ms) {
    Kernel.pause(ms - (System.nanoTime() - sinceNanos) / 1_000_000);
    return System.nanoTime();
  }
}
