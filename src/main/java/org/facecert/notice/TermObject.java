package org.facecert.notice;

/** What a term is about that claims a right without end, or none of the liability. */
public enum TermObject {
  /** The sentence is no such term. */
  NONE,
  /** The face, by that word or in others: "what the camera sees of you". */
  FACE,
  /** Something that is understood to be no face: a review, the app's software. */
  OTHER,
  /** Anything else: a face may be a part of it. */
  UNCLEAR
}
