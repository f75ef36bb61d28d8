package org.facecert.traffic.proxy;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.facecert.traffic.FlowListener;
import org.facecert.traffic.TrafficCoverage;
import org.facecert.traffic.tap.FlowBook;
import org.facecert.traffic.tap.HeldRequests;
import org.facecert.traffic.tap.Http1Decoders;
import org.facecert.traffic.tls.ClientSide;
import org.facecert.traffic.tls.LeafFault;
import org.facecert.traffic.tls.OriginSide;
import org.facecert.traffic.tls.ProxyAuthority;

/**
 * An HTTP proxy that looks into what passes: CONNECT with TLS taken off on both sides, and requests
 * in the clear. What it relays it does not change, but for the line and the two headers by which a
 * request in the clear names the proxy.
 */
public final class TrafficProxy implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int MOST_CONNECTIONS = 1_024;
  private static final int PATIENCE = 60;
  private static final int QUIET = 50;
  private static final int LONGEST_END = 5_000;

  private final ProxySettings settings;
  private final ProxyAuthority authority;
  private final FlowBook book;
  private final CanaryOrigin canary;
  private final OriginConnector connector;
  private final ClientSide leaves;
  private final ProxyParts parts;
  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(
          THREADS, new DefaultThreadFactory("proxy", true), NioIoHandler.newFactory());
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Channel server;

  private TrafficProxy(
      ProxySettings settings, ProxyAuthority authority, FlowListener listener, PassedHosts passed)
      throws IOException {
    this.settings = settings;
    this.authority = authority;
    book = new FlowBook(settings.clock(), settings.bodies(), listener);
    leaves = new ClientSide(authority);
    canary = new CanaryOrigin(threads, leaves);
    connector = new OriginConnector(canary.address());
    List<X509Certificate> trusted = new ArrayList<>(settings.trusted());
    trusted.add(authority.certificate());
    parts = new ProxyParts(book, leaves, new OriginSide(trusted), connector, passed);
    server = bind();
  }

  /**
   * @param authority whose certificate the clients trust
   * @throws IOException when the port cannot be had
   */
  public static TrafficProxy start(
      ProxySettings settings, ProxyAuthority authority, FlowListener listener) throws IOException {
    return start(settings, authority, listener, PassedHosts.none());
  }

  /**
   * @param passed hosts that are not read because somebody refused there
   * @throws IOException when the port cannot be had
   */
  public static TrafficProxy start(
      ProxySettings settings, ProxyAuthority authority, FlowListener listener, PassedHosts passed)
      throws IOException {
    // Netty takes SLF4J's logger that says nothing for none and falls back to Java's, which writes
    // stack traces to the terminal. What a connection failed of stands in its flow.
    InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    return new TrafficProxy(settings, authority, listener, passed);
  }

  private Channel bind() throws IOException {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    connected(channel);
                  }
                });
    var bound = bootstrap.bind(settings.listen()).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      canary.close();
      close(threads);
      connector.close();
      throw new IOException(
          settings.listen() + " cannot be had: " + Failures.words(bound.cause()), bound.cause());
    }
    return bound.channel();
  }

  private void connected(SocketChannel channel) {
    InetSocketAddress client = channel.remoteAddress();
    if (!settings.allows(client.getAddress()) || clients.size() >= MOST_CONNECTIONS) {
      book.refused();
      Channels.close(channel);
      return;
    }
    clients.add(channel);
    long number = book.connected();
    HttpRequestDecoder requests = Http1Decoders.requests(() -> {});
    channel
        .pipeline()
        .addLast(new ReadTimeoutHandler(PATIENCE))
        .addLast(ProxyFront.DECODER, requests)
        .addLast(new ProxyFront(parts, number, client.getAddress().getHostAddress()));
  }

  /** Where it takes connections. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.localAddress();
  }

  public ProxyAuthority authority() {
    return authority;
  }

  /**
   * From now on the certificates of all hosts are such. Connections that clients have are ended:
   * what goes on over them was begun before a better one.
   */
  public void showLeaves(LeafFault fault) {
    leaves.show(fault);
    // the group as a whole, once closed, closes whoever comes later
    List.copyOf(clients).forEach(client -> client.close().awaitUninterruptibly());
  }

  /** From now on these requests do not reach their origins; whoever makes them is cut off. */
  public void hold(HeldRequests which) {
    book.hold(which);
  }

  /** What of all that passed until now was understood. */
  public TrafficCoverage coverage() {
    return book.coverage();
  }

  /** Ends all connections; each open flow is told of before this returns. */
  @Override
  public void close() {
    server.close().awaitUninterruptibly();
    clients.close().awaitUninterruptibly();
    canary.close();
    close(threads);
    connector.close();
  }

  private static void close(EventLoopGroup threads) {
    threads
        .shutdownGracefully(QUIET, LONGEST_END, java.util.concurrent.TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }
}
