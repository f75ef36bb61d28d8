package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;

/**
 * A judgement that can be defended: it cannot be made without a requirement, words and something to
 * show, for PASS too.
 *
 * @param passages sentences of the app's texts on which it rests; records of before have none
 * @param items all that the texts tell, where the finding speaks of the texts as a whole
 */
public record Finding(
    String requirement,
    Verdict verdict,
    Sentence sentence,
    List<Fact> facts,
    List<Evidence> evidence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<CitedPassage> passages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<DisclosedItem> items) {

  /** Name of the value of a sentence that says from when on more can be known: an instant (ISO). */
  public static final String DUE = "due";

  @JsonCreator
  public Finding {
    if (requirement.isBlank() || sentence.key().isBlank()) {
      throw new IllegalArgumentException("a finding needs a requirement and a sentence");
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "a finding on "
              + requirement
              + " ("
              + verdict
              + ", "
              + sentence.key()
              + ") needs at least one piece of evidence");
    }
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    passages = List.copyOf(passages);
    items = List.copyOf(items);
  }

  public Finding(
      String requirement,
      Verdict verdict,
      Sentence sentence,
      List<Fact> facts,
      List<Evidence> evidence) {
    this(requirement, verdict, sentence, facts, evidence, List.of(), List.of());
  }

  /**
   * From when on the question that this leaves open can be asked again; empty where it leaves none,
   * or waits for nothing.
   */
  public Optional<Instant> due() {
    boolean open = verdict == Verdict.NOT_TESTED || verdict == Verdict.INCONCLUSIVE;
    try {
      return Optional.ofNullable(sentence.values().get(DUE)).filter(v -> open).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The same, with more that was measured. */
  public Finding measuring(List<Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(more);
    return new Finding(requirement, verdict, sentence, all, evidence, passages, items);
  }

  /** The same, resting on this too. */
  public Finding restingOn(List<Evidence> more) {
    List<Evidence> all = Stream.concat(more.stream(), evidence.stream()).distinct().toList();
    return new Finding(requirement, verdict, sentence, facts, all, passages, items);
  }

  /** The same, in other words. */
  public Finding saying(UnaryOperator<Sentence> words) {
    return new Finding(
        requirement, verdict, words.apply(sentence), facts, evidence, passages, items);
  }

  /** The same, resting on these sentences. */
  public Finding quoting(List<CitedPassage> all) {
    return new Finding(requirement, verdict, sentence, facts, evidence, all, items);
  }

  /** The same, with all that the texts tell. */
  public Finding telling(List<DisclosedItem> all) {
    return new Finding(requirement, verdict, sentence, facts, evidence, passages, all);
  }
}
