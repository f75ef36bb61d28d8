package org.facecert.notice;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before or above a sentence and says what it is about. */
final class SentenceLabels {

  private static final int LONGEST = 24;
  private static final int NUMBER = 5;
  private static final int LONGEST_WITH_BLANKS = 48;

  /** Lines behind a question that are its answer; what comes later may be anything. */
  private static final int ANSWER = 2;

  /** "五、保存期限。自…": a title with a number that stands in the line of its text. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百]{1,4}条|\\([一二三四五六七八九十0-9]{1,3}\\)"
              + "|[一二三四五六七八九十0-9]{1,3}[、.]) ?([^,。;:?!]{2,16})。(?=.)");

  /** "Q3:" and "答:" say that it is a question or an answer, and not about what. */
  private static final Pattern MARK = Pattern.compile("(?:问|答|[qa] ?[0-9]{0,2})[:.]");

  /** The head of a table's second column that says nothing: the row's first cell does. */
  private static final Pattern ANY =
      Pattern.compile(
          "details?|descriptions?|information|particulars|values?|remarks|answers?|说明|内容|详情");

  /** "You can say no to each." is a sentence, however short it is. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:you|we|it|they|i|nobody|no one|nothing|this|that|there|both|these|those)"
              + " (?:can|may|will|must|are|is|do|does|have|has|need|take|delete|keep|store|use|erase|never|only|always)\\b.*");

  /** Between the first cell of a row and the head of a column, where a cell stands under both. */
  static final String AND_COLUMN = " | ";

  private final List<String> lines;
  private final List<OptionalInt> levels;
  private int heading = -1;
  private int header = -1;
  private int at = -1;

  SentenceLabels(List<String> lines, List<OptionalInt> levels) {
    this.lines = lines;
    this.levels = levels;
  }

  /**
   * Of what begins at a place of a line; lines are asked for in their order.
   *
   * @return empty when nothing says it
   */
  String of(int line, int place) {
    if (line != at) {
      at = line;
      heading = levels.get(line).isPresent() || asks(line) ? line : heading;
      int above = line > 1 && titlesRows(line - 1) ? line - 2 : line - 1;
      boolean goesOn = line > 0 && cells(line) > 1 && cells(line) == cells(above);
      header =
          cells(line) < 2 && !titlesRows(line) ? -1 : goesOn && header >= 0 ? header : header(line);
    }
    if (header >= 0 && cells(line) > 1) {
      if (header == line) {
        return "";
      }
      int number = count(lines.get(line), place);
      return ANY.matcher(cell(header, number)).matches()
          ? rowOf(line, place)
          : inTable(line, number);
    }
    String before = before(line);
    boolean over = heading >= 0 && heading < line && (!asks(heading) || line - heading <= ANSWER);
    return !before.isEmpty() ? before : over ? lines.get(heading) : "";
  }

  /** The first cell of the row, for what stands behind it. */
  private String rowOf(int line, int place) {
    String text = lines.get(line);
    int from = text.startsWith("|") ? 1 : 0;
    int end = text.indexOf('|', from);
    return end >= 0 && place > end ? text.substring(from, end).strip() : "";
  }

  /** In a table of two columns the first cell of a row may be what the second is about. */
  private String inTable(int line, int number) {
    String column = cell(header, number);
    if (cornerIsEmpty() && number > first(line)) {
      return (cell(line, first(line)) + AND_COLUMN + column).strip();
    }
    return cells(line) == 2 && number == 1 ? (column + " " + cell(line, 0)).strip() : column;
  }

  /** Then the rows' first cells say what is told, and the columns' heads of what. */
  private boolean cornerIsEmpty() {
    return cell(header, first(header)).isEmpty();
  }

  /** Number of the first cell: a row that begins with a bar has none before it. */
  private int first(int line) {
    return lines.get(line).startsWith("|") ? 1 : 0;
  }

  private int header(int line) {
    return cells(line) > 1 ? line : header;
  }

  /** A line between the rows of a table that says what the next rows are about. */
  private boolean titlesRows(int line) {
    return cells(line) == 1
        && line > 0
        && line + 1 < lines.size()
        && cells(line - 1) > 1
        && cells(line - 1) == cells(line + 1);
  }

  /** A question that has a line of its own heads the answer below it. */
  private boolean asks(int line) {
    String text = lines.get(line);
    int most = text.indexOf(' ') >= 0 ? 2 * LONGEST_WITH_BLANKS : 2 * LONGEST;
    return text.endsWith("?") && text.length() <= most;
  }

  private String before(int line) {
    String text = lines.get(line);
    if (MARK.matcher(text).lookingAt()) {
      return "";
    }
    Matcher titled = TITLE.matcher(text);
    if (titled.lookingAt()) {
      return titled.group(1);
    }
    int colon = text.indexOf(':');
    int question = text.indexOf('?');
    int end = colon < 0 ? question : question < 0 ? colon : Math.min(colon, question);
    int most = text.indexOf(' ') >= 0 ? LONGEST_WITH_BLANKS : LONGEST;
    if (end > 0 && end <= most && end < text.length() - 1) {
      return text.substring(0, end);
    }
    int point = text.indexOf(". ", 4);
    int number = Numbering.depth(text) > 0 ? NUMBER : 0;
    boolean title =
        point > 0
            && point <= LONGEST + number
            && text.indexOf(' ', point + 2) > 0
            && !SENTENCE.matcher(text.substring(0, point)).matches();
    return title ? text.substring(0, point) : "";
  }

  private int cells(int line) {
    return count(lines.get(line), lines.get(line).length()) + 1;
  }

  private static int count(String line, int until) {
    return (int) line.substring(0, until).chars().filter(c -> c == '|').count();
  }

  private String cell(int line, int number) {
    String[] cells = lines.get(line).split("\\|", -1);
    return number < cells.length ? cells[number].strip() : "";
  }
}
