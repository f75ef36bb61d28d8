package org.facecert.traffic.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes packets and the files that hold them. */
public final class Packets {

  public static final int SYN = 2;
  public static final int FIN = 1;
  public static final int ACK = 16;

  private Packets() {}

  /** Of a connection between 10.0.0.5:40122 and 93.184.216.34:443. */
  public static byte[] tcp(boolean client, long sequence, int flags, byte[] payload) {
    return tcp(client, sequence, 0, flags, payload);
  }

  public static byte[] tcp(boolean client, long sequence, long ack, int flags, byte[] payload) {
    ByteBuffer tcp = ByteBuffer.allocate(20 + payload.length);
    tcp.putShort((short) (client ? 40122 : 443)).putShort((short) (client ? 443 : 40122));
    tcp.putInt((int) sequence).putInt((int) ack).put((byte) 0x50).put((byte) flags);
    tcp.putShort((short) 1000).putInt(0).put(payload);
    return ip(client, 6, 0, tcp.array());
  }

  public static byte[] udp(int port, byte[] payload) {
    ByteBuffer udp = ByteBuffer.allocate(8 + payload.length);
    udp.putShort((short) 40000).putShort((short) port).putShort((short) (8 + payload.length));
    return ip(true, 17, 0, udp.putShort((short) 0).put(payload).array());
  }

  /**
   * @param fragment flags and offset
   */
  public static byte[] ip(boolean client, int protocol, int fragment, byte[] payload) {
    byte[] one = {10, 0, 0, 5};
    byte[] other = {93, (byte) 184, (byte) 216, 34};
    ByteBuffer ip = ByteBuffer.allocate(20 + payload.length);
    ip.put((byte) 0x45).put((byte) 0).putShort((short) (20 + payload.length)).putShort((short) 7);
    ip.putShort((short) fragment).put((byte) 64).put((byte) protocol).putShort((short) 0);
    return ip.put(client ? one : other).put(client ? other : one).put(payload).array();
  }

  /** The same packet as one of IPv6, with headers between. */
  public static byte[] six(byte[] four) {
    byte[] payload = Arrays.copyOfRange(four, 20, four.length);
    byte[] options = {four[9], 0, 1, 4, 0, 0, 0, 0};
    ByteBuffer ip = ByteBuffer.allocate(40 + 8 + payload.length);
    ip.putInt(0x60000000).putShort((short) (8 + payload.length)).put((byte) 60).put((byte) 64);
    boolean client = four[12] == 10;
    address(ip, client ? 5 : 34);
    address(ip, client ? 34 : 5);
    return ip.put(options).put(payload).array();
  }

  private static void address(ByteBuffer into, int last) {
    into.putInt(0x20010DB8).putInt(0).putInt(0).putInt(last);
  }

  public static byte[] ethernet(byte[] ip, int... tags) {
    ByteBuffer frame = ByteBuffer.allocate(14 + 4 * tags.length + ip.length + 6);
    frame.put(new byte[12]);
    for (int tag : tags) {
      frame.putShort((short) tag).putShort((short) 1);
    }
    frame.putShort((short) (ip[0] >> 4 == 6 ? 0x86DD : 0x0800)).put(ip);
    // what fills a frame up is no part of the packet
    return frame.put("FILLED".getBytes(StandardCharsets.US_ASCII)).array();
  }

  public static byte[] pcap(int link, byte[]... frames) {
    return pcap(0xA1B2C3D4, ByteOrder.LITTLE_ENDIAN, link, 1 << 18, frames);
  }

  /**
   * @param snap bytes that are kept of each
   */
  public static byte[] pcap(int magic, ByteOrder order, int link, int snap, byte[]... frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(24).order(order);
    out.writeBytes(
        head.putInt(magic)
            .putShort((short) 2)
            .putShort((short) 4)
            .putLong(0)
            .putInt(snap)
            .putInt(link)
            .array());
    int second = 0;
    for (byte[] frame : frames) {
      int kept = Math.min(snap, frame.length);
      ByteBuffer each = ByteBuffer.allocate(16).order(order);
      out.writeBytes(
          each.putInt(1_700_000_000 + second++)
              .putInt(5)
              .putInt(kept)
              .putInt(frame.length)
              .array());
      out.write(frame, 0, kept);
    }
    return out.toByteArray();
  }

  public static byte[] block(ByteOrder order, int type, byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    int padded = length + 3 & ~3;
    ByteBuffer block = ByteBuffer.allocate(12 + padded).order(order);
    block.putInt(type).putInt(12 + padded);
    for (byte[] part : parts) {
      block.put(part);
    }
    return block.putInt(8 + padded, 12 + padded).array();
  }

  public static byte[] section(ByteOrder order) {
    return block(
        order,
        0x0A0D0D0A,
        ByteBuffer.allocate(16)
            .order(order)
            .putInt(0x1A2B3C4D)
            .putShort((short) 1)
            .putShort((short) 0)
            .putLong(-1)
            .array());
  }

  public static byte[] face(ByteOrder order, int link) {
    byte[] fixed =
        ByteBuffer.allocate(8)
            .order(order)
            .putShort((short) link)
            .putShort((short) 0)
            .putInt(0)
            .array();
    byte[] options =
        ByteBuffer.allocate(12)
            .order(order)
            .putShort((short) 9)
            .putShort((short) 1)
            .put((byte) 9)
            .put(new byte[3])
            .putInt(0)
            .array();
    return block(order, 1, fixed, options);
  }

  public static byte[] enhanced(ByteOrder order, int number, byte[] frame) {
    return block(
        order,
        6,
        ByteBuffer.allocate(20)
            .order(order)
            .putInt(number)
            .putLong(0)
            .putInt(frame.length)
            .putInt(frame.length)
            .array(),
        frame);
  }

  public static byte[] simple(ByteOrder order, byte[] frame) {
    return block(order, 3, ByteBuffer.allocate(4).order(order).putInt(frame.length).array(), frame);
  }

  public static byte[] old(ByteOrder order, int number, byte[] frame) {
    return block(
        order,
        2,
        ByteBuffer.allocate(20)
            .order(order)
            .putShort((short) number)
            .putShort((short) 0)
            .putLong(0)
            .putInt(frame.length)
            .putInt(frame.length)
            .array(),
        frame);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
