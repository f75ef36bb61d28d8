package org.facecert.paper;

/**
 * Words of one look.
 *
 * @param text any text at all; what the typeface has no glyph for is shown as a box
 * @param language BCP 47, or "" for the document's
 * @param target the name of the block that it leads to, or ""
 */
public record Run(String text, TextLook look, String language, String target) {

  public static Run plain(String text) {
    return new Run(text, TextLook.PLAIN, "", "");
  }
}
