package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One direction of a connection with TLS. */
final class TlsSide {

  private static final int MOST_EARLY = 64;
  private static final int LONGEST_HANDSHAKE = 256 << 10;
  private static final int MESSAGE_HEAD = 4;
  private static final int CLIENT_HELLO = 1;
  private static final int SERVER_HELLO = 2;
  private static final int END_OF_EARLY_DATA = 5;
  private static final int FINISHED = 20;
  private static final int KEY_UPDATE = 24;

  /** What follows from what a side says. */
  interface OpenedBytes {

    void data(boolean client, ByteBuf plain);

    /** The server has chosen: from here on there are keys. */
    void answered() throws GeneralSecurityException;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Early(int type, int version, byte[] body) {}

  private final boolean client;
  private final TlsHandshake handshake;
  private final OpenedBytes sink;
  private final TlsRecords records = new TlsRecords(this::read);
  private final Deque<Early> early = new ArrayDeque<>();
  private final ByteBuf messages = Unpooled.buffer(0);
  private Deque<TrafficKey> keys = new ArrayDeque<>();
  private @Nullable RecordCipher cipher;
  private boolean secret;
  private boolean blind;
  private long lost;

  TlsSide(boolean client, TlsHandshake handshake, OpenedBytes sink) {
    this.client = client;
    this.handshake = handshake;
    this.sink = sink;
  }

  void says(ByteBuf bytes) {
    // reading counts what is lost as well
    int broken = blind ? bytes.readableBytes() : records.read(bytes);
    lost += broken;
  }

  /** Bytes are missing: which record comes next nobody knows. */
  void blind() {
    lost += records.left();
    blind = true;
  }

  /** Bytes that were not opened. */
  long lost() {
    return lost + early.stream().mapToLong(each -> each.body.length).sum();
  }

  /** Bytes at the end that make no whole record. */
  int left() {
    return blind ? 0 : records.left();
  }

  /** The server has chosen TLS 1.3. */
  void keysKnown() throws GeneralSecurityException {
    keys = handshake.keys(client);
    while (!early.isEmpty()) {
      Early record = early.remove();
      open(record.type, record.version, record.body);
    }
  }

  private void read(int type, int version, byte[] body) {
    try {
      record(type, version, body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ciphers that every JDK has", e);
    }
  }

  private void record(int type, int version, byte[] body) throws GeneralSecurityException {
    if (type == TlsRecords.CHANGE_CIPHER) {
      if (handshake.isAnswered() && !handshake.isNewer()) {
        secret = true;
        cipher = handshake.cipher(client);
      }
    } else if (secret || type == TlsRecords.DATA) {
      if (handshake.isAnswered()) {
        open(type, version, body);
      } else if (early.size() < MOST_EARLY) {
        early.add(new Early(type, version, body));
      } else {
        lost += body.length;
      }
    } else if (type == TlsRecords.HANDSHAKE) {
      messages(body, body.length);
    }
  }

  private void open(int type, int version, byte[] body) throws GeneralSecurityException {
    byte[] plain = handshake.isNewer() ? newer(type, version, body) : older(type, version, body);
    if (plain == null) {
      // of the older version what is no data is about the connection alone
      lost += handshake.isNewer() || type == TlsRecords.DATA ? body.length : 0;
      return;
    }
    int length = plain.length;
    int inner = type;
    if (handshake.isNewer()) {
      while (length > 0 && plain[length - 1] == 0) {
        length--;
      }
      inner = length == 0 ? 0 : plain[--length];
    }
    if (inner == TlsRecords.DATA && length > 0) {
      sink.data(client, Unpooled.wrappedBuffer(plain, 0, length));
    } else if (inner == TlsRecords.HANDSHAKE) {
      messages(plain, length);
    }
  }

  private byte @Nullable [] older(int type, int version, byte[] body) {
    return cipher == null ? null : cipher.open(type, version, body);
  }

  /** Whoever opens one by a later key has done with the earlier ones. */
  private byte @Nullable [] newer(int type, int version, byte[] body) {
    int before = 0;
    for (TrafficKey key : List.copyOf(keys)) {
      byte[] plain = key.cipher().open(type, version, body);
      if (plain != null) {
        for (int i = 0; i < before; i++) {
          keys.remove();
        }
        return plain;
      }
      before++;
    }
    return null;
  }

  private void messages(byte[] bytes, int length) throws GeneralSecurityException {
    messages.writeBytes(bytes, 0, length);
    while (messages.readableBytes() >= MESSAGE_HEAD) {
      int size = messages.getUnsignedMedium(messages.readerIndex() + 1);
      if (size > LONGEST_HANDSHAKE) {
        messages.clear();
        return;
      }
      if (messages.readableBytes() < MESSAGE_HEAD + size) {
        break;
      }
      int type = messages.readUnsignedByte();
      messages.skipBytes(MESSAGE_HEAD - 1);
      byte[] body = new byte[size];
      messages.readBytes(body);
      message(type, body);
    }
    messages.discardReadBytes();
  }

  private void message(int type, byte[] body) throws GeneralSecurityException {
    if (client && type == CLIENT_HELLO) {
      handshake.clientHello(Arrays.copyOf(body, body.length));
    } else if (!client && type == SERVER_HELLO && handshake.serverHello(body)) {
      sink.answered();
    } else if (handshake.isNewer() && (type == FINISHED || type == END_OF_EARLY_DATA)) {
      keys.poll();
    } else if (handshake.isNewer() && type == KEY_UPDATE && !keys.isEmpty()) {
      keys.addFirst(keys.remove().next());
    }
  }
}
