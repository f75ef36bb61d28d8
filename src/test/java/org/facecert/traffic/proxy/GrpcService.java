package org.facecert.traffic.proxy;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.facecert.traffic.tls.TestLeaf;

/** A server of gRPC's own library, whose messages are any bytes. */
final class GrpcService implements BindableService, AutoCloseable {

  /** Bytes as they are. */
  private static final class Plain implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final MethodDescriptor<byte[], byte[]> MATCH = method(MethodType.UNARY, "Match");
  static final MethodDescriptor<byte[], byte[]> UPLOAD =
      method(MethodType.CLIENT_STREAMING, "Upload");
  static final MethodDescriptor<byte[], byte[]> WATCH = method(MethodType.BIDI_STREAMING, "Watch");

  private final Server server;
  private final AtomicLong got = new AtomicLong();

  GrpcService(TestLeaf leaf) throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sslContext(
                GrpcSslContexts.configure(
                        SslContextBuilder.forServer(leaf.key(), leaf.own(), leaf.authority()))
                    .build())
            .addService(this)
            .build()
            .start();
  }

  private static MethodDescriptor<byte[], byte[]> method(MethodType type, String name) {
    return MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(type)
        .setFullMethodName(MethodDescriptor.generateFullMethodName("org.example.Faces", name))
        .setRequestMarshaller(new Plain())
        .setResponseMarshaller(new Plain())
        .build();
  }

  int port() {
    return server.getPort();
  }

  /** Bytes of messages that came. */
  long got() {
    return got.get();
  }

  @Override
  public ServerServiceDefinition bindService() {
    return ServerServiceDefinition.builder("org.example.Faces")
        .addMethod(MATCH, ServerCalls.asyncUnaryCall(this::match))
        .addMethod(UPLOAD, ServerCalls.asyncClientStreamingCall(answer -> new Sink(answer, false)))
        .addMethod(WATCH, ServerCalls.asyncBidiStreamingCall(answer -> new Sink(answer, true)))
        .build();
  }

  /** Refuses what is empty. */
  private void match(byte[] message, StreamObserver<byte[]> answer) {
    got.addAndGet(message.length);
    if (message.length == 0) {
      answer.onError(Status.INVALID_ARGUMENT.withDescription("no face").asRuntimeException());
      return;
    }
    answer.onNext("matched".getBytes(StandardCharsets.UTF_8));
    answer.onCompleted();
  }

  /** Counts, and where it echoes sends each message back at once. */
  private final class Sink implements StreamObserver<byte[]> {
    private final StreamObserver<byte[]> answer;
    private final boolean echo;

    Sink(StreamObserver<byte[]> answer, boolean echo) {
      this.answer = answer;
      this.echo = echo;
    }

    @Override
    public void onNext(byte[] message) {
      got.addAndGet(message.length);
      if (echo) {
        answer.onNext(message);
      }
    }

    @Override
    public void onError(Throwable cause) {
      // the client ended it
    }

    @Override
    public void onCompleted() {
      if (!echo) {
        answer.onNext("received".getBytes(StandardCharsets.UTF_8));
      }
      answer.onCompleted();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
