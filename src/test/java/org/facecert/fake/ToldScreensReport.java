package org.facecert.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.fake.ToldScreens.Row;
import org.facecert.verdict.Verdict;

/** Prints what the suite says of told screens; for the eye, and for the figures in docs. */
public final class ToldScreensReport {

  private ToldScreensReport() {}

  public static void main(String[] files) throws IOException {
    Rehearsal rehearsal = new Rehearsal(Files.createTempDirectory("screens"));
    Map<String, Integer> count = new TreeMap<>();
    for (String file : files) {
      for (ToldScreens told : ToldScreens.read(file)) {
        told.rows().forEach(row -> report(rehearsal, told, row, count));
      }
    }
    System.out.println(count);
  }

  private static void report(
      Rehearsal rehearsal, ToldScreens told, Row row, Map<String, Integer> count) {
    StagedScreens staged = new StagedScreens(told, !told.name().startsWith("en"));
    Rehearsal.Verdicts said = rehearsal.of(row.requirement(), staged.bank(), staged.statement());
    count.merge(kind(row) + " " + said.verdict(), 1, Integer::sum);
    if (said.verdict() != row.right()) {
      System.out.println(
          told.name() + " " + row.requirement() + " " + said.verdict() + " " + said.said());
    }
  }

  private static String kind(Row row) {
    return row.right() == Verdict.FAIL
        ? "violation"
        : row.right() == Verdict.PASS ? "compliant" : "question";
  }
}
