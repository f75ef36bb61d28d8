package org.facecert.steps;

import org.facecert.evidence.Sentence;

/**
 * The build on the phone is not the one that the statement declares, so that nothing found of it
 * says anything of the declared one.
 */
public final class OtherBuild extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence reason;

  OtherBuild(Sentence reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** Why nothing was judged. */
  public Sentence reason() {
    return reason;
  }
}
