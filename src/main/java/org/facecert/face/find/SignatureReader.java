package org.facecert.face.find;

/** Reads things that begin with one of the signatures. */
interface SignatureReader {

  /** What {@link #read} answers when it is no such thing. */
  long NOTHING = -1;

  /**
   * @param start of the thing
   * @return where to go on: behind the thing, or within it where something else may lie in it;
   *     {@link #NOTHING} when it is none
   */
  long read(Content content, long start, Inquiry inquiry);
}
