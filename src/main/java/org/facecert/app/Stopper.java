package org.facecert.app;

import java.time.Duration;
import org.facecert.run.Evaluator;
import org.facecert.run.RunFolder;

/** Ends a run in order when the process is told to end; taken away where the run ends otherwise. */
final class Stopper implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Thread hook;

  private Stopper(Thread hook) {
    this.hook = hook;
  }

  static Stopper of(Evaluator evaluator, RunFolder folder, RunDisplay display) {
    Thread hook =
        new Thread(
            () -> {
              evaluator.stop(PATIENCE);
              if (evaluator.intact()) {
                display.stopped(folder.path());
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Stopper(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending: the hook speaks
    }
  }
}
