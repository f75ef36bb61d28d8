package org.facecert.steps;

import org.facecert.evidence.Sentence;

/**
 * The scenario takes another step than the walk that it was to share; it needs a walk of its own.
 * Nothing was done on the phone for it, nothing was found.
 */
public final class NotOnThisWalk extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String wanted;
  private final String walked;

  NotOnThisWalk(String wanted, String walked) {
    super("the walk goes on with \"" + walked + "\", the scenario with \"" + wanted + "\"");
    this.wanted = wanted;
    this.walked = walked;
  }

  /** Why nothing can be judged on the walk. */
  public Sentence what() {
    return Sentence.of("rejudge.other-step", "wanted", wanted, "walked", walked);
  }
}
