package org.facecert.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.facecert.catalogue.Programme;

/**
 * A row of a survey: an app, and what one evaluation says of each of its uses of a face.
 *
 * @param report number of the evaluation's report
 * @param partial whether less was looked at than the programme asks
 * @param uses those that the programme looks at; none where it looks at none, and nothing applies
 *     to such an app
 */
public record SurveyedApp(
    String report,
    String name,
    String packageName,
    String version,
    boolean partial,
    List<SurveyedUse> uses) {

  /**
   * One use of a face.
   *
   * @param function its id
   * @param kind such as login
   * @param states by the indicator's id
   */
  public record SurveyedUse(String function, String kind, Map<String, IndicatorState> states) {

    public SurveyedUse {
      states = Map.copyOf(states);
    }

    public IndicatorState state(SurveyIndicator indicator) {
      return states.getOrDefault(indicator.id(), IndicatorState.OPEN);
    }
  }

  public SurveyedApp {
    uses = List.copyOf(uses);
  }

  /**
   * @param evaluation as the surveying programme sees it
   * @param mask takes out what the run's report must not show
   */
  public static SurveyedApp of(
      Evaluation evaluation,
      Programme programme,
      Collection<SurveyIndicator> indicators,
      UnaryOperator<String> mask) {
    List<SurveyedUse> uses =
        evaluation.functions().stream()
            .filter(each -> programme.looksAt(each.profile()))
            .map(
                each ->
                    new SurveyedUse(
                        mask.apply(each.id()),
                        each.kind(),
                        states(evaluation, indicators, each.id())))
            .toList();
    return new SurveyedApp(
        mask.apply(evaluation.reportNumber()),
        mask.apply(evaluation.item().name()),
        mask.apply(evaluation.item().packageName()),
        mask.apply(evaluation.item().versionName()),
        evaluation.partial(),
        uses);
  }

  /** What holds for the app as a whole holds for each of its uses. */
  private static Map<String, IndicatorState> states(
      Evaluation evaluation, Collection<SurveyIndicator> indicators, String function) {
    Predicate<String> asked = other -> other.isEmpty() || other.equals(function);
    Map<String, IndicatorState> states = new TreeMap<>();
    for (SurveyIndicator indicator : indicators) {
      List<Verdict> verdicts = new ArrayList<>();
      for (String requirement : indicator.requirements()) {
        List<Verdict> own = new ArrayList<>();
        evaluation.outcomes().stream()
            .filter(each -> each.requirement().equals(requirement) && asked.test(each.function()))
            .forEach(each -> own.add(each.verdict()));
        evaluation.leftOut().stream()
            .filter(each -> each.requirement().equals(requirement) && asked.test(each.function()))
            .forEach(each -> own.add(Verdict.NOT_TESTED));
        // a requirement of which the record says nothing was not looked at
        verdicts.addAll(own.isEmpty() ? List.of(Verdict.NOT_TESTED) : own);
      }
      states.put(indicator.id(), IndicatorState.of(verdicts));
    }
    return states;
  }

  /** Of all its uses: one that is not met is not met. */
  public IndicatorState state(SurveyIndicator indicator) {
    Set<IndicatorState> all = EnumSet.noneOf(IndicatorState.class);
    uses.forEach(use -> all.add(use.state(indicator)));
    for (IndicatorState each :
        List.of(IndicatorState.NOT_MET, IndicatorState.OPEN, IndicatorState.MET)) {
      if (all.contains(each)) {
        return each;
      }
    }
    return IndicatorState.NOT_APPLICABLE;
  }
}
