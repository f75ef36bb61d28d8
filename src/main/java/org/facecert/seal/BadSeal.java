package org.facecert.seal;

import org.facecert.evidence.Sentence;

/** A file of the seal itself is not as it must be. */
final class BadSeal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence what;

  BadSeal(Sentence what) {
    super(what.key() + " " + what.values());
    this.what = what;
  }

  Sentence what() {
    return what;
  }
}
