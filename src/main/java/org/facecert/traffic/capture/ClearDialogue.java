package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.Supplier;
import org.facecert.traffic.FlowPath;
import org.facecert.traffic.tap.FlowBook;
import org.facecert.traffic.tap.RawTap;
import org.facecert.traffic.tap.RefusedTraffic;
import org.facecert.traffic.tap.SniffingTap;
import org.facecert.traffic.tap.WireTap;
import org.jspecify.annotations.Nullable;

/**
 * What is said in the clear, or was taken out of TLS: HTTP, WebSocket, or bytes. The proxy's own
 * taps read it. Behind a gap it is begun anew.
 */
final class ClearDialogue implements Dialogue {

  private final List<String> way;
  private final FlowBook book;
  private final SpokenFlows flows;
  private final CaptureListener listener;
  private final Supplier<WireTap> taps;
  private @Nullable WireTap tap;
  private boolean refused;

  /**
   * @param asBytes whether it is looked through as bytes whatever it is
   */
  ClearDialogue(List<String> way, FlowPath path, DialogueParts parts, boolean asBytes) {
    this.way = way;
    this.listener = parts.listener();
    flows = new SpokenFlows(way, parts.bodies(), listener, asBytes);
    book = new FlowBook(parts.clock(), parts.bodies(), flows);
    taps = asBytes ? () -> new RawTap(book, path) : () -> new SniffingTap(book, path);
  }

  @Override
  public void says(boolean client, ByteBuf bytes) {
    if (refused) {
      return;
    }
    WireTap current = tap == null ? taps.get() : tap;
    tap = current;
    try {
      if (client) {
        current.fromClient(bytes);
      } else {
        current.fromOrigin(bytes);
      }
    } catch (RefusedTraffic e) {
      // all of it is looked through once more, as bytes
      current.refused(e);
      refused = true;
      tap = null;
    }
  }

  @Override
  public void missing(boolean client) {
    over("bytes are missing");
  }

  @Override
  public void end() {
    over("the capture ends");
    long lost = book.coverage().notUnderstood() - flows.tunnelled();
    if (lost > 0 && !isDoubtful()) {
      String why = "left over: no whole message, frame or head";
      listener.unknown(way, lost, CaptureDoubt.DAMAGED, why);
    }
  }

  private void over(String why) {
    if (tap != null) {
      tap.end(why);
      tap = null;
    }
  }

  /** Whether it has to be looked through as bytes too. */
  boolean isDoubtful() {
    return refused || flows.isDoubtful();
  }
}
