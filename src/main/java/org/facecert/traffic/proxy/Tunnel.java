package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.tap.OpenFlow;
import org.facecert.traffic.tap.RawTap;
import org.facecert.traffic.tap.SniffingTap;
import org.facecert.traffic.tap.WireTap;
import org.jspecify.annotations.Nullable;

/** After CONNECT: opens the way, and sees by the first bytes whether TLS comes. */
final class Tunnel extends ChannelInboundHandlerAdapter implements OriginConnector.Caller {

  private static final String ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n";
  private static final int HANDSHAKE = 22;
  private static final int VERSION = 3;

  private final ProxyParts parts;
  private FlowPath path;
  private ByteBuf held = Unpooled.EMPTY_BUFFER;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Channel origin;
  private boolean decided;

  Tunnel(ProxyParts parts, FlowPath path) {
    this.parts = parts;
    this.path = path;
  }

  void open(ChannelHandlerContext here) {
    context = here;
    InetSocketAddress client = (InetSocketAddress) here.channel().remoteAddress();
    parts
        .connector()
        .connect(
            here.channel().eventLoop(),
            client.getAddress(),
            new HostPort(path.host(), path.port()),
            this);
  }

  @Override
  public void failed(String why) {
    ChannelHandlerContext here = context;
    decided = true;
    boolean refused = why.equals(OriginConnector.OWN_ADDRESS);
    new OpenFlow(parts.book(), path)
        .end(refused ? FlowOutcome.REFUSED : FlowOutcome.ORIGIN_UNREACHABLE, why);
    if (here != null) {
      Channels.answer(here.channel(), refused ? "403 Forbidden" : "502 Bad Gateway");
    }
  }

  @Override
  public void opened(Channel opened) {
    ChannelHandlerContext here = context;
    if (here == null || !here.channel().isActive()) {
      Channels.close(opened);
      gone();
      return;
    }
    origin = opened;
    InetSocketAddress address = (InetSocketAddress) opened.remoteAddress();
    path = path.reached(address.getAddress().getHostAddress());
    opened.pipeline().addLast(new SpeaksFirst(this));
    Channels.writeAndFlush(
        here.channel(), Unpooled.copiedBuffer(ESTABLISHED, StandardCharsets.US_ASCII));
    opened.config().setAutoRead(true);
    here.channel().config().setAutoRead(true);
    look();
  }

  @Override
  public void channelRead(ChannelHandlerContext here, Object message) {
    held = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(here.alloc(), held, (ByteBuf) message);
    look();
  }

  private void look() {
    ChannelHandlerContext here = context;
    Channel to = origin;
    if (here == null || to == null || decided || !held.isReadable()) {
      return;
    }
    int first = held.getByte(held.readerIndex());
    if (first != HANDSHAKE) {
      relay();
    } else if (held.readableBytes() > 1) {
      if (held.getByte(held.readerIndex() + 1) == VERSION) {
        tls(here, to);
      } else {
        relay();
      }
    }
  }

  private void tls(ChannelHandlerContext here, Channel to) {
    if (parts.passed().holds(path)) {
      relay(here, to, path, new RawTap(parts.book(), path));
      return;
    }
    decided = true;
    to.config().setAutoRead(false);
    to.pipeline().remove(SpeaksFirst.class);
    here.pipeline().replace(this, "hello", new HelloHandler(parts, path, to));
  }

  /** Without TLS, or the origin has spoken. */
  void relay() {
    ChannelHandlerContext here = context;
    Channel to = origin;
    if (here == null || to == null || decided) {
      return;
    }
    FlowPath clear = path.protectedBy(Protection.CLEARTEXT);
    relay(here, to, clear, new SniffingTap(parts.book(), clear));
  }

  private void relay(ChannelHandlerContext here, Channel to, FlowPath of, WireTap tap) {
    decided = true;
    Relay relay = new Relay(parts.book(), of, tap, here.channel(), to);
    to.pipeline().replace(SpeaksFirst.class, "end", relay.originEnd());
    here.pipeline().replace(this, "end", relay.clientEnd());
    relay.begin();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext here) {
    ByteBuf rest = held;
    held = Unpooled.EMPTY_BUFFER;
    if (rest.isReadable()) {
      here.fireChannelRead(rest);
      here.fireChannelReadComplete();
    } else {
      rest.release();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext here) {
    if (origin != null && !decided) {
      Channels.close(origin);
      gone();
    }
  }

  /** One of the two went before a byte was said. */
  void gone() {
    if (!decided) {
      decided = true;
      new OpenFlow(parts.book(), path).end(FlowOutcome.UNANSWERED, "no byte after CONNECT");
      if (context != null) {
        Channels.close(context.channel());
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext here, Throwable cause) {
    Channels.close(here.channel());
  }
}
