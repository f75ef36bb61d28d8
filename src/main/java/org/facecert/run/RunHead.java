package org.facecert.run;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;

/**
 * What is fixed when a run begins: the first record of its journal.
 *
 * @param format always {@link #FORMAT}; a journal of another is not gone on with
 * @param plan digest of the plan
 * @param suite by which is judged
 * @param phones names of the devices asked for
 */
public record RunHead(
    String format,
    String reportNumber,
    Instant started,
    Laboratory laboratory,
    ItemUnderTest item,
    StatementUsed statement,
    List<FunctionUsed> functions,
    ProgrammeUsed programme,
    Sentence selection,
    Map<String, String> tools,
    Digest plan,
    SuiteUsed suite,
    List<String> phones) {

  /** Of the journals that this version writes and goes on with. */
  public static final String FORMAT = "facecert-journal-2";

  public RunHead {
    functions = List.copyOf(functions);
    tools = Collections.unmodifiableMap(new TreeMap<>(tools));
    phones = List.copyOf(phones);
  }
}
