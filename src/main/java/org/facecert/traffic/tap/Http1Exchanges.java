package org.facecert.traffic.tap;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowAnomaly.Kind;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.jspecify.annotations.Nullable;

/** The exchanges of a connection of HTTP/1, one after the other. */
public final class Http1Exchanges {

  private static final int MOST_WAITING = 256;
  private static final int SWITCHING = 101;

  private final FlowBook book;
  private final Deque<OpenFlow> waiting = new ArrayDeque<>();
  private FlowPath path;
  private @Nullable OpenFlow sending;
  private boolean interim;
  private boolean held;
  private @Nullable OpenFlow upgraded;

  public Http1Exchanges(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
  }

  /** For the requests from here on. */
  public void leadsTo(FlowPath other) {
    path = other;
  }

  /**
   * @throws RefusedTraffic when it is malformed or too much
   */
  public void request(HttpObject part) throws RefusedTraffic {
    if (part instanceof HttpRequest head) {
      begin(head);
    }
    if (part.decoderResult().isFailure()) {
      throw malformed(part.decoderResult().cause(), Kind.MALFORMED_REQUEST);
    }
    OpenFlow flow = sending;
    if (flow != null && part instanceof HttpContent content) {
      flow.requestData(content.content());
      if (part instanceof LastHttpContent last) {
        flow.moreOfHead(Names.fields(last.trailingHeaders()));
        flow.requestEnded();
        if (held) {
          throw new RefusedTraffic(Kind.HELD_BACK, "by the laboratory");
        }
        sending = null;
        settle();
      }
    }
  }

  private void begin(HttpRequest head) throws RefusedTraffic {
    OpenFlow flow = new OpenFlow(book, path);
    sending = flow;
    waiting.add(flow);
    if (head.decoderResult().isFailure()) {
      return;
    }
    held = holds(head);
    String host = head.headers().get(HttpHeaderNames.HOST, "");
    String url = head.uri();
    if (!url.contains("://")) {
      String scheme = Names.secure(path) ? "https://" : "http://";
      url = scheme + (host.isEmpty() ? Names.authority(path) : host) + url;
    }
    flow.request(
        head.protocolVersion().text(), head.method().name(), url, Names.fields(head.headers()));
    Names.compare(flow, host);
    if (waiting.size() > MOST_WAITING) {
      throw new RefusedTraffic(Kind.FLOOD, waiting.size() + " requests without an answer");
    }
  }

  /** What comes before it on the connection has to be answered: it would be cut with it. */
  private boolean holds(HttpRequest head) {
    boolean body =
        HttpUtil.isTransferEncodingChunked(head) || HttpUtil.getContentLength(head, 0L) > 0;
    return body
        && Names.secure(path)
        && waiting.size() == 1
        && book.held().holds(path.host(), path.port(), HttpUtil.getContentLength(head, -1L));
  }

  boolean holdsBack() {
    return held;
  }

  static RefusedTraffic malformed(Throwable cause, Kind kind) {
    // Netty's messages can hold what was sent: its class says enough
    return cause instanceof TooLongFrameException
        ? new RefusedTraffic(Kind.HEAD_TOO_LARGE, "more than " + Http1Decoders.LARGEST_HEAD)
        : new RefusedTraffic(kind, cause.getClass().getSimpleName());
  }

  void anomalyOfResponse(FlowAnomaly.Kind kind, String detail) {
    OpenFlow flow = waiting.peek();
    if (flow != null) {
      flow.anomaly(kind, detail);
    }
  }

  /** Whether the next response is to HEAD. */
  public boolean answersHead() {
    OpenFlow flow = waiting.peek();
    return flow != null && flow.method().equals("HEAD");
  }

  /** Whether there is nothing that is not answered. */
  public boolean isIdle() {
    return waiting.isEmpty();
  }

  /**
   * @throws RefusedTraffic when it is malformed, or answers nothing
   */
  public void response(HttpObject part) throws RefusedTraffic {
    if (part.decoderResult().isFailure()) {
      throw malformed(part.decoderResult().cause(), Kind.MALFORMED_RESPONSE);
    }
    OpenFlow flow = waiting.peek();
    if (flow == null) {
      throw new RefusedTraffic(Kind.MALFORMED_RESPONSE, "an answer to nothing");
    }
    if (part instanceof HttpResponse head) {
      answer(flow, head);
    }
    if (part instanceof HttpContent content && !interim) {
      flow.responseData(content.content());
    }
    if (part instanceof LastHttpContent last && !interim) {
      flow.responseEnded(Names.fields(last.trailingHeaders()));
      settle();
    }
  }

  private void answer(OpenFlow flow, HttpResponse head) {
    int status = head.status().code();
    interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL && status != SWITCHING;
    if (!interim) {
      flow.response(status, head.status().reasonPhrase(), Names.fields(head.headers()));
    }
    if (status == SWITCHING) {
      upgraded = flow;
    }
  }

  /** An answer may be over before its request is. */
  private void settle() {
    OpenFlow flow = waiting.peek();
    if (flow != null && flow.responseIsOver() && flow.requestIsOver()) {
      waiting.remove();
      flow.end("");
    }
  }

  /** The exchange by which the connection became something else. */
  @Nullable OpenFlow upgraded() {
    return upgraded;
  }

  /** The connection is over. */
  public void end(String detail) {
    waiting.forEach(flow -> flow.end(detail));
    waiting.clear();
    sending = null;
  }

  /** The connection is cut, which is said of what is being sent, or else of what waits. */
  public void refused(RefusedTraffic why) {
    OpenFlow flow = sending == null ? waiting.peekLast() : sending;
    if (flow == null) {
      flow = new OpenFlow(book, path);
    }
    flow.anomaly(why.anomaly().kind(), why.anomaly().detail());
    flow.end(
        why.anomaly().kind() == Kind.HELD_BACK ? FlowOutcome.HELD_BACK : FlowOutcome.REFUSED,
        why.anomaly().detail());
    end("refused");
  }

  /** The origin is not there for what waits. */
  public void unreachable(FlowOutcome outcome, String detail) {
    waiting.forEach(flow -> flow.end(outcome, detail));
    waiting.clear();
    sending = null;
  }

  List<OpenFlow> open() {
    return List.copyOf(waiting);
  }
}
