package org.facecert.traffic.proxy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.facecert.traffic.Canary;
import org.facecert.traffic.tls.ClientSide;

/**
 * The host of canaries, on loopback: with TLS and without, it answers whatever is asked. The proxy
 * leads there as to any other origin, so that a canary goes the whole way.
 */
final class CanaryOrigin implements AutoCloseable {

  private static final String PAGE =
      "<!DOCTYPE html><title>FaceCert</title><p>FaceCert looks whether it sees what this phone"
          + " sends.";

  private static final int LARGEST = 64 << 10;

  private final Channel server;

  /**
   * @throws IOException when there is no free port
   */
  CanaryOrigin(EventLoopGroup threads, ClientSide tls) throws IOException {
    SslContext context = tls.context(Canary.HOST, "");
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new OptionalSslHandler(context),
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LARGEST),
                            new Page());
                  }
                });
    var bound =
        bootstrap
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("no free port for canaries: " + Failures.words(bound.cause()));
    }
    server = bound.channel();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.localAddress();
  }

  @Override
  public void close() {
    server.close().awaitUninterruptibly();
  }

  /** The same to everybody, and then no more. */
  private static final class Page extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      DefaultFullHttpResponse page =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.OK,
              Unpooled.copiedBuffer(PAGE, StandardCharsets.UTF_8));
      page.headers()
          .set(HttpHeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
          .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
          .set(HttpHeaderNames.CONNECTION, "close")
          .setInt(HttpHeaderNames.CONTENT_LENGTH, page.content().readableBytes());
      context.writeAndFlush(page).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      Channels.close(context.channel());
    }
  }
}
