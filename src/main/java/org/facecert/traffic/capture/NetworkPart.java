package org.facecert.traffic.capture;

import java.nio.ByteBuffer;

/**
 * What a frame carries, behind the heads of its link.
 *
 * @param type of EtherType's numbers; -1 where the link is not read
 * @param offset in the frame
 */
record NetworkPart(int type, int offset) {

  static final int IPV4 = 0x0800;
  static final int IPV6 = 0x86DD;

  private static final int NULL = 0;
  private static final int ETHERNET = 1;
  private static final int RAW_BSD = 12;
  private static final int RAW_OPENBSD = 14;
  private static final int RAW = 101;
  private static final int LOOP = 108;
  private static final int COOKED = 113;
  private static final int RAW_IPV4 = 228;
  private static final int RAW_IPV6 = 229;
  private static final int COOKED_2 = 276;
  private static final int ETHERNET_TYPE = 12;
  private static final int COOKED_TYPE = 14;
  private static final int COOKED_2_HEAD = 20;
  private static final int FAMILY = 4;
  private static final int MOST_TAGS = 8;

  private static final NetworkPart NONE = new NetworkPart(-1, 0);

  /** Of the links that phones and laboratories capture at. */
  static NetworkPart of(CapturedFrame frame) {
    ByteBuffer head = frame.head();
    return switch (frame.link()) {
      case ETHERNET -> tagged(head, ETHERNET_TYPE, ETHERNET_TYPE + 2);
      case COOKED -> tagged(head, COOKED_TYPE, COOKED_TYPE + 2);
      case COOKED_2 -> tagged(head, 0, COOKED_2_HEAD);
      case NULL, LOOP -> family(head);
      case RAW_BSD, RAW_OPENBSD, RAW, RAW_IPV4, RAW_IPV6 -> bare(head, 0);
      default -> NONE;
    };
  }

  /** Tags of virtual LANs stand before the type. */
  private static NetworkPart tagged(ByteBuffer head, int typeAt, int behind) {
    int type = unsigned(head, typeAt);
    int offset = behind;
    for (int i = 0; i < MOST_TAGS && isTag(type); i++) {
      type = unsigned(head, offset + 2);
      offset += FAMILY;
    }
    return new NetworkPart(type, offset);
  }

  private static boolean isTag(int type) {
    return type == 0x8100 || type == 0x88A8 || type == 0x9100;
  }

  private static int unsigned(ByteBuffer head, int at) {
    return at + 2 <= head.limit() ? head.getShort(at) & 0xFFFF : -1;
  }

  /** Systems number IPv6 each in its own way: the packet itself says which it is. */
  private static NetworkPart family(ByteBuffer head) {
    return bare(head, FAMILY);
  }

  private static NetworkPart bare(ByteBuffer head, int offset) {
    int version = offset < head.limit() ? (head.get(offset) & 0xF0) >> 4 : -1;
    return switch (version) {
      case 4 -> new NetworkPart(IPV4, offset);
      case 6 -> new NetworkPart(IPV6, offset);
      default -> NONE;
    };
  }
}
