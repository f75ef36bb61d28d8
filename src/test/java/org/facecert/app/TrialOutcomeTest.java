package org.facecert.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.calibration.TrialResult;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Finding;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.Test;

final class TrialOutcomeTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void what_led_to_a_better_verdict_does_not_speak_for_the_worst() {
    TrialResult result =
        result(
            item(1, Verdict.INCONCLUSIVE, Sentence.of("rejudge.unreadable", "fault", "first")),
            item(2, Verdict.FAIL, Sentence.of("rejudge.unreadable", "fault", "second")),
            item(3, Verdict.REVIEW, Sentence.of("rejudge.unreadable", "fault", "third")),
            item(4, Verdict.FAIL, Sentence.of("rejudge.unreadable", "fault", "fourth")));

    assertThat(result.verdicts()).containsOnly(Map.entry("SC-01", Verdict.FAIL));
    assertThat(result.sentences().get("SC-01"))
        .containsExactly(
            "the log of the walk cannot be read: second",
            "the log of the walk cannot be read: fourth");
  }

  @Test
  void what_waits_is_not_counted() {
    TrialResult result =
        result(item(1, Verdict.NOT_TESTED, Sentence.of("reason.waiting", "reason", "to come")));

    assertThat(result.verdicts()).isEmpty();
  }

  @Test
  void what_waits_for_a_later_day_is_not_counted_and_what_could_not_be_looked_at_is() {
    TrialResult waits = result(finding(Verdict.NOT_TESTED));
    TrialResult open = result(finding(Verdict.INCONCLUSIVE));

    assertThat(waits.verdicts()).isEmpty();
    assertThat(open.verdicts()).containsOnly(Map.entry("PX-02", Verdict.INCONCLUSIVE));
  }

  private static TestCaseResult finding(Verdict verdict) {
    TestCaseResult plain = item(1, verdict, Sentence.of("later.clock"));
    byte[] bytes = {1};
    Finding finding =
        new Finding(
            "PX-02",
            verdict,
            Sentence.of("later.clock", Finding.DUE, NOON),
            List.of(),
            List.of(
                new Evidence(
                    EvidenceKind.REPLAY,
                    Digest.of(bytes),
                    "application/json",
                    bytes.length,
                    Moment.at(NOON),
                    Sentence.of("caption.addresses"))));
    return new TestCaseResult(
        plain.id(),
        "PX-02",
        plain.scenario(),
        plain.feature(),
        plain.line(),
        plain.steps(),
        plain.function(),
        Optional.empty(),
        1,
        false,
        verdict,
        Optional.empty(),
        List.of(finding),
        "phone",
        NOON,
        NOON,
        Effort.NONE,
        List.of());
  }

  private static TrialResult result(TestCaseResult... items) {
    TrialOutcome outcome = new TrialOutcome();
    Stream.of(items).forEach(outcome::take);
    return outcome.result();
  }

  private static TestCaseResult item(int line, Verdict verdict, Sentence reason) {
    return new TestCaseResult(
        "SC-01/" + line + "/face-login/1",
        "SC-01",
        "scenario " + line,
        "a.feature",
        line,
        List.of(),
        "face-login",
        Optional.empty(),
        1,
        false,
        verdict,
        Optional.of(reason),
        List.of(),
        "phone",
        NOON,
        NOON,
        Effort.NONE,
        List.of());
  }
}
