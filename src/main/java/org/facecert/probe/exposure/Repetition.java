package org.facecert.probe.exposure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FlowSeen;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;

/**
 * Sends the app's own requests again, as they were: for comparison one that changes nothing, then
 * those that carried a face.
 */
final class Repetition {

  /** requests with a face that are sent again; more than a scan commonly takes */
  private static final int MOST_REQUESTS = 10;

  /** of the last ones */
  private static final int MOST_LAST = 3;

  private final Learnt learnt;
  private final OutsideAsking asking;
  private final Answers answers;

  Repetition(Learnt learnt, OutsideAsking asking, Answers answers) {
    this.learnt = learnt;
    this.asking = asking;
    this.answers = answers;
  }

  void repeat() {
    repeat(uploads().limit(MOST_REQUESTS).toList());
  }

  /** Those by which the face was compared, where the first ones may have made it known. */
  void repeatLast() {
    long all = uploads().count();
    repeat(uploads().skip(Math.max(0, all - MOST_LAST)).toList());
  }

  private Stream<FlowSeen> uploads() {
    return learnt.uploads().filter(FlowSeen::success);
  }

  private void repeat(List<FlowSeen> uploads) {
    uploads.stream().findFirst().flatMap(learnt::comparison).ifPresent(this::repeat);
    uploads.forEach(this::repeat);
  }

  private void repeat(FlowSeen flow) {
    Optional<RecordedExchange> exchange = learnt.exchange(flow);
    OutsideAnswer answer =
        exchange
            .flatMap(RecordedExchange::question)
            .map(asking::ask)
            .orElseGet(
                () -> OutsideAnswer.none(Outcome.NOT_REACHED, "the request was not kept whole"));
    answers.repeated(flow, answer, exchange.flatMap(RecordedExchange::received));
  }
}
