package org.facecert.traffic;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.handler.ssl.SslContext;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An origin on loopback: {@code /bytes/N} answers with N bytes, {@code /fresh/N} with others each
 * time, everything else with the count of the body's bytes, {@code /ws} is a WebSocket that answers
 * each message with its length.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class TestOrigin implements AutoCloseable {

  /** What it speaks. */
  public enum Speaks {
    HTTP1,
    HTTP2,
    WEBSOCKET,
    /** Reads, and never says a word. */
    NOTHING
  }

  private static final int FRAME = 1 << 20;
  private static final int MOST_SEEN = 1_000;
  private static final int WINDOW = 4 << 20;

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong fresh = new AtomicLong();
  private volatile @Nullable ToIntFunction<byte[]> judge;
  private final Channel server;

  /**
   * @param tls null for cleartext
   */
  public TestOrigin(Speaks speaks, @Nullable SslContext tls) {
    server =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    if (tls != null) {
                      channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                    }
                    add(channel.pipeline(), speaks);
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  public int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /**
   * From now on it looks at what is sent.
   *
   * @param decides which status answers a body
   */
  public void judging(ToIntFunction<byte[]> decides) {
    judge = decides;
  }

  /** Lines of the requests that came. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  private void add(ChannelPipeline pipeline, Speaks speaks) {
    switch (speaks) {
      case HTTP1 -> pipeline.addLast(new HttpServerCodec(), new Answers());
      case HTTP2 ->
          pipeline.addLast(
              Http2FrameCodecBuilder.forServer()
                  // more than usual: a client that misses these settings comes to a stop
                  .initialSettings(Http2Settings.defaultSettings().initialWindowSize(WINDOW))
                  .build(),
              new Http2MultiplexHandler(
                  new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel stream) {
                      stream
                          .pipeline()
                          .addLast(new Http2StreamFrameToHttpObjectCodec(true), new Answers());
                    }
                  }));
      case WEBSOCKET ->
          pipeline.addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(FRAME),
              new WebSocketServerCompressionHandler(0),
              new WebSocketServerProtocolHandler("/ws", null, true, FRAME),
              new Lengths());
      case NOTHING -> pipeline.addLast(new Swallows());
    }
  }

  @Override
  public void close() {
    server.close().awaitUninterruptibly();
    threads.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
  }

  /** What {@code /bytes/N} answers. */
  public static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private final class Answers extends SimpleChannelInboundHandler<HttpObject> {

    private String uri = "";
    private long length;
    private ByteArrayOutputStream got = new ByteArrayOutputStream();

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
      if (part instanceof HttpRequest head) {
        uri = head.uri();
        length = 0;
        got = new ByteArrayOutputStream();
        if (seen.size() < MOST_SEEN) {
          seen.add(head.method() + " " + uri);
        }
      }
      if (part instanceof HttpContent content) {
        length += content.content().readableBytes();
        if (judge != null) {
          got.writeBytes(ByteBufUtil.getBytes(content.content()));
        }
      }
      if (part instanceof LastHttpContent) {
        byte[] body = body();
        DefaultFullHttpResponse response =
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status(), Unpooled.wrappedBuffer(body));
        response.headers().set("content-type", "application/octet-stream");
        HttpUtil.setContentLength(response, body.length);
        context.writeAndFlush(response);
      }
    }

    private HttpResponseStatus status() {
      ToIntFunction<byte[]> decides = judge;
      return decides == null
          ? HttpResponseStatus.OK
          : HttpResponseStatus.valueOf(decides.applyAsInt(got.toByteArray()));
    }

    private byte[] body() {
      if (uri.startsWith("/bytes/")) {
        return bytes(Integer.parseInt(uri.substring("/bytes/".length()).split("[/?]")[0]));
      }
      if (uri.startsWith("/fresh/")) {
        byte[] body = new byte[Integer.parseInt(uri.substring("/fresh/".length()))];
        ByteBuffer.wrap(body).putLong(fresh.incrementAndGet());
        return body;
      }
      return ("got " + length).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  private static final class Swallows extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
      // nothing is said to anything
    }
  }

  private static final class Lengths extends SimpleChannelInboundHandler<WebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      context.writeAndFlush(new TextWebSocketFrame("got " + frame.content().readableBytes()));
    }
  }
}
