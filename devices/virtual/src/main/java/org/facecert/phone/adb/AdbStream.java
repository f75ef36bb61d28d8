package org.facecert.phone.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a connection. Each side sends one WRITE and waits for its READY, so that at most
 * one message of each side is under way however slow the reader is.
 */
final class AdbStream {
  /** How a stream gets its messages to the other side. */
  interface Wire {
    void send(AdbMessage message) throws IOException;

    /** The most that one message may carry to the other side. */
    int largest();

    void forget(AdbStream stream);
  }

  private final Wire wire;
  private final String name;
  private final int local;
  private int remote;
  private byte @Nullable [] arrived;
  private boolean mayWrite;
  private boolean ended;
  private boolean closed;

  /**
   * @param name of the service that it leads to
   * @param remote its number at the other side, 0 for one that was opened from here and is not
   *     answered yet
   */
  AdbStream(Wire wire, String name, int local, int remote) {
    this.wire = wire;
    this.name = name;
    this.local = local;
    this.remote = remote;
    mayWrite = remote != 0;
  }

  String name() {
    return name;
  }

  int local() {
    return local;
  }

  synchronized int remote() {
    return remote;
  }

  /** Whether the other side is gone. */
  synchronized boolean isEnded() {
    return ended || closed;
  }

  // ---- what the connection tells

  /** A READY came. */
  synchronized void ready(int from) throws AdbViolation {
    if (remote != 0 && remote != from) {
      throw new AdbViolation("a READY from stream %d for that of stream %d", from, remote);
    }
    remote = from;
    mayWrite = true;
    notifyAll();
  }

  /** A WRITE came. */
  synchronized void arrived(byte[] payload) throws AdbViolation {
    if (arrived != null) {
      throw new AdbViolation("a WRITE before the READY for the one before it");
    }
    if (payload.length > 0) {
      arrived = payload;
    }
    notifyAll();
  }

  /** A CLOSE came, or the connection broke; what has arrived can still be read. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  // ---- what a service does

  /** Waits until the other side has accepted a stream that was opened from here. */
  synchronized boolean isAccepted(long withinMs) throws IOException {
    long until = System.nanoTime() + withinMs * 1_000_000L;
    while (remote == 0 && !ended) {
      long left = (until - System.nanoTime()) / 1_000_000L;
      if (left <= 0) {
        return false;
      }
      pause(left);
    }
    return remote != 0;
  }

  void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      notifyAll();
    }
    wire.forget(this);
    wire.send(AdbMessage.of(AdbMessage.CLOSE, local, remote()));
  }

  private byte @Nullable [] take() throws IOException {
    byte[] taken;
    synchronized (this) {
      while (arrived == null && !ended && !closed) {
        pause(0);
      }
      taken = arrived;
      arrived = null;
    }
    if (taken != null && !isEnded()) {
      wire.send(AdbMessage.of(AdbMessage.READY, local, remote()));
    }
    return taken;
  }

  private void put(byte[] bytes, int from, int length) throws IOException {
    synchronized (this) {
      while (!mayWrite && !ended && !closed) {
        pause(0);
      }
      if (ended || closed) {
        throw new IOException("the stream is closed");
      }
      mayWrite = false;
    }
    byte[] payload = java.util.Arrays.copyOfRange(bytes, from, from + length);
    wire.send(new AdbMessage(AdbMessage.WRITE, local, remote(), payload));
  }

  @SuppressWarnings("WaitNotInLoop") // its callers loop
  private void pause(long ms) throws IOException {
    try {
      wait(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** What the other side sends; it ends when that side closes. */
  InputStream input() {
    return new Input();
  }

  /**
   * What goes to the other side; a write returns once the one before it was taken. To close it
   * closes the stream, both ways.
   */
  OutputStream output() {
    return new Output();
  }

  private final class Input extends InputStream {
    private byte[] rest = {};
    private int at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at == rest.length) {
        byte[] next = take();
        if (next == null) {
          return -1;
        }
        rest = next;
        at = 0;
      }
      int taken = Math.min(length, rest.length - at);
      System.arraycopy(rest, at, into, from, taken);
      at += taken;
      return taken;
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      put(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int at = from;
      while (at < from + length) {
        int part = Math.min(wire.largest(), from + length - at);
        put(bytes, at, part);
        at += part;
      }
    }

    @Override
    public void close() throws IOException {
      AdbStream.this.close();
    }
  }
}
