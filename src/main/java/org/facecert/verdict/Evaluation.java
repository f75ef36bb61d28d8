package org.facecert.verdict;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * The record of one run but for its items, which {@link EvaluationFile} streams because there may
 * be many. Everything else (reports, packages) is rendered from it, the items and the vault.
 *
 * @param schema always {@link #SCHEMA}; a reader refuses another
 * @param reportNumber unique for this laboratory's installation; also the run's name
 * @param ended when the last item ended; a resumed run keeps its first start
 * @param complete false when the run was stopped before every planned item had ended
 * @param verdict the fold over all outcomes
 * @param requirements the selected ones, in the catalogue's order
 * @param outcomes one per requirement and face function, in the catalogue's order
 * @param excluded what the selection left out and why
 * @param notes what a reader should know of the run itself: phones replaced, torn journal lines
 * @param leftOut what the programme asks and the selection, the declaration or an earlier run left
 *     out
 * @param journal hash of the journal's last line; the journal beside this file leads to it
 */
public record Evaluation(
    String schema,
    String reportNumber,
    Instant started,
    Instant ended,
    boolean complete,
    Verdict verdict,
    Laboratory laboratory,
    ItemUnderTest item,
    StatementUsed statement,
    List<FunctionUsed> functions,
    ProgrammeUsed programme,
    Sentence selection,
    List<TestedDevice> devices,
    Map<String, String> tools,
    List<RequirementUsed> requirements,
    List<RequirementVerdict> outcomes,
    List<Excluded> excluded,
    Effort effort,
    List<Sentence> notes,
    List<LeftOut> leftOut,
    SuiteUsed suite,
    Digest journal) {

  public static final String SCHEMA = "facecert-evaluation-4";

  public Evaluation {
    functions = List.copyOf(functions);
    devices = List.copyOf(devices);
    tools = Collections.unmodifiableMap(new TreeMap<>(tools));
    requirements = List.copyOf(requirements);
    outcomes = List.copyOf(outcomes);
    excluded = List.copyOf(excluded);
    notes = List.copyOf(notes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Whether less was looked at than the programme asks: it must be called so wherever it is shown.
   */
  public boolean partial() {
    return !complete || !leftOut.isEmpty();
  }
}
