package org.facecert;

import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Sentences of faults, for tests that make them up and tests that read them. */
public final class Told {

  private Told() {}

  /** What somebody else said. */
  public static Sentence told(String words) {
    return Sentence.of("fault.told", "words", words);
  }

  public static String english(Sentence said) {
    return Messages.ofFindings().renderStrictly(said, OutputLanguage.ENGLISH);
  }
}
