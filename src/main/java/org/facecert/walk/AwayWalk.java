package org.facecert.walk;

import java.time.Duration;

/** Leaves the app by the home key, looks what goes on without it, and comes back. */
final class AwayWalk {

  /** what an app does by itself, before it is left or meanwhile, it has begun by then */
  private static final Duration MEANWHILE = Duration.ofSeconds(5);

  private final Recorder recorder;

  AwayWalk(Recorder recorder) {
    this.recorder = recorder;
  }

  void stayAndLeave() {
    recorder.idle(MEANWHILE);
    recorder.see();
    leave();
    comeBack();
  }

  /** With a look at the phone's list of the apps that were used last. */
  void leaveAndReturn() {
    leave();
    recorder.recents();
    recorder.see();
    comeBack();
  }

  private void leave() {
    recorder.background();
    recorder.see();
    recorder.idle(MEANWHILE);
    recorder.see();
  }

  private void comeBack() {
    recorder.bringBack();
  }
}
