package org.facecert.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.DeclaredExemption;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.LeftOut;

/** What a result does not speak of although its programme does, line by line. */
record ScopeLines(TerminalWords words) {

  List<String> of(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    if (evaluation.partial()) {
      lines.add(words.say("scope.partial", "programme", evaluation.programme().id()));
    }
    Map<Sentence, List<LeftOut>> reasons =
        evaluation.leftOut().stream()
            .collect(Collectors.groupingBy(LeftOut::why, LinkedHashMap::new, Collectors.toList()));
    reasons.forEach((why, all) -> lines.add("  " + words.say(why) + " " + named(all, evaluation)));
    if (!evaluation.suite().altered().isEmpty()) {
      lines.add(words.say("scope.altered"));
      evaluation.suite().altered().forEach(file -> lines.add("  " + TerminalWords.safe(file)));
    }
    DeclaredExemption.in(evaluation).forEach(each -> lines.add(line(each)));
    return lines;
  }

  private String line(DeclaredExemption exemption) {
    return words.say(
        "scope.declared",
        "function",
        declared(exemption.function()),
        "requirements",
        String.join(", ", exemption.requirements()),
        "why",
        words.say(exemption.why()));
  }

  /** As the statement has it, in no language. */
  private static String declared(FunctionUsed function) {
    return TerminalWords.safe(
        function.id()
            + " (kind: "
            + function.kind()
            + ", matched: "
            + function.matched()
            + ", uploads: "
            + function.uploads()
            + ")");
  }

  /** The requirements, and of which functions when not of all. */
  private static String named(List<LeftOut> all, Evaluation evaluation) {
    Set<String> functions =
        all.stream().map(LeftOut::function).collect(Collectors.toCollection(TreeSet::new));
    functions.remove("");
    String of =
        functions.isEmpty() || functions.size() == evaluation.functions().size()
            ? ""
            : " [" + TerminalWords.safe(String.join(", ", functions)) + "]";
    return all.stream().map(LeftOut::requirement).distinct().collect(Collectors.joining(", ")) + of;
  }
}
