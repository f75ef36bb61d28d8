package org.facecert.cli;

import org.facecert.run.Progress;

/** Picks how progress is shown, and takes the live lines away at the end. */
final class Shown implements AutoCloseable {

  private final Progress progress;

  private Shown(Progress progress) {
    this.progress = progress;
  }

  static Shown on(Screenplay words, boolean quiet) {
    if (quiet) {
      return new Shown(new QuietProgress(Terminal.out(), words));
    }
    boolean terminal =
        System.console() != null && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
    return new Shown(
        terminal
            ? new TerminalProgress(
                Terminal.raw(), words, Integer.getInteger("facecert.columns", 100))
            : new LineProgress(Terminal.out(), words));
  }

  Progress progress() {
    return progress;
  }

  @Override
  public void close() {
    if (progress instanceof TerminalProgress live) {
      live.end();
    }
  }
}
