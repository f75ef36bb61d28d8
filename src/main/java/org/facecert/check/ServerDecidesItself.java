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
import org.facecert.observation.RequestAltered;
import org.facecert.observation.RequestRepeated;
import org.facecert.observation.RequestRepeated.AnswerLikeness;
import org.facecert.observation.RequestRepeated.Repeat;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FaceFunction.Matched;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * LV-07: a request that the app made for a scan, with all its words and without the face, is
 * refused. That is only likely to be for want of the face where the same request with it is taken
 * right after.
 */
public final class ServerDecidesItself {

  private static final int SUCCESSES = 200;
  private static final int REDIRECTIONS = 300;
  private static final int REFUSALS = 400;
  private static final int SERVER_ERRORS = 500;

  /** answers by which a server says nothing of the request */
  private static final Set<Integer> NOT_NOW = Set.of(407, 408, 425, 429);

  private final JudgementContext seen;
  private final FaceFunction function;

  public ServerDecidesItself(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    Optional<Finding> unwatched =
        PriorConsent.problem(seen, ending).or(() -> new WatchedWire(seen).problem());
    if (function.processing().matched() == Matched.NONE) {
      return unwatched.orElseGet(
          () -> find(Verdict.NOT_APPLICABLE, Sentence.of("lv07.none"), altered()));
    }
    return accepted()
        .or(() -> turnsToNobody(ending))
        .or(this::notAllowed)
        .or(() -> unwatched)
        .or(this::unaltered)
        .or(this::leftOut)
        .or(this::unclear)
        .or(this::uncompared)
        .orElseGet(
            () ->
                find(
                    Verdict.PASS,
                    Sentence.of(
                        "lv07.pass",
                        "count",
                        altered().size(),
                        "without",
                        said(altered().get(0).reply().repeat()),
                        "with",
                        control(altered().get(0)).map(c -> said(c.repeat())).orElse("")),
                    altered()));
  }

  private List<RequestAltered> altered() {
    return seen.observations().altered().toList();
  }

  /** The same request as it was. */
  private Optional<RequestRepeated> control(RequestAltered altered) {
    return seen.observations().repeated().filter(r -> r.flow() == altered.flow()).findFirst();
  }

  private static boolean succeeded(Repeat repeat) {
    return repeat.status() >= SUCCESSES && repeat.status() < REDIRECTIONS;
  }

  /**
   * Answered to the letter as the one with the face; or with a yes, after which the one with the
   * face was too late.
   */
  private boolean isTaken(RequestAltered altered) {
    boolean spent = control(altered).filter(c -> succeeded(c.repeat())).isEmpty();
    return altered.reply().repeat().likeness() == AnswerLikeness.SAME
        || altered.reply().affirmed() && spent;
  }

  private Optional<Finding> accepted() {
    List<RequestAltered> accepted =
        altered().stream().filter(a -> succeeded(a.reply().repeat())).toList();
    boolean taken = accepted.stream().anyMatch(this::isTaken);
    return accepted.stream()
        .filter(a -> isTaken(a) == taken)
        .findFirst()
        .map(
            first ->
                find(
                    taken ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(
                        taken ? "lv07.fail" : "lv07.review.other",
                        "request",
                        shown(first),
                        "status",
                        first.reply().repeat().status()),
                    accepted));
  }

  /** What is compared on the phone and told to nobody no server decides by. */
  private Optional<Finding> turnsToNobody(WalkEnding ending) {
    return new FaceTraffic(seen, ending, function).turnsToNobody()
        ? Optional.of(find(Verdict.NOT_APPLICABLE, Sentence.of("lv07.nothing-sent"), List.of()))
        : Optional.empty();
  }

