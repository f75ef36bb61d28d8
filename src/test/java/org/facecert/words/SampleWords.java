package org.facecert.words;

/** The words of the sample run's findings: {@code sample_*.properties}. */
public final class SampleWords {

  private SampleWords() {}

  public static Messages messages() {
    return Messages.in("sample");
  }
}
