package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.Finding;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/** One of two runs that are compared: what it says of each result, and on which screen. */
final class ComparedRun {

  /** Of which result. */
  record ResultPlace(String requirement, String function) {}

  /**
   * What one side says.
   *
   * @param titleChinese "" where there is none
   */
  record SideSaid(String title, String titleChinese, ComparedSide side) {}

  /** What a verdict rests on. */
  private record Decisive(TestCaseResult item, Sentence sentence, List<Evidence> evidence) {}

  private final ReportInput input;

  ComparedRun(ReportInput input) {
    this.input = input;
  }

  ReportInput input() {
    return input;
  }

  /** All that it looked at or left out, in its order. */
  Map<ResultPlace, SideSaid> results() {
    Map<ResultPlace, SideSaid> all = new LinkedHashMap<>();
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      for (FunctionResult each : FunctionResult.of(input, requirement)) {
        all.put(
            new ResultPlace(requirement.id(), each.function()),
            new SideSaid(requirement.title(), requirement.chinese().title(), side(each)));
      }
    }
    for (LeftOut each : input.leftOut()) {
      all.putIfAbsent(
          new ResultPlace(each.requirement(), each.function()),
          new SideSaid(
              each.title().english(),
              each.title().chinese(),
              new ComparedSide(Verdict.NOT_TESTED, false, masked(List.of(each.why())))));
    }
    return all;
  }

  private ComparedSide side(FunctionResult result) {
    boolean run = !result.items().isEmpty() || result.verdict() != Verdict.NOT_TESTED;
    Set<Sentence> sentences = new LinkedHashSet<>();
    decisive(result).forEach(each -> sentences.add(each.sentence()));
    if (sentences.isEmpty()) {
      input.reason(result.requirement(), result.function()).ifPresent(sentences::add);
    }
    return new ComparedSide(result.verdict(), run, masked(sentences));
  }

  private List<Sentence> masked(Iterable<Sentence> sentences) {
    List<Sentence> masked = new ArrayList<>();
    sentences.forEach(each -> masked.add(each.each(input.redaction()::mask)));
    return masked;
  }

  private static List<Decisive> decisive(FunctionResult result) {
    Verdict verdict = result.verdict();
    List<Decisive> said = decisive(result, own -> own == verdict);
    // an assessor's answer makes a verdict of a question
    return said.isEmpty() ? decisive(result, own -> own == Verdict.REVIEW) : said;
  }

  private static List<Decisive> decisive(FunctionResult result, Predicate<Verdict> counts) {
    List<Decisive> said = new ArrayList<>();
    for (TestCaseResult item : result.items()) {
      if (item.superseded() && item.verdict() != Verdict.FAIL) {
        continue;
      }
      item.reason()
          .filter(reason -> counts.test(item.verdict()))
          .ifPresent(reason -> said.add(new Decisive(item, reason, List.of())));
      for (Finding finding : item.findings()) {
        if (counts.test(finding.verdict())) {
          said.add(new Decisive(item, finding.sentence(), finding.evidence()));
        }
      }
    }
    return said;
  }

  /** The screen that a result rests on: one that a finding names, else the last that was seen. */
  Optional<MaskedPictures.Shot> shot(ResultPlace place) {
    Optional<MaskedPictures.Shot> last = Optional.empty();
    for (Decisive each : decisive(place)) {
      List<Digest> named =
          each.evidence().stream()
              .filter(evidence -> evidence.kind() == EvidenceKind.SCREENSHOT)
              .map(Evidence::digest)
              .toList();
      for (Event event : input.timeline(each.item())) {
        Optional<MaskedPictures.Shot> shot =
            Filmstrip.isScreen(event) ? Filmstrip.shot(event) : Optional.empty();
        if (shot.isPresent() && named.contains(shot.get().picture().digest())) {
          return shot;
        }
        last = shot.isPresent() ? shot : last;
      }
    }
    return last;
  }

  private List<Decisive> decisive(ResultPlace place) {
    return input.evaluation().requirements().stream()
        .filter(each -> each.id().equals(place.requirement()))
        .flatMap(each -> FunctionResult.of(input, each).stream())
        .filter(each -> each.function().equals(place.function()))
        .flatMap(each -> decisive(each).stream())
        .toList();
  }
}
