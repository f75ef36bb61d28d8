package org.facecert.traffic.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Hears whether the origin speaks before the client does: then it is not TLS. */
final class SpeaksFirst extends ChannelInboundHandlerAdapter {

  private final Tunnel tunnel;

  SpeaksFirst(Tunnel tunnel) {
    this.tunnel = tunnel;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    // puts the relay's end into this place, which is told of it
    tunnel.relay();
    context.pipeline().fireChannelRead(message);
    context.pipeline().fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    tunnel.gone();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Channels.close(context.channel());
  }
}
