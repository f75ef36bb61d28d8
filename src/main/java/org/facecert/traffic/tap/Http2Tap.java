package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Settings;
import org.facecert.traffic.FlowAnomaly.Kind;
import org.facecert.traffic.FlowPath;
import org.jspecify.annotations.Nullable;

/** HTTP/2, and gRPC in it. */
public final class Http2Tap implements WireTap {

  private static final int PREFACE = 24;
  private static final int USUAL_TABLE = 4096;
  private static final int USUAL_FRAME = 16 << 10;

  private final FlowBook book;
  private final FlowPath path;
  private final Http2Streams streams;
  private final Http2Frames requests;
  private final Http2Frames responses;
  private final Http2Side client;
  private final Http2Side origin;
  private int preface = PREFACE;
  private @Nullable RefusedTraffic fault;
  private @Nullable WireTap next;

  public Http2Tap(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
    streams = new Http2Streams(book, path);
    requests =
        new Http2Frames(
            streams.requests(this::toOrigin, this::seenByClient), new FloodGuard(book::now));
    responses =
        new Http2Frames(
            streams.responses(this::toClient, this::seenByOrigin), new FloodGuard(book::now));
    client = new Http2Side(requests);
    origin = new Http2Side(responses);
  }

  /** What one side allows holds for what the other sends. */
  private void toOrigin(Http2Settings settings) {
    allow(origin, settings);
  }

  private void toClient(Http2Settings settings) {
    allow(client, settings);
  }

  private void allow(Http2Side side, Http2Settings settings) {
    Long table = settings.headerTableSize();
    Integer frame = settings.maxFrameSize();
    try {
      if (table != null || frame != null) {
        side.allowed(table == null ? USUAL_TABLE : table, frame == null ? USUAL_FRAME : frame);
      }
    } catch (Http2Exception e) {
      fault = malformed(e, Kind.MALFORMED_REQUEST);
    }
  }

  private void seenByClient() {
    seen(client);
  }

  private void seenByOrigin() {
    seen(origin);
  }

  private void seen(Http2Side side) {
    try {
      side.acknowledged();
    } catch (Http2Exception e) {
      fault = malformed(e, Kind.MALFORMED_REQUEST);
    }
  }

  private static RefusedTraffic malformed(Http2Exception e, Kind kind) {
    return e instanceof Http2Exception.HeaderListSizeException
        ? new RefusedTraffic(Kind.HEAD_TOO_LARGE, "more than " + Http1Decoders.LARGEST_HEAD)
        : new RefusedTraffic(kind, String.valueOf(e.error()));
  }

  @Override
  public void fromClient(ByteBuf bytes) throws RefusedTraffic {
    if (next != null) {
      next.fromClient(bytes);
      return;
    }
    int skipped = Math.min(preface, bytes.readableBytes());
    preface -= skipped;
    ByteBuf frames = bytes.slice(bytes.readerIndex() + skipped, bytes.readableBytes() - skipped);
    try {
      client.read(frames);
    } catch (Http2Exception e) {
      throw malformed(e, Kind.MALFORMED_REQUEST);
    }
    check(requests.refused());
    check(fault);
  }

  private static void check(@Nullable RefusedTraffic why) throws RefusedTraffic {
    if (why != null) {
      throw why;
    }
  }

  @Override
  public void fromOrigin(ByteBuf bytes) throws RefusedTraffic {
    if (next != null) {
      next.fromOrigin(bytes);
      return;
    }
    try {
      origin.read(bytes);
    } catch (Http2Exception e) {
      lost(malformed(e, Kind.MALFORMED_RESPONSE)).fromOrigin(bytes);
      return;
    }
    check(responses.refused());
    check(fault);
  }

  private WireTap lost(RefusedTraffic why) {
    streams.anomaly(why.anomaly());
    streams.end("not understood from here on");
    WireTap raw = new RawTap(book, path);
    next = raw;
    return raw;
  }

  @Override
  public boolean holdsBack() {
    return next == null && streams.hold().isHeld();
  }

  @Override
  public ByteBuf inPlaceOfOrigin() {
    return next == null
        ? streams.hold().told(origin.unread() == 0)
        : io.netty.buffer.Unpooled.EMPTY_BUFFER;
  }

  @Override
  public boolean silencesOrigin() {
    return next == null && streams.hold().isSilent();
  }

  @Override
  public void end(String detail) {
    streams.end(detail);
    book.notUnderstood(client.unread() + origin.unread());
    client.close();
    origin.close();
    if (next != null) {
      next.end(detail);
    }
  }

  @Override
  public void refused(RefusedTraffic why) {
    streams.refused(why);
    end("refused");
  }
}
