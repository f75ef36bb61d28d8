package org.facecert.report;

/**
 * Where the elements of a report go that {@link Html} has looked at: into a file of HTML, or onto
 * the pages of a printed document. Thus one and the same writer says what every format says.
 */
interface Markup {

  /**
   * @param attributes alternating names and values
   */
  void start(String tag, String... attributes);

  /** As it is; only {@link Html} has made it visible. */
  void text(String text);

  /** Of an element that has one; see {@link Html#VOID}. */
  void end(String tag);

  /** Inside an svg element. */
  void picture(String id, int width, int height, String mediaType, String base64);

  /** The file's first line, a line end, a style sheet: of HTML alone. */
  void raw(String html);
}
