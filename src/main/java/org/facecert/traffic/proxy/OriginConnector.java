package org.facecert.traffic.proxy;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.facecert.traffic.Canary;

/** Finds origins and opens connections to them. */
final class OriginConnector implements AutoCloseable {

  /** Told of the end, on the event loop. */
  interface Caller {
    void opened(Channel origin);

    /**
     * @param why in a few words
     */
    void failed(String why);
  }

  /** A client from elsewhere would reach what only this machine may. */
  static final String OWN_ADDRESS = "an address of the proxy's own machine";

  private static final int PATIENCE = 10_000;
  private static final int MOST_ADDRESSES = 4;
  private static final int RESOLVERS = 8;

  private final InetSocketAddress canary;
  private final ExecutorService resolvers =
      Executors.newFixedThreadPool(RESOLVERS, OriginConnector::daemon);

  /**
   * @param canary who answers for {@link Canary#HOST}
   */
  OriginConnector(InetSocketAddress canary) {
    this.canary = canary;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "resolver");
    thread.setDaemon(true);
    return thread;
  }

  /** The channel does not read until it is told to. */
  void connect(EventLoop loop, InetAddress client, HostPort to, Caller caller) {
    if (to.host().equalsIgnoreCase(Canary.HOST)) {
      Iterator<InetAddress> here = List.of(canary.getAddress()).iterator();
      loop.execute(() -> next(loop, here, canary.getPort(), caller, ""));
      return;
    }
    resolvers.execute(
        () -> {
          try {
            InetAddress[] all = InetAddress.getAllByName(to.host());
            List<InetAddress> found =
                Arrays.stream(all)
                    .filter(each -> mayReach(client, each))
                    .limit(MOST_ADDRESSES)
                    .toList();
            String none = found.isEmpty() ? OWN_ADDRESS : "";
            loop.execute(() -> next(loop, found.iterator(), to.port(), caller, none));
          } catch (UnknownHostException e) {
            loop.execute(() -> caller.failed("no such host"));
          }
        });
  }

  private static boolean mayReach(InetAddress client, InetAddress origin) {
    return client.isLoopbackAddress() || !isOwn(origin);
  }

  private static boolean isOwn(InetAddress address) {
    try {
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true;
    }
  }

  private void next(
      EventLoop loop, Iterator<InetAddress> left, int port, Caller caller, String why) {
    if (!left.hasNext()) {
      caller.failed(why);
      return;
    }
    ChannelFuture connected =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, PATIENCE)
            .handler(new ChannelInboundHandlerAdapter())
            .connect(new InetSocketAddress(left.next(), port));
    connected.addListener(
        future -> {
          if (future.isSuccess()) {
            caller.opened(connected.channel());
          } else {
            next(loop, left, port, caller, reason(future.cause()));
          }
        });
  }

  private static String reason(Throwable cause) {
    return cause instanceof IOException io && io.getClass() != IOException.class
        ? io.getClass().getSimpleName().replace("Annotated", "")
        : "no connection";
  }

  @Override
  public void close() {
    resolvers.shutdownNow();
  }
}
