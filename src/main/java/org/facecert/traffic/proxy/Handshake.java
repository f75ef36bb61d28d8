package org.facecert.traffic.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.facecert.traffic.ClientTls;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.tap.Http2Tap;
import org.facecert.traffic.tap.OpenFlow;
import org.facecert.traffic.tap.SniffingTap;
import org.facecert.traffic.tap.WireTap;
import org.facecert.traffic.tls.Alert;
import org.facecert.traffic.tls.AlertWatch;
import org.facecert.traffic.tls.OriginSide;

/** The client's handshake, with a certificate of ours. */
final class Handshake extends ChannelInboundHandlerAdapter {

  private final ProxyParts parts;
  private final FlowPath path;
  private final Channel origin;
  private final SslHandler tls;
  private final AlertWatch watch;
  private boolean over;

  Handshake(ProxyParts parts, FlowPath path, Channel origin, SslHandler tls, AlertWatch watch) {
    this.parts = parts;
    this.path = path;
    this.origin = origin;
    this.tls = tls;
    this.watch = watch;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent done && !over) {
      over = true;
      context.pipeline().remove(watch);
      if (done.isSuccess()) {
        relay(context);
      } else {
        refused(done.cause());
        Channels.close(origin);
        Channels.close(context.channel());
      }
    }
  }

  private void relay(ChannelHandlerContext context) {
    Protection both = new Protection(Protection.Kind.TLS, facts(), path.protection().origin());
    FlowPath secured = path.protectedBy(both);
    WireTap tap =
        OriginSide.protocol(tls).equals("h2")
            ? new Http2Tap(parts.book(), secured)
            : new SniffingTap(parts.book(), secured);
    Relay relay = new Relay(parts.book(), secured, tap, context.channel(), origin);
    origin.pipeline().addLast(relay.originEnd());
    context.pipeline().replace(this, "end", relay.clientEnd());
    origin.pipeline().remove(EarlyBytes.class);
    relay.begin();
    if (!origin.isActive()) {
      Channels.closeAfterWrites(context.channel());
    }
  }

  private ClientTls facts() {
    SSLSession session = tls.engine().getSession();
    ClientTls asked = path.protection().client();
    return new ClientTls(
        asked == null ? "" : asked.serverName(),
        asked == null ? java.util.List.of() : asked.offered(),
        session.getProtocol(),
        session.getCipherSuite(),
        OriginSide.protocol(tls));
  }

  private void refused(Throwable cause) {
    Optional<String> alert = watch.alert().or(() -> Alert.received(cause));
    OpenFlow flow = new OpenFlow(parts.book(), path);
    if (alert.isPresent()) {
      parts.passed().refused(path);
      flow.end(FlowOutcome.ALERT_BY_CLIENT, alert.get());
    } else if (cause instanceof ClosedChannelException) {
      parts.passed().refused(path);
      flow.end(FlowOutcome.LEFT_HANDSHAKE, "closed without an alert");
    } else {
      flow.end(FlowOutcome.CLIENT_TLS_FAILED, Failures.words(cause));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Channels.close(context.channel());
  }
}
