package org.facecert.traffic.capture;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** Has both sides of a connection say again what they said, in the order of the capture. */
final class StreamReplay {

  private static final int PIECE = 64 << 10;

  private final CaptureFile file;
  private final SegmentTable table;
  private final PacketClock clock;
  private final CaptureListener listener;
  private final long mostSteps;

  StreamReplay(
      CaptureFile file,
      SegmentTable table,
      PacketClock clock,
      CaptureListener listener,
      long mostSteps) {
    this.file = file;
    this.table = table;
    this.clock = clock;
    this.listener = listener;
    this.mostSteps = mostSteps;
  }

  /**
   * @param way to the connection
   */
  void play(TcpStream stream, List<String> way, Dialogue dialogue) throws IOException {
    Side client = new Side(stream.client(), true, way, dialogue);
    Side origin = new Side(stream.origin(), false, way, dialogue);
    client.begin();
    origin.begin();
    while ((client.hasNext() || origin.hasNext())
        && client.assembly.steps() + origin.assembly.steps() <= mostSteps) {
      boolean first = !origin.hasNext() || client.hasNext() && client.id < origin.id;
      (first ? client : origin).next();
    }
    if (client.hasNext() || origin.hasNext()) {
      String why = "its packets overlap more often than is allowed: what follows is not looked at";
      listener.unknown(way, 0, CaptureDoubt.BOUND, why);
    }
    client.end();
    origin.end();
    dialogue.end();
  }

  /** One side of it. */
  private final class Side implements SideAssembly.OrderedBytes {

    private final StreamSide sent;
    private final boolean client;
    private final List<String> way;
    private final Dialogue dialogue;
    private final SideAssembly assembly;
    private final SideHoles holes;
    private int id;

    Side(StreamSide sent, boolean client, List<String> way, Dialogue dialogue) {
      this.sent = sent;
      this.client = client;
      this.way = way;
      this.dialogue = dialogue;
      id = sent.segments().first();
      long begin = first();
      holes = SideHoles.of(table, sent, begin);
      assembly = new SideAssembly(file, holes, begin, this);
    }

    private long first() {
      if (sent.isWhole()) {
        return sent.begin();
      }
      OptionalLong least = OptionalLong.empty();
      for (int each = id; each != SegmentTable.NONE; each = table.next(each)) {
        long sequence = table.sequence(each);
        least = OptionalLong.of(Math.min(sequence, least.orElse(sequence)));
      }
      return least.orElse(0);
    }

    private String name() {
      return client ? "the client" : "the server";
    }

    void begin() {
      if (!sent.isWhole() && hasNext()) {
        String why = "the capture begins in the midst of what " + name() + " sends";
        listener.unknown(way, 0, CaptureDoubt.DAMAGED, why);
        dialogue.missing(client);
      }
    }

    boolean hasNext() {
      return id != SegmentTable.NONE;
    }

    void next() throws IOException {
      clock.set(table.millis(id));
      assembly.take(table.sequence(id), table.at(id), table.captured(id));
      id = table.next(id);
    }

    @Override
    public void bytes(long source, int length) throws IOException {
      for (int from = 0; from < length; from += PIECE) {
        int part = Math.min(PIECE, length - from);
        byte[] bytes = new byte[part];
        file.at(source + from, part).get(bytes);
        dialogue.says(client, Unpooled.wrappedBuffer(bytes));
      }
    }

    @Override
    public void missing(long count) {
      String why = "packets of " + name() + " are missing, or cut: what is on both sides is apart";
      listener.unknown(way, count, CaptureDoubt.DAMAGED, why);
      dialogue.missing(client);
    }

    void end() throws IOException {
      assembly.finish();
      boolean any = sent.segments().first() != SegmentTable.NONE;
      long behind = sent.missingBehind(any ? holes.end() : -1);
      if (behind > 0) {
        missing(behind);
      }
      if (assembly.differs()) {
        String why = "packets of " + name() + " differ for the same place: the first counts";
        listener.unknown(way, 0, CaptureDoubt.DAMAGED, why);
      }
    }
  }
}
