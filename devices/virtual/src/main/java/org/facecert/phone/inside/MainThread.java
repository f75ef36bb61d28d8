package org.facecert.phone.inside;

import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.os.MessageQueue;
import android.os.SystemClock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowChoreographer;
import org.robolectric.shadows.ShadowPausedLooper;
import org.robolectric.shadows.ShadowSystemClock;
import org.robolectric.util.ReflectionHelpers;

/**
 * Android's main thread. It plays the looper in real time and between two turns does the phone's
 * own chores, so that what the phone does is never mistaken for what the app does.
 */
final class MainThread {
  /** Longer than this without an answer is "application not responding". */
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private static final int LONGEST_POLL_MS = 50;

  private final Queue<FutureTask<?>> chores = new ConcurrentLinkedQueue<>();
  private final Runnable turn;
  private final java.util.function.BiConsumer<Thread, Throwable> uncaught;
  private final Runnable silent;
  private volatile @Nullable Thread thread;

  MainThread(
      Runnable turn, java.util.function.BiConsumer<Thread, Throwable> uncaught, Runnable silent) {
    this.turn = turn;
    this.silent = silent;
    this.uncaught = uncaught;
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  void loop() {
    thread = Thread.currentThread();
    long before = System.nanoTime();
    while (true) {
      try {
        before = once(before);
      } catch (Throwable e) {
        // whatever an app lets through is the app's crash, an Error as much as an Exception
        uncaught.accept(Thread.currentThread(), e);
      }
    }
  }

  private long once(long before) {
    ShadowPausedLooper looper = Shadow.extract(Looper.getMainLooper());
    if (chores.isEmpty()) {
      looper.poll(pollFor(looper));
    }
    long now = System.nanoTime();
    ShadowSystemClock.advanceBy(Duration.ofNanos(now - before));
    looper.idle();
    for (FutureTask<?> chore = chores.poll(); chore != null; chore = chores.poll()) {
      chore.run();
    }
    turn.run();
    return now;
  }

  @SuppressWarnings("deprecation") // the only way to learn of the next frame
  private static long pollFor(ShadowPausedLooper looper) {
    long task = looper.getNextScheduledTaskTime().toMillis();
    long frame = ShadowChoreographer.getNextVsyncTime();
    long next = task == 0 || frame == 0 ? Math.max(task, frame) : Math.min(task, frame);
    if (next == 0) {
      return LONGEST_POLL_MS;
    }
    return Math.min(LONGEST_POLL_MS, Math.max(1, next - SystemClock.uptimeMillis()));
  }

  /** Does something on the main thread and returns its answer. */
  <T> T ask(Supplier<T> question) {
    return call(question::get, ANSWER);
  }

  void act(Runnable deed) {
    call(
        () -> {
          deed.run();
          return true;
        },
        ANSWER);
  }

  <T> T call(Callable<T> callable, Duration limit) {
    FutureTask<T> chore = new FutureTask<>(callable);
    if (isCurrent()) {
      chore.run();
    } else {
      chores.add(chore);
      // an empty message wakes the looper
      new Handler(Looper.getMainLooper()).post(() -> {});
    }
    return answer(chore, limit);
  }

  private <T> T answer(FutureTask<T> chore, Duration limit) {
    try {
      return chore.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      chore.cancel(false);
      silent.run();
      throw new PhoneFault(
          PhoneFault.Kind.NOT_RESPONDING,
          "the app's main thread has not answered for "
              + limit.toSeconds()
              + " s (application not responding)");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PhoneFault fault) {
        throw fault;
      }
      throw new IllegalStateException("on the main thread: " + e.getCause(), e.getCause());
    } catch (CancellationException | InterruptedException e) {
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "the command was given up");
    }
  }

  /**
   * Whether a message is due within so many milliseconds. A sync barrier (layout pending) hides due
   * messages from peekWhen(), so the queue is walked. Asynchronous messages are frames: an endless
   * spinner must not count.
   */
  static boolean busy(int within) {
    MessageQueue queue = Looper.getMainLooper().getQueue();
    long limit = SystemClock.uptimeMillis() + within;
    synchronized (queue) {
      Message message = ReflectionHelpers.getField(queue, "mMessages");
      while (message != null) {
        if (message.getTarget() != null
            && !message.isAsynchronous()
            && message.getWhen() <= limit) {
          return true;
        }
        message = ReflectionHelpers.getField(message, "next");
      }
    }
    return false;
  }

  /** Where the main thread stands, as a stack trace. */
  String trace() {
    Thread main = thread;
    StringBuilder text = new StringBuilder();
    if (main != null) {
      for (StackTraceElement element : main.getStackTrace()) {
        text.append("  at ")
            .append(element.getClassName())
            .append('.')
            .append(element.getMethodName())
            .append('(')
            .append(element.getFileName())
            .append(':')
            .append(element.getLineNumber())
            .append(")\n");
      }
    }
    return text.toString();
  }

  /** Frees a main thread that an app keeps; false when it cannot be had back. */
  boolean free() {
    Thread main = thread;
    if (main == null || isCurrent() || answers(1)) {
      return true;
    }
    main.interrupt();
    // reading a very large screen takes up to 12 s and ends by itself
    return answers(15);
  }

  private boolean answers(int seconds) {
    try {
      return call(() -> true, Duration.ofSeconds(seconds));
    } catch (PhoneFault e) {
      return false;
    }
  }
}
