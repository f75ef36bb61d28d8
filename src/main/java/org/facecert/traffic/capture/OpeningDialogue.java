package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides by the first bytes whether it is TLS. */
final class OpeningDialogue implements Dialogue {

  private final Supplier<Dialogue> clear;
  private final Supplier<Dialogue> secret;
  private final ByteBuf client = Unpooled.buffer(0);
  private final ByteBuf origin = Unpooled.buffer(0);
  private @Nullable Dialogue chosen;

  OpeningDialogue(Supplier<Dialogue> clear, Supplier<Dialogue> secret) {
    this.clear = clear;
    this.secret = secret;
  }

  @Override
  public void says(boolean byClient, ByteBuf bytes) {
    if (chosen != null) {
      chosen.says(byClient, bytes);
      return;
    }
    (byClient ? client : origin).writeBytes(bytes);
    if (client.readableBytes() > TlsRecords.HEAD || origin.readableBytes() > TlsRecords.HEAD) {
      choose();
    }
  }

  private Dialogue choose() {
    if (chosen != null) {
      return chosen;
    }
    boolean tls = TlsRecords.begin(client) || TlsRecords.begin(origin);
    Dialogue dialogue = (tls ? secret : clear).get();
    chosen = dialogue;
    if (client.isReadable()) {
      dialogue.says(true, client);
    }
    if (origin.isReadable()) {
      dialogue.says(false, origin);
    }
    return dialogue;
  }

  @Override
  public void missing(boolean byClient) {
    if (chosen != null || client.isReadable() || origin.isReadable()) {
      choose().missing(byClient);
    }
  }

  @Override
  public void end() {
    if (chosen != null || client.isReadable() || origin.isReadable()) {
      choose().end();
    }
  }
}
