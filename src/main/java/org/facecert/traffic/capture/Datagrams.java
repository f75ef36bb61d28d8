package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.facecert.traffic.capture.DatagramFlow.Kind;
import org.jspecify.annotations.Nullable;

/** Sorts what is no TCP, by who sends what to whom. */
final class Datagrams {

  /** Names, addresses, time. */
  private static final Set<Integer> SERVICES =
      Set.of(53, 67, 68, 123, 137, 138, 546, 547, 1900, 5353, 5355);

  /** ICMP, IGMP, routing: messages of the net about itself. */
  private static final Set<Integer> OF_THE_NET = Set.of(1, 2, 58, 89, 103, 112);

  private static final int UDP_HEAD = 8;
  private static final int HTTPS = 443;
  private static final int LONG_HEADER = 0xC0;
  private static final int QUIC_1 = 1;
  private static final int QUIC_2 = 0x6B3343CF;
  private static final int QUIC_DRAFT = 0xFF0000;
  private static final int VERSION_END = 5;

  private record Key(NetAddress from, NetAddress to, String kind) {}

  private final SegmentTable table;
  private final int most;
  private final Map<Key, DatagramFlow> flows = new LinkedHashMap<>();

  Datagrams(SegmentTable table, int most) {
    this.table = table;
    this.most = most;
  }

  Collection<DatagramFlow> flows() {
    return flows.values();
  }

  /**
   * A packet of IP.
   *
   * @return false when there are too many flows
   */
  boolean take(CapturedFrame frame, IpPacket packet) {
    if (packet.fragment()) {
      return put(
          frame,
          packet,
          "ip fragments",
          Kind.NOT_READ,
          "parts of packets: they are not put together");
    }
    if (packet.protocol() == IpPacket.UDP) {
      return udp(frame, packet);
    }
    String name = "ip protocol " + packet.protocol();
    boolean known = OF_THE_NET.contains(packet.protocol());
    return put(
        frame,
        packet,
        name,
        known ? Kind.OF_THE_NET : Kind.NOT_READ,
        "a protocol that is not read");
  }

  private boolean udp(CapturedFrame frame, IpPacket packet) {
    ByteBuffer head = frame.head();
    int at = packet.offset();
    if (packet.length() < UDP_HEAD || at + UDP_HEAD > head.limit()) {
      return put(frame, packet, "udp", Kind.NOT_READ, "datagrams without a whole head");
    }
    NetAddress from = packet.from().at(head.getShort(at) & 0xFFFF);
    NetAddress to = packet.to().at(head.getShort(at + 2) & 0xFFFF);
    int offset = at + UDP_HEAD;
    IpPacket payload =
        new IpPacket(from, to, IpPacket.UDP, offset, packet.length() - UDP_HEAD, false);
    if (from.port() == HTTPS || to.port() == HTTPS || isQuic(head, offset)) {
      return put(frame, payload, "quic", Kind.QUIC, "QUIC, which is not taken apart");
    }
    boolean service = SERVICES.contains(from.port()) || SERVICES.contains(to.port());
    return put(frame, payload, "udp", service ? Kind.OF_THE_NET : Kind.DATAGRAMS, "");
  }

  private static boolean isQuic(ByteBuffer head, int at) {
    if (at + VERSION_END > head.limit() || (head.get(at) & LONG_HEADER) != LONG_HEADER) {
      return false;
    }
    int version = head.getInt(at + 1);
    return version == QUIC_1 || version == QUIC_2 || version >>> 8 == QUIC_DRAFT;
  }

  private boolean put(
      CapturedFrame frame, IpPacket payload, String name, Kind kind, String notRead) {
    Key key = new Key(payload.from(), payload.to(), name);
    int captured = Math.max(0, Math.min(payload.length(), frame.captured() - payload.offset()));
    String whole = payload.from() + "-" + payload.to() + " " + name;
    SegmentChain chain = chain(key, whole, kind, notRead);
    return add(chain, frame.at() + payload.offset(), payload.length(), captured, frame.millis());
  }

  /** A frame, or bytes between packets. */
  boolean take(String name, Kind kind, CapturedFrame frame) {
    String notRead = "a kind of link, packet or head that is not read";
    return add(
        chain(key(name), name, kind, notRead),
        frame.at(),
        frame.length(),
        frame.captured(),
        frame.millis());
  }

  /** Bytes between packets. */
  boolean take(String name, long at, int length) {
    return add(chain(key(name), name, Kind.OF_THE_NET, ""), at, length, length, 0);
  }

  private static Key key(String name) {
    NetAddress nobody = new NetAddress(0, 0, false, 0);
    return new Key(nobody, nobody, name);
  }

  /** Null when there are too many. */
  private @Nullable SegmentChain chain(Key key, String name, Kind kind, String notRead) {
    DatagramFlow flow = flows.get(key);
    if (flow == null && flows.size() < most) {
      flow = new DatagramFlow(name, kind, notRead, new SegmentChain(table));
      flows.put(key, flow);
    }
    return flow == null ? null : flow.segments();
  }

  private boolean add(@Nullable SegmentChain to, long at, int length, int captured, long millis) {
    if (to == null || table.isFull()) {
      return false;
    }
    if (length > 0) {
      to.add(at, 0, length, captured, millis);
    }
    return true;
  }
}
