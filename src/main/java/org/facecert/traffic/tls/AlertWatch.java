package org.facecert.traffic.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for alerts in the clear on their way to the engine: a client built on OpenSSL refuses a
 * certificate of TLS 1.3 by one, which the engine takes for a broken record.
 */
public final class AlertWatch extends ChannelInboundHandlerAdapter {

  private static final int HEAD = 5;
  private static final int ALERT = 21;
  private static final int FATAL = 2;
  private static final int PLAIN_ALERT = 2;

  private final byte[] head = new byte[HEAD + PLAIN_ALERT];
  private int read;
  private int left;
  private @Nullable String alert;

  /** The first fatal alert, or one that ends a handshake. */
  public Optional<String> alert() {
    return Optional.ofNullable(alert);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (alert == null && message instanceof ByteBuf bytes) {
      look(bytes.slice());
    }
    context.fireChannelRead(message);
  }

  private void look(ByteBuf in) {
    while (in.isReadable() && alert == null) {
      if (left > 0) {
        int skip = Math.min(left, in.readableBytes());
        in.skipBytes(skip);
        left -= skip;
      } else {
        head[read++] = in.readByte();
        record();
      }
    }
  }

  private void record() {
    if (read < HEAD) {
      return;
    }
    int length = (head[3] & 0xFF) << 8 | head[4] & 0xFF;
    if (head[0] != ALERT || length != PLAIN_ALERT) {
      left = length;
      read = 0;
    } else if (read == HEAD + PLAIN_ALERT) {
      if (head[HEAD] == FATAL) {
        alert = Alert.name(head[HEAD + 1] & 0xFF);
      }
      read = 0;
    }
  }
}
