package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import java.util.Locale;
import org.facecert.traffic.FlowPath;
import org.jspecify.annotations.Nullable;

/** The messages of a WebSocket, each a flow. */
public final class WebSocketTap implements WireTap {

  private final FlowBook book;
  private final FlowPath path;
  private final WebSocketSide client;
  private final WebSocketSide origin;
  private @Nullable WireTap next;

  WebSocketTap(FlowBook book, FlowPath path, OpenFlow opening) {
    this.book = book;
    this.path = path;
    client = new WebSocketSide(new WebSocketMessages(book, opening, true));
    origin = new WebSocketSide(new WebSocketMessages(book, opening, false));
  }

  static boolean isOpenedBy(OpenFlow flow) {
    return "websocket".equals(flow.responseHeader("upgrade").toLowerCase(Locale.ROOT));
  }

  @Override
  public void fromClient(ByteBuf bytes) throws RefusedTraffic {
    if (next != null || !client.read(bytes)) {
      raw().fromClient(bytes);
    }
  }

  @Override
  public void fromOrigin(ByteBuf bytes) throws RefusedTraffic {
    if (next != null || !origin.read(bytes)) {
      raw().fromOrigin(bytes);
    }
  }

  /** What does not keep to the protocol is not understood from there on. */
  private WireTap raw() {
    WireTap tap = next;
    if (tap == null) {
      tap = new RawTap(book, path);
      next = tap;
    }
    return tap;
  }

  @Override
  public void end(String detail) {
    client.end(detail);
    origin.end(detail);
    if (next != null) {
      next.end(detail);
    }
  }

  @Override
  public void refused(RefusedTraffic why) {
    end("refused");
  }
}