  private Optional<Finding> notAllowed() {
    boolean tried =
        seen.observations()
            .readings(Channel.TRAFFIC)
            .anyMatch(read -> read.values().containsKey("held-back-at"));
    Optional<String> forbidden =
        altered().stream()
            .map(a -> a.reply().repeat())
            .filter(r -> r.outcome() == Outcome.NOT_ALLOWED)
            .map(Repeat::detail)
            .findFirst();
    if (forbidden.isPresent()) {
      return Optional.of(
          find(
              Verdict.INCONCLUSIVE,
              Sentence.of("exposure.not-allowed", "host", forbidden.get()),
              altered()));
    }
    return tried || !seen.observations().watched(Channel.TRAFFIC)
        ? Optional.empty()
        : Optional.of(find(Verdict.INCONCLUSIVE, Sentence.of("lv07.untried"), List.of()));
  }

  private Optional<Finding> unaltered() {
    return altered().isEmpty()
        ? Optional.of(
            find(
                Verdict.INCONCLUSIVE,
                Sentence.of(
                    "lv07.nothing-held",
                    "flows",
                    seen.observations().flows().count(),
                    "held",
                    seen.observations().flows().filter(FlowSeen::isHeldBack).count()),
                List.of()))
        : Optional.empty();
  }

  /** A request with a face to another address, held back or not, that was not sent without it. */
  private Optional<Finding> leftOut() {
    Set<String> tried = altered().stream().map(a -> address(a.url())).collect(Collectors.toSet());
    List<FlowSeen> left =
        seen.observations()
            .flows()
            .filter(flow -> flow.facesSent().findAny().isPresent())
            .filter(flow -> !tried.contains(address(flow)))
            .toList();
    return left.stream()
        .findFirst()
        .map(
            flow ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "lv07.left-out", "count", left.size(), "flow", CarriedFace.named(flow)),
                    altered()));
  }

  private static String address(FlowSeen flow) {
    return flow.exchange().sent().map(sent -> address(sent.url())).orElse("");
  }

  private static String address(String url) {
    return url.split("\\?", 2)[0];
  }

  private Optional<Finding> unclear() {
    return altered().stream()
        .filter(a -> !isRefusal(a.reply().repeat()))
        .findFirst()
        .map(
            a ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "lv07.unclear", "request", shown(a), "answer", said(a.reply().repeat())),
                    List.of(a)));
  }

  private static boolean isRefusal(Repeat repeat) {
    int status = repeat.status();
    return status >= REFUSALS && status < SERVER_ERRORS && !NOT_NOW.contains(status);
  }

  /** Each of them: a server that refuses the one with the face too has not looked for it. */
  private Optional<Finding> uncompared() {
    return altered().stream()
        .filter(a -> control(a).filter(c -> succeeded(c.repeat())).isEmpty())
        .findFirst()
        .map(
            a ->
                find(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        "lv07.uncompared",
                        "request",
                        shown(a),
                        "without",
                        said(a.reply().repeat()),
                        "with",
                        control(a).map(c -> said(c.repeat())).orElse("–")),
                    List.of(a)));
  }

  private static String shown(RequestAltered altered) {
    return altered.method() + " " + address(altered.url());
  }

  private static String said(Repeat repeat) {
    return repeat.outcome() == Outcome.ANSWERED
        ? String.valueOf(repeat.status())
        : (repeat.outcome() + " " + repeat.detail()).strip();
  }

  private Finding find(Verdict verdict, Sentence sentence, List<RequestAltered> altered) {
    List<Evidence> evidence = new ArrayList<>();
    for (RequestAltered each : altered) {
      evidence.add(each.evidence());
      control(each).ifPresent(control -> evidence.add(control.evidence()));
      original(each).forEach(flow -> evidence.add(flow.evidence()));
    }
    seen.observations().readings(Channel.EXPOSURE).forEach(read -> evidence.add(read.evidence()));
    return seen.find(verdict, sentence, seen.orLastScreen(evidence.stream().distinct().toList()));
  }

  private Stream<FlowSeen> original(RequestAltered altered) {
    return seen.observations().flows().filter(flow -> flow.flow() == altered.flow());
  }
}
