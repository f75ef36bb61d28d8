package org.facecert.traffic.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keeps what the origin says before the client's handshake is over: in TLS 1.3 it may speak with
 * its last message of the handshake, and HTTP/2 has it speak first. Not much: the channel does not
 * read on.
 */
final class EarlyBytes extends ChannelInboundHandlerAdapter {

  private final Queue<Object> held = new ArrayDeque<>();

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    held.add(message);
  }

  /** Gives them to who comes behind it. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    while (!held.isEmpty()) {
      context.fireChannelRead(held.remove());
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    while (!held.isEmpty()) {
      ReferenceCountUtil.release(held.remove());
    }
    context.fireChannelInactive();
  }
}
