package org.facecert.traffic.country;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses are somebody's on the internet: not those that IANA's registries of addresses for
 * a special purpose (RFC 6890) say are not, nor those that stand for another address.
 */
final class PublicAddress {

  /** names would be looked up */
  private static final Pattern FIGURES = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

  private static final List<Range> OTHERS =
      List.of(
          new Range("0.0.0.0", 8),
          new Range("10.0.0.0", 8),
          new Range("100.64.0.0", 10),
          new Range("127.0.0.0", 8),
          new Range("169.254.0.0", 16),
          new Range("172.16.0.0", 12),
          new Range("192.0.0.0", 24),
          new Range("192.0.2.0", 24),
          new Range("192.88.99.0", 24),
          new Range("192.168.0.0", 16),
          new Range("198.18.0.0", 15),
          new Range("198.51.100.0", 24),
          new Range("203.0.113.0", 24),
          // several receivers, and what is kept for later
          new Range("224.0.0.0", 3),
          new Range("::", 8),
          // translated to IPv4, and what is thrown away
          new Range("64:ff9b::", 32),
          new Range("100::", 16),
          // Teredo and others, documentation, 6to4
          new Range("2001::", 23),
          new Range("2001:db8::", 32),
          new Range("2002::", 16),
          new Range("3fff::", 20),
          new Range("5f00::", 16),
          // unique local, link local, several receivers
          new Range("fc00::", 6),
          new Range("ff00::", 8));

  private PublicAddress() {}

  private record Range(String first, int bits) {

    boolean holds(byte[] address) {
      byte[] own = bytes(first).map(InetAddress::getAddress).orElseThrow();
      return own.length == address.length && sameBits(own, address);
    }

    private boolean sameBits(byte[] own, byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
        if ((own[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The address, where it is one in figures.
   *
   * @param text an interface behind it counts for nothing
   */
  static Optional<InetAddress> bytes(String text) {
    String bare = text.split("%", 2)[0];
    return FIGURES.matcher(bare).matches() ? parsed(bare) : Optional.empty();
  }

  private static Optional<InetAddress> parsed(String figures) {
    try {
      return Optional.of(InetAddress.getByName(figures));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  static boolean is(InetAddress address) {
    return OTHERS.stream().noneMatch(range -> range.holds(address.getAddress()));
  }
}
