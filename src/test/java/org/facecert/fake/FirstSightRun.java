package org.facecert.fake;

import java.nio.file.Files;
import java.util.Map;
import org.facecert.verdict.Verdict;

/** Prints every answer that is not the one expected. */
final class FirstSightRun {
  public static void main(String[] args) throws Exception {
    Rehearsal rehearsal = new Rehearsal(Files.createTempDirectory("fs"));
    for (String file : args[0].split(",")) {
      int right = 0, rows = 0;
      Map<String, Integer> kinds = new java.util.TreeMap<>();
      for (ToldScreens told : ToldScreens.read(file)) {
        if (args.length > 1 && !told.name().matches(".* (" + args[1] + ") .*")) continue;
        for (Map.Entry<String, Verdict> e : told.expected().entrySet()) {
          StagedScreens staged = new StagedScreens(told, !file.startsWith("en"));
          String got;
          Object said = "";
          try {
            Rehearsal.Verdicts v = rehearsal.of(e.getKey(), staged.bank(), staged.statement());
            got = v.verdict().name();
            said = v.said();
          } catch (Throwable t) {
            got = "BUG";
            said = t;
            if (args.length > 1) t.printStackTrace(System.out);
          }
          rows++;
          kinds.merge(e.getValue() + "->" + got, 1, Integer::sum);
          if (got.equals(e.getValue().name())) right++;
          if (!got.equals(e.getValue().name()) || args.length > 1)
            System.out.println(
                told.name() + " | " + e.getKey() + " " + e.getValue() + " but " + got + " " + said);
        }
      }
      System.out.println("### " + file + " " + right + "/" + rows + " " + kinds);
    }
  }
}
