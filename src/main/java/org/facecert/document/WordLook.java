package org.facecert.document;

import java.util.Set;

/**
 * Whether Word shows the words of a run, and lets them stand (ECMA-376 part 1, 17.3.2, "Run
 * properties"): not hidden, by themselves or by a style, not struck out, not white on white, not
 * smaller than a point.
 */
final class WordLook {

  /** Half points. */
  private static final int TINY = 2;

  /** Of 256 levels; a lighter colour is taken for that of the paper. */
  private static final int LIGHT = 0xE0;

  private final Set<String> hiding;
  private boolean hiddenParagraph;
  private boolean hidden;
  private boolean struck;
  private boolean light;
  private boolean tiny;
  private boolean shaded;
  private boolean inCell;

  /**
   * @param hiding the styles whose words are not shown
   */
  WordLook(Set<String> hiding) {
    this.hiding = hiding;
  }

  boolean isShown() {
    return !hidden && !struck && !tiny && (shaded || !light);
  }

  void begin(String element, String value, String fill) {
    switch (element) {
      case "p" -> hiddenParagraph = false;
      case "pStyle" -> hiddenParagraph = hiding.contains(value);
      case "r" -> beginRun();
      case "rStyle" -> hidden |= hiding.contains(value);
      case "vanish" -> hidden = isOn(value);
      case "strike", "dstrike" -> struck |= isOn(value);
      case "color" -> light = isLight(value);
      case "sz" -> tiny = value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= TINY;
      case "shd" -> shaded |= !fill.equals("auto") && !fill.isEmpty() && !isLight(fill);
      case "highlight" -> shaded |= !value.equals("none") && !value.equals("white");
      case "tc" -> {
        inCell = true;
        shaded = false;
      }
      default -> {}
    }
  }

  private void beginRun() {
    hidden = hiddenParagraph;
    struck = false;
    light = false;
    tiny = false;
  }

  void end(String element) {
    if (element.equals("tc")) {
      inCell = false;
      shaded = false;
    } else if (element.equals("p") && !inCell) {
      shaded = false;
    }
  }

  /** A property that is there without a value is on. */
  static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private static boolean isLight(String colour) {
    if (!colour.matches("[0-9A-Fa-f]{6}")) {
      return false;
    }
    int rgb = Integer.parseInt(colour, 16);
    return (rgb >> 16) > LIGHT && (rgb >> 8 & 0xFF) > LIGHT && (rgb & 0xFF) > LIGHT;
  }
}
