package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** The origin's end of requests in the clear. */
final class PlainOrigin extends ChannelInboundHandlerAdapter {

  private final PlainHttp client;

  PlainOrigin(PlainHttp client) {
    this.client = client;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    client.answered((ByteBuf) message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    client.flushed();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    client.originWritable();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    client.originGone(context.channel());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Channels.close(context.channel());
  }
}
