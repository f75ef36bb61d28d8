package org.facecert.traffic;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that nobody makes by chance: whoever makes it on the path of interest, and finds it
 * among the flows, has proved that the proxy sees that path. Its token goes into the URL or into a
 * header.
 *
 * @param token 32 hexadecimal digits
 */
public record Canary(String token) {

  /** A name that no name service ever knows (RFC 2606): the proxy itself answers for it. */
  public static final String HOST = "canary.facecert.invalid";

  private static final int BYTES = 16;

  public static Canary random() {
    byte[] token = new byte[BYTES];
    new SecureRandom().nextBytes(token);
    return new Canary(HexFormat.of().formatHex(token));
  }

  /** The page to ask for: by TLS, so that it also proves that the client trusts the proxy. */
  public URI page() {
    return URI.create("https://" + HOST + "/" + token);
  }

  /** The same in clear text, for a client that does not trust the proxy. */
  public URI plainPage() {
    return URI.create("http://" + HOST + "/" + token);
  }

  /** Whether a flow went to the host of canaries: it is the laboratory's, no app's. */
  public static boolean isOurs(Flow flow) {
    return flow.path().host().equalsIgnoreCase(HOST);
  }

  /**
   * The flow that carries the token, was answered, and went in the window from its begin to its
   * end. A canary that was sent and not answered proves nothing: the path was not open.
   */
  public Optional<Flow> seenIn(List<Flow> flows, Instant from, Instant until) {
    return flows.stream()
        .filter(flow -> flow.ending().outcome() == FlowOutcome.ANSWERED)
        .filter(flow -> !flow.moments().begun().isBefore(from))
        .filter(flow -> !flow.moments().end().isAfter(until))
        .filter(this::carries)
        .findFirst();
  }

  private boolean carries(Flow flow) {
    SentRequest request = flow.request();
    return request != null
        && Stream.concat(
                Stream.of(request.url()), request.headers().stream().map(HeaderField::value))
            .anyMatch(text -> text.contains(token));
  }
}
