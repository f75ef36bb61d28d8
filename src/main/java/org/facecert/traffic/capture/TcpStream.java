package org.facecert.traffic.capture;

/** A connection, as it was captured. */
final class TcpStream {

  private final int number;
  private final NetAddress one;
  private final NetAddress other;
  private final StreamSide fromOne;
  private final StreamSide fromOther;
  private boolean known;
  private boolean oneIsClient;

  /**
   * @param number from 0, in the order of their first packets
   * @param one that was seen to send first
   */
  TcpStream(int number, NetAddress one, NetAddress other, SegmentTable table) {
    this.number = number;
    this.one = one;
    this.other = other;
    fromOne = new StreamSide(table);
    fromOther = new StreamSide(table);
    // servers listen at the smaller port
    oneIsClient = one.port() >= other.port();
  }

  StreamSide from(NetAddress sender) {
    return sender.equals(one) ? fromOne : fromOther;
  }

  StreamSide to(NetAddress sender) {
    return sender.equals(one) ? fromOther : fromOne;
  }

  /** Who asks for a connection is the client, whatever the ports are. */
  void opened(NetAddress by) {
    if (!known) {
      known = true;
      oneIsClient = by.equals(one);
    }
  }

  StreamSide client() {
    return oneIsClient ? fromOne : fromOther;
  }

  StreamSide origin() {
    return oneIsClient ? fromOther : fromOne;
  }

  NetAddress clientAddress() {
    return oneIsClient ? one : other;
  }

  NetAddress originAddress() {
    return oneIsClient ? other : one;
  }

  /** As it stands in the way to what it carries. */
  String name() {
    return clientAddress() + "-" + originAddress() + " stream " + number;
  }
}
