package org.facecert.traffic.capture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A packet of IP.
 *
 * @param offset of what it carries, in the frame
 * @param length of what it carries, on the net
 * @param fragment whether it is a part of a packet
 */
record IpPacket(
    NetAddress from, NetAddress to, int protocol, int offset, int length, boolean fragment) {

  static final int TCP = 6;
  static final int UDP = 17;

  private static final int IN_IPV4 = 4;
  private static final int IN_IPV6 = 41;
  private static final int MOST_TUNNELS = 4;
  private static final int SHORTEST = 20;
  private static final int SIX_HEAD = 40;
  private static final int MOST_EXTENSIONS = 16;
  private static final int FRAGMENT = 44;
  private static final int AUTHENTICATION = 51;
  private static final int EIGHT = 8;

  /** Null when the head is none. */
  static @Nullable IpPacket of(CapturedFrame frame, NetworkPart part) {
    ByteBuffer head = frame.head();
    IpPacket packet = at(head, part.type(), part.offset(), frame.length());
    for (int i = 0; i < MOST_TUNNELS && packet != null && !packet.fragment; i++) {
      if (packet.protocol != IN_IPV4 && packet.protocol != IN_IPV6) {
        break;
      }
      int type = packet.protocol == IN_IPV4 ? NetworkPart.IPV4 : NetworkPart.IPV6;
      packet = at(head, type, packet.offset, packet.offset + packet.length);
    }
    return packet;
  }

  /**
   * @param end of the frame, on the net
   */
  private static @Nullable IpPacket at(ByteBuffer head, int type, int offset, int end) {
    try {
      if (type == NetworkPart.IPV4) {
        return four(head, offset, end);
      }
      return type == NetworkPart.IPV6 ? six(head, offset, end) : null;
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static @Nullable IpPacket four(ByteBuffer head, int at, int end) {
    int first = head.get(at) & 0xFF;
    int size = (first & 0x0F) * 4;
    int total = head.getShort(at + 2) & 0xFFFF;
    if (first >> 4 != 4 || size < SHORTEST || total != 0 && total < size) {
      return null;
    }
    // 0: the card was to cut it into packets
    int length = total == 0 ? end - at - size : total - size;
    boolean part = (head.getShort(at + 6) & 0x3FFF) != 0;
    return new IpPacket(
        NetAddress.four(head, at + 12),
        NetAddress.four(head, at + 16),
        head.get(at + 9) & 0xFF,
        at + size,
        length,
        part);
  }

  private static @Nullable IpPacket six(ByteBuffer head, int at, int end) {
    if ((head.get(at) & 0xF0) >> 4 != 6) {
      return null;
    }
    int said = head.getShort(at + 4) & 0xFFFF;
    int behind = said == 0 ? end : at + SIX_HEAD + said;
    int next = head.get(at + 6) & 0xFF;
    int offset = at + SIX_HEAD;
    boolean part = false;
    for (int i = 0; i < MOST_EXTENSIONS && isExtension(next); i++) {
      part |= next == FRAGMENT && (head.getShort(offset + 2) & 0xFFF9) != 0;
      int size = size(next, head.get(offset + 1) & 0xFF);
      next = head.get(offset) & 0xFF;
      offset += size;
    }
    NetAddress from = NetAddress.six(head, at + EIGHT);
    return behind < offset
        ? null
        : new IpPacket(from, NetAddress.six(head, at + 24), next, offset, behind - offset, part);
  }

  private static int size(int extension, int said) {
    return switch (extension) {
      case FRAGMENT -> EIGHT;
      case AUTHENTICATION -> (said + 2) * 4;
      default -> (said + 1) * EIGHT;
    };
  }

  /** Options by hop, routing, fragment, authentication, destination, mobility, host identity. */
  private static boolean isExtension(int next) {
    return switch (next) {
      case 0, 43, FRAGMENT, AUTHENTICATION, 60, 135, 139, 140 -> true;
      default -> false;
    };
  }
}
