package org.facecert.phone.adb;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code shell,v2}: packets of a kind, a length and bytes, so that errors and the exit status have
 * a way of their own (AOSP packages/modules/adb, shell_protocol.h).
 */
final class PacketTerminal implements Terminal {
  private static final int HEADER = 5;
  private static final int LARGEST = 1 << 20;

  /** ShellProtocol::Id. */
  private enum Id {
    STDIN,
    STDOUT,
    STDERR,
    EXIT,
    CLOSE_STDIN,
    WINDOW_SIZE
  }

  private final AdbStream stream;
  private final InputStream typed;

  PacketTerminal(AdbStream stream) {
    this.stream = stream;
    typed = new Typed(new DataInputStream(stream.input()));
  }

  @Override
  public InputStream in() {
    return typed;
  }

  @Override
  public void out(byte[] bytes) throws IOException {
    packets(Id.STDOUT, bytes);
  }

  @Override
  public void err(byte[] bytes) throws IOException {
    packets(Id.STDERR, bytes);
  }

  @Override
  public void exit(int status) throws IOException {
    packets(Id.EXIT, new byte[] {(byte) status});
  }

  @Override
  public boolean isGone() {
    return stream.isEnded();
  }

  private void packets(Id id, byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    ByteBuffer packet = ByteBuffer.allocate(HEADER + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
    packet.put((byte) id.ordinal()).putInt(bytes.length).put(bytes);
    stream.output().write(packet.array());
  }

  /** What stands in the packets of standard input. */
  private static final class Typed extends InputStream {
    private final DataInputStream in;
    private int left;
    private boolean over;

    Typed(DataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      while (left == 0 && !over) {
        next();
      }
      if (over) {
        return -1;
      }
      int read = in.read(into, from, Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    private void next() throws IOException {
      int id = in.read();
      if (id < 0 || id == Id.CLOSE_STDIN.ordinal()) {
        over = true;
        return;
      }
      int length = Integer.reverseBytes(in.readInt());
      if (length < 0 || length > LARGEST) {
        throw new AdbViolation("a shell packet of %d bytes", length);
      }
      if (id == Id.STDIN.ordinal()) {
        left = length;
      } else {
        in.skipNBytes(length);
      }
    }
  }
}
