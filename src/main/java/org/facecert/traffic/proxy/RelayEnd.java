package org.facecert.traffic.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.io.IOException;
import org.facecert.traffic.tls.Alert;

/** One end of a relay. */
final class RelayEnd extends ChannelInboundHandlerAdapter {

  private final Relay relay;
  private final boolean isClient;
  private final String name;
  private String alert = "";
  private String how = "closed";

  RelayEnd(Relay relay, boolean isClient) {
    this.relay = relay;
    this.isClient = isClient;
    name = isClient ? "client" : "origin";
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    relay.bytes(isClient, (ByteBuf) message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    Channel other = relay.other(isClient);
    other.flush();
    if (!other.isWritable()) {
      context.channel().config().setAutoRead(false);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    relay.other(isClient).config().setAutoRead(context.channel().isWritable());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == SslCloseCompletionEvent.SUCCESS) {
      how = "close_notify";
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    relay.closed(isClient, alert, name + " " + how);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException || cause instanceof DecoderException)) {
      relay.failed(cause);
      return;
    }
    // what it says can hold what was sent
    alert = Alert.received(cause).orElse("");
    how = alert.isEmpty() ? "broke off" : alert;
    Channels.close(context.channel());
  }
}
