package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import org.jspecify.annotations.Nullable;

/** What the frames of one direction say, without what only flow control needs. */
final class Http2Frames extends Http2FrameAdapter {

  /** What is done with them. */
  interface Receiver {
    void head(int stream, Http2Headers headers, boolean last) throws RefusedTraffic;

    void data(int stream, ByteBuf data, boolean last) throws RefusedTraffic;

    /** Bytes of data with their padding, of whichever stream. */
    default void sent(int bytes) {}

    void reset(int stream, long code);

    void promise(int stream, Http2Headers headers) throws RefusedTraffic;

    void settings(Http2Settings settings);

    void acknowledged();
  }

  private final Receiver receiver;
  private final FloodGuard floods;
  private @Nullable RefusedTraffic refused;

  Http2Frames(Receiver receiver, FloodGuard floods) {
    this.receiver = receiver;
    this.floods = floods;
  }

  /** What was refused while frames were read; Netty's listener cannot throw it. */
  @Nullable RefusedTraffic refused() {
    return refused;
  }

  private interface Deed {
    void run() throws RefusedTraffic;
  }

  private void guarded(Deed deed) {
    try {
      if (refused == null) {
        deed.run();
      }
    } catch (RefusedTraffic e) {
      refused = e;
    }
  }

  private void count(FloodGuard.Kind kind) {
    guarded(() -> floods.count(kind));
  }

  @Override
  public int onDataRead(
      ChannelHandlerContext context, int stream, ByteBuf data, int padding, boolean last) {
    int size = data.readableBytes() + padding;
    if (!data.isReadable() && !last) {
      count(FloodGuard.Kind.EMPTY_DATA);
    }
    receiver.sent(size);
    guarded(() -> receiver.data(stream, data, last));
    return size;
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean last) {
    guarded(() -> receiver.head(stream, headers, last));
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext context,
      int stream,
      Http2Headers headers,
      int dependency,
      short weight,
      boolean exclusive,
      int padding,
      boolean last) {
    onHeadersRead(context, stream, headers, padding, last);
  }

  @Override
  public void onRstStreamRead(ChannelHandlerContext context, int stream, long code) {
    count(FloodGuard.Kind.RESET);
    receiver.reset(stream, code);
  }

  @Override
  public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) {
    count(FloodGuard.Kind.SETTINGS);
    receiver.settings(settings);
  }

  @Override
  public void onSettingsAckRead(ChannelHandlerContext context) {
    count(FloodGuard.Kind.SETTINGS);
    receiver.acknowledged();
  }

  @Override
  public void onPingRead(ChannelHandlerContext context, long data) {
    count(FloodGuard.Kind.PING);
  }

  @Override
  public void onPriorityRead(
      ChannelHandlerContext context, int stream, int dependency, short weight, boolean exclusive) {
    count(FloodGuard.Kind.PRIORITY);
  }

  @Override
  public void onPushPromiseRead(
      ChannelHandlerContext context, int stream, int promised, Http2Headers headers, int padding) {
    guarded(() -> receiver.promise(promised, headers));
  }

  @Override
  public void onUnknownFrame(
      ChannelHandlerContext context, byte type, int stream, Http2Flags flags, ByteBuf payload) {
    count(FloodGuard.Kind.UNKNOWN);
  }
}
