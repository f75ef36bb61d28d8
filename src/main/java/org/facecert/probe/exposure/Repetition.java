package org.facecert.probe.exposure;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FlowSeen;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;

/**
 * Sends the app's own requests again, as they were: for comparison one that changes nothing, then
 * those that carried a face.
 */
final class Repetition {

  /** requests with a face that are sent again */
  private static final int MOST_REQUESTS = 3;

  private final Learnt learnt;
  private final Optional<OutsideClient> client;
  private final Answers answers;

  /**
   * @param client empty where nobody may be asked
   */
  Repetition(Learnt learnt, Optional<OutsideClient> client, Answers answers) {
    this.learnt = learnt;
    this.client = client;
    this.answers = answers;
  }

  void repeat() {
    repeat(uploads().limit(MOST_REQUESTS).toList());
  }

  /** Those by which the face was compared, where the first ones may have made it known. */
  void repeatLast() {
    long all = uploads().count();
    repeat(uploads().skip(Math.max(0, all - MOST_REQUESTS)).toList());
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
            .flatMap(Repetition::question)
            .map(this::asked)
            .orElseGet(
                () -> OutsideAnswer.none(Outcome.NOT_REACHED, "the request was not kept whole"));
    answers.repeated(flow, answer, exchange.flatMap(RecordedExchange::received));
  }

  private OutsideAnswer asked(Question question) {
    return client
        .map(c -> c.ask(question))
        .orElseGet(
            () -> OutsideAnswer.none(Outcome.NOT_ALLOWED, WebClient.authority(question.address())));
  }

  private static Optional<Question> question(RecordedExchange exchange) {
    Optional<URI> url = Links.parsed(exchange.url()).filter(URI::isAbsolute);
    return url.flatMap(
        address ->
            exchange
                .sent()
                .map(
                    body ->
                        new Question(
                            exchange.method(),
                            address,
                            HeaderLine.again(exchange.headers()),
                            body)));
  }
}
