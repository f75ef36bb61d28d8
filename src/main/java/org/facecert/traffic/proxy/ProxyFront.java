package org.facecert.traffic.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.tap.OpenFlow;
import org.jspecify.annotations.Nullable;

/** What a client says first: where it wants to go. */
final class ProxyFront extends ChannelInboundHandlerAdapter {

  static final String DECODER = "requests";

  private static final int HTTPS = 443;

  private final ProxyParts parts;
  private final FlowPath nowhere;
  private @Nullable HostPort tunnel;
  private boolean asked;

  /**
   * @param connection its number
   */
  ProxyFront(ProxyParts parts, long connection, String client) {
    this.parts = parts;
    nowhere = new FlowPath(connection, client, "", "", 0, Protection.UNKNOWN);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (tunnel != null && message instanceof LastHttpContent) {
      ReferenceCountUtil.release(message);
      open(context, tunnel);
    } else if (!asked && message instanceof HttpRequest head) {
      asked = true;
      first(context, head);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void first(ChannelHandlerContext context, HttpRequest head) {
    context.pipeline().remove(ReadTimeoutHandler.class);
    if (head.decoderResult().isFailure()) {
      refuse(context, "no request that can be read");
    } else if (head.method().equals(HttpMethod.CONNECT)) {
      Optional<HostPort> to = HostPort.read(head.uri(), HTTPS);
      tunnel = to.orElse(null);
      if (to.isEmpty()) {
        refuse(context, "no host and port");
      }
    } else if (head.uri().startsWith(PlainHttp.SCHEME)) {
      PlainHttp plain = new PlainHttp(parts, nowhere.protectedBy(Protection.CLEARTEXT));
      context.pipeline().replace(this, "plain", plain);
      plain.channelRead(context.pipeline().context(plain), head);
    } else {
      refuse(context, "not a request to a proxy");
    }
  }

  private void refuse(ChannelHandlerContext context, String why) {
    OpenFlow flow = new OpenFlow(parts.book(), nowhere);
    flow.anomaly(FlowAnomaly.Kind.MALFORMED_REQUEST, why);
    flow.end(FlowOutcome.REFUSED, why);
    Channels.answer(context.channel(), "400 Bad Request");
  }

  private void open(ChannelHandlerContext context, HostPort to) {
    FlowPath path =
        new FlowPath(
            nowhere.connection(), nowhere.client(), to.host(), "", to.port(), Protection.UNKNOWN);
    ChannelPipeline pipeline = context.pipeline();
    context.channel().config().setAutoRead(false);
    Tunnel next = new Tunnel(parts, path);
    pipeline.addLast(next);
    pipeline.remove(this);
    pipeline.remove(DECODER);
    next.open(pipeline.context(next));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Channels.close(context.channel());
  }
}
