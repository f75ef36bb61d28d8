package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sockets that listen on the phone. What the phone itself serves is kept here by name, such as
 * {@code tcp:6790} or {@code localabstract:NAME}, so that two phones on one machine do not quarrel
 * about a port; what an app opens as a TCP port is the machine's own loopback.
 */
public final class DeviceSockets {
  private static final int CHUNK = 64 << 10;
  private static final int HIGHEST_PORT = 65_535;
  private static final long NANOS = 1_000_000L;
  private static final String ABSTRACT = "localabstract:";

  /**
   * Someone at the phone's end of a socket; the socket is closed once it returns, or when {@code
   * out} is closed, from another thread too.
   */
  public interface Listener {
    void accept(InputStream in, OutputStream out) throws IOException;
  }

  private static final long PATIENCE_MS = 700;

  private final Map<String, Listener> listeners = new TreeMap<>();
  private volatile Supplier<Map<String, Integer>> led = Map::of;

  /** until when somebody is expected to listen, in nanoseconds */
  private final Map<String, Long> awaited = new TreeMap<>();

  /**
   * Sockets that lead to ports of the machine's loopback.
   *
   * @param ports by name, as they are whenever somebody asks
   */
  public void lead(Supplier<Map<String, Integer>> ports) {
    led = ports;
  }

  public synchronized void listen(String name, Listener listener) {
    listeners.put(name, listener);
    awaited.remove(name);
    notifyAll();
  }

  public synchronized void close(String name) {
    listeners.remove(name);
  }

  /**
   * Somebody may be about to listen there: who comes a little too early is kept waiting for a
   * moment, since whoever was sent away comes back a second later.
   */
  public synchronized void expect(String name) {
    awaited.put(name, System.nanoTime() + PATIENCE_MS * NANOS);
  }

  private long left(String name) {
    Long until = awaited.get(name);
    return until == null ? 0 : (until - System.nanoTime()) / NANOS;
  }

  private synchronized @Nullable Listener awaited(String name) throws IOException {
    try {
      long left = left(name);
      while (!listeners.containsKey(name) && left > 0) {
        wait(left);
        left = left(name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
    return listeners.get(name);
  }

  /** The names of the sockets without a port, as {@code /proc/net/unix} lists them. */
  synchronized List<String> abstractNames() {
    return Stream.concat(listeners.keySet().stream(), led.get().keySet().stream())
        .filter(name -> name.startsWith(ABSTRACT))
        .map(name -> name.substring(ABSTRACT.length()))
        .toList();
  }

  synchronized boolean isOpen(String name) {
    return listeners.containsKey(name);
  }

  /** The service that leads to that socket, null when nobody listens there. */
  @Nullable AdbService service(String name) {
    synchronized (this) {
      Listener listener = listeners.get(name);
      if (listener != null) {
        return stream -> listener.accept(stream.input(), stream.output());
      }
      if (left(name) > 0) {
        return stream -> patient(name, stream);
      }
    }
    Integer port = led.get().get(name);
    Socket socket = dial(port == null ? name : "tcp:" + port);
    return socket == null ? null : stream -> join(stream, socket);
  }

  private void patient(String name, AdbStream stream) throws IOException {
    Listener listener = awaited(name);
    if (listener != null) {
      listener.accept(stream.input(), stream.output());
    }
  }

  private static @Nullable Socket dial(String name) {
    String port = name.startsWith("tcp:") ? name.substring("tcp:".length()) : "";
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
      return null;
    }
    try {
      return new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    } catch (IOException e) {
      // nobody listens there, which the caller says
      return null;
    }
  }

  /** Carries bytes both ways until either side ends. */
  static void join(AdbStream stream, Socket socket) throws IOException {
    try (socket) {
      socket.setTcpNoDelay(true);
      Thread back = new Thread(() -> fromSocket(stream, socket), "adb-back");
      back.setDaemon(true);
      back.start();
      copy(stream.input(), socket.getOutputStream());
    }
  }

  private static void fromSocket(AdbStream stream, Socket socket) {
    try {
      copy(socket.getInputStream(), stream.output());
    } catch (IOException e) {
      // either side is gone; the other learns it below
    }
    try {
      stream.close();
    } catch (IOException e) {
      // the connection is gone, and the stream with it
    }
  }

  static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int read = in.read(chunk);
    while (read >= 0) {
      out.write(chunk, 0, read);
      out.flush();
      read = in.read(chunk);
    }
  }
}
