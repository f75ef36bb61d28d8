package org.facecert.probe.exposure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Vault;
import org.facecert.observation.AddressAsked.Address;
import org.facecert.observation.AddressAsked.AddressSource;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;

/**
 * What a log tells of addresses under which a face may be seen, and by which headers a server knows
 * the owner.
 */
final class Learnt {

  /** what of an address is long enough not to stand in an answer by chance */
  private static final Pattern TIE = Pattern.compile("[A-Za-z0-9_-]{6,}");

  private final Vault vault;
  private final Observations seen;
  private final Map<String, Address> addresses = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final StringBuilder answers = new StringBuilder();

  /**
   * @param app the package whose camera was opened where the scan began
   */
  Learnt(Vault vault, Observations seen, String app) {
    this.vault = vault;
    this.seen = seen;
    Optional<Observations> scan = seen.openings(app).findFirst().map(seen::since);
    List<FlowSeen> carriers = uploads().findAny().isPresent() ? uploads().toList() : sealed(scan);
    carriers.forEach(this::named);
    scan.ifPresent(since -> since.screens().forEach(this::shown));
    carriers.stream()
        .findFirst()
        .map(seen::since)
        .ifPresent(since -> since.flows().forEach(this::served));
  }

  /** What may have carried the face since the scan where none was seen to: not all can be read. */
  private static List<FlowSeen> sealed(Optional<Observations> scan) {
    return scan.stream()
        .flatMap(Observations::flows)
        .filter(
            flow ->
                flow.exchange().sent().filter(s -> !s.payload().unknown().isEmpty()).isPresent())
        .toList();
  }

  /** In the order learnt, those that an answer names first. */
  List<Address> addresses() {
    return List.copyOf(addresses.values());
  }

  /** Answers to requests with a face in which links could not be looked for. */
  List<String> unread() {
    return unread;
  }

  /** What a face was seen at before one was sent is no picture of the person. */
  private void served(FlowSeen flow) {
    boolean got = flow.exchange().sent().filter(sent -> sent.method().equals("GET")).isPresent();
    if (got && flow.facesReceived().findAny().isPresent()) {
      Links.parsed(flow.exchange().sent().orElseThrow().url())
          .ifPresent(url -> add(url, sourceOf(url), "flow " + flow.flow()));
    }
  }

  private AddressSource sourceOf(URI url) {
    boolean known = addresses.containsKey(url.toString());
    boolean tied =
        TIE.matcher(String.valueOf(url.getRawPath()) + "?" + url.getRawQuery())
            .results()
            .map(MatchResult::group)
            .filter(part -> part.chars().anyMatch(Character::isDigit))
            .anyMatch(part -> answers.indexOf(part) >= 0);
    return known || tied ? AddressSource.SERVED_A_FACE : AddressSource.SERVED_SOME_FACE;
  }

  private void named(FlowSeen flow) {
    if (flow.exchange().received().filter(answer -> answer.payload().length() > 0).isEmpty()) {
      return;
    }
    Optional<RecordedExchange> exchange = exchange(flow);
    Optional<URI> asked = exchange.flatMap(e -> Links.parsed(e.url())).filter(URI::isAbsolute);
    Optional<byte[]> answer = exchange.flatMap(RecordedExchange::received);
    if (asked.isEmpty() || answer.isEmpty()) {
      unread.add("flow " + flow.flow());
      return;
    }
    answers.append(new String(answer.get(), StandardCharsets.UTF_8)).append('\n');
    Links.in(answer.get(), asked.get())
        .forEach(url -> add(url, AddressSource.NAMED_IN_ANSWER, "flow " + flow.flow()));
  }

  private void shown(ObservedScreen screen) {
    screen.screen().nodes().stream()
        .map(Node::label)
        .flatMap(label -> Links.shown(label).stream())
        .forEach(url -> add(url, AddressSource.ON_SCREEN, "screen " + screen.screenNumber()));
  }

  private void add(URI url, AddressSource source, String of) {
    if (source == AddressSource.SERVED_A_FACE || !addresses.containsKey(url.toString())) {
      addresses.put(url.toString(), new Address(url.toString(), source, of));
    }
  }

  Optional<RecordedExchange> exchange(FlowSeen flow) {
    Digest digest = flow.evidence().digest();
    return RecordedExchange.in(vault.get(digest), flow.flow());
  }

  /**
   * The headers by which the host knows the owner: those of the app's own request for the address,
   * else of its last request to that host that was answered well.
   */
  Optional<List<HeaderLine>> session(URI address) {
    List<FlowSeen> toHost =
        seen.flows()
            .filter(FlowSeen::success)
            .filter(flow -> isTo(flow, WebClient.authority(address)))
            .toList();
    Stream<FlowSeen> same =
        toHost.stream()
            .filter(flow -> flow.exchange().sent().orElseThrow().url().equals(address.toString()));
    return Stream.concat(toHost.stream(), same)
        .reduce((earlier, later) -> later)
        .flatMap(this::exchange)
        .map(exchange -> HeaderLine.session(exchange.headers()));
  }

  /** What carried a face away from the phone. */
  Stream<FlowSeen> uploads() {
    return seen.flows().filter(flow -> flow.facesSent().findAny().isPresent());
  }

  /** A request to the same host that changes nothing and was answered well; the last one. */
  Optional<FlowSeen> comparison(FlowSeen upload) {
    String host = Links.parsed(url(upload)).map(WebClient::authority).orElse("");
    return seen.flows()
        .filter(FlowSeen::success)
        .filter(flow -> flow.exchange().sent().orElseThrow().method().equals("GET"))
        .filter(flow -> isTo(flow, host))
        .reduce((earlier, later) -> later);
  }

  /**
   * A request of the app's to the host that changes nothing, was answered well and brought no face;
   * the last one: where it is answered no longer, the server is not what it was.
   */
  Optional<FlowSeen> everyday(URI address) {
    return seen.flows()
        .filter(FlowSeen::success)
        .filter(flow -> flow.exchange().sent().orElseThrow().method().equals("GET"))
        .filter(flow -> flow.facesReceived().findAny().isEmpty())
        .filter(flow -> !url(flow).equals(address.toString()))
        .filter(flow -> isTo(flow, WebClient.authority(address)))
        .reduce((earlier, later) -> later);
  }

  private static String url(FlowSeen flow) {
    return flow.exchange().sent().map(FlowSeen.Sent::url).orElse("");
  }

  private static boolean isTo(FlowSeen flow, String authority) {
    return flow.exchange()
        .sent()
        .flatMap(sent -> Links.parsed(sent.url()))
        .filter(url -> WebClient.authority(url).equals(authority))
        .isPresent();
  }
}
