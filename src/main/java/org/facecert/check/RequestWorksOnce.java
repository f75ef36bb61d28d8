package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.observation.Channel;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TS-04: a request that carried a face and is sent again is refused. That it is refused for being
 * sent again is only likely where another request of the app's is answered as before.
 */
public final class RequestWorksOnce {

  /** answers by which a server refuses a request of a client's */
  private static final int REFUSALS = 400;

  private static final int SERVER_ERRORS = 500;

  /** answers by which a server says nothing of the request */
  private static final Set<Integer> NOT_NOW = Set.of(407, 408, 425, 429);

  private final JudgementContext seen;

  public RequestWorksOnce(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending, FaceFunction function) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return accepted()
        .or(this::notAllowed)
        .or(traffic::blind)
        .or(traffic::pastTheProxy)
        .or(() -> unrepeated(traffic))
        .or(() -> leftOut(traffic))
        .or(this::unclear)
        .or(this::uncompared)
        .orElseGet(
            () ->
                find(
                    Verdict.PASS,
                    Sentence.of("ts04.pass", "count", faces().size(), "answers", said(faces())),
                    all()));
  }

  /** Those that carried a face. */
  private List<RequestRepeated> faces() {
    Set<Long> uploads =
        seen.observations()
            .flows()
            .filter(flow -> flow.facesSent().findAny().isPresent())
            .map(FlowSeen::flow)
            .collect(Collectors.toSet());
    return seen.observations().repeated().filter(r -> uploads.contains(r.flow())).toList();
  }

  private List<RequestRepeated> all() {
    return seen.observations().repeated().toList();
  }

  private Optional<Finding> accepted() {
    List<RequestRepeated> accepted = faces().stream().filter(RequestRepeated::succeeded).toList();
    Optional<RequestRepeated> same =
        accepted.stream().filter(r -> r.repeat().likeness() == AnswerLikeness.SAME).findFirst();
    return same.or(() -> accepted.stream().findFirst())
        .map(
            first ->
                find(
                    same.isPresent() ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        same.isPresent() ? "ts04.fail" : "ts04.review.other",
                        "request",
                        first.named(),
                        "status",
                        first.repeat().status(),
                        "count",
                        accepted.size()),
                    accepted));
  }

  private Optional<Finding> notAllowed() {
    return seen.observations()
        .repeated()
        .filter(r -> r.repeat().outcome() == Outcome.NOT_ALLOWED)
        .findFirst()
        .map(
            r ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("exposure.not-allowed", "host", r.repeat().detail()),
                    List.of(r)));
  }

  private Optional<Finding> unrepeated(FaceTraffic traffic) {
    boolean closed =
        traffic.flows().anyMatch(flow -> FaceTraffic.unknownSent(flow).findAny().isPresent());
    if (traffic.uploads().isEmpty() && !closed) {
      return Optional.of(
          find(
              Verdict.NOT_APPLICABLE,
              Sentence.of("ts04.none", "flows", traffic.flows().count()),
              List.of()));
    }
    return faces().isEmpty()
        ? Optional.of(find(Verdict.INCONCLUSIVE, Sentence.of("ts04.unrepeated"), List.of()))
        : Optional.empty();
  }

  /** One that the server took, and nobody sent again, may work twice. */
  private Optional<Finding> leftOut(FaceTraffic traffic) {
    Set<Long> again = faces().stream().map(RequestRepeated::flow).collect(Collectors.toSet());
    List<FlowSeen> left =
        traffic.uploads().stream()
            .filter(flow -> flow.success() && !again.contains(flow.flow()))
            .toList();
    return left.stream()
        .findFirst()
        .map(
            flow ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "ts04.left-out", "count", left.size(), "flow", CarriedFace.named(flow)),
                    faces()));
  }

  private Optional<Finding> unclear() {
    return faces().stream()
        .filter(r -> !isRefusal(r))
        .findFirst()
        .map(
            r ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of("ts04.unclear", "request", r.named(), "answer", said(List.of(r))),
                    List.of(r)));
  }

  private static boolean isRefusal(RequestRepeated repeated) {
    int status = repeated.repeat().status();
    return status >= REFUSALS && status < SERVER_ERRORS && !NOT_NOW.contains(status);
  }

  /** A server that answers this client nothing at all has not refused the request. */
  private Optional<Finding> uncompared() {
    boolean compared =
        all().stream().filter(r -> !faces().contains(r)).anyMatch(RequestRepeated::succeeded);
    return compared
        ? Optional.empty()
        : Optional.of(
            find(
                Verdict.REVIEW,
                Sentence.of("ts04.review.uncompared", "answers", said(faces())),
                all()));
  }

  private static String said(List<RequestRepeated> repeated) {
    return repeated.stream()
        .map(
            r ->
                r.repeat().outcome() == Outcome.ANSWERED
                    ? String.valueOf(r.repeat().status())
                    : (r.repeat().outcome() + " " + r.repeat().detail()).strip())
        .collect(Collectors.joining(", "));
  }

  private Finding find(Verdict verdict, Sentence sentence, List<RequestRepeated> repeated) {
    List<Evidence> evidence = new ArrayList<>();
    repeated.forEach(r -> evidence.add(r.evidence()));
    originals(repeated).forEach(flow -> evidence.add(flow.evidence()));
    seen.observations().readings(Channel.EXPOSURE).forEach(read -> evidence.add(read.evidence()));
    return seen.find(verdict, sentence, seen.orLastScreen(evidence.stream().distinct().toList()));
  }

  private Stream<FlowSeen> originals(List<RequestRepeated> repeated) {
    Set<Long> flows = repeated.stream().map(RequestRepeated::flow).collect(Collectors.toSet());
    return seen.observations().flows().filter(flow -> flows.contains(flow.flow()));
  }
}
