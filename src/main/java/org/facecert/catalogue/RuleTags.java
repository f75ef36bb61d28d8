package org.facecert.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.facecert.catalogue.yaml.Shown;

/**
 * The tags of a rule, sorted: its id, severity, mode, the clauses it serves, and what else the
 * suite knows. What is none of these must be a clause.
 */
record RuleTags(
    List<String> ids,
    List<Severity> severities,
    List<Mode> modes,
    List<String> clauses,
    boolean once,
    boolean waiting,
    boolean suiteRule) {

  private static final String ID = "@[A-Z]{2}-[0-9]{2}";

  static RuleTags read(List<String> tags) {
    List<String> ids = new ArrayList<>();
    List<Severity> severities = new ArrayList<>();
    List<Mode> modes = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    for (String tag : tags) {
      Optional<Severity> severity = word(tag, Severity.values(), Severity::word);
      Optional<Mode> mode = word(tag, Mode.values(), Mode::word);
      if (tag.matches(ID)) {
        ids.add(tag.substring(1));
      } else if (severity.isPresent()) {
        severities.add(severity.get());
      } else if (mode.isPresent()) {
        modes.add(mode.get());
      } else if (!List.of("@once", "@waiting", "@suite-rule").contains(tag)) {
        clauses.add(tag.substring(1));
      }
    }
    return new RuleTags(
        ids,
        severities,
        modes,
        clauses,
        tags.contains("@once"),
        tags.contains("@waiting"),
        tags.contains("@suite-rule"));
  }

  private static <E> Optional<E> word(String tag, E[] values, Function<E, String> word) {
    return List.of(values).stream().filter(v -> tag.equals("@" + word.apply(v))).findFirst();
  }

  Optional<String> id() {
    return ids.stream().findFirst();
  }

  Optional<Severity> severity() {
    return severities.stream().findFirst();
  }

  Optional<Mode> mode() {
    return modes.stream().findFirst();
  }

  /**
   * @param known ids of the clauses there are
   */
  List<Complaint> problems(Set<String> known) {
    List<Complaint> problems = new ArrayList<>();
    one(problems, ids, "requirement id", "@SC-01");
    one(problems, severities, "severity", "@blocker, @major, @minor or @information");
    one(problems, modes, "mode", "@automatic, @assisted or @documentary");
    clauses.stream()
        .filter(clause -> !known.contains(clause))
        .forEach(clause -> problems.add(unknown(clause, known)));
    if (clauses.isEmpty() && !suiteRule) {
      problems.add(
          new Complaint(
              "the Rule serves no clause",
              "tag it with the clauses it serves, or with @suite-rule when it is our own"));
    }
    return problems;
  }

  private static Complaint unknown(String clause, Set<String> known) {
    String meant = Shown.nearest(clause, known).map(n -> "did you mean @" + n + "? ").orElse("");
    return new Complaint(
        "unknown clause or tag @" + clause, meant + "add the clause under clauses/");
  }

  private static void one(List<Complaint> problems, List<?> found, String what, String tags) {
    if (found.size() != 1) {
      problems.add(
          new Complaint(
              "the Rule has " + found.size() + " tags for its " + what, "tag it " + tags));
    }
  }
}
