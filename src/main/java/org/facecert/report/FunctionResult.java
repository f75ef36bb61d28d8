package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * What came out of one requirement on one face function: a row, a test, a result of each format.
 *
 * @param function its id; "" is the app as a whole
 * @param items in the order of the record; none where nothing was run
 */
record FunctionResult(
    RequirementUsed requirement, String function, Verdict verdict, List<TestCaseResult> items) {

  FunctionResult {
    items = List.copyOf(items);
  }

  /** One for each function that the requirement was asked for, never none. */
  static List<FunctionResult> of(ReportInput input, RequirementUsed requirement) {
    Map<String, List<TestCaseResult>> byFunction = new LinkedHashMap<>();
    input.functions(requirement).forEach(each -> byFunction.put(each, new ArrayList<>()));
    if (byFunction.isEmpty()) {
      byFunction.put("", new ArrayList<>());
    }
    input.forEachItem(
        requirement,
        item -> byFunction.computeIfAbsent(item.function(), f -> new ArrayList<>()).add(item));
    List<FunctionResult> results = new ArrayList<>();
    byFunction.forEach(
        (function, items) ->
            results.add(
                new FunctionResult(
                    requirement, function, input.verdict(requirement, function), items)));
    return results;
  }

  /** The function as a person reads it. */
  String subject(Reasons reasons) {
    return function.isEmpty() ? "app" : reasons.shown(function);
  }

  /** What is said of it, the decisive sentences first; at least one. */
  List<String> said(ReportInput input, Reasons reasons) {
    return reasons.of(items, verdict, input.reason(requirement, function));
  }
}
