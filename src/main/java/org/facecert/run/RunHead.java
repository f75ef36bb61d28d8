package org.facecert.run;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.evidence.Digest;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;

/**
 * What is fixed when a run begins: the first record of its journal.
 *
 * @param plan digest of the plan
 * @param suite by which is judged
 * @param phones names of the devices asked for
 */
public record RunHead(
    String reportNumber,
    Instant started,
    Laboratory laboratory,
    ItemUnderTest item,
    StatementUsed statement,
    List<FunctionUsed> functions,
    ProgrammeUsed programme,
    String selection,
    Map<String, String> tools,
    Digest plan,
    SuiteUsed suite,
    List<String> phones) {

  public RunHead {
    functions = List.copyOf(functions);
    tools = Collections.unmodifiableMap(new TreeMap<>(tools));
    phones = List.copyOf(phones);
  }
}
