package org.facecert.notice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How deep a line stands by the number before it. */
final class Numbering {

  /** Deeper than any number. */
  static final int BULLET = 9;

  private static final Pattern BULLETS = Pattern.compile("^[-*•●·◆■○▪‣–→➜▸▶✓✔]");
  // from the outermost to the innermost; a form's place is its depth
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("^(?:第[一二三四五六七八九十百]+[章条部]|article [0-9ivx]+|section [0-9]+)"),
          Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.,:]|[甲乙丙丁戊己庚辛][、.])"),
          Pattern.compile("^(?:\\([一二三四五六七八九十]{1,3}\\))"),
          Pattern.compile("^(?:[0-9]{1,2}[、.]? ?(?![0-9.]))"),
          Pattern.compile("^(?:[0-9]{1,2}\\.[0-9]{1,2}[.、 ]?(?![0-9]))"),
          Pattern.compile("^(?:\\([0-9]{1,2}\\)|[0-9]{1,2}\\)|[0-9]{1,2}(?:\\.[0-9]{1,2}){2,})"),
          Pattern.compile("^(?:\\(?[a-z][).])"));

  private static final Pattern VALUE = Pattern.compile("^\\(?([0-9]{1,2})");

  private Numbering() {}

  /** The figure that a line begins with, or 0. */
  static int value(String line) {
    Matcher m = VALUE.matcher(line);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** A line without its number or bullet. */
  static String without(String line) {
    Matcher m = BULLETS.matcher(line);
    if (m.find()) {
      return line.substring(m.end()).strip();
    }
    for (Pattern form : FORMS) {
      m = form.matcher(line);
      if (m.find()) {
        return line.substring(m.end()).strip();
      }
    }
    return line;
  }

  /** 0 for a line without a number. */
  static int depth(String line) {
    if (BULLETS.matcher(line).find()) {
      return BULLET;
    }
    for (int i = 0; i < FORMS.size(); i++) {
      if (FORMS.get(i).matcher(line).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}
