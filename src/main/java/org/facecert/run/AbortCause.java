package org.facecert.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.facecert.evidence.EvidenceLost;
import org.facecert.files.DiskFault;
import org.jspecify.annotations.Nullable;

/** Why a run has to end at once although nobody stopped it: the first reason counts. */
final class AbortCause {

  private final AtomicReference<@Nullable RuntimeException> cause = new AtomicReference<>();
  private final Runnable alarm;

  /**
   * @param alarm ends what is under way
   */
  AbortCause(Runnable alarm) {
    this.alarm = alarm;
  }

  void because(RuntimeException reason) {
    if (cause.compareAndSet(null, reason)) {
      alarm.run();
    }
  }

  boolean called() {
    return cause.get() != null;
  }

  Optional<RuntimeException> cause() {
    return Optional.ofNullable(cause.get());
  }

  /** The place's fault, not the app's, the phone's or the suite's. */
  static boolean isOfThePlace(Throwable e) {
    return e instanceof DiskFault || e instanceof EvidenceLost;
  }
}
