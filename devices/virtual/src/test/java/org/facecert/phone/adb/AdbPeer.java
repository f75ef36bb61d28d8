package org.facecert.phone.adb;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** The other side of the transport, message by message, which may be as wrong as a test wants. */
public final class AdbPeer implements AutoCloseable {
  private static final int PATIENCE_MS = 20_000;

  private final Socket socket;
  private final DataInputStream in;

  AdbPeer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    in = new DataInputStream(socket.getInputStream());
  }

  /** One that has greeted and was greeted. */
  public static AdbPeer greeted(int port) throws IOException {
    AdbPeer peer = new AdbPeer(port);
    peer.send(AdbMessage.CONNECT, AdbMessage.VERSION, AdbMessage.LARGEST, "host::\0");
    if (peer.read().command() != AdbMessage.CONNECT) {
      throw new AssertionError("no greeting");
    }
    return peer;
  }

  void raw(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void send(int command, int first, int second, String payload) throws IOException {
    send(command, first, second, payload.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(int command, int first, int second, byte[] payload) throws IOException {
    raw(new AdbMessage(command, first, second, payload).bytes());
  }

  AdbMessage read() throws IOException {
    return AdbMessage.read(in);
  }

  /** Reads up to the end; false when there is none within the patience of a socket. */
  boolean isHungUp() throws IOException {
    try {
      while (true) {
        read();
      }
    } catch (EOFException | SocketException e) {
      return true;
    }
  }

  /** Opens a stream; the number that it has at the phone, 0 when it was refused. */
  public int open(int own, String destination) throws IOException {
    send(AdbMessage.OPEN, own, 0, destination + "\0");
    AdbMessage answer = read();
    return answer.command() == AdbMessage.READY ? answer.first() : 0;
  }

  /** What comes on the one open stream until it is closed, each piece acknowledged. */
  public String rest(int own) throws IOException {
    StringBuilder text = new StringBuilder();
    AdbMessage next = read();
    while (next.command() != AdbMessage.CLOSE) {
      if (next.command() == AdbMessage.WRITE) {
        text.append(new String(next.payload(), StandardCharsets.ISO_8859_1));
        send(AdbMessage.READY, own, next.first(), "");
      }
      next = read();
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
