package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.facecert.traffic.FlowOutcome;
import org.facecert.traffic.FlowPath;

/** Bytes that nobody understands: kept as two bodies, and counted. */
public final class RawTap implements WireTap {

  private final FlowBook book;
  private final OpenFlow flow;

  public RawTap(FlowBook book, FlowPath path) {
    this.book = book;
    flow = new OpenFlow(book, path);
    flow.request("unknown", "TUNNEL", "tunnel://" + Names.authority(path), List.of());
  }

  @Override
  public void fromClient(ByteBuf bytes) {
    book.notUnderstood(bytes.readableBytes());
    flow.requestData(bytes);
  }

  @Override
  public void fromOrigin(ByteBuf bytes) {
    if (!bytes.isReadable()) {
      return;
    }
    book.notUnderstood(bytes.readableBytes());
    if (!flow.isAnswered()) {
      flow.response(0, "", List.of());
    }
    flow.responseData(bytes);
  }

  @Override
  public void end(String detail) {
    flow.requestEnded();
    if (flow.isAnswered()) {
      flow.responseEnded(List.of());
    }
    flow.end(FlowOutcome.NOT_UNDERSTOOD, detail);
  }

  @Override
  public void refused(RefusedTraffic why) {
    flow.anomaly(why.anomaly().kind(), why.anomaly().detail());
    end("");
  }
}
