package org.facecert.steps;

/**
 * The scenario takes another step than the walk that it was to share; it needs a walk of its own.
 * Nothing was done on the phone for it, nothing was found.
 */
public final class NotOnThisWalk extends RuntimeException {

  NotOnThisWalk(String wanted, String walked) {
    super("the walk goes on with \"" + walked + "\", the scenario with \"" + wanted + "\"");
  }
}
