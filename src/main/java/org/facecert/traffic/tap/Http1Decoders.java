package org.facecert.traffic.tap;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Netty's decoders of HTTP/1, with our bounds. */
public final class Http1Decoders {

  /** Of a head or of the trailers, in bytes. */
  public static final int LARGEST_HEAD = 64 << 10;

  private static final int CHUNK = 64 << 10;

  private Http1Decoders() {}

  private static HttpDecoderConfig bounds(boolean strict) {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(LARGEST_HEAD)
        .setMaxHeaderSize(LARGEST_HEAD)
        .setMaxChunkSize(CHUNK)
        .setAllowDuplicateContentLengths(false)
        .setStrictLineParsing(strict)
        .setUseRfc9112TransferEncoding(true)
        .setValidateHeaders(strict);
  }

  /**
   * Strict: what can be read in two ways is malformed.
   *
   * @param ambiguous told of a request with both lengths
   */
  public static HttpRequestDecoder requests(Runnable ambiguous) {
    return requests(ambiguous, left -> {});
  }

  /**
   * @param left told of bytes at the end that make no whole line
   */
  static HttpRequestDecoder requests(Runnable ambiguous, IntConsumer left) {
    return new HttpRequestDecoder(bounds(true)) {
      @Override
      public void channelInactive(ChannelHandlerContext context) throws Exception {
        left.accept(actualReadableBytes());
        super.channelInactive(context);
      }

      @Override
      protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        ambiguous.run();
        super.handleTransferEncodingChunkedWithContentLength(message);
      }
    };
  }

  /**
   * @param toHead whether the next response is one to HEAD, without a body whatever it says
   * @param ambiguous told of a response with both lengths
   * @param left told of bytes at the end that make no whole line
   */
  static HttpResponseDecoder responses(
      BooleanSupplier toHead, Runnable ambiguous, IntConsumer left) {
    return new HttpResponseDecoder(bounds(false)) {
      @Override
      public void channelInactive(ChannelHandlerContext context) throws Exception {
        left.accept(actualReadableBytes());
        super.channelInactive(context);
      }

      @Override
      protected boolean isContentAlwaysEmpty(HttpMessage message) {
        return toHead.getAsBoolean() || super.isContentAlwaysEmpty(message);
      }

      @Override
      protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        ambiguous.run();
        super.handleTransferEncodingChunkedWithContentLength(message);
      }
    };
  }

  /** What is written into it comes out at the sink, decoded. */
  static EmbeddedChannel decoding(ChannelHandler decoder, Consumer<Object> sink) {
    return new EmbeddedChannel(
        decoder,
        new SimpleChannelInboundHandler<Object>() {
          @Override
          protected void channelRead0(ChannelHandlerContext context, Object message) {
            sink.accept(message);
          }
        });
  }
}
