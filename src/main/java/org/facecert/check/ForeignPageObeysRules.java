package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.FlowSeen.WireProtection;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DeclaredServer;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * TP-05: a web page of a third party on the way of a face function asks and can be refused as the
 * app itself: a consent that names the third party and can be refused came before a face went to
 * it, and it did not come in clear text.
 */
public final class ForeignPageObeysRules {

  private final JudgementContext seen;
  private final FaceFunction function;
  private final DeclaredHosts hosts;

  public ForeignPageObeysRules(
      JudgementContext seen, FaceFunction function, AppStatement statement) {
    this.seen = seen;
    this.function = function;
    this.hosts = new DeclaredHosts(statement.servers());
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    WebPages pages = new WebPages(seen);
    List<FlowSeen> foreign = pages.loaded().stream().filter(f -> !hosts.isOwn(f)).toList();
    return foreign.isEmpty()
        ? withoutPage(traffic, pages)
        : withPage(traffic, pages, foreign, faces(traffic, foreign));
  }

  /** What of a face went to those whose page it is, by host or by party. */
  private List<FlowSeen> faces(FaceTraffic traffic, List<FlowSeen> foreign) {
    List<DeclaredServer> parties = foreign.stream().flatMap(f -> hosts.of(f).stream()).toList();
    List<String> names = foreign.stream().flatMap(f -> DeclaredHosts.names(f).stream()).toList();
    return traffic.uploads().stream()
        .filter(
            f ->
                DeclaredHosts.names(f).stream().anyMatch(names::contains)
                    || hosts.of(f).stream().anyMatch(s -> isAmong(s, parties)))
        .toList();
  }

  private static boolean isAmong(DeclaredServer server, List<DeclaredServer> parties) {
    return parties.stream()
        .anyMatch(p -> p.party().isPresent() && p.party().equals(server.party()));
  }

  private Finding withoutPage(FaceTraffic traffic, WebPages pages) {
    List<ObservedScreen> shown = pages.shown();
    boolean whose = !shown.isEmpty() && pages.loaded().isEmpty();
    return traffic
        .blind()
        .or(traffic::pastTheProxy)
        .or(() -> traffic.unknown(traffic.flows().filter(f -> !hosts.isOwn(f)), FlowSeen::unknown))
        .or(
            () ->
                whose
                    ? Optional.of(
                        seen.find(
                            Verdict.REVIEW,
                            Sentence.of("tp05.review.whose", "screen", shown.get(0).screenNumber()),
                            shown.get(0).evidence()))
                    : Optional.empty())
        .orElseGet(
            () ->
                traffic.find(
                    Verdict.NOT_APPLICABLE,
                    Sentence.of(
                        "tp05.none",
                        "screens",
                        seen.observations().screens().count(),
                        "pages",
                        pages.loaded().size()),
                    pages.loaded()));
  }

  private Finding withPage(
      FaceTraffic traffic, WebPages pages, List<FlowSeen> foreign, List<FlowSeen> faces) {
    FlowSeen page = foreign.get(0);
    if (faces.isEmpty()) {
      return traffic
          .blind()
          .orElseGet(() -> found(traffic, Verdict.REVIEW, "tp05.review.face", page, pages));
    }
    List<FlowSeen> open =
        foreign.stream().filter(f -> f.peer().protection() == WireProtection.CLEARTEXT).toList();
    if (!open.isEmpty()) {
      return found(traffic, Verdict.FAIL, "tp05.fail.cleartext", open.get(0), pages);
    }
    if (hosts.isUndeclared(page)) {
      return found(traffic, Verdict.REVIEW, "tp05.review.undeclared", page, pages);
    }
    List<ObservedScreen> naming = naming(page);
    return early(faces)
        .map(early -> found(traffic, Verdict.FAIL, "tp05.fail.early", early, pages))
        .or(() -> unnamed(traffic, naming, page, pages))
        .or(() -> unrefusable(traffic, naming, page, pages))
        .or(traffic::blind)
        .orElseGet(() -> obeys(naming, page, traffic));
  }

  private Optional<FlowSeen> early(List<FlowSeen> faces) {
    Optional<Action> act = seen.actOfConsent();
    return faces.stream()
        .filter(f -> act.filter(a -> f.when().latest().isBefore(a.when().earliest())).isPresent())
        .findFirst();
  }

  private Optional<Finding> unnamed(
      FaceTraffic traffic, List<ObservedScreen> naming, FlowSeen page, WebPages pages) {
    return naming.isEmpty()
        ? seen.unread()
            .or(() -> Optional.of(found(traffic, Verdict.FAIL, "tp05.fail.unnamed", page, pages)))
        : Optional.empty();
  }

  private Optional<Finding> unrefusable(
      FaceTraffic traffic, List<ObservedScreen> naming, FlowSeen page, WebPages pages) {
    return naming.stream().anyMatch(s -> !s.reading().refuse().isEmpty())
        ? Optional.empty()
        : Optional.of(found(traffic, Verdict.REVIEW, "tp05.review.refusal", page, pages));
  }

  /** Consents about the face, the page's own too, that name whose page it is. */
  private List<ObservedScreen> naming(FlowSeen page) {
    List<String> parties =
        hosts.of(page).stream().flatMap(server -> server.party().stream()).toList();
    return JudgementContext.consents(seen.observations())
        .filter(s -> parties.stream().allMatch(p -> new ConsentWords(List.of(s)).names(p)))
        .toList();
  }

  private Finding obeys(List<ObservedScreen> naming, FlowSeen page, FaceTraffic traffic) {
    ObservedScreen consent = naming.get(0);
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "tp05.pass",
            "flow",
            CarriedFace.named(page),
            "party",
            party(page),
            "screen",
            consent.screenNumber()),
        traffic.facts(traffic.uploads().stream().flatMap(CarriedFace::sentIn).toList()),
        evidence(consent, page));
  }

  private Finding found(
      FaceTraffic traffic, Verdict verdict, String key, FlowSeen flow, WebPages pages) {
    return traffic.find(
        verdict,
        Sentence.of(key, "flow", CarriedFace.named(flow), "party", party(flow)),
        Stream.concat(Stream.of(flow), pages.loaded().stream()).distinct().toList());
  }

  private static List<Evidence> evidence(ObservedScreen consent, FlowSeen page) {
    return Stream.concat(consent.evidence().stream(), Stream.of(page.evidence())).toList();
  }

  private String party(FlowSeen flow) {
    return hosts.of(flow).stream()
        .flatMap(server -> server.party().stream())
        .findFirst()
        .orElseGet(() -> flow.peer().host());
  }
}
