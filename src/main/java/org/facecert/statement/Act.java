package org.facecert.statement;

/**
 * One act of a route, in the words of a person who looks at a screen. {@code toString} gives the
 * act as the statement writes it.
 */
public sealed interface Act {

  /** Ends the app's process and opens it anew. */
  record OpenApp() implements Act {
    @Override
    public String toString() {
      return "open app";
    }
  }

  /** The system's way back. */
  record Back() implements Act {
    @Override
    public String toString() {
      return "back";
    }
  }

  /** All acts of another route. */
  record Follow(String route) implements Act {
    @Override
    public String toString() {
      return "follow " + route;
    }
  }

  /**
   * @param ifShown done only when the label is on the settled screen
   */
  record Tap(String label, boolean ifShown) implements Act {
    @Override
    public String toString() {
      return "tap " + quoted(label) + condition(ifShown);
    }
  }

  /** Sets a check box; one that is set stays set. */
  record Tick(String label, boolean ifShown) implements Act {
    @Override
    public String toString() {
      return "tick " + quoted(label) + condition(ifShown);
    }
  }

  /** The label must be on the settled screen. */
  record See(String label, boolean ifShown) implements Act {
    @Override
    public String toString() {
      return "see " + quoted(label) + condition(ifShown);
    }
  }

  /**
   * @param field the field's hint, label or description
   */
  record Type(ValueRef value, String field, boolean ifShown) implements Act {
    @Override
    public String toString() {
      return "type " + value + " into " + quoted(field) + condition(ifShown);
    }
  }

  private static String condition(boolean ifShown) {
    return ifShown ? " if shown" : "";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
