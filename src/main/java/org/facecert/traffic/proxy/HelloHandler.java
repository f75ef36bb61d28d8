package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslClientHelloHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.List;
import javax.net.ssl.SSLException;
import org.facecert.traffic.ClientTls;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.OriginTls;
import org.facecert.traffic.Protection;
import org.facecert.traffic.tap.OpenFlow;
import org.facecert.traffic.tls.AlertWatch;
import org.facecert.traffic.tls.ClientHello;
import org.facecert.traffic.tls.NotAccepted;
import org.facecert.traffic.tls.OriginSide;

/** Reads what the client asks for, asks the origin for the same, and answers as the origin did. */
final class HelloHandler extends SslClientHelloHandler<SslHandler> {

  private static final List<String> UNDERSTOOD = List.of("h2", "http/1.1");

  private final ProxyParts parts;
  private final Channel origin;
  private FlowPath path;
  private ClientHello hello = ClientHello.EMPTY;
  private boolean read;
  private boolean over;

  HelloHandler(ProxyParts parts, FlowPath path, Channel origin) {
    this.parts = parts;
    this.path = path;
    this.origin = origin;
  }

  /** The name that the client will look for in the certificate. */
  private String name() {
    boolean address =
        NetUtil.isValidIpV4Address(path.host()) || NetUtil.isValidIpV6Address(path.host());
    return hello.serverName().isEmpty() || address && hello.serverName().equals(path.host())
        ? path.host()
        : hello.serverName();
  }

  @Override
  protected Future<SslHandler> lookup(ChannelHandlerContext context, ByteBuf clientHello)
      throws Exception {
    Promise<SslHandler> answered = context.executor().newPromise();
    if (clientHello == null) {
      return answered.setFailure(new SSLException("not a ClientHello"));
    }
    read = true;
    hello = ClientHello.read(clientHello);
    path = path.protectedBy(new Protection(Protection.Kind.TLS, client(), null));
    List<String> offered =
        hello.protocols().stream().filter(UNDERSTOOD::contains).distinct().toList();
    SslHandler tls = parts.origins().handler(context.alloc(), offered, name(), path.port());
    tls.handshakeFuture()
        .addListener(
            done -> {
              if (done.isSuccess()) {
                answered.trySuccess(tls);
              } else {
                answered.tryFailure(done.cause());
              }
            });
    origin.pipeline().addLast(tls, new EarlyBytes());
    origin.config().setAutoRead(true);
    return answered;
  }

  private ClientTls client() {
    return new ClientTls(hello.serverName(), hello.protocols(), "", "", "");
  }

  @Override
  protected void onLookupComplete(ChannelHandlerContext context, Future<SslHandler> answered) {
    if (!answered.isSuccess()) {
      failed(context, answered.cause());
      return;
    }
    origin.config().setAutoRead(false);
    OriginTls facts = OriginSide.facts(answered.getNow());
    path = path.protectedBy(new Protection(Protection.Kind.TLS, client(), facts));
    try {
      SslHandler tls =
          parts.clients().context(name(), facts.protocol()).newHandler(context.alloc());
      AlertWatch watch = new AlertWatch();
      ChannelPipeline pipeline = context.pipeline();
      pipeline.addLast(watch, tls, new Handshake(parts, path, origin, tls, watch));
      over = true;
      pipeline.remove(this);
    } catch (SSLException | IllegalArgumentException e) {
      end(context, FlowOutcome.CLIENT_TLS_FAILED, "no certificate for this host");
    }
  }

  private void failed(ChannelHandlerContext context, Throwable cause) {
    if (!read) {
      end(context, FlowOutcome.CLIENT_TLS_FAILED, "no ClientHello that can be read");
      return;
    }
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof NotAccepted refused) {
        parts.passed().refused(path);
        OriginTls facts = new OriginTls("", "", "", refused.chain());
        path = path.protectedBy(new Protection(Protection.Kind.TLS, client(), facts));
        end(context, FlowOutcome.ORIGIN_NOT_ACCEPTED, Failures.words(refused));
        return;
      }
    }
    end(context, FlowOutcome.ORIGIN_TLS_FAILED, Failures.words(cause));
  }

  private void end(ChannelHandlerContext context, FlowOutcome outcome, String detail) {
    if (!over) {
      over = true;
      new OpenFlow(parts.book(), path).end(outcome, detail);
    }
    Channels.close(context.channel());
    Channels.close(origin);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    end(context, FlowOutcome.LEFT_HANDSHAKE, "closed before an answer");
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end(context, FlowOutcome.CLIENT_TLS_FAILED, Failures.words(cause));
  }
}
