package org.facecert.run;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * Whether what a record says it was judged by follows from the features that were kept with it:
 * requirements with their clauses, programme, thresholds, what was left out, and that no verdict
 * stands there without a walk that has to be walked.
 */
public final class BasisCheck {

  /** Parts that were kept with the record; the others are in the suite itself. */
  private static final List<String> KEPT =
      List.of("features", "clauses", "rules", "programme", "thresholds");

  private static final List<String> OF_THE_SUITE = List.of("vocabulary", "notice-language");

  private final Catalogue catalogue;
  private final SuiteParts parts;
  private final String version;
  private final Set<Sentence> faults = new LinkedHashSet<>();
  private final Set<Sentence> open = new LinkedHashSet<>();

  /**
   * @param features that were kept with the record
   * @param catalogue read from them
   * @param version of this suite
   */
  public BasisCheck(Path features, Catalogue catalogue, String version) {
    this.catalogue = catalogue;
    this.parts = new SuiteParts(features, version);
    this.version = version;
  }

  /**
   * @param sameSuite whether this suite is the one that made the record
   * @param faults what does not follow
   * @param open what only the suite that made the record can tell
   */
  public record Basis(boolean sameSuite, List<Sentence> faults, List<Sentence> open) {
    public Basis {
      faults = List.copyOf(faults);
      open = List.copyOf(open);
    }
  }

  /**
   * @param run a record that is whole
   */
  public Basis of(RunFolder run) {
    Evaluation recorded = run.evaluation().head();
    Optional<Programme> programme = catalogue.programme(recorded.programme().id());
    if (programme.isEmpty()) {
      String id = recorded.programme().id();
      return new Basis(
          false, List.of(Sentence.of("verify.no-programme", "programme", id)), List.of());
    }
    SuiteUsed now = parts.of(programme.get());
    boolean same = isSame(recorded.suite(), now);
    digests(recorded.suite(), now);
    released(recorded.suite(), now, same);
    programme(recorded, programme.get(), same);
    requirements(recorded, programme.get());
    outcomes(run, recorded, programme.get());
    unwalked(run, recorded, programme.get());
    return new Basis(same, List.copyOf(faults), List.copyOf(open));
  }

  private boolean isSame(SuiteUsed recorded, SuiteUsed now) {
    return recorded.version().equals(version)
        && OF_THE_SUITE.stream().allMatch(part -> digest(recorded, part).equals(digest(now, part)));
  }

  private static Optional<Digest> digest(SuiteUsed suite, String part) {
    return Optional.ofNullable(suite.digests().get(part));
  }

  /** Parts of which the record names another digest than these features have. */
  public static List<String> differing(SuiteUsed recorded, SuiteUsed now) {
    return KEPT.stream().filter(part -> !digest(recorded, part).equals(digest(now, part))).toList();
  }

  private void digests(SuiteUsed recorded, SuiteUsed now) {
    differing(recorded, now).forEach(part -> faults.add(Sentence.of("verify.part", "part", part)));
  }

  private void released(SuiteUsed recorded, SuiteUsed now, boolean same) {
    if (recorded.altered().equals(now.altered())) {
      return;
    }
    if (same) {
      faults.add(Sentence.of("verify.altered"));
    } else {
      open.add(Sentence.of("verify.altered.unknown", "version", recorded.version()));
    }
  }

  private void programme(Evaluation recorded, Programme programme, boolean same) {
    ProgrammeUsed used = ProgrammeUsed.of(programme);
    boolean fits =
        same || !recorded.suite().altered().isEmpty()
            ? parts.used(programme, recorded.suite()).equals(recorded.programme())
            : Set.of(used, used.own()).contains(recorded.programme());
    if (!fits) {
      faults.add(Sentence.of("verify.programme", "programme", programme.id()));
    }
  }

  private void requirements(Evaluation recorded, Programme programme) {
    Planner planner = new Planner(catalogue, programme, Optional.empty(), id -> true);
    for (RequirementUsed each : recorded.requirements()) {
      Optional<Requirement> kept = catalogue.requirement(each.id());
      if (kept.filter(programme::selects).map(planner::used).filter(each::equals).isEmpty()) {
        faults.add(Sentence.of("verify.requirement", "requirement", each.id()));
      }
    }
  }

  private record Place(String requirement, String function) {}

  /** What the programme asks must be there, or be said to be left out. */
  private void outcomes(RunFolder run, Evaluation recorded, Programme programme) {
    Evaluation view;
    try {
      view =
          new RunUnderProgramme(catalogue, programme, parts)
              .of(recorded, ExecutedScenario.in(run.evaluation()));
    } catch (BadSelection e) {
      faults.add(Sentence.of("verify.programme", "programme", programme.id()));
      return;
    }
    Set<Place> said =
        recorded.leftOut().stream()
            .map(each -> new Place(each.requirement(), each.function()))
            .collect(Collectors.toSet());
    for (LeftOut each : view.leftOut()) {
      if (!said.contains(new Place(each.requirement(), each.function()))) {
        faults.add(Sentence.of("verify.left-out", "requirement", each.requirement()));
      }
    }
    Map<Place, Verdict> outcomes = verdicts(recorded);
    verdicts(view)
        .forEach(
            (place, verdict) -> {
              if (!said.contains(place) && verdict != outcomes.get(place)) {
                faults.add(Sentence.of("verify.left-out", "requirement", place.requirement()));
              }
            });
  }

  private static Map<Place, Verdict> verdicts(Evaluation evaluation) {
    return evaluation.outcomes().stream()
        .collect(
            Collectors.toMap(
                each -> new Place(each.requirement(), each.function()),
                RequirementVerdict::verdict,
                (one, other) -> Verdict.worst(List.of(one, other))));
  }

  /** What nobody walked can be open, and not apply where a rule says so; nothing else. */
  private void unwalked(RunFolder run, Evaluation recorded, Programme programme) {
    Map<String, FunctionUsed> functions =
        recorded.functions().stream()
            .collect(Collectors.toMap(FunctionUsed::id, Function.identity(), (one, two) -> one));
    run.evaluation()
        .forEachItem(
            item -> {
              if (item.walk().isEmpty() && !mayBeUnwalked(item, functions, programme)) {
                faults.add(
                    Sentence.of("verify.no-walk", "item", item.id(), "verdict", item.verdict()));
              }
            });
  }

  private static boolean mayBeUnwalked(
      TestCaseResult item, Map<String, FunctionUsed> functions, Programme programme) {
    return switch (item.verdict()) {
      case INCONCLUSIVE, NOT_TESTED -> true;
      case PASS, FAIL, REVIEW -> false;
      case NOT_APPLICABLE ->
          Optional.ofNullable(functions.get(item.function()))
              .flatMap(function -> programme.exemption(item.requirement(), function.profile()))
              .isPresent();
    };
  }
}
