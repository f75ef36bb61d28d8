package org.facecert.report;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as spreadsheets read them: RFC 4180, and no cell of which a spreadsheet makes a formula. */
public final class CsvRow {

  /** Begins the file, or Excel takes UTF-8 for something else. */
  public static final String MARK = "\uFEFF";

  private CsvRow() {}

  /** With the line's end. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A cell that begins like a formula would be one to a spreadsheet; a quote mark prevents it. */
  public static String cell(String text) {
    String safe = text.matches("(?s)^\\s*[=+\\-@\\t\\r＝＋－＠].*") ? "'" + text : text;
    return safe.matches("(?s).*[,;\"\\r\\n\\t'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
