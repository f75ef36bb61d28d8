package org.facecert.phone.adb;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One adb server that is connected to the phone, and its streams. */
final class AdbConnection implements Runnable, AdbStream.Wire {
  /** How many streams may be open at a time. */
  static final int MOST_STREAMS = 128;

  /** How many services may be at work, those included whose stream the other side has closed. */
  static final int MOST_SERVICES = 2 * MOST_STREAMS;

  /** MAX_PAYLOAD_V1: what the oldest adb takes. */
  private static final int SMALLEST = 4 << 10;

  private static final long OPENING_MS = 10_000;

  /** How much of a stream's name tells it apart from others where they are counted. */
  private static final int TELLING = 40;

  private final Socket socket;
  private final AdbServices services;
  private final AdbJournal journal;
  private final ExecutorService workers;
  private final OutputStream out;
  private final Map<Integer, AdbStream> streams = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger(1);
  private final AtomicInteger serving = new AtomicInteger();
  private volatile int largest = SMALLEST;

  AdbConnection(Socket socket, AdbServices services, AdbJournal journal, ExecutorService workers)
      throws IOException {
    this.socket = socket;
    this.services = services;
    this.journal = journal;
    this.workers = workers;
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
  }

  @Override
  public void run() {
    try (socket) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      greet(AdbMessage.read(in));
      while (true) {
        handle(AdbMessage.read(in));
      }
    } catch (EOFException | SocketException e) {
      // the other side went away, as adb does without a word
    } catch (IOException e) {
      journal.refused("connection", String.valueOf(e.getMessage()));
    } finally {
      streams.values().forEach(AdbStream::end);
      services.left(this);
    }
  }

  private void greet(AdbMessage hello) throws IOException {
    if (hello.command() != AdbMessage.CONNECT) {
      throw new AdbViolation("%08x before CONNECT", hello.command());
    }
    if (hello.second() < SMALLEST) {
      throw new AdbViolation("a largest payload of %d bytes", hello.second());
    }
    largest = Math.min(AdbMessage.LARGEST, hello.second());
    byte[] banner = services.banner().getBytes(StandardCharsets.UTF_8);
    send(new AdbMessage(AdbMessage.CONNECT, AdbMessage.VERSION, AdbMessage.LARGEST, banner));
  }

  private void handle(AdbMessage message) throws IOException {
    AdbStream stream = streams.get(message.second());
    switch (message.command()) {
      case AdbMessage.OPEN -> open(message.first(), message.text());
      case AdbMessage.READY -> {
        if (stream != null) {
          stream.ready(message.first());
        }
      }
      case AdbMessage.WRITE -> {
        if (stream != null) {
          stream.arrived(message.payload());
        }
      }
      case AdbMessage.CLOSE -> {
        if (stream != null) {
          stream.end();
          forget(stream);
        }
      }
      default -> throw new AdbViolation("unknown command %08x", message.command());
    }
  }

  private void open(int remote, String destination) throws IOException {
    if (remote == 0) {
      throw new AdbViolation("a stream without a number");
    }
    AdbService service = isFull(destination) ? null : named(destination);
    if (service == null) {
      send(AdbMessage.of(AdbMessage.CLOSE, 0, remote));
      return;
    }
    AdbStream stream = new AdbStream(this, destination, next.getAndIncrement(), remote);
    streams.put(stream.local(), stream);
    serving.incrementAndGet();
    send(AdbMessage.of(AdbMessage.READY, stream.local(), remote));
    workers.execute(() -> serve(service, stream));
  }

  private boolean isFull(String destination) {
    if (streams.size() < MOST_STREAMS && serving.get() < MOST_SERVICES) {
      return false;
    }
    journal.refused(
        "stream",
        "%s: %d are open and %d services at work: %s"
            .formatted(start(destination), streams.size(), serving.get(), counted()));
    return true;
  }

  private static String start(String name) {
    return name.substring(0, Math.min(TELLING, name.length()));
  }

  /** The open streams by the start of their names. */
  private Map<String, Integer> counted() {
    Map<String, Integer> counted = new TreeMap<>();
    streams.values().forEach(stream -> counted.merge(start(stream.name()), 1, Integer::sum));
    return counted;
  }

  private @Nullable AdbService named(String destination) {
    AdbService service = services.named(destination, this);
    if (service == null) {
      if (services.isKnown(destination)) {
        journal.refused("service", destination);
      } else {
        journal.unknown("service", destination);
      }
    }
    return service;
  }

  private void serve(AdbService service, AdbStream stream) {
    try {
      service.serve(stream);
    } catch (IOException e) {
      // the stream is closed either way; what the other side did not wait for is its own loss
    } finally {
      serving.decrementAndGet();
      close(stream);
    }
  }

  private static void close(AdbStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // the connection is gone, and the stream with it
    }
  }

  /** Opens a stream from the phone to the other side; null when it was refused there. */
  @Nullable AdbStream dial(String destination) throws IOException {
    AdbStream stream = new AdbStream(this, destination, next.getAndIncrement(), 0);
    streams.put(stream.local(), stream);
    byte[] name = (destination + "\0").getBytes(StandardCharsets.UTF_8);
    send(new AdbMessage(AdbMessage.OPEN, stream.local(), 0, name));
    if (stream.isAccepted(OPENING_MS)) {
      return stream;
    }
    forget(stream);
    return null;
  }

  @Override
  public void send(AdbMessage message) throws IOException {
    byte[] bytes = message.bytes();
    synchronized (out) {
      out.write(bytes);
    }
  }

  @Override
  public int largest() {
    return largest;
  }

  @Override
  public void forget(AdbStream stream) {
    streams.remove(stream.local());
  }
}
