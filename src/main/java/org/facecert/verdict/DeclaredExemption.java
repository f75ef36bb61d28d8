package org.facecert.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Sentence;

/**
 * What a declaration takes out of a programme, or the walk found not to apply: a reader must see it
 * before the grade.
 *
 * @param function of whose declaration it follows
 * @param why by which rule of the programme
 * @param requirements their ids
 */
public record DeclaredExemption(FunctionUsed function, Sentence why, List<String> requirements) {

  public DeclaredExemption {
    requirements = List.copyOf(requirements);
  }

  private record Rule(String function, Sentence why) {}

  /** By function and rule, in the statement's order. */
  public static List<DeclaredExemption> in(Evaluation evaluation) {
    Map<Rule, List<String>> rules = new LinkedHashMap<>();
    evaluation.excluded().stream()
        .filter(each -> !each.function().isEmpty())
        .forEach(each -> add(rules, each.function(), each.why(), each.requirement()));
    evaluation.outcomes().stream()
        .filter(each -> each.verdict() == Verdict.NOT_APPLICABLE && !each.function().isEmpty())
        .forEach(
            each ->
                add(
                    rules,
                    each.function(),
                    each.reason().orElse(Sentence.of("reason.found-inapplicable")),
                    each.requirement()));
    List<DeclaredExemption> all = new ArrayList<>();
    for (FunctionUsed function : evaluation.functions()) {
      rules.forEach(
          (rule, requirements) -> {
            if (rule.function().equals(function.id())) {
              all.add(new DeclaredExemption(function, rule.why(), requirements));
            }
          });
    }
    return all;
  }

  private static void add(
      Map<Rule, List<String>> rules, String function, Sentence why, String requirement) {
    rules.computeIfAbsent(new Rule(function, why), rule -> new ArrayList<>()).add(requirement);
  }
}
