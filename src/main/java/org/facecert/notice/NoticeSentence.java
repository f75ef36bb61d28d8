package org.facecert.notice;

import java.util.Set;

/**
 * One sentence.
 *
 * @param section its number in {@link NoticeReading#sections}
 * @param paragraph number of its line
 * @param about how it has to do with the face
 * @param topics of a sentence that has to do with the face; none when no model was asked
 * @param label what is written before or above it for what it is about, in normal form: "kept for",
 *     the head of its column, else the heading or question over it; may be empty
 * @param proven what it says in so many words
 */
public record NoticeSentence(
    Quote quote,
    int section,
    int paragraph,
    About about,
    Set<Topic> topics,
    String label,
    Proven proven) {

  public NoticeSentence {
    topics = Set.copyOf(topics);
  }

  /**
   * What a sentence says in so many words, whatever it is about; nothing when it was not asked.
   *
   * @param heads a heading or a question, which says nothing itself
   * @param countries codes of the countries that it names, or names places of
   * @param term what a term without end is about
   */
  public record Proven(boolean heads, Set<Proof> proofs, Set<String> countries, TermObject term) {
    static final Proven NOT_ASKED = new Proven(false, Set.of(), Set.of(), TermObject.NONE);

    public Proven {
      proofs = Set.copyOf(proofs);
      countries = Set.copyOf(countries);
    }
  }

  /** A heading or a question, which says nothing itself. */
  public boolean heads() {
    return proven.heads();
  }

  public Set<Proof> proofs() {
    return proven.proofs();
  }

  /** What it is about, if it claims a right without end or may do so. */
  public TermObject term() {
    return proven.term();
  }

  /** Codes of the countries that it names, or names places of. */
  public Set<String> countries() {
    return proven.countries();
  }

  /** How a sentence has to do with the face. */
  public enum About {
    /** Names the face or its recognition. */
    FACE,
    /** Goes on about it: "the above information", "if you refuse". */
    CONTINUES,
    /**
     * Names the face only among examples of what personal information is, or to say that nothing is
     * done with it.
     */
    DEFINES,
    OTHER
  }

  NoticeSentence behind(int sections) {
    return new NoticeSentence(quote, section + sections, paragraph, about, topics, label, proven);
  }

  /** Whether it tells of face information. */
  public boolean ofFace() {
    return about == About.FACE || about == About.CONTINUES;
  }
}
