package org.facecert.traffic.tap;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.facecert.traffic.FlowAnomaly.Kind;
import org.facecert.traffic.FlowOutcome;
import org.jspecify.annotations.Nullable;

/** Messages of one direction, put together out of frames; compressed ones are opened (RFC 7692). */
final class WebSocketMessages {

  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CONTROL = 8;
  private static final int LAST_CONTROL = 10;
  private static final int COMPRESSED = 0x40;
  private static final long MOST_INFLATED = 256L << 20;
  private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

  private final FlowBook book;
  private final OpenFlow opening;
  private final boolean sent;
  private final boolean deflate;
  private final byte[] out = new byte[8 << 10];
  private @Nullable Inflater inflater;
  private @Nullable OpenFlow message;
  private boolean compressed;
  private boolean broken;
  private long inflated;

  /**
   * @param sent by the client, otherwise by the origin
   */
  WebSocketMessages(FlowBook book, OpenFlow opening, boolean sent) {
    this.book = book;
    this.opening = opening;
    this.sent = sent;
    deflate =
        opening
            .responseHeader("sec-websocket-extensions")
            .toLowerCase(Locale.ROOT)
            .contains("permessage-deflate");
  }

  /**
   * A frame begins.
   *
   * @return false when it cannot be one
   */
  boolean frame(int first) {
    int opcode = first & 0x0F;
    boolean packed = (first & COMPRESSED) != 0;
    if (opcode >= CONTROL) {
      return opcode <= LAST_CONTROL && !packed;
    }
    if (opcode == 0) {
      return message != null && !packed;
    }
    if (message != null || opcode > BINARY || packed && !deflate) {
      return false;
    }
    begin(opcode == TEXT ? "text" : "binary");
    compressed = packed;
    broken = false;
    inflated = 0;
    return true;
  }

  private void begin(String kind) {
    OpenFlow flow = new OpenFlow(book, opening.path());
    flow.openedBy(opening.number());
    flow.request(
        "WebSocket",
        "MESSAGE",
        opening.url(),
        List.of(new org.facecert.traffic.HeaderField("_opcode", kind)));
    if (!sent) {
      flow.requestEnded();
      flow.response(0, "", List.of());
    }
    message = flow;
  }

  void data(byte[] bytes, int count) {
    OpenFlow flow = message;
    if (flow == null || broken) {
      return;
    }
    if (compressed) {
      inflate(flow, bytes, count);
    } else {
      keep(flow, bytes, count);
    }
  }

  private void keep(OpenFlow flow, byte[] bytes, int count) {
    if (sent) {
      flow.requestData(ByteBuffer.wrap(bytes, 0, count));
    } else {
      flow.responseData(ByteBuffer.wrap(bytes, 0, count));
    }
  }

  private void inflate(OpenFlow flow, byte[] bytes, int count) {
    if (inflater == null) {
      inflater = new Inflater(true);
    }
    Inflater engine = inflater;
    engine.setInput(bytes, 0, count);
    try {
      int got = engine.inflate(out);
      while (got > 0 && inflated < MOST_INFLATED) {
        inflated += got;
        keep(flow, out, got);
        got = engine.inflate(out);
      }
      if (inflated >= MOST_INFLATED) {
        notInflated(flow, "more than " + MOST_INFLATED);
      }
    } catch (DataFormatException e) {
      notInflated(flow, "damaged");
    }
    if (engine.finished()) {
      engine.reset();
    }
  }

  /** How much of it is lost nobody can count; it is not nothing. */
  private void notInflated(OpenFlow flow, String why) {
    flow.anomaly(Kind.NOT_INFLATED, why);
    broken = true;
    book.notUnderstood(1);
  }

  void frameEnded(boolean last, boolean control) {
    OpenFlow flow = message;
    if (flow == null || control || !last) {
      return;
    }
    message = null;
    if (compressed && !broken) {
      inflate(flow, TAIL, TAIL.length);
    }
    if (broken) {
      flow.end(FlowOutcome.CUT_SHORT, "not inflated");
      return;
    }
    if (sent) {
      flow.requestEnded();
    } else {
      flow.responseEnded(List.of());
    }
    flow.end(FlowOutcome.PASSED, "");
  }

  /** Bytes at the end that make no head of a frame. */
  void left(int count) {
    book.notUnderstood(count);
  }

  void end(String detail) {
    if (message != null) {
      message.end(FlowOutcome.CUT_SHORT, detail);
      message = null;
    }
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
