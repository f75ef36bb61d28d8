package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.facecert.traffic.FlowAnomaly.Kind;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.tap.Http1Tap;
import org.facecert.traffic.tap.OpenFlow;
import org.facecert.traffic.tap.RefusedTraffic;
import org.jspecify.annotations.Nullable;

/**
 * Requests in the clear, each of which names its origin. One exchange at a time: the next request
 * waits for the last one's answer.
 */
final class PlainHttp extends ChannelInboundHandlerAdapter implements OriginConnector.Caller {

  static final String SCHEME = "http://";

  private static final int HTTP = 80;

  private final ProxyParts parts;
  private final Deque<Object> held = new ArrayDeque<>();
  private FlowPath path;
  private @Nullable ChannelHandlerContext context;
  private @Nullable HostPort target;
  private @Nullable Channel origin;
  private @Nullable Http1Tap tap;
  private boolean connecting;
  private boolean over;

  PlainHttp(ProxyParts parts, FlowPath path) {
    this.parts = parts;
    this.path = path;
  }

  @Override
  public void channelRead(ChannelHandlerContext here, Object message) {
    context = here;
    if (over) {
      ReferenceCountUtil.release(message);
      return;
    }
    held.add(message);
    proceed();
  }

  /** Passes on what may go. */
  private void proceed() {
    try {
      while (!held.isEmpty() && !connecting && !over && goes(held.element())) {
        pass(held.remove());
      }
    } catch (RefusedTraffic e) {
      refuse(e);
    }
    ChannelHandlerContext here = context;
    if (here != null && !over) {
      Channel to = origin;
      here.channel().config().setAutoRead(held.isEmpty() && (to == null || to.isWritable()));
    }
  }

  /** A new request only when the last one is answered. */
  private boolean goes(Object part) throws RefusedTraffic {
    if (!(part instanceof HttpRequest head)) {
      return origin != null || !(part instanceof HttpContent);
    }
    if (tap != null && !tap.isIdle()) {
      return false;
    }
    if (head.decoderResult().isFailure()) {
      throw new RefusedTraffic(Kind.MALFORMED_REQUEST, "no request that can be read");
    }
    HostPort to = target(head);
    if (to.equals(target) && origin != null && origin.isActive()) {
      return true;
    }
    connect(to);
    return false;
  }

  private static HostPort target(HttpRequest head) throws RefusedTraffic {
    Optional<HostPort> to = Optional.empty();
    if (head.uri().startsWith(SCHEME)) {
      to = HostPort.read(head.uri().substring(SCHEME.length()).split("[/?#]", 2)[0], HTTP);
    }
    return to.orElseThrow(
        () -> new RefusedTraffic(Kind.MALFORMED_REQUEST, "not a request to a proxy"));
  }

  private void connect(HostPort to) {
    leave("another origin");
    target = to;
    path =
        new FlowPath(path.connection(), path.client(), to.host(), "", to.port(), path.protection());
    connecting = true;
    ChannelHandlerContext here = context;
    if (here != null) {
      InetSocketAddress client = (InetSocketAddress) here.channel().remoteAddress();
      parts.connector().connect(here.channel().eventLoop(), client.getAddress(), to, this);
    }
  }

  private void leave(String why) {
    Http1Tap left = tap;
    Channel old = origin;
    tap = null;
    origin = null;
    target = null;
    if (left != null) {
      left.end(why);
    }
    if (old != null) {
      Channels.close(old);
    }
  }

  @Override
  public void opened(Channel opened) {
    connecting = false;
    if (over) {
      Channels.close(opened);
      return;
    }
    InetSocketAddress address = (InetSocketAddress) opened.remoteAddress();
    path = path.reached(address.getAddress().getHostAddress());
    origin = opened;
    tap = new Http1Tap(parts.book(), path);
    opened.pipeline().addLast(new HttpRequestEncoder(), new PlainOrigin(this));
    opened.config().setAutoRead(true);
    proceed();
  }

