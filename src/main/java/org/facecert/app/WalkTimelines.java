package org.facecert.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Chronicle;
import org.facecert.observation.LogFormat;
import org.facecert.observation.UnreadableLog;
import org.facecert.report.Timelines;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.WalkUsed;

/** Tells timelines from the logs of a run's walks, each read once as a rule. */
final class WalkTimelines implements Timelines {

  /** logs; the events of one take about a megabyte */
  private static final int MOST_KEPT = 64;

  private final Vault vault;
  private final Map<Digest, Chronicle> told =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Chronicle> eldest) {
          return size() > MOST_KEPT;
        }
      };

  WalkTimelines(Vault vault) {
    this.vault = vault;
  }

  @Override
  public List<Event> of(TestCaseResult item) {
    return item.walk().map(walk -> of(walk, Moment.at(item.ended()))).orElse(List.of());
  }

  /** A log that cannot be read is told as what it is. */
  private List<Event> of(WalkUsed walk, Moment ended) {
    try {
      return told.computeIfAbsent(walk.log().digest(), this::read).through(walk.through());
    } catch (EvidenceLost | UnreadableLog e) {
      Sentence lost =
          Sentence.of("event.log-lost", "walk", walk.id(), "why", String.valueOf(e.getMessage()));
      return List.of(new Event(1, EventKind.FAULT, ended, lost, List.of()));
    }
  }

  private Chronicle read(Digest log) {
    return Chronicle.of(
        new LogFormat(vault).read(vault.get(log), Scenes::vocabulary).observations());
  }
}
