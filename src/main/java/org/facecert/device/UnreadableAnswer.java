package org.facecert.device;

import org.facecert.evidence.Sentence;

/**
 * The phone answered one question in words that are not known here; the rest of it works. Who asked
 * loses that one source, no more; what is said quotes what could not be read.
 */
public final class UnreadableAnswer extends DeviceFault {

  private static final long serialVersionUID = 1L;

  public UnreadableAnswer(String key, Object... namesAndValues) {
    this(Sentence.of(key, namesAndValues));
  }

  public UnreadableAnswer(Sentence what) {
    super(what);
  }

  public UnreadableAnswer(Sentence what, Throwable cause) {
    super(what, cause);
  }
}
