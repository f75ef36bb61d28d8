package org.facecert.traffic.proxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.charset.StandardCharsets;

/** Deeds of a channel of which nobody waits for the end. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, which is heard of
final class Channels {

  private Channels() {}

  static void close(Channel channel) {
    channel.close();
  }

  static void closeAfterWrites(Channel channel) {
    if (channel.isActive()) {
      channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  static void write(Channel channel, Object message) {
    channel.write(message);
  }

  static void writeAndFlush(Channel channel, Object message) {
    channel.writeAndFlush(message);
  }

  /** An answer of the proxy's own, after which the connection is closed. */
  static void answer(Channel channel, String status) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    channel
        .writeAndFlush(Unpooled.copiedBuffer(head, StandardCharsets.US_ASCII))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
