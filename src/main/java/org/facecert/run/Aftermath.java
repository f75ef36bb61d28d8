package org.facecert.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.EvidenceLost;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.StepEnded;
import org.facecert.observation.UnreadableLog;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.WalkUsed;

/**
 * What the walks of a run did after a walk had got a face from an address: a picture that is not
 * there any more may have been deleted on another walk, and one that is may be a new one.
 */
final class Aftermath {

  private static final Set<String> REMOVALS = Set.of("delete-face-data", "withdraw");
  private static final String DELETION = "delete-face-data";
  private static final String UNKNOWN = "?";

  private final List<Observations> walks = new ArrayList<>();
  private final Set<Digest> forgotten;
  private final boolean unreadable;
  private final boolean jumped;

  /**
   * @throws IOException when a log cannot be read at all
   */
  Aftermath(RunFolder folder, Rejudgement rejudgement) throws IOException {
    Evaluation head = folder.evaluation().head();
    Set<Digest> logs = new HashSet<>();
    folder
        .evaluation()
        .forEachItem(item -> item.walk().map(WalkUsed::log).ifPresent(l -> logs.add(l.digest())));
    boolean lost = false;
    for (Digest log : logs) {
      try {
        walks.add(rejudgement.walk(folder.asItLies(log), folder.vault()).log().observations());
      } catch (UnreadableLog | EvidenceLost e) {
        lost = true;
      }
    }
    this.unreadable = lost;
    this.forgotten = ForgottenEvidence.of(folder);
    this.jumped = head.notes().stream().anyMatch(Aftermath::tellsOfAJump);
  }

  private static boolean tellsOfAJump(Sentence note) {
    return note.key().equals("fault.clock-jumped")
        || note.key().equals("note.clock-during")
        || note.parts().values().stream().anyMatch(Aftermath::tellsOfAJump);
  }

  /** In values under their names, as they are written into the walk's log. */
  Map<String, String> of(Observations own) {
    Map<String, String> known = new TreeMap<>();
    known.put("clock-jumps", jumped ? "1" : "0");
    known.put("originals-forgotten", String.valueOf(gone(own)));
    got(own).ifPresent(since -> known.put("removed-since", count(s -> removals(s, since))));
    deleted(own)
        .ifPresent(
            since -> {
              known.put("scanned-since", count(s -> uploads(s, since)));
              known.put("seen-again", count(s -> again(s, since, addresses(own))));
            });
    return known;
  }

  /** Whether what was recorded is still there to be sent again. */
  boolean isKept(Observations own) {
    return gone(own) == 0;
  }

  private long gone(Observations own) {
    return Stream.concat(
            own.flows().map(FlowSeen::evidence), own.asked().map(AddressAsked::evidence))
        .filter(evidence -> forgotten.contains(evidence.digest()))
        .count();
  }

  private String count(Function<Observations, Stream<?>> what) {
    return unreadable ? UNKNOWN : String.valueOf(walks.stream().flatMap(what).distinct().count());
  }

  private static Optional<Instant> got(Observations own) {
    return own.asked()
        .filter(asked -> asked.phase() == Phase.AFTER_SCAN)
        .map(asked -> asked.when().latest())
        .max(Comparator.naturalOrder());
  }

  /** By what was last seen on the way: screens and flows are told by one clock. */
  private static Optional<Instant> deleted(Observations own) {
    return steps(own)
        .filter(step -> step.step().equals(DELETION))
        .reduce((earlier, last) -> last)
        .flatMap(
            step ->
                own.screens()
                    .filter(screen -> screen.number() < step.number())
                    .reduce((earlier, last) -> last))
        .map(screen -> screen.look().when().latest());
  }

  private static Set<String> addresses(Observations own) {
    return own.asked()
        .filter(AddressAsked::givesFace)
        .map(asked -> asked.address().url())
        .collect(Collectors.toSet());
  }

  private static Stream<StepEnded> steps(Observations walk) {
    return walk.steps().stream().filter(StepEnded.class::isInstance).map(StepEnded.class::cast);
  }

  private static Stream<?> removals(Observations walk, Instant since) {
    return steps(walk)
        .filter(step -> REMOVALS.contains(step.step()))
        .filter(step -> step.when().latest().isAfter(since))
        .map(StepEnded::when);
  }

  private static Stream<FlowSeen> later(Observations walk, Instant since) {
    return walk.flows().filter(flow -> flow.when().latest().isAfter(since));
  }

  private static Stream<?> uploads(Observations walk, Instant since) {
    return later(walk, since)
        .filter(flow -> flow.facesSent().findAny().isPresent())
        .map(FlowSeen::evidence);
  }

  private static Stream<?> again(Observations walk, Instant since, Set<String> addresses) {
    return later(walk, since)
        .filter(flow -> flow.exchange().sent().filter(s -> addresses.contains(s.url())).isPresent())
        .map(FlowSeen::evidence);
  }
}
