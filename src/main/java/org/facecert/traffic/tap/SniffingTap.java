package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.facecert.traffic.FlowPath;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the first bytes what is spoken; where the origin speaks first, and not as HTTP/2 does,
 * it is not HTTP.
 */
public final class SniffingTap implements WireTap {

  private static final String HTTP2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int TYPE = 3;
  private static final int SETTINGS = 4;
  private static final int HEAD = 9;
  private static final int MOST_EARLY = 16 << 10;
  private static final List<String> BEGINNINGS =
      List.of(
          "GET ",
          "POST ",
          "PUT ",
          "HEAD ",
          "DELETE ",
          "OPTIONS ",
          "PATCH ",
          "TRACE ",
          "PROPFIND ",
          "MKCOL ",
          "COPY ",
          "MOVE ",
          "REPORT ",
          "SEARCH ",
          "QUERY ",
          HTTP2);

  private final FlowBook book;
  private final FlowPath path;
  private final ByteBuf first = Unpooled.buffer(HTTP2.length());
  private final ByteBuf early = Unpooled.buffer(0);
  private @Nullable WireTap chosen;

  public SniffingTap(FlowBook book, FlowPath path) {
    this.book = book;
    this.path = path;
  }

  @Override
  public void fromClient(ByteBuf bytes) throws RefusedTraffic {
    if (chosen != null) {
      chosen.fromClient(bytes);
      return;
    }
    ByteBuf begun = first;
    // nothing is held that decides nothing: the longest beginning is shorter than what is kept
    begun.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
    String text =
        begun.toString(
            0, Math.min(begun.readableBytes(), HTTP2.length()), StandardCharsets.US_ASCII);
    if (BEGINNINGS.stream()
        .noneMatch(each -> each.startsWith(text) && text.length() < each.length())) {
      WireTap tap = choose(tap(text));
      tap.fromClient(begun);
      if (early.isReadable()) {
        tap.fromOrigin(early);
      }
    }
  }

  private WireTap tap(String text) {
    if (text.startsWith(HTTP2)) {
      return new Http2Tap(book, path);
    }
    return BEGINNINGS.stream().anyMatch(text::startsWith)
        ? new Http1Tap(book, path)
        : new RawTap(book, path);
  }

  private WireTap choose(WireTap tap) {
    chosen = tap;
    return tap;
  }

  @Override
  public void fromOrigin(ByteBuf bytes) throws RefusedTraffic {
    if (chosen == null) {
      early.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
      if (!maySettle(early)) {
        WireTap tap = choose(new RawTap(book, path));
        tap.fromClient(first);
        tap.fromOrigin(early);
      }
      return;
    }
    chosen.fromOrigin(bytes);
  }

  @Override
  public boolean holdsBack() {
    return chosen != null && chosen.holdsBack();
  }

  @Override
  public ByteBuf inPlaceOfOrigin() {
    return chosen == null ? Unpooled.EMPTY_BUFFER : chosen.inPlaceOfOrigin();
  }

  @Override
  public boolean silencesOrigin() {
    return chosen != null && chosen.silencesOrigin();
  }

  /** An origin of HTTP/2 sends its settings before it is asked: a frame of type 4, of stream 0. */
  private static boolean maySettle(ByteBuf bytes) {
    return bytes.readableBytes() <= MOST_EARLY
        && (bytes.readableBytes() <= TYPE || bytes.getByte(TYPE) == SETTINGS)
        && (bytes.readableBytes() < HEAD || bytes.getInt(TYPE + 2) == 0);
  }

  @Override
  public void end(String detail) {
    if (chosen != null) {
      chosen.end(detail);
    } else if (first.isReadable() || early.isReadable()) {
      RawTap raw = new RawTap(book, path);
      raw.fromClient(first);
      raw.fromOrigin(early);
      raw.end(detail);
    }
  }

  @Override
  public void refused(RefusedTraffic why) {
    if (chosen != null) {
      chosen.refused(why);
    } else {
      end("");
    }
  }
}
