package org.facecert.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/** In what two evaluations are not alike, and what keeps them from being compared whole. */
final class ComparedRuns {

  private static final String A = "A";
  private static final String B = "B";

  private ComparedRuns() {}

  static List<Sentence> notes(Evaluation a, Evaluation b) {
    List<Sentence> notes = new ArrayList<>();
    if (a.reportNumber().equals(b.reportNumber())) {
      notes.add(Sentence.of("compare.note.same-run", "report", a.reportNumber()));
    }
    ofApp(a.item(), b.item(), notes);
    if (!a.functions().equals(b.functions())) {
      notes.add(
          Sentence.of("compare.note.functions", "before", functions(a), "after", functions(b)));
    }
    ofRules(a, b, notes);
    if (!phones(a).equals(phones(b))) {
      notes.add(Sentence.of("compare.note.phones", "before", phones(a), "after", phones(b)));
    }
    return notes;
  }

  private static void ofApp(ItemUnderTest a, ItemUnderTest b, List<Sentence> notes) {
    if (!a.packageName().equals(b.packageName())) {
      notes.add(
          Sentence.of("compare.note.app", "before", a.packageName(), "after", b.packageName()));
    }
    if (!a.language().equals(b.language())) {
      notes.add(
          Sentence.of("compare.note.language", "before", a.language(), "after", b.language()));
    }
    if (!digests(a).isEmpty() && digests(a).equals(digests(b))) {
      notes.add(Sentence.of("compare.note.same-build"));
    }
  }

  private static void ofRules(Evaluation a, Evaluation b, List<Sentence> notes) {
    if (!edition(a).equals(edition(b))) {
      notes.add(Sentence.of("compare.note.programme", "before", edition(a), "after", edition(b)));
    }
    TreeSet<String> parts = new TreeSet<>(a.suite().digests().keySet());
    parts.addAll(b.suite().digests().keySet());
    parts.removeIf(
        part -> {
          Digest one = a.suite().digests().get(part);
          return one != null && one.equals(b.suite().digests().get(part));
        });
    if (!parts.isEmpty()) {
      notes.add(Sentence.of("compare.note.rules", "parts", String.join(", ", parts)));
    }
    if (!a.suite().version().equals(b.suite().version())) {
      notes.add(
          Sentence.of(
              "compare.note.suite", "before", a.suite().version(), "after", b.suite().version()));
    }
    altered(A, a, notes);
    altered(B, b, notes);
  }

  private static void altered(String run, Evaluation evaluation, List<Sentence> notes) {
    int files = evaluation.suite().altered().size();
    if (files > 0) {
      notes.add(Sentence.of("compare.note.altered", "run", run, "count", files));
    }
  }

  /** Why nobody can say that there is no regression, whatever was found. */
  static List<Sentence> open(Evaluation a, Evaluation b, List<ComparedResult> results) {
    List<Sentence> open = new ArrayList<>();
    partial(A, a, open);
    partial(B, b, open);
    if (results.stream().noneMatch(ComparedResult::isKnownInBoth)) {
      open.add(Sentence.of("compare.open.nothing"));
    }
    return open;
  }

  private static void partial(String run, Evaluation evaluation, List<Sentence> open) {
    if (!evaluation.complete()) {
      open.add(Sentence.of("compare.open.interrupted", "run", run));
    }
    if (!evaluation.leftOut().isEmpty()) {
      long count = evaluation.leftOut().stream().map(LeftOut::requirement).distinct().count();
      open.add(Sentence.of("compare.open.partial", "run", run, "count", count));
    }
  }

  private static String edition(Evaluation evaluation) {
    return evaluation.programme().id() + " " + evaluation.programme().edition();
  }

  private static String functions(Evaluation evaluation) {
    return String.join(
        ", ",
        evaluation.functions().stream().map(each -> each.id() + " (" + each.kind() + ")").toList());
  }

  private static String phones(Evaluation evaluation) {
    return String.join(
        ", ",
        evaluation.devices().stream()
            .map(each -> each.model() + ", " + each.platform() + " " + each.platformVersion())
            .distinct()
            .sorted()
            .toList());
  }

  private static List<Digest> digests(ItemUnderTest item) {
    return item.files().stream().map(ItemUnderTest.HashedFile::sha256).toList();
  }
}
