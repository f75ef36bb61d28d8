package org.facecert.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.facecert.evidence.Json;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/** What a journal says has happened already. */
record PastRun(RunHead head, Map<String, Past> items, boolean finished) {

  /**
   * What happened to one item.
   *
   * @param attempts how many were begun
   * @param last verdict of the last one that ended; empty when none did
   * @param fault whether it ended without being carried out, for the device's or the suite's sake
   */
  record Past(int attempts, Optional<Verdict> last, boolean fault) {}

  /**
   * @throws BrokenJournal when it does not verify, or does not begin as a journal does
   */
  static PastRun read(Path journal) throws IOException {
    List<RunHead> heads = new ArrayList<>();
    Map<String, Past> items = new HashMap<>();
    AtomicBoolean finished = new AtomicBoolean();
    ObjectMapper json = Json.mapper();
    new JournalFile(journal)
        .read(
            line -> {
              switch (line.kind()) {
                case RUN_STARTED -> heads.add(json.treeToValue(line.data(), RunHead.class));
                case ITEM_STARTED -> {
                  String key = line.data().path("item").asText();
                  int attempt = line.data().path("attempt").asInt();
                  Past past = items.get(key);
                  items.put(
                      key,
                      past == null
                          ? new Past(attempt, Optional.empty(), false)
                          : new Past(attempt, past.last(), past.fault()));
                }
                case ITEM_FINISHED -> {
                  TestCaseResult result = json.treeToValue(line.data(), TestCaseResult.class);
                  items.put(
                      key(result),
                      new Past(
                          result.attempt(),
                          Optional.of(result.verdict()),
                          result.reason().isPresent()));
                }
                case RUN_FINISHED -> finished.set(true);
                default -> {}
              }
            });
    if (heads.size() != 1) {
      throw new BrokenJournal(
          journal
              + ": it begins "
              + heads.size()
              + " runs instead of one; it cannot be used. Start a new run.");
    }
    return new PastRun(heads.get(0), Map.copyOf(items), finished.get());
  }

  static String key(TestCaseResult result) {
    return result.id().substring(0, result.id().lastIndexOf('/'));
  }

  /** Whether the item needs (another) attempt. */
  boolean open(TestCase item, boolean retryInconclusive) {
    Past past = items.get(item.key());
    if (past == null || past.last().isEmpty()) {
      return true;
    }
    return retryInconclusive && past.last().get() == Verdict.INCONCLUSIVE && past.fault();
  }

  Map<String, Integer> attempts() {
    Map<String, Integer> attempts = new HashMap<>();
    items.forEach((key, past) -> attempts.put(key, past.attempts()));
    return attempts;
  }
}
