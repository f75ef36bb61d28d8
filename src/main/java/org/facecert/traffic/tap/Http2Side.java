package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListener;

/** The frames of one direction of HTTP/2, read by Netty, whose reader wants them whole. */
final class Http2Side {

  /** A frame is 16 KiB unless the other side allows more. */
  private static final int LARGEST_FRAME = 1 << 20;

  private static final int SMALLEST_LIMIT = 16 << 10;

  private final DefaultHttp2HeadersDecoder heads =
      new DefaultHttp2HeadersDecoder(false, Http1Decoders.LARGEST_HEAD);
  private final DefaultHttp2FrameReader reader = new DefaultHttp2FrameReader(heads);
  private final Http2FrameListener listener;
  private final ChannelHandlerContext context;
  private ByteBuf rest = Unpooled.EMPTY_BUFFER;
  private long lowered = -1;

  Http2Side(Http2FrameListener listener) {
    this.listener = listener;
    // the reader asks it for buffers and for nothing else
    ChannelInboundHandlerAdapter nothing = new ChannelInboundHandlerAdapter();
    context = new EmbeddedChannel(nothing).pipeline().context(nothing);
  }

  /** Leaves the caller's buffer as it is. */
  void read(ByteBuf bytes) throws Http2Exception {
    rest =
        ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(
            ByteBufAllocator.DEFAULT, rest, bytes.retainedDuplicate());
    int before;
    do {
      before = rest.readableBytes();
      reader.readFrame(context, rest, listener);
    } while (rest.isReadable() && rest.readableBytes() < before);
    if (!rest.isReadable()) {
      rest.release();
      rest = Unpooled.EMPTY_BUFFER;
    }
  }

  /** What the receiver of this direction allows; what it takes back counts once that is seen. */
  void allowed(long table, int frame) throws Http2Exception {
    if (table >= heads.maxHeaderTableSize()) {
      heads.maxHeaderTableSize(table);
    } else {
      lowered = table;
    }
    int largest = Math.min(LARGEST_FRAME, Math.max(frame, reader.maxFrameSize()));
    reader.maxFrameSize(Math.max(SMALLEST_LIMIT, largest));
  }

  /** The sender of this direction has seen what was allowed. */
  void acknowledged() throws Http2Exception {
    if (lowered >= 0) {
      heads.maxHeaderTableSize(lowered);
      lowered = -1;
    }
  }

  /** Bytes that make no whole frame yet. */
  int unread() {
    return rest.readableBytes();
  }

  void close() {
    rest.release();
    rest = Unpooled.EMPTY_BUFFER;
    reader.close();
  }
}
