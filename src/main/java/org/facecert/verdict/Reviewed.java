package org.facecert.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.catalogue.ReviewRule;

/**
 * What the answers to one question come to. Of each person the last one holds; where the programme
 * asks for a second person, all who answered must say the same.
 *
 * @param verdict what was decided; empty unless it is settled
 */
public record Reviewed(AnswerState state, Optional<Verdict> verdict) {

  /** Whose name has no letter can contradict, and confirm nothing. */
  private static final String NOBODY = "";

  /** How far an open question has come. */
  public enum AnswerState {
    /** nobody answered */
    OPEN,
    /** one person answered, and another has to confirm */
    UNCONFIRMED,
    /** persons say different things */
    DISPUTED,
    /** it counts as what was answered */
    SETTLED
  }

  /**
   * @param answers in the order in which they were given
   */
  public static Reviewed of(List<Answer> answers, ReviewRule rule) {
    if (answers.isEmpty()) {
      return open(AnswerState.OPEN);
    }
    if (!rule.fourEyes()) {
      return settled(answers.get(answers.size() - 1).verdict());
    }
    Map<String, Verdict> said = saidBy(answers);
    Set<Verdict> different = said.values().stream().collect(Collectors.toSet());
    if (different.size() > 1) {
      return open(AnswerState.DISPUTED);
    }
    said.remove(NOBODY);
    return said.size() < rule.persons()
        ? open(AnswerState.UNCONFIRMED)
        : settled(different.iterator().next());
  }

  /** Person to what that person said last. */
  private static Map<String, Verdict> saidBy(List<Answer> answers) {
    Map<String, Verdict> said = new LinkedHashMap<>();
    for (Answer answer : answers) {
      said.put(answer.person(), answer.verdict());
    }
    return said;
  }

  private static Reviewed open(AnswerState state) {
    return new Reviewed(state, Optional.empty());
  }

  private static Reviewed settled(Verdict verdict) {
    return new Reviewed(AnswerState.SETTLED, Optional.of(verdict));
  }
}
