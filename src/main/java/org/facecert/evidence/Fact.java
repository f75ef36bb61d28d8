package org.facecert.evidence;

/**
 * One name: value line under a finding, in the order in which a reader wants them.
 *
 * @param name what was measured or read
 * @param value what it came to; where it is no words of ours, it stands as it is in a sentence that
 *     has nothing else
 */
public record Fact(Sentence name, Sentence value) {

  /**
   * @param key of the name, without values
   * @param value a number, or words of the app, the phone or the applicant
   */
  public static Fact fact(String key, Object value) {
    return fact(key, Sentence.of("fact.value", "value", value));
  }

  public static Fact fact(String key, Sentence value) {
    return new Fact(Sentence.of(key), value);
  }

  /** Of something that the app or the applicant has named. */
  public static Fact named(String name, Sentence value) {
    return new Fact(Sentence.of("fact.named", "name", name), value);
  }
}
