package org.facecert.notice;

/** A stretch of the normal text. */
record Span(int start, int end) {

  String in(NormalizedText normal) {
    return normal.text().substring(start, end);
  }

  int length() {
    return end - start;
  }
}
