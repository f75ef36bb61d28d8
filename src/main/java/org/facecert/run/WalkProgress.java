package org.facecert.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.facecert.device.DeviceMeter.DeviceTime;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Fault;
import org.facecert.observation.ObservationLog;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;

/** What came of a walk so far. Written by the thread that walks, read by the one that waits. */
final class WalkProgress {

  /**
   * What came of one item.
   *
   * @param reason why there is a verdict without a finding
   * @param bug set when the suite itself failed
   * @param through the number of the last observation on which it rests
   */
  record CaseResult(
      Verdict verdict,
      Optional<Sentence> reason,
      List<Finding> findings,
      Optional<Throwable> bug,
      int through) {
    CaseResult {
      findings = List.copyOf(findings);
    }

    static CaseResult without(Sentence reason, Optional<Throwable> bug, int through) {
      return new CaseResult(Verdict.INCONCLUSIVE, Optional.of(reason), List.of(), bug, through);
    }
  }

  /** When an item began and ended, and what the phone had done by then. */
  record LogSpan(
      Instant started, Instant ended, Optional<DeviceTime> before, Optional<DeviceTime> after) {

    Duration took() {
      return Duration.between(started, ended);
    }

    Effort effort() {
      double wall = seconds(took());
      if (before.isEmpty() || after.isEmpty()) {
        return new Effort(0, 0, 0, 0, 0, 0, wall);
      }
      DeviceTime from = before.get();
      DeviceTime to = after.get();
      return new Effort(
          to.commands() - from.commands(),
          to.pageSources() - from.pageSources(),
          to.looks() - from.looks(),
          seconds(to.inDevice().minus(from.inDevice())),
          seconds(to.watching().minus(from.watching())),
          seconds(to.probing().minus(from.probing())),
          wall);
    }

    private static double seconds(Duration duration) {
      return duration.toMillis() / 1000.0;
    }
  }

  private final ObservationLog log = new ObservationLog();
  private final Clock clock;
  private final Supplier<Optional<DeviceTime>> meter;
  private final Consumer<TestCase> beginning;
  private final Map<TestCase, CaseResult> results = new LinkedHashMap<>();
  private final Map<TestCase, LogSpan> spans = new LinkedHashMap<>();
  private final List<TestCase> elsewhere = new ArrayList<>();
  private Instant since;
  private Optional<DeviceTime> upToNow;
  private boolean closed;

  /**
   * @param meter of the phone
   * @param beginning told of each item that is taken up
   */
  WalkProgress(Clock clock, Supplier<Optional<DeviceTime>> meter, Consumer<TestCase> beginning) {
    this.clock = clock;
    this.meter = meter;
    this.beginning = beginning;
    this.since = clock.instant();
    this.upToNow = meter.get();
  }

  ObservationLog log() {
    return log;
  }

  void begins(TestCase item) {
    beginning.accept(item);
  }

  synchronized void ended(TestCase item, CaseResult result) {
    if (closed) {
      return;
    }
    Instant now = clock.instant();
    // a clock that was set back must not end an item before it began
    Instant end = now.isBefore(since) ? since : now;
    Optional<DeviceTime> after = meter.get();
    results.put(item, result);
    spans.put(item, new LogSpan(since, end, upToNow, after));
    since = end;
    upToNow = after;
  }

  /** It cannot be judged on this walk and needs one of its own. */
  synchronized void elsewhere(TestCase item) {
    elsewhere.add(item);
  }

  synchronized List<TestCase> elsewhere() {
    return List.copyOf(elsewhere);
  }

  synchronized boolean isOpen(TestCase item) {
    return !results.containsKey(item) && !elsewhere.contains(item);
  }

  synchronized boolean accuses() {
    return results.values().stream()
        .flatMap(result -> result.findings().stream())
        .anyMatch(finding -> finding.verdict() == Verdict.FAIL);
  }

  /**
   * Time is over: what had ended by then counts as it is, the rest is inconclusive. What a walk
   * that hangs has to say later is not heard.
   */
  synchronized void overtime(Set<TestCase> inTime, List<TestCase> all, Sentence reason) {
    results.replaceAll(
        (item, late) ->
            inTime.contains(item)
                ? late
                : new CaseResult(
                    RollUp.ofFindings(late.findings(), Optional.of(Verdict.INCONCLUSIVE)),
                    Optional.of(reason),
                    late.findings(),
                    Optional.empty(),
                    late.through()));
    all.stream()
        .filter(this::isOpen)
        .forEach(item -> ended(item, CaseResult.without(reason, Optional.empty(), log.size())));
    closed = true;
    log.add(number -> new Fault(number, reason, Moment.at(clock.instant())));
  }

  synchronized void replaceAll(UnaryOperator<CaseResult> change) {
    results.replaceAll((item, result) -> change.apply(result));
  }

  synchronized Map<TestCase, CaseResult> results() {
    return new LinkedHashMap<>(results);
  }

  synchronized LogSpan span(TestCase item) {
    LogSpan span = spans.get(item);
    if (span == null) {
      throw new IllegalStateException(item.key() + " has not ended");
    }
    return span;
  }
}
