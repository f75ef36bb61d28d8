package org.facecert.traffic.capture;

import io.netty.util.NetUtil;
import java.nio.ByteBuffer;

/**
 * An address of IP and a port.
 *
 * @param high the first eight bytes; of IPv4 0
 * @param port 0 where there is none
 */
record NetAddress(long high, long low, boolean six, int port) {

  private static final long UNSIGNED = 0xFFFF_FFFFL;

  static NetAddress four(ByteBuffer bytes, int at) {
    return new NetAddress(0, bytes.getInt(at) & UNSIGNED, false, 0);
  }

  static NetAddress six(ByteBuffer bytes, int at) {
    return new NetAddress(bytes.getLong(at), bytes.getLong(at + Long.BYTES), true, 0);
  }

  NetAddress at(int of) {
    return new NetAddress(high, low, six, of);
  }

  String host() {
    ByteBuffer bytes = ByteBuffer.allocate(six ? 2 * Long.BYTES : Integer.BYTES);
    if (six) {
      bytes.putLong(high).putLong(low);
    } else {
      bytes.putInt((int) low);
    }
    return NetUtil.bytesToIpAddress(bytes.array());
  }

  @Override
  public String toString() {
    if (port == 0) {
      return host();
    }
    return six ? "[" + host() + "]:" + port : host() + ":" + port;
  }
}
