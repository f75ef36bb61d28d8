package org.facecert.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;

/** What the system keeps of crashes and other errors, as far as it shows it. */
public interface CrashRecords extends Capability {

  /**
   * @param id tells it from all others
   * @param name what kind it is, as whoever wrote it says
   * @param process whose it says that it is, which any app can say; empty where it does not
   * @param text what it holds; empty where the phone does not show it
   */
  record CrashRecord(String id, String name, Optional<String> process, Optional<String> text) {}

  /**
   * @param fresh those that were not known
   * @param shown whether the phone showed what one of all that are kept holds, fresh or old: else
   *     it may hide what they hold, or that there are any
   * @param evidence the list, and what the fresh ones hold
   */
  record KeptRecords(List<CrashRecord> fresh, boolean shown, Evidence evidence) {

    public KeptRecords {
      fresh = List.copyOf(fresh);
    }
  }

  /**
   * Of all that are kept now.
   *
   * @throws UnreadableAnswer when the phone refuses it, or answers in a form that is not known
   */
  Set<String> ids();

  /**
   * What came since.
   *
   * @param known by their ids
   * @throws UnreadableAnswer when the phone refuses it, or answers in a form that is not known
   */
  KeptRecords since(Set<String> known);
}
