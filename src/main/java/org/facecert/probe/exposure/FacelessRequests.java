package org.facecert.probe.exposure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.probe.exposure.OutsideClient.OutsideAnswer;
import org.facecert.probe.exposure.OutsideClient.Question;

/**
 * Sends requests that were held back: first without the face in them, then as they were. The order
 * matters: what a server takes once must not have been taken by the one with the face.
 */
final class FacelessRequests {

  /**
   * requests with a face to the same address that are sent; an app that is cut off may try again
   */
  private static final int MOST_ALIKE = 2;

  private static final int MOST_REQUESTS = 6;

  private static final Set<String> DIGESTS =
      Set.of("content-md5", "digest", "content-digest", "repr-digest");

  private final Learnt learnt;
  private final OutsideAsking asking;
  private final FacelessBody faceless;
  private final Answers answers;

  FacelessRequests(Learnt learnt, OutsideAsking asking, FacelessBody faceless, Answers answers) {
    this.learnt = learnt;
    this.asking = asking;
    this.faceless = faceless;
    this.answers = answers;
  }

  void send() {
    Map<String, Integer> alike = new HashMap<>();
    List<FlowSeen> held =
        learnt
            .uploads()
            .filter(FlowSeen::isHeldBack)
            .filter(flow -> alike.merge(address(flow), 1, Integer::sum) <= MOST_ALIKE)
            .limit(MOST_REQUESTS)
            .toList();
    held.forEach(this::send);
  }

  private static String address(FlowSeen flow) {
    return flow.exchange().sent().map(sent -> sent.url().split("\\?", 2)[0]).orElse("");
  }

  private void send(FlowSeen flow) {
    Optional<Question> question = learnt.exchange(flow).flatMap(RecordedExchange::question);
    Optional<Question> altered =
        question
            .filter(asked -> !saysDigest(asked))
            .flatMap(asked -> faceless.of(asked.body()).map(asked::saying));
    OutsideAnswer without =
        altered
            .map(asking::ask)
            .orElseGet(
                () ->
                    OutsideAnswer.none(
                        Outcome.NOT_REACHED, "the face could not be taken out of the request"));
    OutsideAnswer with =
        question
            .map(asking::ask)
            .orElseGet(
                () -> OutsideAnswer.none(Outcome.NOT_REACHED, "the request was not kept whole"));
    answers.altered(flow, without, likeness(without, with));
    answers.repeated(flow, with, Optional.empty());
  }

  /** Another body would be refused for what its head says of it. */
  private static boolean saysDigest(Question question) {
    return question.headers().stream()
        .anyMatch(line -> DIGESTS.contains(line.name().toLowerCase(Locale.ROOT)));
  }

  /** To the letter: an answer may say no in a number where it said yes in another. */
  private static AnswerLikeness likeness(OutsideAnswer without, OutsideAnswer with) {
    if (without.outcome() != Outcome.ANSWERED || with.outcome() != Outcome.ANSWERED) {
      return AnswerLikeness.UNKNOWN;
    }
    boolean alike = without.status() == with.status() && Arrays.equals(without.body(), with.body());
    return alike ? AnswerLikeness.SAME : AnswerLikeness.OTHER;
  }
}
