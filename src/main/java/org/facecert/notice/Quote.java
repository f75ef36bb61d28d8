package org.facecert.notice;

/**
 * Words of the notice.
 *
 * @param start where they begin in the text as it was given, in UTF-16 units
 * @param end behind their last unit
 * @param text verbatim
 */
public record Quote(int start, int end, String text) {

  static Quote of(String whole, int start, int end) {
    return new Quote(start, end, whole.substring(start, end));
  }
}
