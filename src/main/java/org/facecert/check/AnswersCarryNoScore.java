package org.facecert.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Payload;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-06: what the hosts that got a face answer from then on holds no score and no features, by
 * whose help a mask is improved until it passes.
 */
public final class AnswersCarryNoScore {

  /** characters of a server's name for a value that are shown */
  private static final int LONGEST_NAME = 60;

  private static final int SERVER_ERRORS = 500;

  /** how a message of a WebSocket ends: {@code org.facecert.traffic.FlowOutcome} */
  private static final String MESSAGE = "PASSED";

  private final JudgementContext seen;
  private final FaceFunction function;
  private final Function<Evidence, Optional<byte[]>> kept;
  private final ScoreNames names = ScoreNames.shipped();

  /**
   * @param kept the bytes of a piece of evidence; empty where they were lost
   */
  public AnswersCarryNoScore(
      JudgementContext seen, FaceFunction function, Function<Evidence, Optional<byte[]>> kept) {
    this.seen = seen;
    this.function = function;
    this.kept = kept;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    List<FlowSeen> answers = answers(traffic);
    return traffic
        .found("ts06.fail.features", "ts06.review.features", features(answers))
        .or(() -> told(traffic, Verdict.FAIL, "ts06.fail", answers, names::tells))
        .or(() -> told(traffic, Verdict.REVIEW, "ts06.review", answers, names::mayTell))
        .or(traffic::blind)
        .or(traffic::pastTheProxy)
        .or(() -> traffic.unknown(answers.stream(), this::unread))
        .or(() -> nothingAnswered(traffic, answers))
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.PASS, Sentence.of("ts06.pass", "answers", answers.size()), answers));
  }

  /** From the first face on, of every host that got one: a score may be asked for later. */
  private static List<FlowSeen> answers(FaceTraffic traffic) {
    List<FlowSeen> asked =
        Stream.concat(
                traffic.uploads().stream(),
                traffic.flows().filter(f -> FaceTraffic.unknownSent(f).findAny().isPresent()))
            .toList();
    Set<String> hosts =
        asked.stream().flatMap(f -> DeclaredHosts.names(f).stream()).collect(Collectors.toSet());
    Optional<Instant> first =
        asked.stream().map(f -> f.when().earliest()).min(Comparator.naturalOrder());
    return traffic
        .flows()
        .filter(f -> f.exchange().received().isPresent())
        .filter(f -> DeclaredHosts.names(f).stream().anyMatch(hosts::contains))
        .filter(f -> first.filter(at -> !f.when().latest().isBefore(at)).isPresent())
        .toList();
  }

  private static List<CarriedFace> features(List<FlowSeen> answers) {
    return answers.stream()
        .flatMap(f -> f.facesReceived().map(sign -> new CarriedFace(f, sign)))
        .filter(carried -> carried.sign().kind().toLowerCase(Locale.ROOT).startsWith("face-"))
        .toList();
  }

  private Optional<Finding> told(
      FaceTraffic traffic,
      Verdict verdict,
      String key,
      List<FlowSeen> answers,
      Predicate<AnswerFields.Field> tells) {
    for (FlowSeen flow : answers) {
      Optional<AnswerFields.Field> field =
          Stream.concat(
                  head(flow).filter(names::tells),
                  fields(flow).stream().flatMap(List::stream).filter(tells))
              .findFirst();
      if (field.isPresent()) {
        return Optional.of(
            traffic.find(
                verdict,
                Sentence.of(
                    key,
                    "flow",
                    CarriedFace.named(flow),
                    "name",
                    Plain.line(field.get().name(), LONGEST_NAME)),
                List.of(flow)));
      }
    }
    return Optional.empty();
  }

  private Optional<List<AnswerFields.Field>> fields(FlowSeen flow) {
    Payload answer = flow.exchange().received().orElseThrow().payload();
    return kept.apply(flow.evidence())
        .flatMap(KeptAnswer::in)
        .filter(read -> answer.whole())
        .flatMap(read -> AnswerFields.read(answer.type(), read.body()));
  }

  private Stream<AnswerFields.Field> head(FlowSeen flow) {
    return kept.apply(flow.evidence()).flatMap(KeptAnswer::in).stream()
        .flatMap(read -> read.head().stream());
  }

  private Stream<String> unread(FlowSeen flow) {
    return fields(flow).isPresent()
        ? Stream.empty()
        : Stream.of(flow.exchange().received().orElseThrow().payload().type());
  }

  /**
   * Where no face left, in all that was on the wire, none was answered. A face that was not
   * answered, or by a server that could not, was not judged: what the answer to one holds is not
   * known, whatever else the host says.
   */
  private static Optional<Finding> nothingAnswered(FaceTraffic traffic, List<FlowSeen> answers) {
    List<FlowSeen> carriers = traffic.carriers();
    if (carriers.isEmpty()) {
      return Optional.of(
          traffic.find(
              Verdict.NOT_APPLICABLE,
              Sentence.of("ts06.none", "flows", traffic.flows().count()),
              List.of()));
    }
    return carriers.stream().anyMatch(flow -> isAnswered(flow, answers))
        ? Optional.empty()
        : Optional.of(traffic.find(Verdict.INCONCLUSIVE, Sentence.of("ts06.no-answer"), carriers));
  }

  /** A message of a WebSocket is answered by another one. */
  private static boolean isAnswered(FlowSeen flow, List<FlowSeen> answers) {
    return flow.exchange().outcome().equals(MESSAGE)
        ? !answers.isEmpty()
        : flow.exchange().received().filter(a -> a.status() < SERVER_ERRORS).isPresent();
  }
}
