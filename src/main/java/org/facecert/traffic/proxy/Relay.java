package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import org.facecert.traffic.FlowAnomaly;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.Protection;
import org.facecert.traffic.tap.FlowBook;
import org.facecert.traffic.tap.OpenFlow;
import org.facecert.traffic.tap.RefusedTraffic;
import org.facecert.traffic.tap.WireTap;

/** Two channels, each of which gets what the other brings, and a tap that hears it before. */
final class Relay {

  private final FlowBook book;
  private final FlowPath path;
  private final WireTap tap;
  private final Channel client;
  private final Channel origin;
  private long fromClient;
  private long fromOrigin;
  private boolean over;

  Relay(FlowBook book, FlowPath path, WireTap tap, Channel client, Channel origin) {
    this.book = book;
    this.path = path;
    this.tap = tap;
    this.client = client;
    this.origin = origin;
  }

  /** Both ends begin to read. */
  void begin() {
    client.config().setAutoRead(true);
    origin.config().setAutoRead(true);
  }

  RelayEnd clientEnd() {
    return new RelayEnd(this, true);
  }

  RelayEnd originEnd() {
    return new RelayEnd(this, false);
  }

  Channel other(boolean isClient) {
    return isClient ? origin : client;
  }

  void bytes(boolean ofClient, ByteBuf bytes) {
    int count = bytes.readableBytes();
    if (over || count == 0) {
      bytes.release();
      return;
    }
    book.relayed(count);
    if (!ofClient && tap.silencesOrigin()) {
      bytes.release();
      return;
    }
    try {
      if (ofClient) {
        fromClient += count;
        tap.fromClient(bytes);
      } else {
        fromOrigin += count;
        tap.fromOrigin(bytes);
      }
    } catch (RefusedTraffic e) {
      bytes.release();
      refuse(e);
      return;
    }
    if (ofClient && tap.holdsBack()) {
      bytes.release();
    } else {
      Channels.write(other(ofClient), bytes);
    }
    ByteBuf told = tap.inPlaceOfOrigin();
    if (told.isReadable()) {
      Channels.write(client, told);
    }
  }

  /** A tap threw what it should not: what it read until now may be anything. */
  void failed(Throwable cause) {
    if (!over) {
      refuse(
          new RefusedTraffic(
              FlowAnomaly.Kind.READER_FAILED, String.valueOf(cause.getStackTrace()[0])));
    }
  }

  private void refuse(RefusedTraffic why) {
    over = true;
    tap.refused(why);
    Channels.close(client);
    Channels.close(origin);
  }

  /**
   * One side is gone.
   *
   * @param alert that it ended the connection by; empty for none
   */
  void closed(boolean byClient, String alert, String detail) {
    if (over) {
      return;
    }
    over = true;
    boolean secure = path.protection().kind() == Protection.Kind.TLS;
    if (fromClient == 0 && (secure || fromOrigin == 0)) {
      OpenFlow flow = new OpenFlow(book, path);
      flow.end(nothing(secure, byClient && !alert.isEmpty()), alert.isEmpty() ? detail : alert);
    }
    tap.end(detail);
    Channels.closeAfterWrites(other(byClient));
  }

  private static FlowOutcome nothing(boolean secure, boolean alert) {
    if (alert) {
      return FlowOutcome.ALERT_BY_CLIENT;
    }
    return secure ? FlowOutcome.NO_BYTE_AFTER_HANDSHAKE : FlowOutcome.UNANSWERED;
  }
}
