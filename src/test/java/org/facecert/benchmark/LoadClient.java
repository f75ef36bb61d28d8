package org.facecert.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** Eight connections that are kept, or sixteen streams at once, through a proxy. */
final class LoadClient implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final int STREAMS = 16;
  private static final int MIB = 1 << 20;

  private final InetSocketAddress proxy;
  private final SSLContext tls;
  private final ExecutorService threads = Executors.newCachedThreadPool(LoadClient::daemon);
  private final AtomicLong bodies = new AtomicLong();

  LoadClient(int port) throws GeneralSecurityException {
    proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    tls = ProxyUnderLoad.trustingAll();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "load");
    thread.setDaemon(true);
    return thread;
  }

  /** What a connection does, once it is open. */
  private interface Work {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  /** Answers a second. */
  double gets(String to, String path, int count) throws Exception {
    byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + to + "\r\n\r\n").getBytes(UTF_8);
    return each(
        to,
        count,
        (in, out) -> {
          out.write(request);
          out.flush();
          answer(in);
        });
  }

  /** Answers a second; each body is another. */
  double posts(String to, int count, int size) throws Exception {
    byte[] head =
        ("POST /up HTTP/1.1\r\nHost: " + to + "\r\nContent-Length: " + size + "\r\n\r\n")
            .getBytes(UTF_8);
    return each(
        to,
        count,
        (in, out) -> {
          byte[] body = new byte[size];
          java.nio.ByteBuffer.wrap(body).putLong(bodies.incrementAndGet());
          out.write(head);
          out.write(body);
          out.flush();
          answer(in);
        });
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private double each(String to, int count, Work work) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    AtomicLong left = new AtomicLong(count);
    long begun = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      all.add(
          threads.submit(
              () -> {
                try (Socket socket = open(to)) {
                  InputStream in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
                  while (left.getAndDecrement() > 0) {
                    work.run(in, socket.getOutputStream());
                  }
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  private Socket open(String to) throws IOException {
    Socket plain = new Socket();
    plain.setTcpNoDelay(true);
    plain.connect(proxy);
    plain.getOutputStream().write(("CONNECT " + to + " HTTP/1.1\r\n\r\n").getBytes(UTF_8));
    while (!line(plain.getInputStream()).isEmpty()) {
      // the head of the answer
    }
    return tls.getSocketFactory()
        .createSocket(plain, "localhost", Integer.parseInt(to.split(":")[1]), true);
  }

  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200")) {
      throw new IOException("answered: " + status);
    }
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    if (in.readNBytes(length).length != length) {
      throw new IOException("cut short");
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n' && next >= 0) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  /** Answers a second, over one connection. */
  double http2(String to, String path, int count) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .proxy(ProxySelector.of(proxy))
            .version(HttpClient.Version.HTTP_2)
            .build();
    URI uri = URI.create("https://" + to + path);
    HttpResponse<byte[]> first = send(client, uri).get();
    if (first.version() != HttpClient.Version.HTTP_2) {
      throw new IOException("not HTTP/2");
    }
    Semaphore free = new Semaphore(STREAMS);
    AtomicLong answered = new AtomicLong();
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      free.acquire();
      var unused =
          send(client, uri)
              .whenComplete(
                  (response, e) -> {
                    answered.addAndGet(e == null && response.statusCode() == 200 ? 1 : 0);
                    free.release();
                  });
    }
    free.acquire(STREAMS);
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (answered.get() != count) {
      throw new IOException(count - answered.get() + " were not answered");
    }
    return count / seconds;
  }

  private static java.util.concurrent.CompletableFuture<HttpResponse<byte[]>> send(
      HttpClient client, URI uri) {
    return client.sendAsync(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /**
   * One body of zeros.
   *
   * @return seconds; below 0 when it is not through by then
   */
  double upload(String to, int mib, boolean chunked, int patience) throws Exception {
    long begun = System.nanoTime();
    Future<?> sent =
        threads.submit(
            () -> {
              try (Socket socket = open(to)) {
                send(to, mib, chunked, socket.getOutputStream());
                answer(socket.getInputStream());
              }
              return null;
            });
    try {
      sent.get(patience, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      return -1;
    } catch (ExecutionException e) {
      throw new IOException("the upload failed", e);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void send(String to, int mib, boolean chunked, OutputStream out)
      throws IOException {
    String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (long) mib * MIB;
    out.write(("POST /up HTTP/1.1\r\nHost: " + to + "\r\n" + length + "\r\n\r\n").getBytes(UTF_8));
    byte[] part = new byte[MIB];
    for (int i = 0; i < mib; i++) {
      java.nio.ByteBuffer.wrap(part).putInt(i);
      if (chunked) {
        out.write("100000\r\n".getBytes(UTF_8));
      }
      out.write(part);
      if (chunked) {
        out.write("\r\n".getBytes(UTF_8));
      }
    }
    if (chunked) {
      out.write("0\r\n\r\n".getBytes(UTF_8));
    }
    out.flush();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
