package org.facecert.cli;

import org.facecert.app.RunDisplay;

/** Picks how a run is shown. */
final class Displays {

  private Displays() {}

  @SuppressWarnings("SystemConsoleNull") // the launcher asks Java 22 and later for it as it was
  static RunDisplay on(TerminalWords words, boolean quiet) {
    if (quiet) {
      return new QuietProgress(Terminal.out(), words);
    }
    boolean terminal =
        System.console() != null && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
    return terminal
        ? new TerminalProgress(Terminal.raw(), words, Integer.getInteger("facecert.columns", 100))
        : new LineProgress(Terminal.out()::println, words);
  }

  /** Of one phone among others: a line for each thing that happens on it, with its name. */
  static RunDisplay ofPhone(String phone, TerminalWords words, boolean quiet) {
    return quiet
        ? new QuietProgress(Terminal.out(), words)
        : new LineProgress(line -> Terminal.out().println(phone + ": " + line), words);
  }
}