  @Override
  public void failed(String why) {
    connecting = false;
    over = true;
    boolean refused = why.equals(OriginConnector.OWN_ADDRESS);
    new OpenFlow(parts.book(), path)
        .end(refused ? FlowOutcome.REFUSED : FlowOutcome.ORIGIN_UNREACHABLE, why);
    drop();
    if (context != null) {
      Channels.answer(context.channel(), refused ? "403 Forbidden" : "502 Bad Gateway");
    }
  }

  private void pass(Object part) throws RefusedTraffic {
    Channel to = origin;
    Http1Tap listener = tap;
    if (to == null || listener == null) {
      ReferenceCountUtil.release(part);
      return;
    }
    try {
      hear(listener, part);
    } catch (RefusedTraffic e) {
      ReferenceCountUtil.release(part);
      throw e;
    }
    if (part instanceof HttpRequest head) {
      rewrite(head);
    }
    Channels.write(to, part);
    if (part instanceof LastHttpContent || part instanceof ByteBuf || !to.isWritable()) {
      to.flush();
    }
  }

  private void hear(Http1Tap listener, Object part) throws RefusedTraffic {
    if (part instanceof ByteBuf bytes) {
      parts.book().relayed(bytes.readableBytes());
      listener.fromClient(bytes);
    } else if (part instanceof HttpObject object) {
      if (part instanceof HttpContent content) {
        parts.book().relayed(content.content().readableBytes());
      }
      listener.requestPart(object);
    }
  }

  /** As an origin wants it, without what is for the proxy. */
  private static void rewrite(HttpRequest head) {
    String rest = head.uri().substring(SCHEME.length());
    String path = rest.substring(rest.split("[/?#]", 2)[0].length());
    head.setUri(path.startsWith("/") ? path : "/" + path);
    HttpHeaders headers = head.headers();
    headers.remove("Proxy-Connection");
    headers.remove(HttpHeaderNames.PROXY_AUTHORIZATION);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext here) {
    if (origin != null) {
      origin.flush();
    }
  }

  /** The origin has said something. */
  void answered(ByteBuf bytes) {
    Http1Tap listener = tap;
    ChannelHandlerContext here = context;
    if (over || listener == null || here == null) {
      bytes.release();
      return;
    }
    parts.book().relayed(bytes.readableBytes());
    try {
      listener.fromOrigin(bytes);
    } catch (RefusedTraffic e) {
      bytes.release();
      refuse(e);
      return;
    }
    Channels.write(here.channel(), bytes);
    if (listener.isSwitched() && here.pipeline().get(ProxyFront.DECODER) != null) {
      here.pipeline().remove(ProxyFront.DECODER);
    }
  }

  /** It has said all for now. */
  void flushed() {
    ChannelHandlerContext here = context;
    if (here != null) {
      here.channel().flush();
      if (origin != null) {
        origin.config().setAutoRead(here.channel().isWritable());
      }
      proceed();
    }
  }

  /** The origin is gone; the client may go on to another. */
  void originGone(Channel gone) {
    if (gone != origin) {
      return;
    }
    boolean inTheMidst = tap != null && (!tap.isIdle() || tap.isSwitched());
    leave("origin closed");
    if (inTheMidst && context != null) {
      over = true;
      drop();
      Channels.closeAfterWrites(context.channel());
    }
  }

  void originWritable() {
    proceed();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext here) {
    if (origin != null) {
      origin.config().setAutoRead(here.channel().isWritable());
    }
  }

  private void refuse(RefusedTraffic why) {
    over = true;
    if (tap != null) {
      tap.refused(why);
      tap = null;
    } else {
      OpenFlow flow = new OpenFlow(parts.book(), path);
      flow.anomaly(why.anomaly().kind(), why.anomaly().detail());
      flow.end(FlowOutcome.REFUSED, why.anomaly().detail());
    }
    drop();
    leave("refused");
    if (context != null) {
      Channels.answer(context.channel(), "400 Bad Request");
    }
  }

  private void drop() {
    held.forEach(ReferenceCountUtil::release);
    held.clear();
  }

  @Override
  public void channelInactive(ChannelHandlerContext here) {
    over = true;
    drop();
    leave("client closed");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext here, Throwable cause) {
    Channels.close(here.channel());
  }
}
