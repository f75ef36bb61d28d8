package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Prints how the checks judge written apps; for the eye, and for the figures in docs. */
public final class WrittenAppsReport {

  private static final Messages WORDS = Messages.ofFindings();

  private WrittenAppsReport() {}

  public static void main(String[] args) {
    for (String folder : args) {
      report(WrittenApp.all(folder));
    }
  }

  private static void report(List<WrittenApp> apps) {
    Map<String, Integer> count = new TreeMap<>();
    for (WrittenApp app : apps) {
      for (String requirement : app.requirements()) {
        List<Finding> findings = app.judge(requirement);
        for (Finding finding : findings) {
          Verdict v = finding.verdict();
          boolean ok = v == Verdict.PASS || v == Verdict.NOT_APPLICABLE;
          boolean byDesign = app.asks().contains(requirement) && v == Verdict.REVIEW;
          count.merge("compliant " + (byDesign ? "asked by design" : v), 1, Integer::sum);
          if (!ok && !byDesign) {
            System.out.println("C " + app.name() + " " + requirement + " " + said(finding));
          }
          if (ok) {
            weak(app, requirement, finding);
          }
        }
        for (String mark : marks(requirement)) {
          taken(app, requirement, mark, count);
        }
      }
      for (WrittenApp.Breach breach : app.breaches()) {
        List<Finding> findings = breach.app().judge(breach.requirement());
        Verdict worst = Verdict.worst(findings.stream().map(Finding::verdict).toList());
        count.merge("violation " + worst, 1, Integer::sum);
        String all =
            findings.stream().map(WrittenAppsReport::said).collect(Collectors.joining(" // "));
        String sign = worst == Verdict.FAIL ? "v " : "V ";
        System.out.println(sign + breach.requirement() + " " + breach.why() + " -> " + all);
      }
    }
    System.out.println(count);
  }

  private static void weak(WrittenApp app, String requirement, Finding finding) {
    List<String> marks = marks(requirement);
    if (marks.isEmpty()) {
      return;
    }
    for (CitedPassage p : finding.passages()) {
      Set<String> said = app.quoted(p.source()).marksIn(p.start(), p.end());
      if (marks.stream().noneMatch(said::contains)) {
        String words = app.quoted(p.source()).shown().substring(p.start(), p.end());
        System.out.println("W " + app.name() + " " + requirement + " weak: " + words);
      }
    }
  }

  private static void taken(
      WrittenApp app, String requirement, String mark, Map<String, Integer> count) {
    boolean marked =
        app.texts().values().stream()
            .flatMap(t -> t.pieces().stream())
            .anyMatch(p -> p.marks().contains(mark));
    if (!marked) {
      return;
    }
    Verdict before = Verdict.worst(app.judge(requirement).stream().map(Finding::verdict).toList());
    WrittenApp without = app.with(t -> t.without(taken(mark)));
    List<Finding> findings = without.judge(requirement);
    Verdict worst = Verdict.worst(findings.stream().map(Finding::verdict).toList());
    if (before == Verdict.PASS) {
      count.merge("taken away " + worst, 1, Integer::sum);
      if (worst == Verdict.PASS) {
        System.out.println(
            "T "
                + app.name()
                + " "
                + requirement
                + " without "
                + mark
                + ": "
                + said(findings.get(0)));
      }
    }
  }

  /** That it never leaves the phone says where it is; where it is sent says how. */
  static Set<String> taken(String mark) {
    return switch (mark) {
      case "3" -> Set.of("3", "n", "s", "w");
      case "6" -> Set.of("6", "n", "w");
      default -> Set.of(mark);
    };
  }

  static List<String> marks(String requirement) {
    return switch (requirement) {
      case "IN-02" -> List.of("2");
      case "IN-03" -> List.of("3");
      case "IN-04" -> List.of("4");
      case "IN-05" -> List.of("5", "5e");
      case "IN-06" -> List.of("6");
      case "IN-07" -> List.of("7");
      case "IN-08" -> List.of("8h", "8c", "8x");
      case "IN-09" -> List.of("9r", "9w", "9d", "9c");
      case "IN-13" -> List.of("13");
      case "IN-14" -> List.of("l", "m");
      case "DA-04" -> List.of("d");
      case "TP-01" -> List.of("t");
      case "SC-06" -> List.of("s");
      default -> List.of();
    };
  }

  private static String said(Finding finding) {
    return finding.verdict()
        + ": "
        + WORDS.renderStrictly(finding.sentence(), OutputLanguage.ENGLISH);
  }
}
