package org.facecert.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for signs that a text is only a part of the notice. */
final class Wholeness {

  private static final int SHORT = 200;
  private static final int SHORT_WITH_BLANKS = 400;
  private static final int SIGNATURE = 60;
  private static final int LAST_LINES = 5;

  /** in letters; shorter lines are headings */
  private static final int SENTENCE = 24;

  private static final int LEAST_LINES = 5;
  private static final int GARBLED = 500;

  /** How the handler is reached, by its form: address for letters or e-mail, number, name. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "[a-z0-9._%+-]+ ?(?:@|\\(at\\)|\\[at])"
              + " ?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}|\\(?\\+?[0-9]{2,4}\\)?[- ][0-9]{3,4}[-"
              + " ]?[0-9]{3,5}|(?<![0-9])[0-9]{5,12}(?![0-9])|[0-9]{1,5} (?:[a-z]+"
              + " ){1,3}(?:street|road|lane|avenue|square|plaza|way|drive|house)\\b"
              + "|(?:路|街|巷|道|大厦)[一-龥]{0,4}[0-9]{1,5}号|(?:微信|qq|line|whatsapp)(?:公众)?号?[::]");

  /** A date, by its form. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2}(?: ?[-/.月]"
              + " ?[0-9]{1,2}|月)|[零〇一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月|民国 ?[0-9一二三四五六七八九十百]{1,4}"
              + " ?年|(?<![0-9])[0-9]{2,3}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
              + " (?:[0-9]{1,2},? )?(?:19|20)[0-9]{2}");

  /** At the end of a text: e-mail or web address. */
  private static final Pattern ADDRESS =
      Pattern.compile("[a-z0-9._%+-]+@[a-z0-9.-]+$|(?:https?://|www\\.)\\S+$");

  private Wholeness() {}

  static List<Gap> gaps(Pack pack, Draft draft) {
    List<Gap> gaps = new ArrayList<>();
    String text = draft.normal.text();
    if (endsWithinSentence(draft)) {
      gaps.add(Gap.ENDS_WITHIN_SENTENCE);
    }
    if (pointsElsewhere(pack, draft)) {
      gaps.add(Gap.POINTS_ELSEWHERE);
    }
    if (!CONTACT.matcher(text).find() && !DATE.matcher(text).find()) {
      gaps.add(Gap.NO_CONTACT_NOR_DATE);
    }
    if (text.length() < (pack.language().equals("zh") ? SHORT : SHORT_WITH_BLANKS)) {
      gaps.add(Gap.SHORT);
    }
    if (unreadable(draft.original) * GARBLED > draft.original.length()) {
      gaps.add(Gap.PARTLY_UNREADABLE);
    }
    return gaps;
  }

  private static boolean endsWithinSentence(Draft draft) {
    String last = draft.lines.isEmpty() ? "" : draft.line(draft.lines.size() - 1);
    char end = last.isEmpty() ? '.' : last.charAt(last.length() - 1);
    boolean letter = Character.isLetter(end) && !ADDRESS.matcher(last).find();
    boolean open = letter && !endsLinesOpen(draft) || ",、(".indexOf(end) >= 0;
    return last.length() > SIGNATURE && open;
  }

  private static boolean pointsElsewhere(Pack pack, Draft draft) {
    for (int i = Math.max(0, draft.lines.size() - LAST_LINES); i < draft.lines.size(); i++) {
      if (pack.has("cut", draft.line(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether most lines have no full stop, as in lists and tables: then the last needs none. */
  private static boolean endsLinesOpen(Draft draft) {
    long sentences = 0;
    long open = 0;
    for (int i = 0; i + 1 < draft.lines.size(); i++) {
      String line = draft.line(i);
      if (line.length() > SENTENCE) {
        sentences++;
        open += Character.isLetter(line.charAt(line.length() - 1)) ? 1 : 0;
      }
    }
    return sentences >= LEAST_LINES && open * 2 > sentences;
  }

  /** Letters of fonts that nobody else has, letters lost, and letters of scripts without a pack. */
  private static long unreadable(String text) {
    return text.codePoints()
        .filter(
            c ->
                (c >= 0x250 && (c < 0x4E00 || c > 0x9FFF))
                    && (c == 0xFFFD
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isLetter(c) && !read(Character.UnicodeScript.of(c)))))
        .count();
  }

  private static boolean read(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, LATIN, COMMON, INHERITED, BOPOMOFO -> true;
      default -> false;
    };
  }
}
