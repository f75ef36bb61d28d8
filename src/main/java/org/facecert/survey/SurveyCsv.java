package org.facecert.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.report.CsvRow;

/** A survey for spreadsheets: a row per notice (RFC 4180, UTF-8), keys and states in English. */
public final class SurveyCsv {

  private SurveyCsv() {}

  public static String of(Survey survey) {
    List<String> head = new ArrayList<>(List.of("policy", "mentions_face", "processes_face"));
    Stream.of(NoticeItem.values()).map(NoticeItem::key).forEach(head::add);
    head.add("whole");
    head.add("trouble");
    return Stream.concat(Stream.of(head), survey.notices().stream().map(SurveyCsv::row))
        .map(CsvRow::of)
        .collect(Collectors.joining("", CsvRow.MARK, ""));
  }

  private static List<String> row(NoticeFile notice) {
    List<String> row = new ArrayList<>();
    NoticeReading reading = notice.reading();
    row.add(notice.name());
    row.add(reading == null ? "unknown" : String.valueOf(reading.mentionsFace()));
    row.add(reading == null ? "unknown" : reading.processesFace().key());
    for (NoticeItem item : NoticeItem.values()) {
      row.add(Survey.known(notice, item).key());
    }
    row.add(String.valueOf(notice.isWhole()));
    row.add(String.join("; ", notice.doubts()));
    return row;
  }
}
