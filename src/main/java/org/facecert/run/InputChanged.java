package org.facecert.run;

import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A run ended because what it evaluates was changed meanwhile; the record says so too. */
public final class InputChanged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence what;

  InputChanged(Sentence what) {
    this(what, Messages.ofFindings().render(what, OutputLanguage.ENGLISH));
  }

  private InputChanged(Sentence what, String message) {
    super(message);
    this.what = what;
  }

  /** For the record. */
  Sentence what() {
    return what;
  }

  /** The same, with what is kept and how to go on. */
  InputChanged saying(String message) {
    return new InputChanged(what, message);
  }
}
