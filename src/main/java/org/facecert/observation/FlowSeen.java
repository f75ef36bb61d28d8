package org.facecert.observation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * An exchange over the network, a message, or a connection on which there was none, as the proxy
 * between the phone and the network saw it. It says nothing of what went past the proxy.
 *
 * @param flow its number in the proxy's record of the walk
 * @param exchange what was said, and how it ended
 * @param evidence the exchange as it was recorded (HAR)
 * @param when from its first byte to its last
 */
public record FlowSeen(
    int number, long flow, Peer peer, Exchange exchange, Evidence evidence, Moment when)
    implements Observation {

  private static final Pattern HTML = Pattern.compile("(?i)^\\s*(?:text/html|application/xhtml)");

  /** How bytes were protected between the phone and the host. */
  public enum WireProtection {
    CLEARTEXT,
    TLS,
    /** the connection ended before it was known */
    UNKNOWN
  }

  /**
   * The other end.
   *
   * @param host as the app named it
   * @param address of the host; empty where it was not reached
   * @param tls version that the host chose, such as {@code TLSv1.3}; empty without TLS
   * @param country where the address stands; empty where the laboratory has no database
   */
  public record Peer(
      String host,
      int port,
      String address,
      WireProtection protection,
      String tls,
      Optional<SeenCountry> country) {

    public Peer {
      // logs that were written before there were any do not name them
      country = Objects.requireNonNullElse(country, Optional.empty());
    }

    /** Without a database. */
    public Peer(String host, int port, String address, WireProtection protection, String tls) {
      this(host, port, address, protection, tls, Optional.empty());
    }
  }

  /**
   * @param sent empty where nothing was sent that could be read
   * @param received likewise
   * @param outcome how it ended, in the word of {@code org.facecert.traffic.FlowOutcome}
   */
  public record Exchange(Optional<Sent> sent, Optional<Received> received, String outcome) {}

  /**
   * @param url absolute
   * @param page whether the request itself says that it is for a page to be shown (Fetch Metadata:
   *     {@code Sec-Fetch-Dest}); those of apps mostly say nothing
   */
  public record Sent(String method, String url, Payload payload, boolean page) {
    public Sent(String method, String url, Payload payload) {
      this(method, url, payload, false);
    }
  }

  /**
   * @param status of HTTP; 0 where there is none, as for a message of a WebSocket
   */
  public record Received(int status, Payload payload) {
    private static final int SUCCESSES = 200;
    private static final int REDIRECTIONS = 300;

    boolean success() {
      return status >= SUCCESSES && status < REDIRECTIONS;
    }
  }

  /** Whether the host did what it was asked for. */
  public boolean success() {
    return exchange.received().filter(Received::success).isPresent();
  }

  /** Whether a page to be shown was asked for, or came. */
  public boolean isPage() {
    return exchange.sent().filter(Sent::page).isPresent()
        || success()
            && exchange.received().filter(r -> HTML.matcher(r.payload().type()).find()).isPresent();
  }

  /** Whether the laboratory kept the request, so that nothing of it reached the host. */
  public boolean isHeldBack() {
    return exchange.outcome().equals("HELD_BACK");
  }

  /** Face data that left the phone. */
  public Stream<FaceSign> facesSent() {
    return exchange.sent().stream().flatMap(s -> s.payload().faces().stream());
  }

  /** Face data that the phone was given. */
  public Stream<FaceSign> facesReceived() {
    return exchange.received().stream().flatMap(r -> r.payload().faces().stream());
  }

  /** What could not be looked into, both ways. */
  public Stream<String> unknown() {
    return Stream.concat(
        exchange.sent().stream().flatMap(s -> s.payload().unknown().stream()),
        exchange.received().stream().flatMap(r -> r.payload().unknown().stream()));
  }
}
