package org.facecert.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;

/**
 * What a run will do, in order, and what it leaves out and why.
 *
 * @param excluded what is no business of the programme
 * @param leftOut what the programme asks and this plan does not
 */
public record Plan(List<TestCase> items, List<Excluded> excluded, List<LeftOut> leftOut) {

  public Plan {
    items = List.copyOf(items);
    excluded = List.copyOf(excluded);
    leftOut = List.copyOf(leftOut);
  }

  /** Of the plan as it is written: a resumed run must have the same. */
  public Digest digest() {
    try {
      return Digest.of(Json.mapper().writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan must be writable as JSON", e);
    }
  }

  /** What is run: the rest waits, or a rule of the programme says that it does not apply. */
  public List<TestCase> run() {
    return items.stream()
        .filter(item -> item.waiting().isEmpty() && item.waiver().isEmpty())
        .toList();
  }

  /** Whether anything in it is run on a phone; documents are read without. */
  public boolean needsPhone() {
    return run().stream().anyMatch(item -> !item.documentary());
  }

  /** The requirements it asks, each once, in order. */
  public List<RequirementUsed> requirements() {
    return items.stream().map(TestCase::requirement).distinct().toList();
  }
}
