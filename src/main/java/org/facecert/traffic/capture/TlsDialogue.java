package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection with TLS, opened as far as there are keys. */
final class TlsDialogue implements Dialogue, TlsSide.OpenedBytes {

  private final List<String> way;
  private final CaptureListener listener;
  private final Function<String, Dialogue> inner;
  private final TlsHandshake handshake;
  private final TlsSide client;
  private final TlsSide origin;
  private @Nullable Dialogue opened;

  /**
   * @param way to what is in it
   * @param inner makes who is told what was in it, by the name of the server
   */
  TlsDialogue(List<String> way, DialogueParts parts, Function<String, Dialogue> inner) {
    this.way = way;
    this.listener = parts.listener();
    this.inner = inner;
    handshake = new TlsHandshake(parts.keys());
    client = new TlsSide(true, handshake, this);
    origin = new TlsSide(false, handshake, this);
  }

  private TlsSide side(boolean byClient) {
    return byClient ? client : origin;
  }

  @Override
  public void says(boolean byClient, ByteBuf bytes) {
    side(byClient).says(bytes);
  }

  @Override
  public void data(boolean byClient, ByteBuf plain) {
    Dialogue told = opened == null ? inner.apply(handshake.serverName()) : opened;
    opened = told;
    told.says(byClient, plain);
  }

  @Override
  public void answered() throws GeneralSecurityException {
    if (handshake.isNewer()) {
      client.keysKnown();
      origin.keysKnown();
    }
  }

  @Override
  public void missing(boolean byClient) {
    side(byClient).blind();
    if (opened != null) {
      opened.missing(byClient);
    }
  }

  @Override
  public void end() {
    if (opened != null) {
      opened.end();
    }
    long lost = client.lost() + origin.lost();
    if (lost > 0) {
      String to = handshake.serverName().isEmpty() ? "" : " to " + handshake.serverName();
      listener.unknown(way, lost, CaptureDoubt.ENCRYPTED, "TLS" + to + ": " + handshake.doubt());
    }
    int left = client.left() + origin.left();
    if (left > 0) {
      listener.unknown(way, left, CaptureDoubt.DAMAGED, "it ends within a record of TLS");
    }
  }
}
