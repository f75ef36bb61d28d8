package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.traffic.capture.DatagramFlow.Kind;
import org.jspecify.annotations.Nullable;

/** Where the payload of each packet lies, by connection. The payloads stay in the file. */
final class PacketIndex implements FrameSink {

  private static final int TLS_KEY_LOG = 0x544C534B;
  private static final int TCP_HEAD = 20;
  private static final int FLAGS = 13;
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int ACK = 16;
  private static final int LEAST_TYPE = 0x600;

  /** ARP, LLDP, EAPOL, what switches and power lines say: who is where. */
  private static final Set<Integer> OF_THE_NET =
      Set.of(0x0806, 0x88CC, 0x888E, 0x8899, 0x88E1, 0x9000);

  /** The file itself says that it is damaged there. */
  record CaptureDamage(long at, String why) {}

  private record Pair(NetAddress one, NetAddress other) {}

  private final CaptureLimits limits;
  private final KeyLog keys;
  private final SegmentTable table;
  private final Datagrams datagrams;
  private final Map<Pair, TcpStream> current = new HashMap<>();
  private final List<TcpStream> streams = new ArrayList<>();
  private @Nullable CaptureDamage damage;
  private long leftOut;

  /**
   * @param keys that those in the file are added to
   */
  PacketIndex(CaptureLimits limits, KeyLog keys) {
    this.limits = limits;
    this.keys = keys;
    table = new SegmentTable(limits.segments());
    datagrams = new Datagrams(table, limits.streams());
  }

  SegmentTable table() {
    return table;
  }

  List<TcpStream> streams() {
    return streams;
  }

  Collection<DatagramFlow> datagrams() {
    return datagrams.flows();
  }

  @Nullable CaptureDamage damage() {
    return damage;
  }

  /** Packets that there was no room for. */
  long leftOut() {
    return leftOut;
  }

  @Override
  public void frame(CapturedFrame frame) {
    NetworkPart part = NetworkPart.of(frame);
    IpPacket packet = IpPacket.of(frame, part);
    boolean taken;
    if (packet == null) {
      taken = datagrams.take(name(frame, part), kind(part), frame);
    } else if (packet.protocol() == IpPacket.TCP && !packet.fragment()) {
      taken = tcp(frame, packet);
    } else {
      taken = datagrams.take(frame, packet);
    }
    leftOut += taken ? 0 : 1;
  }

  private static String name(CapturedFrame frame, NetworkPart part) {
    return part.type() < 0
        ? "frames of link type " + frame.link()
        : String.format("frames of type 0x%04x", part.type());
  }

  private static Kind kind(NetworkPart part) {
    int type = part.type();
    boolean known = OF_THE_NET.contains(type) || type >= 0 && type < LEAST_TYPE;
    return known ? Kind.OF_THE_NET : Kind.NOT_READ;
  }

  private boolean tcp(CapturedFrame frame, IpPacket packet) {
    ByteBuffer head = frame.head();
    int at = packet.offset();
    if (packet.length() < TCP_HEAD || at + TCP_HEAD > head.limit()) {
      return datagrams.take("tcp without a whole head", Kind.NOT_READ, frame);
    }
    int size = ((head.get(at + 12) & 0xF0) >> 4) * 4;
    NetAddress from = packet.from().at(head.getShort(at) & 0xFFFF);
    NetAddress to = packet.to().at(head.getShort(at + 2) & 0xFFFF);
    int flags = head.get(at + FLAGS);
    TcpStream stream = stream(from, to, (flags & SYN) != 0, head.getInt(at + 4));
    int length = packet.length() - Math.max(size, TCP_HEAD);
    if (stream == null || length > 0 && table.isFull()) {
      return false;
    }
    number(stream, from, flags, head, at);
    if (length > 0 && (flags & RST) == 0) {
      int offset = at + Math.max(size, TCP_HEAD);
      int sequence = head.getInt(at + 4) + ((flags & SYN) == 0 ? 0 : 1);
      data(stream.from(from), frame, offset, sequence, length);
    }
    return true;
  }

  private static void data(
      StreamSide side, CapturedFrame frame, int offset, int sequence, int length) {
    int captured = Math.max(0, Math.min(length, frame.captured() - offset));
    side.data(frame.at() + offset, sequence, length, captured, frame.millis());
  }

  private static void number(
      TcpStream stream, NetAddress from, int flags, ByteBuffer head, int at) {
    if ((flags & SYN) != 0) {
      stream.from(from).begins(head.getInt(at + 4));
      stream.opened((flags & ACK) == 0 ? from : otherThan(stream, from));
    }
    if ((flags & ACK) != 0 && (flags & RST) == 0) {
      stream.to(from).acknowledged(head.getInt(at + 8));
    }
  }

  private static NetAddress otherThan(TcpStream stream, NetAddress one) {
    return one.equals(stream.clientAddress()) ? stream.originAddress() : stream.clientAddress();
  }

  /** Null when there are too many. Ports are used again: who begins anew is another one. */
  private @Nullable TcpStream stream(NetAddress from, NetAddress to, boolean begins, int sequence) {
    Pair pair = current.containsKey(new Pair(to, from)) ? new Pair(to, from) : new Pair(from, to);
    TcpStream known = current.get(pair);
    if (known != null && !(begins && known.from(from).differs(sequence))) {
      return known;
    }
    if (streams.size() >= limits.streams()) {
      return null;
    }
    TcpStream stream = new TcpStream(streams.size(), from, to, table);
    streams.add(stream);
    current.put(pair, stream);
    return stream;
  }

  @Override
  public void other(long at, int length) {
    if (length > 0 && !datagrams.take("blocks about packets", at, length)) {
      leftOut++;
    }
  }

  @Override
  public void secrets(int type, ByteBuffer secrets) {
    if (type == TLS_KEY_LOG) {
      keys.add(secrets);
    }
  }

  @Override
  public void damaged(long at, String why) {
    if (damage == null) {
      damage = new CaptureDamage(at, why);
    }
  }
}
