package org.facecert.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.evidence.Digest;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Json;

/**
 * Originals that were removed from the vault after the run, as the journal has it. What they were
 * stays recorded: digest, size, caption, and what was found in them.
 *
 * @param by who removed them
 * @param reason why
 * @param originals by digest
 */
record ForgottenEvidence(String by, String reason, List<Digest> originals) {

  /**
   * What may show a person or what belongs to one. A walk's log, a page's source and a notice are
   * what verdicts are derived from, and stay.
   */
  static final Set<EvidenceKind> KINDS =
      Set.of(
          EvidenceKind.SCREENSHOT,
          EvidenceKind.VIDEO,
          EvidenceKind.TRAFFIC,
          EvidenceKind.STORAGE,
          EvidenceKind.APP_LOG,
          EvidenceKind.CLIPBOARD,
          EvidenceKind.CRASH_RECORD,
          EvidenceKind.REPLAY);

  ForgottenEvidence {
    originals = List.copyOf(originals);
  }

  /** All that the run's journal says was removed. */
  static Set<Digest> of(RunFolder folder) throws IOException {
    Set<Digest> all = new HashSet<>();
    ObjectMapper json = Json.mapper();
    new JournalFile(folder.journal())
        .read(
            line -> {
              if (line.kind() == JournalRecord.Kind.FORGOTTEN) {
                all.addAll(json.treeToValue(line.data(), ForgottenEvidence.class).originals());
              }
            });
    return all;
  }
}
