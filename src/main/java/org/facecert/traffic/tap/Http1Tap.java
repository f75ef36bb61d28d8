package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpObject;
import org.facecert.traffic.FlowAnomaly.Kind;
import org.facecert.traffic.FlowPath;
import org.jspecify.annotations.Nullable;

/** HTTP/1.0 and 1.1, with what they become after a switch of protocols. */
public final class Http1Tap implements WireTap {

  private final FlowBook book;
  private final FlowPath path;
  private final Http1Exchanges exchanges;
  private final EmbeddedChannel requests;
  private final EmbeddedChannel responses;
  private @Nullable RefusedTraffic refused;
  private @Nullable WireTap next;
  private boolean told;

  public Http1Tap(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
    exchanges = new Http1Exchanges(book, path);
    requests =
        Http1Decoders.decoding(
            Http1Decoders.requests(
                () -> refuse(new RefusedTraffic(Kind.MALFORMED_REQUEST, "two lengths")),
                book::notUnderstood),
            this::request);
    responses =
        Http1Decoders.decoding(
            Http1Decoders.responses(
                exchanges::answersHead,
                () -> exchanges.anomalyOfResponse(Kind.AMBIGUOUS_RESPONSE, "two lengths"),
                book::notUnderstood),
            this::response);
  }

  private void refuse(RefusedTraffic why) {
    if (refused == null) {
      refused = why;
    }
  }

  private void request(Object part) {
    // what is refused is begun, so that it can be told; what is behind it is not
    if (part instanceof HttpObject object && !told) {
      told = refused != null;
      try {
        exchanges.request(object);
      } catch (RefusedTraffic e) {
        told = true;
        refuse(e);
      }
    }
  }

  private void response(Object part) {
    try {
      if (part instanceof ByteBuf rest) {
        // behind the head of a switch; of one that is malformed the raw tap is given all
        if (refused == null) {
          switched().fromOrigin(rest);
        }
      } else if (part instanceof HttpObject object && next == null) {
        exchanges.response(object);
      }
    } catch (RefusedTraffic e) {
      refuse(e);
    }
  }

  /**
   * A part of a request that somebody else has decoded.
   *
   * @throws RefusedTraffic when the connection has to be cut
   */
  public void requestPart(HttpObject part) throws RefusedTraffic {
    exchanges.request(part);
  }

  /** Whether nothing waits for an answer. */
  public boolean isIdle() {
    return exchanges.isIdle();
  }

  /** Whether the connection has become something else, or is not understood any more. */
  public boolean isSwitched() {
    return next != null;
  }

  @Override
  public void fromClient(ByteBuf bytes) throws RefusedTraffic {
    if (next != null) {
      next.fromClient(bytes);
      return;
    }
    requests.writeInbound(bytes.retainedDuplicate());
    check();
  }

  @Override
  public boolean holdsBack() {
    return next == null && exchanges.holdsBack();
  }

  @Override
  public void fromOrigin(ByteBuf bytes) throws RefusedTraffic {
    if (next != null) {
      next.fromOrigin(bytes);
      return;
    }
    responses.writeInbound(bytes.retainedDuplicate());
    RefusedTraffic why = refused;
    if (why != null && why.anomaly().kind() == Kind.MALFORMED_RESPONSE) {
      lost(why).fromOrigin(bytes);
      return;
    }
    check();
    if (exchanges.upgraded() != null && next == null) {
      switched();
    }
  }

  private void check() throws RefusedTraffic {
    if (refused != null) {
      throw refused;
    }
  }

  /** The app's origin may be as it likes; from here on nobody knows what it says. */
  private WireTap lost(RefusedTraffic why) {
    exchanges.open().forEach(flow -> flow.anomaly(why.anomaly().kind(), why.anomaly().detail()));
    exchanges.end("not understood from here on");
    refused = null;
    WireTap raw = new RawTap(book, path);
    next = raw;
    return raw;
  }

  private WireTap switched() {
    WireTap tap = next;
    if (tap == null) {
      OpenFlow opening = exchanges.upgraded();
      tap =
          opening != null && WebSocketTap.isOpenedBy(opening)
              ? new WebSocketTap(book, path, opening)
              : new RawTap(book, path);
      next = tap;
    }
    return tap;
  }

  @Override
  public void end(String detail) {
    // the end of a response without a length is the connection's
    finish(responses);
    finish(requests);
    exchanges.end(detail);
    if (next != null) {
      next.end(detail);
    }
  }

  private static void finish(EmbeddedChannel channel) {
    channel.finishAndReleaseAll();
  }

  @Override
  public void refused(RefusedTraffic why) {
    exchanges.refused(why);
    end("refused");
  }
}
