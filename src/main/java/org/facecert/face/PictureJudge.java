package org.facecert.face;

/**
 * Says whether a picture shows a human face. It is asked by several threads at once, and whatever
 * the bytes are, it answers: what it cannot decode it has not looked at.
 */
public interface PictureJudge {

  /**
   * @param bytes a candidate as it was cut out of other bytes; it may be damaged, end too early, or
   *     be no picture at all. Not to be changed
   */
  Judged judge(byte[] bytes, PictureFormat format);
}
