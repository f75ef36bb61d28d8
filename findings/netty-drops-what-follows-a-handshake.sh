#!/usr/bin/env bash
# A Netty channel that is told to read no more (auto-read off) when its TLS handshake is over still delivers what came in the
# same segment as the last handshake message, and where no handler is behind the SslHandler yet, drops it without a word. A
# relay that first finishes the other side's handshake and then installs its reader loses it: HTTP/2 servers send their
# SETTINGS just there, and a client that never sees them goes on with a window of 65,535 bytes, at which uploads stop.
# It shows with TLS 1.2, where the server has the last word; in TLS 1.3 a server may speak with its Finished as well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies><dependency><groupId>io.netty</groupId><artifactId>netty-handler</artifactId><version>4.2.18.Final</version></dependency></dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
keytool -genkeypair -alias a -keyalg EC -groupname secp256r1 -dname CN=localhost -storetype PKCS12 -keystore keys \
  -storepass changeit 2>/dev/null
cat >Drops.java <<'JAVA'
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.*;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.*;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.*;

public class Drops {
  /** An HTTP/2 SETTINGS frame: initial window of 4 MiB. */
  static final byte[] SETTINGS = {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 4, 0, 64, 0, 0};

  public static void main(String[] args) throws Exception {
    System.out.println("reader there from the start: " + read(true) + " of " + SETTINGS.length + " bytes");
    System.out.println("reader there after the handshake: " + read(false) + " of " + SETTINGS.length + " bytes");
    System.exit(0);
  }

  static int read(boolean early) throws Exception {
    ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    new Thread(() -> serve(listening)).start();
    AtomicInteger got = new AtomicInteger();
    class Reader extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        got.addAndGet(((ByteBuf) message).readableBytes());
      }
    }
    SslHandler tls = SslContextBuilder.forClient().sslProvider(SslProvider.JDK).protocols("TLSv1.2")
        .trustManager(InsecureTrustManagerFactory.INSTANCE).build().newHandler(io.netty.buffer.ByteBufAllocator.DEFAULT);
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Channel channel = new Bootstrap().group(loop).channel(NioSocketChannel.class).handler(new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel it) {
        it.pipeline().addLast(tls);
        if (early) {
          it.pipeline().addLast(new Reader());
        }
        tls.handshakeFuture().addListener(done -> {
          if (!done.isSuccess()) {
            done.cause().printStackTrace();
          }
          it.config().setAutoRead(false);
        });
      }
    }).connect(listening.getLocalSocketAddress()).sync().channel();
    tls.handshakeFuture().sync();
    TimeUnit.MILLISECONDS.sleep(300); // the other side's handshake
    if (!early) {
      channel.pipeline().addLast(new Reader());
    }
    channel.config().setAutoRead(true);
    TimeUnit.MILLISECONDS.sleep(700);
    channel.close().sync();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    return got.get();
  }

  /** Sends its last handshake message and the settings in one write. */
  static void serve(ServerSocket listening) {
    try (Socket socket = listening.accept()) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new FileInputStream("keys"), "changeit".toCharArray());
      KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(store, "changeit".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      SSLEngine engine = context.createSSLEngine();
      engine.setUseClientMode(false);
      engine.beginHandshake();
      ByteBuffer in = ByteBuffer.allocate(1 << 16).limit(0);
      ByteBuffer out = ByteBuffer.allocate(1 << 16);
      SSLEngineResult.HandshakeStatus status = engine.getHandshakeStatus();
      while (status != SSLEngineResult.HandshakeStatus.FINISHED) {
        switch (status) {
          case NEED_TASK -> {
            engine.getDelegatedTask().run();
            status = engine.getHandshakeStatus();
          }
          case NEED_WRAP -> status = engine.wrap(ByteBuffer.allocate(0), out).getHandshakeStatus();
          default -> {
            socket.getOutputStream().write(out.array(), 0, out.position());
            out.clear();
            SSLEngineResult result = engine.unwrap(in, ByteBuffer.allocate(1 << 16));
            if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
              in.compact();
              in.position(in.position() + socket.getInputStream().read(in.array(), in.position(), in.remaining())).flip();
            }
            status = engine.getHandshakeStatus();
          }
        }
      }
      engine.wrap(ByteBuffer.wrap(SETTINGS), out);
      socket.getOutputStream().write(out.array(), 0, out.position());
      socket.getInputStream().readAllBytes();
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
JAVA
javac -cp 'lib/*' Drops.java
java -version 2>&1 | head -n 1
ls lib | grep '^netty-handler'
out=$(java -cp 'lib/*:.' Drops 2>&1); echo "$out"
grep -qxF 'reader there from the start: 15 of 15 bytes' <<<"$out"
grep -qxF 'reader there after the handshake: 0 of 15 bytes' <<<"$out"
# Seen, netty-handler 4.2.18, Java 17: from the start: 15 of 15 bytes; after the handshake: 0 of 15 bytes
