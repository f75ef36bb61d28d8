package org.facecert.traffic.capture;

import java.io.IOException;
import java.util.List;
import org.facecert.traffic.Body;
import org.facecert.traffic.body.BodyWriter;
import org.facecert.traffic.capture.DatagramFlow.Kind;

/** What is no connection, one packet behind the other. */
final class DatagramReading {

  private static final int PIECE = 64 << 10;

  private final CaptureFile file;
  private final SegmentTable table;
  private final HeldBodies bodies;

  DatagramReading(CaptureFile file, SegmentTable table, HeldBodies bodies) {
    this.file = file;
    this.table = table;
    this.bodies = bodies;
  }

  void tell(DatagramFlow flow, CaptureListener listener) throws IOException {
    List<String> way = List.of(flow.name());
    long length = flow.segments().bytes();
    if (flow.kind() == Kind.QUIC) {
      listener.unknown(way, length, CaptureDoubt.ENCRYPTED, flow.notRead());
      return;
    }
    if (flow.kind() == Kind.NOT_READ) {
      listener.unknown(way, length, CaptureDoubt.NOT_READ, flow.notRead());
    } else if (flow.isLoose()) {
      String why = "datagrams of an unknown kind: looked through one behind the other";
      listener.unknown(way, length, CaptureDoubt.NOT_READ, why);
    }
    contents(way, together(flow), length, listener);
  }

  private void contents(List<String> way, Body body, long length, CaptureListener listener) {
    if (body.kept() > 0) {
      CapturedContent content = bodies.take(body.digest());
      listener.content(way, content);
      bodies.giveBack(content);
    }
    if (body.kept() < length) {
      String why = "packets are cut, or more than there is room for";
      listener.unknown(way, length - body.kept(), CaptureDoubt.DAMAGED, why);
    }
  }

  private Body together(DatagramFlow flow) throws IOException {
    BodyWriter writer = bodies.begin();
    for (int id = flow.segments().first(); id != SegmentTable.NONE; id = table.next(id)) {
      for (int from = 0; from < table.captured(id); from += PIECE) {
        int part = Math.min(PIECE, table.captured(id) - from);
        writer.write(file.at(table.at(id) + from, part));
      }
    }
    return writer.end(true);
  }
}
